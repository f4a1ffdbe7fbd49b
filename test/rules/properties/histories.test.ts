import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import type { SignalId } from '../../../rules/model/signal.ts'
import { anyHistory, anyRunner, TODAY } from '../../support/any-history.ts'

describe('the histories that properties are tried on', () => {
  it('are of many kinds: what the properties speak of occurs in them', () => {
    const kinds = fc.sample(fc.tuple(anyHistory, anyRunner), { numRuns: 300, seed: 1 })
    const fired = new Set(
      kinds.flatMap(([history, runner]) => assess(history, runner, TODAY).signals.map(({ id }) => id)),
    )
    const expected: readonly SignalId[] = [
      ...(['session-spike', 'weekly-jump', 'return-after-gap', 'downhill-novelty', 'shoe-wear'] as const),
      ...(['surface-change', 'cadence', 'history', 'ten-percent'] as const),
    ]
    expect([...fired]).toEqual(expect.arrayContaining([...expected]))
  })
})
