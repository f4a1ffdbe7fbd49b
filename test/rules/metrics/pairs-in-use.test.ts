import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { pairsInUse } from '../../../rules/metrics/pairs-in-use.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aRun, aShoe, span } from '../../support/history.ts'

const TODAY = localDay('2026-11-28')
const SHOES = ['blue', 'red', 'trail'].map((id) => aShoe({ id }))

const inPair = (shoeId: string | null, ...days: readonly number[]): readonly Run[] =>
  days.map((day) => aRun(`2026-11-${String(day).padStart(2, '0')}`, 5, { shoeId }))

function pairs(runs: readonly Run[], defaultShoeId: string | null = null, from = '2026-11-01') {
  return pairsInUse(SHOES, runs, knownDays([span(from, '2026-11-28')]), TODAY, defaultShoeId)
}

describe('pairs in use', () => {
  it('are those worn in turns', () => {
    expect(pairs([...inPair('blue', 2, 6, 10), ...inPair('red', 4, 8)])).toEqual({ pairs: 2, namedPairs: 2 })
  })

  it('are one where one pair follows the other', () => {
    expect(pairs([...inPair('blue', 2, 6, 10), ...inPair('red', 12, 14, 28)])?.pairs).toBe(1)
  })

  it('are as many as are ever in turns at a time', () => {
    // blue to the 10th, red from the 12th, trail all along
    const runs = [...inPair('blue', 2, 10), ...inPair('red', 12, 28), ...inPair('trail', 1, 27)]
    expect(pairs(runs)?.pairs).toBe(2)
    expect(pairs([...runs, ...inPair('blue', 20)])?.pairs).toBe(3)
  })

  it('count a run that names none for the default one, and are told without it too', () => {
    const runs = [...inPair(null, 2, 6, 10), ...inPair('trail', 4)]
    expect(pairs(runs, 'blue')).toEqual({ pairs: 2, namedPairs: 1 })
    expect(pairs(runs)).toEqual({ pairs: 1, namedPairs: 1 })
  })

  it('are none without a run in a known pair', () => {
    expect(pairs(inPair(null, 3))).toEqual({ pairs: 0, namedPairs: 0 })
  })

  it('are unknown where one of the 28 days is', () => {
    expect(pairs(inPair('blue', 20), null, '2026-11-02')).toBeNull()
  })
})
