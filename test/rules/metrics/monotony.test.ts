import { describe, expect, it } from 'vitest'
import { monotonyOf } from '../../../rules/metrics/monotony.ts'

describe('monotony and strain', () => {
  it.each([
    // the first two are published with Runalyze; by the sample's deviation they would be 2.1909, 1.7321, 0.9710
    [[5, 15, 20, 20, 20, 25, 35], 2.3664, 331.3],
    [[0, 20, 10, 10, 10, 10, 10], 1.8708, 130.96],
    [[0, 300, 0, 450, 0, 300, 600], 1.0488, 1730.53],
  ])('of %j are %d and %d', (loads, monotony, strain) => {
    expect(monotonyOf(loads).monotony).toBeCloseTo(monotony, 4)
    expect(monotonyOf(loads).strain).toBeCloseTo(strain, 2)
  })

  it('are of the last seven days', () => {
    expect(monotonyOf([900, 0, 5, 15, 20, 20, 20, 25, 35]).monotony).toBeCloseTo(2.3664, 4)
  })

  it.each([10, 0, 5.3, 0.1])('are unknown when each day is %d', (load) => {
    expect(monotonyOf([load, load, load, load, load, load, load])).toEqual({ monotony: null, strain: null })
  })

  it('end at ten', () => {
    // mean 10.01, deviation 0.0245: 409 by the formula
    expect(monotonyOf([10, 10, 10, 10, 10, 10, 10.07])).toEqual({
      monotony: 10,
      strain: expect.closeTo(700.7),
    })
  })

  it('are unknown with six days', () => {
    expect(monotonyOf([15, 20, 20, 20, 25, 35])).toEqual({ monotony: null, strain: null })
  })
})
