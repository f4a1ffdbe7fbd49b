import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import { addDays } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { anyHistory, anyRunner, FIRST, inOrder, TODAY } from '../../support/any-history.ts'
import { frozen } from '../../support/history.ts'

/** The spike's ratio, 0 where there is none. */
function spike(history: History, runner: Runner, day = TODAY): number {
  const { signals } = assess(history, runner, day)
  return signals.find(({ id }) => id === 'session-spike')?.value ?? 0
}

describe('a rest day', () => {
  it('at the end never raises a spike', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, (history, runner) => {
        const tomorrow = addDays(TODAY, 1)
        const rested = { ...history, spans: [{ from: FIRST, to: tomorrow }] }
        expect(spike(rested, runner, tomorrow)).toBeLessThanOrEqual(spike(history, runner))
      }),
    )
  })

  it('in place of today’s runs never raises a spike', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, (history, runner) => {
        const rested = { ...history, runs: history.runs.filter((run) => run.day !== TODAY) }
        expect(spike(rested, runner)).toBeLessThanOrEqual(spike(history, runner))
      }),
    )
  })
})

describe('an assessment', () => {
  it('changes nothing it is given', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, (history, runner) => {
        expect(() => assess(frozen(history), frozen(runner), TODAY)).not.toThrow()
      }),
    )
  })

  it('is the same once a run was taken out and put back', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, fc.nat(), (history, runner, chance) => {
        const run = history.runs[chance % history.runs.length]
        if (run === undefined) throw new Error('a history without runs')
        const without = { ...history, runs: history.runs.filter((each) => each !== run) }
        assess(without, runner, TODAY)
        const again = { ...without, runs: inOrder([...without.runs, run]) }
        expect(assess(again, runner, TODAY)).toEqual(assess(history, runner, TODAY))
      }),
    )
  })

  it('has the same numbers in kilometres and in miles', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, (history, runner) => {
        const [inKm, inMiles] = (['km', 'mi'] as const).map((units) =>
          assess(history, { ...runner, units }, TODAY),
        )
        expect(numbersOf(inMiles)).toEqual(numbersOf(inKm))
      }),
    )
  })
})

/** All but the words, which name the runner's units. */
function numbersOf(assessment: ReturnType<typeof assess> | undefined) {
  if (assessment === undefined) throw new Error('no assessment')
  const { signals, prescription, ...rest } = assessment
  return {
    ...rest,
    signals: signals.map(({ id, level, value, threshold, grade, subject, wayDown }) => {
      return { id, level, value, threshold, grade, subject, metres: wayDown.metres }
    }),
    prescription: prescription && { ...prescription, advice: prescription.advice.length },
  }
}
