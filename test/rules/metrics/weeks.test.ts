import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { calendarWeeks } from '../../../rules/metrics/weeks.ts'
import { localDay, type Weekday } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Week } from '../../../rules/model/metrics.ts'
import { aHistory, aRun, dailyKilometres, span, weeks } from '../../support/history.ts'

const WEDNESDAY = '2026-11-25'

function weeksOf(history: History, weekStart: Weekday = 1, day = WEDNESDAY): readonly Week[] {
  return calendarWeeks(history.runs, knownDays(history.spans), localDay(day), weekStart)
}

/** From Monday 2 to Wednesday 25 November: a kilometre every day and ten on Sundays. */
const NOVEMBER = dailyKilometres(WEDNESDAY, [...weeks(3, [1, 1, 1, 1, 1, 1, 10]), 1, 1, 1])

describe('a runner’s weeks', () => {
  it('begin on Monday for those who count so', () => {
    expect(weeksOf(NOVEMBER, 1)).toMatchObject([
      { starts: '2026-11-02', distanceMetres: 16_000, runs: 7, knownDays: 7, longestMetres: 10_000 },
      { starts: '2026-11-09', distanceMetres: 16_000, runs: 7, knownDays: 7, longestMetres: 10_000 },
      { starts: '2026-11-16', distanceMetres: 16_000, runs: 7, knownDays: 7, longestMetres: 10_000 },
      { starts: '2026-11-23', distanceMetres: 3000, runs: 3, knownDays: 3, longestMetres: 1000 },
    ])
  })

  it('begin on Sunday for those who count so', () => {
    // the first of these weeks has no known Sunday: six days, six kilometres
    expect(weeksOf(NOVEMBER, 7)).toMatchObject([
      { starts: '2026-11-01', distanceMetres: 6000, runs: 6, knownDays: 6, longestMetres: 1000 },
      { starts: '2026-11-08', distanceMetres: 16_000, knownDays: 7 },
      { starts: '2026-11-15', distanceMetres: 16_000, knownDays: 7 },
      { starts: '2026-11-22', distanceMetres: 13_000, runs: 4, knownDays: 4, longestMetres: 10_000 },
    ])
  })

  it('are empty numbers, not zeros, where no day is known', () => {
    const [, unknown, partly] = weeksOf({
      ...NOVEMBER,
      spans: [span('2026-11-02', '2026-11-08'), span('2026-11-20', WEDNESDAY)],
    })
    expect(unknown).toEqual({
      starts: '2026-11-09',
      distanceMetres: null,
      runs: null,
      ascentMetres: null,
      descentMetres: null,
      longestMetres: null,
      knownDays: 0,
      ceilingMetres: null,
    })
    expect(partly).toMatchObject({ starts: '2026-11-16', knownDays: 3 })
  })

  it('are zeros where all days are known and nobody ran', () => {
    const [week] = weeksOf(aHistory({ spans: [span('2026-11-16', '2026-11-22')] }))
    expect(week).toMatchObject({ distanceMetres: 0, runs: 0, longestMetres: 0, ascentMetres: 0 })
  })

  it('are none where nothing is known', () => {
    expect(weeksOf(aHistory())).toEqual([])
  })

  it('are sixteen at most, the assessed one last', () => {
    const shown = weeksOf(dailyKilometres(WEDNESDAY, weeks(40, [5, 0, 5, 0, 5, 0, 5])))
    expect(shown).toHaveLength(16)
    expect(shown[0]?.starts).toBe('2026-08-10')
    expect(shown.at(-1)?.starts).toBe('2026-11-23')
  })
})

describe('the climbing of a week', () => {
  const days = { spans: [span('2026-11-16', '2026-11-22')] }

  it('adds up what the runs say, and a run that says nothing takes nothing away', () => {
    const runs = [
      aRun('2026-11-17', 8, { ascentMetres: 120, descentMetres: 110 }),
      aRun('2026-11-19', 5),
      aRun('2026-11-21', 12, { ascentMetres: 80, descentMetres: 90 }),
    ]
    expect(weeksOf(aHistory({ ...days, runs }))[0]).toMatchObject({ ascentMetres: 200, descentMetres: 200 })
  })

  it('is unknown where no run says', () => {
    const runs = [aRun('2026-11-17', 8)]
    expect(weeksOf(aHistory({ ...days, runs }))[0]).toMatchObject({ ascentMetres: null, descentMetres: null })
  })
})

describe('the ceiling of a week', () => {
  // whole weeks from Monday 26 October: 20, 26, 18, 22, and three days of the next
  const each = (kilometres: number) => [kilometres / 2, 0, 0, kilometres / 2, 0, 0, 0]
  const history = dailyKilometres(WEDNESDAY, [...[20, 26, 18, 22].flatMap(each), 4, 0, 0])

  it('is 1.20 × the highest of the four weeks before: 26 gives 31.2 km', () => {
    expect(weeksOf(history).at(-1)?.ceilingMetres).toBeCloseTo(31_200, 6)
  })

  it('is unknown with fewer than four whole weeks before', () => {
    expect(weeksOf(history).map((week) => week.ceilingMetres === null)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    const aDayShort = { ...history, spans: [span('2026-10-27', WEDNESDAY)] }
    expect(weeksOf(aDayShort).at(-1)?.ceilingMetres).toBeNull()
  })

  it('of the first week shown looks at weeks that are not', () => {
    const long = dailyKilometres(WEDNESDAY, [...weeks(30, each(10)), 5, 0, 0])
    expect(weeksOf(long)[0]?.ceilingMetres).toBeCloseTo(12_000, 6)
  })
})
