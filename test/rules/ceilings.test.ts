import { describe, expect, it } from 'vitest'
import { ceilingOf, ceilingsOf } from '../../rules/ceilings.ts'
import type { Ceilings, Level } from '../../rules/model/assessment.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { SignalId, SignalLevel } from '../../rules/model/signal.ts'
import { aSignal } from '../support/assessments.ts'
import {
  aRunner,
  dailyKilometres,
  daysOff,
  knownFor,
  STEADY_WEEK,
  situationOn,
  weeks,
} from '../support/history.ts'

const TODAY = '2026-11-23'
const EIGHT_WEEKS = weeks(8, STEADY_WEEK)

const ceilings = (history: History, runner: Partial<Runner> = {}): Ceilings =>
  ceilingsOf(situationOn(TODAY, history, aRunner(runner)).metrics, [])
const ceilingsAfter = (...kilometres: readonly number[]) => ceilings(dailyKilometres(TODAY, kilometres))

describe('the ceiling of the longest run', () => {
  it('is 1.10 × the longest of 30 days: 5 km gives 5.5', () => {
    expect(ceilingsAfter(...EIGHT_WEEKS).longestRunMetres).toBeCloseTo(5500, 6)
  })

  it('leaves a spike of the last 21 days out', () => {
    expect(ceilingsAfter(...EIGHT_WEEKS, 9, ...daysOff(20)).longestRunMetres).toBeCloseTo(5500, 6)
    expect(ceilingsAfter(...EIGHT_WEEKS, 9, ...daysOff(21)).longestRunMetres).toBeCloseTo(9900, 6)
  })

  it('is unknown with 29 known days, and then goes by the longest run we were told of', () => {
    const history = knownFor(
      29,
      situationOn(TODAY, dailyKilometres(TODAY, [])).day,
      dailyKilometres(TODAY, EIGHT_WEEKS),
    )
    expect(ceilings(history).longestRunMetres).toBeNull()
    expect(ceilings(history, { longestRunMetres: 10_000 }).longestRunMetres).toBeCloseTo(11_000, 6)
  })
})

describe('the room left in the week', () => {
  it('is 1.20 × the highest of four weeks without what is run already', () => {
    // 1.20 × 26 = 31.2, and 22 of them are run
    const week = (kilometres: number) => [0, kilometres / 2, 0, 0, kilometres / 2, 0, 0]
    expect(ceilingsAfter(...[20, 26, 18, 24, 22].flatMap(week)).weekRoomMetres).toBeCloseTo(9200, 6)
  })

  it('is never below zero', () => {
    expect(ceilingsAfter(...EIGHT_WEEKS, 5, 5, 5, 5, 5, 5, 5).weekRoomMetres).toBe(0)
  })

  it('is unknown with fewer than four weeks before, unless we were told of a usual one', () => {
    const fourWeeks = dailyKilometres(TODAY, weeks(4, STEADY_WEEK))
    expect(ceilings(fourWeeks).weekRoomMetres).toBeNull()
    // 1.20 × 25 − 20
    expect(ceilings(fourWeeks, { usualWeekMetres: 25_000 }).weekRoomMetres).toBeCloseTo(10_000, 6)
  })

  it('is none when the weeks before are too small to grow against: one run of 3 km holds nothing back', () => {
    const history = [...EIGHT_WEEKS, ...daysOff(40), 3, ...daysOff(6), 3]
    expect(ceilingsAfter(...history).weekRoomMetres).toBeNull()
  })

  it('is unknown after four weeks off', () => {
    expect(ceilingsAfter(...EIGHT_WEEKS, ...daysOff(35)).weekRoomMetres).toBeNull()
  })
})

describe('the ceiling of a return', () => {
  /** Eight weeks at 400 seconds a kilometre that end with a run of so many kilometres, then days off. */
  const back = (longest: number, count: number) =>
    ceilingsAfter(...EIGHT_WEEKS.slice(0, -1), longest, ...daysOff(count))

  it('is none within two weeks of the last run', () => {
    expect(back(8, 13).returnMetres).toBeNull()
  })

  it('is three quarters of the longest from 14 days on', () => {
    expect(back(8, 14).returnMetres).toBeCloseTo(6000, 6)
    expect(back(8, 29).returnMetres).toBeCloseTo(6000, 6)
  })

  it('is half of the longest of 90 days after 30, where that is within half an hour', () => {
    // half of 8 km is 4; half an hour at 2.5 m/s is 4.5
    expect(back(8, 30).returnMetres).toBeCloseTo(4000, 6)
  })

  it('is half an hour after 30 days, where half of the longest is more', () => {
    expect(back(14, 30).returnMetres).toBeCloseTo(4500, 6)
  })

  it('is unknown where the last run is 90 days ago', () => {
    expect(back(8, 90).returnMetres).toBeNull()
  })
})

describe('the ceiling of what hurts', () => {
  const steady = situationOn(TODAY, dailyKilometres(TODAY, EIGHT_WEEKS)).metrics
  const under = (id: SignalId, level: SignalLevel) => ceilingsOf(steady, [aSignal({ id, level })]).painMetres

  it('is seven tenths of the longest run that is usual: 5 km gives 3.5', () => {
    expect(under('pain', 'amber')).toBeCloseTo(3500, 6)
    expect(under('health-problem', 'amber')).toBeCloseTo(3500, 6)
  })

  it('is none without pain, and none under red, where rest is the advice', () => {
    expect(under('session-spike', 'amber')).toBeNull()
    expect(under('pain', 'red')).toBeNull()
  })

  it('is unknown where the longest run is', () => {
    const unknown = { ...steady, accustomedMetres: null }
    expect(ceilingsOf(unknown, [aSignal({ id: 'pain', level: 'amber' })]).painMetres).toBeNull()
  })
})

describe('the ceiling', () => {
  const parts: Ceilings = {
    longestRunMetres: 11_000,
    weekRoomMetres: 9200,
    returnMetres: 7500,
    painMetres: null,
  }
  const none: Ceilings = {
    longestRunMetres: null,
    weekRoomMetres: null,
    returnMetres: null,
    painMetres: null,
  }

  it('is the smallest of its parts', () => {
    expect(ceilingOf('green', parts)).toBe(7500)
    expect(ceilingOf('amber', { ...parts, returnMetres: null, painMetres: null })).toBe(9200)
    expect(ceilingOf('green', { ...none, longestRunMetres: 11_000 })).toBe(11_000)
  })

  it('is zero when the week is full, which is not the same as unknown', () => {
    expect(ceilingOf('amber', { ...parts, weekRoomMetres: 0 })).toBe(0)
    expect(ceilingOf('warming-up', none)).toBeNull()
  })

  it.each<Level>(['red', 'red-flag'])('is none under %s', (level) => {
    expect(ceilingOf(level, parts)).toBeNull()
  })
})
