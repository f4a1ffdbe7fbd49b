import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import type { Forecast } from '../../rules/model/forecast.ts'
import { forecastInWords } from '../../src/commands/forecast-words.ts'

const SATURDAY = localDay('2026-11-28')

type Known = Exclude<Forecast, { readonly usualWeek: null }>

const ahead = (over: Partial<Known> = {}): Known => ({
  usualWeek: {
    ...{ from: localDay('2026-11-17'), to: localDay('2026-11-23'), runs: 4, distanceMetres: 42_000 },
  },
  ...{ plannedRuns: 0, days: 14, changes: [], breaks: null, because: null },
  ...over,
})
const words = (over: Partial<Known>) => forecastInWords(ahead(over), 'km')

describe('a forecast in words', () => {
  it('says so when nothing changes', () => {
    expect(words({})).toEqual([
      'If you run your usual week (42.0 km in 4 runs):',
      '  Nothing changes in 14 days.',
    ])
  })

  it('has a line a day: what ends, what begins and why, and the light', () => {
    const begins = [{ id: 'weekly-jump', level: 'amber', reason: '27.0 km in seven days.' }] as const
    expect(
      words({
        changes: [{ day: SATURDAY, begins, ends: ['session-spike'], eases: [], level: 'green' }],
      }).slice(1),
    ).toEqual([
      '  Saturday 28 November: session-spike ends; weekly-jump begins; the light turns green.',
      '    27.0 km in seven days.',
    ])
  })

  it('does not take silence for an end of what hurts', () => {
    expect(
      words({ changes: [{ day: SATURDAY, begins: [], ends: ['pain'], eases: [], level: null }] })[1],
    ).toBe('  Saturday 28 November: pain no longer counts, unless you tell of it again.')
  })

  it('names the first run over its ceiling', () => {
    const breaks = { day: SATURDAY, metres: 12_000, ceilingMetres: 5500 }
    expect(words({ breaks }).at(-1)).toBe(
      '  Saturday 28 November has the first run over its ceiling: 12.0 km, where up to 5.5 km stays in range.',
    )
  })

  it('says what is planned, and when the usual week has no run', () => {
    const none = { ...ahead().usualWeek, runs: 0, distanceMetres: 0 }
    expect(words({ plannedRuns: 1 })[0]).toBe(
      'If you run your usual week (42.0 km in 4 runs) and one run you planned:',
    )
    expect(words({ usualWeek: none })[0]).toBe('If you do not run, as in your usual week:')
    expect(words({ usualWeek: none, plannedRuns: 2 })[0]).toBe(
      'If you do not run, as in your usual week, but for 2 runs you planned:',
    )
  })

  it('gives the reason where there is none', () => {
    expect(forecastInWords({ usualWeek: null, because: 'the day itself is not known.' }, 'km')).toEqual([
      'No forecast: the day itself is not known.',
    ])
  })
})
