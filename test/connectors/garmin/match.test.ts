import { describe, expect, it } from 'vitest'
import { indexByStart, matchOf } from '../../../connectors/garmin/match.ts'
import type { Summary } from '../../../connectors/garmin/summary-record.ts'
import { instant, localDay } from '../../../rules/model/day.ts'
import type { Track, TrackTotals } from '../../../rules/model/track.ts'

const START = 1783233000000

function summary(activityId: string, changes: Partial<Summary> & { readonly at?: number } = {}): Summary {
  const { at = START, ...rest } = changes
  return {
    activityId,
    type: 'running',
    isRun: true,
    indoor: false,
    startedAt: instant(at),
    day: localDay('2026-07-05'),
    distanceMetres: 10000,
    timerSeconds: 3000,
    movingSeconds: 2990,
    elapsedSeconds: 3060,
    ascentMetres: null,
    descentMetres: null,
    averagePulse: null,
    maximumPulse: null,
    averageCadence: null,
    perceivedExertion: null,
    title: null,
    ...rest,
  }
}

function track(totals: Partial<TrackTotals> = {}): Track {
  const unknown = {
    distanceMetres: null,
    timerSeconds: null,
    elapsedSeconds: null,
    ascentMetres: null,
    descentMetres: null,
    averagePulse: null,
    maximumPulse: null,
    perceivedExertion: null,
  }
  return {
    sport: 'running',
    subSport: null,
    name: null,
    startedAt: instant(START),
    utcOffsetSeconds: null,
    device: null,
    totals: { ...unknown, distanceMetres: 10000, timerSeconds: 3000, ...totals },
    samples: [],
  }
}

function matched(ours: Track, summaries: readonly Summary[], taken: readonly string[] = []) {
  const match = matchOf(ours, indexByStart(summaries)(ours.startedAt), new Set(taken))
  return match.kind === 'alone' ? 'alone' : `${match.kind} ${match.summary.activityId}`
}

describe('a FIT and a summary', () => {
  it.each([
    [-5000, 'joined a'],
    [5000, 'joined a'],
    [-5001, 'alone'],
    [5001, 'alone'],
  ])('that start %i ms apart are %s', (apart, expected) => {
    expect(matched(track(), [summary('a', { at: START + apart })])).toBe(expected)
  })

  it('are joined to the nearest start, and of two at once to the one that agrees', () => {
    expect(
      matched(track(), [summary('far', { at: START - 4000 }), summary('near', { at: START + 1000 })]),
    ).toBe('joined near')
    expect(
      matched(track(), [
        summary('other', { distanceMetres: 5000, timerSeconds: 1500, elapsedSeconds: null }),
        summary('same'),
      ]),
    ).toBe('joined same')
  })

  it('are joined when the runner corrected the distance, but not when time differs too', () => {
    expect(matched(track({ distanceMetres: 8000 }), [summary('a')])).toBe('joined a')
    expect(matched(track({ timerSeconds: 2000 }), [summary('a')])).toBe('joined a')
    expect(matched(track({ distanceMetres: 9799, timerSeconds: 2939 }), [summary('a')])).toBe('disagrees a')
    expect(matched(track({ distanceMetres: 9801, timerSeconds: 2000 }), [summary('a')])).toBe('joined a')
  })

  it('are joined by their start where there is nothing to compare', () => {
    expect(matched(track({ distanceMetres: null, timerSeconds: null }), [summary('a')])).toBe('joined a')
  })

  it('are joined once: a second copy of the file is a copy', () => {
    expect(matched(track(), [summary('a')], ['a'])).toBe('copy a')
    expect(matched(track(), [summary('a'), summary('b', { at: START + 2000 })], ['a'])).toBe('joined b')
  })
})
