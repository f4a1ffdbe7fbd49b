import { describe, expect, it } from 'vitest'
import { askBudget, learnFromHeaders, stopAfter429 } from '../../../connectors/strava/budget.ts'
import type { BudgetState, Priority } from '../../../connectors/strava/ports.ts'
import { instant } from '../../../rules/model/day.ts'

const moment = (text: string) => instant(Date.parse(text))
const NOW = moment('2026-11-23T12:07:00Z')

function state(given: Partial<BudgetState> = {}): BudgetState {
  return {
    quarterLimit: 100,
    quarterUsage: 0,
    quarterStart: moment('2026-11-23T12:00:00Z'),
    dayLimit: 1000,
    dayUsage: 0,
    dayStart: moment('2026-11-23T00:00:00Z'),
    stoppedUntil: null,
    ...given,
  }
}

const rates = (limit: string, usage: string) => ({
  'x-readratelimit-limit': limit,
  'x-readratelimit-usage': usage,
})

describe('asking', () => {
  it('begins with what a new application has, and counts at once', () => {
    const { state: after, decision } = askBudget(null, 'backfill', NOW)
    expect(decision).toBe('go')
    expect(after).toEqual(state({ quarterUsage: 1, dayUsage: 1 }))
  })

  const shares: readonly (readonly [Priority, number])[] = [
    ['disconnect', 100],
    ['delete', 95],
    ['connect', 90],
    ['new-run', 85],
    ['reconcile', 70],
    ['backfill', 65],
  ]
  it.each(shares)('%s may use %i of 100 in a quarter', (priority, allowed) => {
    expect(askBudget(state({ quarterUsage: allowed - 1 }), priority, NOW).decision).toBe('go')
    const over = askBudget(state({ quarterUsage: allowed }), priority, NOW)
    expect(over.decision).toEqual({ waitUntil: moment('2026-11-23T12:15:00Z') })
    expect(over.state.quarterUsage).toBe(allowed)
  })

  it.each(shares)('%s may use the same share of a day', (priority, allowed) => {
    expect(askBudget(state({ dayUsage: 10 * allowed - 1 }), priority, NOW).decision).toBe('go')
    expect(askBudget(state({ dayUsage: 10 * allowed }), priority, NOW).decision).toEqual({
      waitUntil: moment('2026-11-24T00:00:00Z'),
    })
  })

  it('of two counts that are spent the day is the longer wait', () => {
    const spent = state({ quarterUsage: 100, dayUsage: 1000 })
    expect(askBudget(spent, 'disconnect', NOW).decision).toEqual({
      waitUntil: moment('2026-11-24T00:00:00Z'),
    })
  })

  it.each([
    ['a quarter before its last second ends', '2026-11-23T12:14:59.999Z', 'waits'],
    ['at the quarter', '2026-11-23T12:15:00Z', 'go'],
    ['at midnight', '2026-11-24T00:00:00Z', 'go'],
  ])('%s', (_name, when, expected) => {
    const decision = askBudget(
      state({ quarterUsage: 100, dayUsage: 500 }),
      'disconnect',
      moment(when),
    ).decision
    expect(decision === 'go' ? 'go' : 'waits').toBe(expected)
  })

  it('a new quarter keeps the count of the day; a new day begins both', () => {
    const used = state({ quarterUsage: 40, dayUsage: 500 })
    const quarter = askBudget(used, 'connect', moment('2026-11-23T12:15:00Z')).state
    expect([quarter.quarterUsage, quarter.dayUsage]).toEqual([1, 501])
    const day = askBudget(used, 'connect', moment('2026-11-24T00:00:00Z')).state
    expect([day.quarterUsage, day.dayUsage, day.dayStart]).toEqual([1, 1, moment('2026-11-24T00:00:00Z')])
  })

  it('a clock that is behind another process does not roll a window back', () => {
    const ahead = state({ quarterUsage: 7, quarterStart: moment('2026-11-23T12:15:00Z') })
    expect(askBudget(ahead, 'connect', moment('2026-11-23T12:14:58Z')).state).toMatchObject({
      quarterUsage: 8,
      quarterStart: moment('2026-11-23T12:15:00Z'),
    })
  })

  it('nothing goes while it is stopped, not even a disconnect', () => {
    const stoppedUntil = moment('2026-11-23T12:15:20Z')
    expect(askBudget(state({ stoppedUntil }), 'disconnect', NOW).decision).toEqual({
      waitUntil: stoppedUntil,
    })
    const over = askBudget(state({ stoppedUntil }), 'disconnect', stoppedUntil)
    expect([over.decision, over.state.stoppedUntil]).toEqual(['go', null])
  })

  it('ten processes at once never get more than there is', () => {
    let current: BudgetState | null = null
    let gone = 0
    for (let turn = 0; turn < 500; turn++) {
      const asked = askBudget(current, 'disconnect', NOW)
      current = asked.state
      if (asked.decision === 'go') gone++
    }
    expect(gone).toBe(100)
  })
})

describe('headers', () => {
  it('of reads are preferred, whatever the case of their names', () => {
    const learnt = learnFromHeaders(
      state({ quarterUsage: 1, dayUsage: 1 }),
      {
        ...{ 'X-RateLimit-Limit': '400,4000', 'X-RateLimit-Usage': '90,900' },
        ...{ 'X-ReadRateLimit-Limit': '200,2000', 'X-ReadRateLimit-Usage': '30,300' },
      },
      NOW,
    )
    expect(learnt).toEqual(state({ quarterLimit: 200, dayLimit: 2000, quarterUsage: 30, dayUsage: 300 }))
  })

  it('of everything do where reads are not told', () => {
    const headers = { 'x-ratelimit-limit': '600,30000', 'x-ratelimit-usage': '94,10964' }
    expect(learnFromHeaders(null, headers, NOW)).toMatchObject({
      quarterLimit: 600,
      dayLimit: 30_000,
      quarterUsage: 94,
      dayUsage: 10_964,
    })
  })

  it.each([
    ['none', {}],
    ['words', rates('many,more', 'a,b')],
    ['one number', rates('100', '3')],
    ['negative', rates('-1,-1', '-5,-5')],
  ])('that say nothing change nothing: %s', (_name, headers) => {
    const before = state({ quarterUsage: 12, dayUsage: 34 })
    expect(learnFromHeaders(before, headers, NOW)).toEqual(before)
  })

  it('never lower what was counted in the same window', () => {
    const learnt = learnFromHeaders(
      state({ quarterUsage: 20, dayUsage: 50 }),
      rates('100,1000', '18,49'),
      NOW,
    )
    expect([learnt.quarterUsage, learnt.dayUsage]).toEqual([20, 50])
  })

  it('of a newer window begin its count', () => {
    const learnt = learnFromHeaders(
      state({ quarterUsage: 90, dayUsage: 500 }),
      rates('100,1000', '2,502'),
      moment('2026-11-23T12:16:00Z'),
    )
    expect([learnt.quarterUsage, learnt.dayUsage]).toEqual([2, 502])
  })

  it('of a request from before the boundary do not fill the new window', () => {
    const rolled = state({ quarterStart: moment('2026-11-23T12:15:00Z'), quarterUsage: 1, dayUsage: 91 })
    const learnt = learnFromHeaders(rolled, rates('200,2000', '99,95'), moment('2026-11-23T12:14:59Z'))
    expect(learnt).toMatchObject({ quarterUsage: 1, dayUsage: 95, quarterLimit: 200 })
  })
})

describe('a 429', () => {
  it('stops everybody until after the quarter, and the refused request stays counted', () => {
    const before = askBudget(state({ dayUsage: 200 }), 'backfill', NOW).state
    const stopped = stopAfter429(before, rates('100,1000', '100,200'), NOW, 0)
    expect(stopped.stoppedUntil).toBe(moment('2026-11-23T12:15:01Z'))
    expect(stopped.dayUsage).toBe(201)
    expect(stopAfter429(before, {}, NOW, 1).stoppedUntil).toBe(moment('2026-11-23T12:15:30Z'))
  })

  it.each([
    ['by the headers', state(), rates('100,1000', '5,1000')],
    ['by our own count', state({ dayUsage: 1000 }), {}],
  ])('stops until after midnight when the day is spent %s', (_name, before, headers) => {
    expect(stopAfter429(before, headers, NOW, 0).stoppedUntil).toBe(moment('2026-11-24T00:00:01Z'))
  })

  it('never ends a longer stop', () => {
    const stoppedUntil = moment('2026-11-24T00:00:09Z')
    expect(stopAfter429(state({ stoppedUntil }), {}, NOW, 0).stoppedUntil).toBe(stoppedUntil)
  })
})
