import { describe, expect, it } from 'vitest'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import { plannedSpike } from '../../../rules/signals/planned-spike.ts'
import {
  aHistory,
  aRun,
  aRunner,
  dailyKilometres,
  daysOff,
  knownFor,
  situationOn,
} from '../../support/history.ts'
import { plannedOn } from './plan-situations.ts'
import type { Asked } from './situations.ts'

const TODAY = localDay('2026-11-21')
const IN_TWO_WEEKS = '2026-12-06'

const told = ({ day, history, runner }: Asked): Finding | null =>
  plannedSpike.evaluate(situationOn(day, history, runner))
const seen = ({ day, history, runner }: Asked) => plannedSpike.sees(situationOn(day, history, runner))

/** The last run of the history is one of so many kilometres, at eight today. */
function withTodays(kilometres: number, asked: Asked): Asked {
  const { history } = asked
  const runs = [...history.runs.slice(0, -2), aRun('2026-11-14', 14.5), aRun(TODAY, kilometres)]
  return { ...asked, history: { ...history, runs } }
}

describe('a planned run', () => {
  it('is told when it is over 10 % longer than the longest of the last 30 days', () => {
    // 21.1 ÷ 14.5 = 1.4552
    const finding = told(plannedOn([IN_TWO_WEEKS, 21.1]))
    expect(finding).toMatchObject({
      level: 'info',
      threshold: 1.1,
      subject: 'plan-2026-12-06',
      reason:
        '21.1 km on Sunday 6 December would be 46 % over your longest run of the last 30 days (14.5 km).',
    })
    expect(finding?.value).toBeCloseTo(1.4552, 4)
  })

  it('is told in the units of the runner', () => {
    const asked = { ...plannedOn([IN_TWO_WEEKS, 21.0975]), runner: aRunner({ units: 'mi' }) }
    expect(told(asked)?.reason).toBe(
      '13.1 mi on Sunday 6 December would be 46 % over your longest run of the last 30 days (9.0 mi).',
    )
  })

  it.each([
    ['is not told at 10 % over', 15.95, null],
    ['is told above', 15.96, 15_960 / 14_500],
  ])('%s', (_what, kilometres, value) => {
    expect(told(plannedOn([IN_TWO_WEEKS, kilometres]))?.value ?? null).toBe(value)
  })

  it('is not told below half a kilometre over, which is a watch’s noise', () => {
    const history = (kilometres: number) => ({
      ...dailyKilometres(TODAY, [...daysOff(34), 4]),
      plannedRuns: [{ id: 'plan', day: addDays(TODAY, 3), distanceMetres: kilometres * 1000, title: null }],
    })
    const over = (kilometres: number) =>
      told({ day: TODAY, history: history(kilometres), runner: aRunner() })?.value ?? null
    expect(over(4.49)).toBeNull()
    expect(over(4.5)).toBe(1.125)
  })

  it('is told sixty days ahead and no earlier', () => {
    expect(told(plannedOn(['2027-01-20', 21.1]))?.subject).toBe('plan-2027-01-20')
    expect(told(plannedOn(['2027-01-21', 21.1]))).toBeNull()
  })

  it('is the first that is that far over, not the longest', () => {
    const asked = plannedOn(['2026-11-28', 15], [IN_TWO_WEEKS, 18], ['2026-12-20', 42.195])
    expect(told(asked)?.subject).toBe(`plan-${IN_TWO_WEEKS}`)
  })

  it('of today is told until a run of today is at least half of it', () => {
    const today = plannedOn([TODAY, 20])
    expect(told(withTodays(9.9, today))?.reason).toMatch(/^20\.0 km on Saturday 21 November would be 38 % /)
    expect(told(withTodays(10, today))).toBeNull()
  })

  it('is nothing to compare without a run in 30 days, nor with a longest run of nothing', () => {
    const { history } = plannedOn([IN_TWO_WEEKS, 21.1])
    const rested = { ...dailyKilometres(TODAY, [10, ...daysOff(40)]), plannedRuns: history.plannedRuns }
    expect(told({ day: TODAY, history: rested, runner: aRunner() })).toBeNull()
    const nothing = { ...aHistory(), plannedRuns: history.plannedRuns }
    expect(told({ day: TODAY, history: nothing, runner: aRunner({ longestRunMetres: 0 }) })).toBeNull()
  })

  it('has its steps counted from a run with a distance: a recording of none is no run one is used to', () => {
    // all but the empty recording of today are fresh spikes
    const kilometres = [5, ...daysOff(14), 10, ...daysOff(19)]
    const history = dailyKilometres(TODAY, [...daysOff(30), ...kilometres, 0])
    const empty = aRun(TODAY, 0, { movingSeconds: 60, elapsedSeconds: 60 })
    const plannedRuns = plannedOn([IN_TWO_WEEKS, 12]).history.plannedRuns
    const finding = told({
      day: TODAY,
      history: { ...history, runs: [...history.runs, empty], plannedRuns },
      runner: aRunner(),
    })
    // 5 km was what the 10 were compared with
    expect(finding?.wayDown.metres).toBeCloseTo(5500, 6)
  })

  it('is set against the runner’s own word where the days are not all known', () => {
    const asked = plannedOn([IN_TWO_WEEKS, 21.1])
    const history = knownFor(25, TODAY, asked.history)
    expect(told({ ...asked, history })).toBeNull()
    const runner = aRunner({ longestRunMetres: 16_000 })
    expect(told({ ...asked, history, runner })?.reason).toContain('32 % over')
  })
})

describe('the way to a planned run', () => {
  const way = (...plan: readonly [string, number]) => told(plannedOn(plan))?.wayDown

  it('is one longer run where that is enough', () => {
    // 15.95 × 1.1 = 17.5
    expect(way('2026-11-28', 17.5)?.words).toBe('One longer run leads there, a week or more before: 16.0 km.')
  })

  it('is a run a week, each 10 % over the last, where the weeks are enough', () => {
    // 21.1 ÷ 1.1 = 19.18; 14.5, 15.95, 17.545, 19.2995
    expect(way('2026-12-12', 21.1)?.words).toBe(
      '3 longer runs, a week apart, lead there: 16.0, 17.5 and 19.3 km.',
    )
  })

  it('is the distance that stays within 10 % where a day is lacking', () => {
    expect(way('2026-12-11', 21.1)?.words).toBe(
      'There is not enough time for steps of 10 %, a week apart; up to 16.0 km stays within 10 %.',
    )
  })

  it('names that distance in metres in each case', () => {
    expect(way('2026-12-11', 21.1)?.metres).toBeCloseTo(15_950, 6)
    expect(way('2026-12-12', 21.1)?.metres).toBeCloseTo(15_950, 6)
  })
})

describe('what the rule looks at', () => {
  it('is the run it speaks of', () => {
    expect(seen(plannedOn(['2026-11-28', 15], [IN_TWO_WEEKS, 29]))).toEqual({
      facts: {
        ...{ plannedRuns: 2, plannedOn: IN_TWO_WEEKS, plannedMetres: 29_000 },
        ...{ longestMetres: 14_500, ratio: 2 },
      },
      missing: [],
    })
  })

  it('is the next run where it is silent, and nothing where none is planned', () => {
    expect(seen(plannedOn(['2026-11-28', 15], [IN_TWO_WEEKS, 15.5])).facts.plannedOn).toBe('2026-11-28')
    expect(seen(plannedOn()).facts).toEqual({
      ...{ plannedRuns: 0, plannedOn: null, plannedMetres: null, longestMetres: 14_500, ratio: null },
    })
  })

  it('says which days are missing, and that the runner’s word stands in', () => {
    const asked = plannedOn([IN_TWO_WEEKS, 21.1])
    const history = knownFor(25, TODAY, asked.history)
    expect(seen({ ...asked, history }).missing).toEqual(['5 of the last 30 days'])
    expect(seen({ ...asked, history }).facts).toMatchObject({ longestMetres: null, ratio: null })
    const runner = aRunner({ longestRunMetres: 16_000 })
    expect(seen({ ...asked, history, runner }).missing).toEqual([
      '5 of the last 30 days: your own longest run stands in',
    ])
  })
})
