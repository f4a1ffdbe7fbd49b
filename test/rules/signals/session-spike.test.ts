import { describe, expect, it } from 'vitest'
import { addDays, type LocalDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import { sessionSpike } from '../../../rules/signals/session-spike.ts'
import { aHistory, aRunner, dailyKilometres, daysOff, knownFor, situationOn } from '../../support/history.ts'
import { type Asked, longRunOf, SATURDAY } from './situations.ts'

function evaluate({ day, history }: Asked, runner: Partial<Runner> = {}): Finding | null {
  return sessionSpike.evaluate(situationOn(day, history, aRunner(runner)))
}

/** So many days after a run of 18.2 km over a longest one of 13.9. */
function daysAfterSpike(count: number): Finding | null {
  const { history } = longRunOf(18.2)
  const day = addDays(SATURDAY, count)
  const spans = history.spans.map(({ from }) => ({ from, to: day }))
  return evaluate({ day, history: { ...history, spans }, runner: aRunner() })
}

/** A month with one run of 10 km, then these days up to Saturday. */
function afterTen(...kilometres: readonly number[]): Asked {
  const history = dailyKilometres(SATURDAY, [...daysOff(30), 10, ...daysOff(9), ...kilometres])
  return { day: SATURDAY, history, runner: aRunner() }
}

describe('one long run', () => {
  it('is told with its numbers and the distance that stays within 10 %', () => {
    // 18.2 ÷ 13.9 = 1.3094, and 1.10 × 13.9 = 15.29
    const signal = evaluate(longRunOf(18.2))
    expect(signal).toMatchObject({ level: 'amber', threshold: 1.1, grade: 'A-', subject: 'run-2026-11-21' })
    expect(signal?.value).toBeCloseTo(1.3094, 4)
    expect(signal?.reason).toBe(
      '18.2 km is 31 % over your longest run of the last 30 days (13.9). Up to 15.3 km stays within 10 %.',
    )
  })

  it('is told in miles to those who run in miles', () => {
    // 18.2, 13.9 and 15.29 km ÷ 1.609344
    expect(evaluate(longRunOf(18.2), { units: 'mi' })?.reason).toBe(
      '11.3 mi is 31 % over your longest run of the last 30 days (8.6). Up to 9.5 mi stays within 10 %.',
    )
  })

  it('is nothing within 10 %', () => {
    expect(evaluate(longRunOf(15.2))).toBeNull()
    expect(evaluate(longRunOf(10))).toBeNull()
  })

  it('says how many in 1,000 by the cohort’s bands, which do not rise evenly', () => {
    // 3.1 in 1,000 × 1.64, × 1.52 and × 2.28 are 5.1, 4.7 and 7.1
    expect(evaluate(afterTen(12))?.evidence).toContain('about 5 in 1,000 runs instead of 3')
    expect(evaluate(afterTen(15))?.evidence).toContain('about 5 in 1,000 runs instead of 3')
    expect(evaluate(afterTen(21))?.evidence).toContain('about 7 in 1,000 runs instead of 3')
  })

  it('says that it is about all running injuries, and that it stands alone', () => {
    const evidence = evaluate(afterTen(12))?.evidence
    expect(evidence).toContain('all running injuries, not one body part')
    expect(evidence).toContain('nobody has repeated it yet')
  })
})

describe('a long run some days ago', () => {
  it.each([
    [0, true],
    [1, true],
    [2, true],
    [3, false],
  ])('%i days ago is told: %s', (count, isTold) => {
    expect(daysAfterSpike(count) !== null).toBe(isTold)
  })

  it('keeps its own numbers, and so its subject', () => {
    expect(daysAfterSpike(2)).toMatchObject({ subject: 'run-2026-11-21', reason: daysAfterSpike(0)?.reason })
  })
})

describe('two long runs', () => {
  it('are told as the steeper one, whichever came first', () => {
    // 12 over 10 and 15 over 12 are 1.20 and 1.25; 15 over 10 and 17 over 15 are 1.50 and 1.13
    expect(evaluate(afterTen(12, 15))).toMatchObject({ value: 1.25, subject: 'run-2026-11-21' })
    expect(evaluate(afterTen(15, 17))).toMatchObject({ value: 1.5, subject: 'run-2026-11-20' })
  })

  it('leave the ceiling where it was before both', () => {
    expect(evaluate(afterTen(12, 15))?.reason).toContain('Up to 11.0 km stays within 10 %.')
    expect(evaluate(afterTen(15, 17))?.reason).toContain('Up to 11.0 km stays within 10 %.')
  })
})

describe('a long run of someone we hardly know', () => {
  const { day, history } = longRunOf(18.2)
  const tenDays = (known: LocalDay) => ({ day, history: knownFor(10, known, history), runner: aRunner() })

  it('is told against the longest run the runner told us of', () => {
    const signal = evaluate(tenDays(day), { longestRunMetres: 14_000 })
    expect(signal?.value).toBe(1.3)
    expect(signal?.reason).toContain('(14.0). Up to 15.4 km')
  })

  it('is not told without one', () => {
    expect(evaluate(tenDays(day))).toBeNull()
  })
})

describe('the way down from a long run', () => {
  it('is a distance, and the day on which it is over', () => {
    const wayDown = evaluate(longRunOf(18.2))?.wayDown
    expect(wayDown?.words).toBe('Runs of up to 15.3 km; it is over on Tuesday 24 November.')
    expect(wayDown?.metres).toBeCloseTo(15_290, 6)
    expect(daysAfterSpike(2)?.wayDown).toEqual(wayDown)
  })

  it('is in miles for those who run in miles', () => {
    expect(evaluate(longRunOf(18.2), { units: 'mi' })?.wayDown.words).toContain('Runs of up to 9.5 mi')
  })

  it('ends with the last spike, though the steeper one was before it', () => {
    expect(evaluate(afterTen(15, 17))?.wayDown.words).toContain('over on Tuesday 24 November')
    expect(evaluate(afterTen(15, 0))?.wayDown.words).toContain('over on Monday 23 November')
  })
})

describe('what the rule of one long run looks at', () => {
  const { day, history } = longRunOf(15.2)
  const seen = (known: History, runner: Partial<Runner> = {}) =>
    sessionSpike.sees(situationOn(day, known, aRunner(runner)))

  it('is told where it is silent, too', () => {
    expect(seen(history)).toMatchObject({
      facts: {
        runOn: '2026-11-21',
        distanceMetres: 15_200,
        longestBeforeMetres: 13_900,
        band: 'reference',
        accustomedMetres: 15_200,
      },
      missing: [],
    })
    // 15.2 ÷ 13.9
    expect(seen(history).facts.ratio).toBeCloseTo(1.0935, 4)
  })

  it('is nothing where nobody ran, and every day is missing where none is known', () => {
    expect(seen(aHistory())).toEqual({
      facts: {
        runOn: null,
        distanceMetres: null,
        longestBeforeMetres: null,
        ratio: null,
        band: null,
        accustomedMetres: null,
      },
      missing: ['30 of the 30 days before'],
    })
  })

  it('lacks days that are unknown, and says when the runner’s word stands in', () => {
    const tenDays = knownFor(10, day, history)
    expect(seen(tenDays).missing).toEqual(['20 of the 30 days before'])
    expect(seen(tenDays, { longestRunMetres: 14_000 }).missing).toEqual([
      '20 of the 30 days before: your own longest run stands in',
    ])
  })

  it('lacks the sport of runs that only their pace tells', () => {
    const runs = history.runs.map((run) => (run.day === day ? { ...run, assumedBy: 'pace' as const } : run))
    // four weeks of four runs, and the Friday and Saturday before them
    expect(seen({ ...history, runs }).missing).toEqual(['the sport of 1 of 18 runs'])
  })
})
