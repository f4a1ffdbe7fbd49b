import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { levelOf } from '../../rules/level.ts'
import type { Level } from '../../rules/model/assessment.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import type { Metrics } from '../../rules/model/metrics.ts'
import type { Signal, SignalId, SignalLevel } from '../../rules/model/signal.ts'
import { aRunner, dailyKilometres, daysOff, STEADY_WEEK, situationOn, weeks } from '../support/history.ts'

const TODAY = localDay('2026-11-23')
const STEADY = situationOn(TODAY, dailyKilometres(TODAY, weeks(9, STEADY_WEEK))).metrics

function signal(id: SignalId, level: SignalLevel, value = 1): Signal {
  return {
    id,
    level,
    value,
    threshold: 1,
    reason: '',
    evidence: '',
    grade: 'X',
    subject: '',
    missing: [],
    wayDown: { words: '', metres: null },
  }
}

const SPIKE = signal('session-spike', 'amber', 1.31)
const jump = (value: number) => signal('weekly-jump', 'amber', value)
const GAP = signal('return-after-gap', 'amber', 20)
const SHOES = signal('shoe-wear', 'info', 500_000)
const SIGN = signal('red-flag', 'red-flag')
const RED = signal('pain', 'red', 7)
const PAIN = signal('pain', 'amber', 4)
const HEALTH = signal('health-problem', 'amber', 32)
const HISTORY = signal('history', 'info')
const HARD = signal('intensity', 'info')

describe('the light of a runner we know', () => {
  const light = (signals: readonly Signal[], metrics: Partial<Metrics> = {}) =>
    levelOf(TODAY, { ...STEADY, ...metrics }, signals).level

  it.each<[string, readonly Signal[], Level]>([
    ['nothing', [], 'green'],
    ['worn shoes', [SHOES], 'green'],
    ['a session spike', [SPIKE], 'amber'],
    ['a weekly jump of 25 % alone', [jump(0.25)], 'green'],
    ['a weekly jump of exactly 60 % alone', [jump(32 / 20 - 1)], 'green'],
    ['a weekly jump of 65 % alone', [jump(0.65)], 'amber'],
    ['a weekly jump of 25 % and another amber signal', [jump(0.25), GAP], 'amber'],
    ['a weekly jump of 25 % and an info', [jump(0.25), SHOES], 'green'],
    ['a session spike and a weekly jump', [SPIKE, jump(0.25)], 'amber'],
    ['pain alone', [PAIN], 'amber'],
    ['a health problem alone', [HEALTH], 'amber'],
    ['a weekly jump of 25 % and two things a runner brings along', [jump(0.25), SHOES, HISTORY], 'amber'],
    ['a weekly jump of 25 %, one such thing and another info', [jump(0.25), HARD, HISTORY], 'green'],
    ['two such things and no jump', [SHOES, HISTORY], 'green'],
    ['two weeks off and two such things', [GAP, SHOES, HISTORY], 'green'],
    ['two weeks off alone', [GAP], 'green'],
    ['red pain beside a spike', [SPIKE, RED], 'red'],
    ['a warning sign', [SIGN], 'red-flag'],
    ['a warning sign beside all else', [SPIKE, jump(0.8), RED, SHOES, SIGN], 'red-flag'],
  ])('with %s is as designed', (_, signals, level) => {
    expect(light(signals)).toBe(level)
  })

  it.each<[string, Partial<Metrics>, Level]>([
    ['29 known days', { knownDays: 29 }, 'warming-up'],
    ['30 known days', { knownDays: 30 }, 'green'],
    ['nothing known', { knownDays: 0, daysSinceRun: null }, 'warming-up'],
    ['29 days off', { daysSinceRun: 29 }, 'green'],
    ['30 days off', { daysSinceRun: 30 }, 'return'],
    ['the first run back today', { cameBackOn: TODAY }, 'return'],
    ['the first run back 13 days ago', { cameBackOn: addDays(TODAY, -13) }, 'return'],
    ['the first run back 14 days ago', { cameBackOn: addDays(TODAY, -14) }, 'green'],
  ])('with %s and no signal is as designed', (_, metrics, level) => {
    expect(light([], metrics)).toBe(level)
  })

  it('lets amber and warning signs go before a return and before warming up', () => {
    expect(light([SPIKE], { cameBackOn: TODAY })).toBe('amber')
    expect(light([SPIKE], { knownDays: 5 })).toBe('amber')
    expect(light([SIGN], { knownDays: 0 })).toBe('red-flag')
  })
})

describe('why the light is what it is', () => {
  const why = (signals: readonly Signal[], metrics: Partial<Metrics> = {}) =>
    levelOf(TODAY, { ...STEADY, ...metrics }, signals).because

  it('names the signals that decided', () => {
    expect(why([SIGN, RED])).toBe('red-flag: a warning sign decides alone.')
    expect(why([RED, SPIKE])).toBe('pain: the body’s own report decides alone.')
    expect(why([SPIKE, SHOES])).toBe('session-spike: amber by itself.')
    expect(why([jump(0.65)])).toBe('weekly-jump: over 60 %, amber by itself.')
    expect(why([jump(0.25), GAP])).toBe('weekly-jump and return-after-gap: two amber signals at once.')
    expect(why([jump(0.25), SHOES, HISTORY])).toBe(
      'weekly-jump: over 20 %, which is enough beside shoe-wear and history.',
    )
  })

  it('names the days where no signal did', () => {
    expect(why([], { daysSinceRun: 40 })).toBe('40 days without a run.')
    expect(why([], { cameBackOn: TODAY })).toBe('the first two weeks after a break, from 2026-11-23 on.')
    expect(why([], { knownDays: 12 })).toBe('12 of 30 days in a row are known.')
  })

  it('says of green what it passed over', () => {
    expect(why([])).toBe('no signal calls for care.')
    expect(why([jump(0.25)])).toBe('weekly-jump alone leaves the light green.')
  })
})

describe('the light of whole histories', () => {
  const lightOn = (day: string, kilometres: readonly number[]) =>
    assess(dailyKilometres(day, kilometres), aRunner(), localDay(day)).level
  const eightWeeks = weeks(8, STEADY_WEEK)

  it.each<[number, Level]>([
    [0, 'amber'],
    [1, 'amber'],
    [2, 'amber'],
    [3, 'green'],
  ])('%i days after a spike of 8 km over 5 is %s', (count, level) => {
    // 5+0+5+0+5+0+8 = 23 km is 15 % over the 20 of the weeks before, so the run alone decides
    expect(lightOn(addDays(TODAY, count), [...eightWeeks.slice(0, -1), 8, ...daysOff(count)])).toBe(level)
  })

  it('after a week of 25 km over 20 without a longer run is green', () => {
    expect(lightOn(TODAY, [...eightWeeks, 5, 5, 5, 0, 5, 0, 5])).toBe('green')
  })

  it('after a week of 33 km over 20 without a longer run is amber', () => {
    expect(lightOn(TODAY, [...eightWeeks, 5, 5, 5, 5, 5, 3, 5])).toBe('amber')
  })

  it.each<[number, Level]>([
    [29, 'warming-up'],
    [30, 'green'],
  ])('after %i days known is %s', (count, level) => {
    const days = Array.from({ length: count }, (_, index) => (index % 2 ? 0 : 5))
    expect(lightOn(TODAY, days)).toBe(level)
  })

  it.each<[number, Level]>([
    [29, 'green'],
    [30, 'return'],
    [60, 'return'],
  ])('after %i days off is %s', (count, level) => {
    expect(lightOn(TODAY, [...eightWeeks, ...daysOff(count)])).toBe(level)
  })

  it('is a return for two weeks from the first run back', () => {
    // off for 34 days, then three even kilometres every third day
    const back = (count: number) => Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 3 : 0))
    expect(lightOn(TODAY, [...eightWeeks, ...daysOff(34), ...back(1)])).toBe('return')
    expect(lightOn(TODAY, [...eightWeeks, ...daysOff(34), ...back(14)])).toBe('return')
    expect(lightOn(TODAY, [...eightWeeks, ...daysOff(34), ...back(15)])).toBe('green')
  })
})
