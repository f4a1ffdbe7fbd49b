import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import type { Assessment } from '../../../rules/model/assessment.ts'
import {
  addDays,
  dayAtOffset,
  instant,
  type LocalDay,
  localDay,
  type Weekday,
  zoneOffsetSeconds,
} from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Run } from '../../../rules/model/run.ts'
import { anyHistory, anyRunner, TODAY } from '../../support/any-history.ts'
import { aHistory, aRun, aRunner, at, dailyKilometres, STEADY_WEEK, weeks } from '../../support/history.ts'

const DAY_MS = 86_400_000

/** The same history so many days later. */
function moved(history: History, days: number): History {
  const later = (day: LocalDay) => addDays(day, days)
  return {
    ...history,
    runs: history.runs.map((run) => ({
      ...run,
      day: later(run.day),
      startedAt: instant(run.startedAt + days * DAY_MS),
    })),
    checkIns: history.checkIns.map((checkIn) => ({ ...checkIn, day: later(checkIn.day) })),
    shoes: history.shoes.map((shoe) => ({ ...shoe, beganOn: shoe.beganOn && later(shoe.beganOn) })),
    spans: history.spans.map(({ from, to }) => ({ from: later(from), to: later(to) })),
  }
}

/** What does not name a day. */
function judged({ level, signals, ceilings, metrics }: Assessment) {
  return {
    level,
    ceilings,
    rolling: metrics.rolling,
    ratios: metrics.load.ratios,
    signals: signals.map(({ id, level, value, threshold }) => ({ id, level, value, threshold })),
  }
}

describe('the calendar', () => {
  it('is all the same to the rules: any number of weeks later the answer is the one of today', () => {
    fc.assert(
      // seven years of weeks cross every kind of year, and every change of clocks
      fc.property(anyHistory, anyRunner, fc.integer({ min: -366, max: 366 }), (history, runner, count) => {
        const then = assess(moved(history, 7 * count), runner, addDays(TODAY, 7 * count))
        expect(judged(then)).toEqual(judged(assess(history, runner, TODAY)))
      }),
    )
  })

  it('begins its weeks where the runner says, and that moves nothing but the weeks shown', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, fc.integer({ min: 1, max: 7 }), (history, runner, start) => {
        const other = assess(history, { ...runner, weekStart: start as Weekday }, TODAY)
        expect(judged(other)).toEqual(judged(assess(history, runner, TODAY)))
      }),
    )
  })
})

describe('a year of 53 weeks', () => {
  const history = dailyKilometres('2027-01-10', weeks(8, STEADY_WEEK))

  it('ends with a week like any other, over New Year', () => {
    const shown = assess(history, aRunner(), localDay('2027-01-10')).weeks.slice(-3)
    expect(shown.map(({ starts, distanceMetres }) => [starts, distanceMetres])).toEqual([
      ['2026-12-21', 20_000],
      ['2026-12-28', 20_000],
      ['2027-01-04', 20_000],
    ])
  })

  it('has Sunday’s weeks for whoever begins on Sunday', () => {
    const shown = assess(history, aRunner({ weekStart: 7 }), localDay('2027-01-10')).weeks.slice(-2)
    // Sunday 3 January closes no week and opens one: its five kilometres are of the week it opens
    expect(shown.map(({ starts, distanceMetres }) => [starts, distanceMetres])).toEqual([
      ['2027-01-03', 20_000],
      ['2027-01-10', 5000],
    ])
  })
})

describe('the change of clocks', () => {
  /** A run at this wall time of a zone, in the order a source tells it. */
  const inZone = (zone: string, iso: string, id: string): Run => {
    const startedAt = at(iso)
    const day = dayAtOffset(startedAt, zoneOffsetSeconds(startedAt, zone))
    return aRun(day, 5, { id, startedAt })
  }

  it.each([
    ['Europe/Berlin', 'the night of 25 hours', '2026-10-24T21:30:00Z', '2026-10-25T22:30:00Z'],
    ['Europe/Berlin', 'the night of 23 hours', '2026-03-28T22:30:00Z', '2026-03-29T21:30:00Z'],
    ['America/New_York', 'the night of 25 hours', '2026-11-01T03:30:00Z', '2026-11-02T04:30:00Z'],
  ])('in %s leaves two runs before midnight on two days: %s', (zone, _, first, second) => {
    const runs = [inZone(zone, first, 'one'), inZone(zone, second, 'two')]
    const [one, two] = runs.map((run) => run.day)
    if (one === undefined || two === undefined) throw new Error('two runs make two days')
    expect(two).toBe(addDays(one, 1))
    const known = aHistory({ runs, spans: [{ from: addDays(two, -40), to: two }] })
    const { metrics } = assess(known, aRunner({ zone }), two)
    expect(metrics.sessions.map((session) => session.day)).toEqual([one, two])
    expect(metrics.rolling.metres[0]).toBe(10_000)
  })
})

describe('the date line', () => {
  // Auckland is 13 hours ahead in November, Honolulu 10 behind: the later run is on the earlier day
  const inAuckland = aRun('2026-11-21', 5, { id: 'auckland', startedAt: at('2026-11-20T19:00:00Z') })
  const inHonolulu = aRun('2026-11-20', 8, { id: 'honolulu', startedAt: at('2026-11-21T04:00:00Z') })
  const before = dailyKilometres('2026-11-19', weeks(8, STEADY_WEEK))
  const history: History = {
    ...before,
    runs: [...before.runs, inAuckland, inHonolulu],
    spans: before.spans.map(({ from }) => ({ from, to: localDay('2026-11-21') })),
  }

  it('keeps each run on the day its runner had', () => {
    const { metrics, signals } = assess(history, aRunner(), localDay('2026-11-21'))
    expect(metrics.sessions.slice(-2).map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-20'])
    expect(signals.find(({ id }) => id === 'session-spike')).toMatchObject({
      value: 1.6,
      subject: 'honolulu',
    })
  })

  it('ends a spike two days after the later of its days, whichever run began last', () => {
    const longer = [
      { ...inAuckland, distanceMetres: 8000 },
      { ...inHonolulu, distanceMetres: 9000 },
    ]
    const both: History = { ...history, runs: [...before.runs, ...longer] }
    const { signals } = assess(both, aRunner(), localDay('2026-11-21'))
    const spike = signals.find(({ id }) => id === 'session-spike')
    expect(spike?.wayDown.words).toContain('it is over on Tuesday 24 November')
  })

  it('counts the days off from the later day', () => {
    expect(assess(history, aRunner(), localDay('2026-11-21')).metrics.daysSinceRun).toBe(0)
  })

  it('on the earlier day knows the run of that day alone', () => {
    const { metrics } = assess(history, aRunner(), localDay('2026-11-20'))
    expect(metrics.sessions.at(-1)).toMatchObject({ day: '2026-11-20', distanceMetres: 8000 })
    // 5 on the 14th, 16th, 18th of the steady weeks that end on the 19th: 5, 0, 5, 0, 5, 0, 5
    expect(metrics.rolling.metres[0]).toBe(15_000 + 8000)
  })
})
