import { describe, expect, it } from 'vitest'
import { loadRatios, weightedMean } from '../../../rules/metrics/load-ratios.ts'

// published: the two athletes of the R package ACWR, 28 days each
const STEP = [...days(21, 30), ...days(7, 50)]
const CLIMB = [
  ...[15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35],
  ...[35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70],
]

function days(count: number, load: number): readonly number[] {
  return Array.from({ length: count }, () => load)
}

describe('load ratios', () => {
  it.each([
    ['a step', STEP, 1.2497],
    ['a climb', CLIMB, 1.4062],
  ])('of %s are the published ones', (_, loads, weighted) => {
    const ratios = loadRatios(loads)
    expect(ratios.coupled).toBeCloseTo(1.4286, 4)
    expect(ratios.uncoupled).toBeCloseTo(1.6667, 4)
    expect(ratios.weighted).toBeCloseTo(weighted, 4)
  })

  it.each([
    ['a step', STEP, 47.3303, 37.872],
    ['a climb', CLIMB, 53.673, 38.1688],
  ])('weigh %s as published', (_, loads, acute, chronic) => {
    expect(weightedMean(loads, 7)).toBeCloseTo(acute, 4)
    expect(weightedMean(loads, 28)).toBeCloseTo(chronic, 4)
  })

  it.each([
    ['a step', STEP],
    ['a climb', CLIMB],
    ['a week off', [...days(21, 8), ...days(7, 0)]],
    ['every other day', Array.from({ length: 28 }, (_, index) => (index % 2) * 9)],
    ['a first great week', [...days(20, 0), 1, ...days(7, 40)]],
  ])('tell nothing apart: coupled is 4u ÷ (u + 3) of %s', (_, loads) => {
    const { coupled, uncoupled } = loadRatios(loads)
    if (uncoupled === null) throw new Error('no chronic load')
    expect(coupled).toBeCloseTo((4 * uncoupled) / (uncoupled + 3), 10)
  })

  it('look at the last 28 days, weighted at all of them', () => {
    const { coupled, uncoupled, weighted } = loadRatios([...days(28, 100), ...STEP])
    expect(coupled).toBeCloseTo(1.4286, 4)
    expect(uncoupled).toBeCloseTo(1.6667, 4)
    expect(weighted).toBeLessThan(1.2)
  })

  it('are unknown with 27 days', () => {
    expect(loadRatios(STEP.slice(1))).toEqual({ coupled: null, uncoupled: null, weighted: null })
    expect(loadRatios([])).toEqual({ coupled: null, uncoupled: null, weighted: null })
  })

  it('are unknown over nothing: the coupled one ends at four, the other has no end', () => {
    expect(loadRatios([...days(21, 0), ...days(7, 10)])).toMatchObject({ coupled: 4, uncoupled: null })
    expect(loadRatios(days(28, 0))).toEqual({ coupled: null, uncoupled: null, weighted: null })
  })
})
