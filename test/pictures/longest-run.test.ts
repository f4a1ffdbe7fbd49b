import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { describeLongestRun, type LongestRunInput, longestRunChart } from '../../src/pictures/longest-run.ts'
import { aSession, ninetyDays, SATURDAY } from '../support/assessments.ts'

const draw = (over: Partial<LongestRunInput> = {}) =>
  longestRunChart({
    sessions: ninetyDays(),
    about: null,
    day: SATURDAY,
    nextMetres: 15_290,
    units: 'km',
    width: 356,
    theme: 'light',
    ...over,
  })

describe('the chart of long runs', () => {
  it('draws a dot for each run and a triangle for the one that went over', () => {
    const svg = draw()
    expect(svg.match(/<circle/g)).toHaveLength(ninetyDays().length - 1)
    expect(svg).toContain('>18.2 km, 31 % over</text>')
    expect(svg).toContain('fill="#e2950a"')
  })

  it('names the run it is measured against and how far the next may go', () => {
    const svg = draw()
    expect(svg).toContain('>13.9</text>')
    expect(svg).toContain('>next</text>')
    expect(svg).toContain('>15.3</text>')
    expect(svg).toContain('>within 10 %</text>')
  })

  it('places a run by its day and distance', () => {
    // Scale 0–20 km over 162 units from 188 upwards: 10 km stands at 107.
    const sessions = [
      aSession({ day: localDay('2026-11-01'), distanceMetres: 10_000 }),
      aSession({ day: SATURDAY, distanceMetres: 20_000 }),
    ]
    expect(draw({ sessions, nextMetres: null })).toMatch(/<circle cx="[\d.]+" cy="107" r="2.8"/)
  })

  it('shades nothing where the thirty days before are not known', () => {
    const sessions = ninetyDays().map((session) => ({
      ...session,
      longestBeforeMetres: null,
      ratio: null,
      isSpike: false,
    }))
    expect(draw({ sessions })).not.toContain('within 10 %</text>')
  })

  it('says in words what it shows', () => {
    const input = {
      sessions: ninetyDays(),
      about: null,
      day: SATURDAY,
      nextMetres: 15_290,
      units: 'km' as const,
    }
    expect(describeLongestRun(input)).toBe(
      'The last runs in kilometres, oldest first: 5.2, 6.8, 13.9, 6.4, 18.2. The longest run of the 30 days before 18.2 km was 13.9 km. Up to 15.3 km stays within 10 %.',
    )
  })

  it('can be drawn of nothing at all', () => {
    expect(draw({ sessions: [], nextMetres: null })).not.toContain('NaN')
  })
})
