import { describe, expect, it } from 'vitest'
import { effortFactor, minettiFactor } from '../../../rules/track/grade-factors.ts'

/** Minetti's column equals Runalyze's published unit tests from -15 to +15 %. */
const TABLE = [
  [-0.2, 0.5, 1.0838],
  [-0.15, 0.5099, 0.9495],
  [-0.1, 0.5977, 0.8841],
  [-0.05, 0.7628, 0.8985],
  [-0.02, 0.8969, 0.9486],
  [0, 1, 1],
  [0.02, 1.1134, 1.0658],
  [0.05, 1.3014, 1.1915],
  [0.1, 1.6578, 1.4702],
  [0.15, 2.0603, 1.8269],
  [0.2, 2.5019, 2.2449],
] as const

describe('the cost of a slope', () => {
  it.each(TABLE)('of %d is %d by Minetti and %d by equal pulse', (grade, minetti, effort) => {
    expect(minettiFactor(grade)).toBeCloseTo(minetti, 4)
    expect(effortFactor(grade)).toBeCloseTo(effort, 4)
  })

  it('is lowest at -18.1 % and -8.3 %, and downhill is never rewarded by more than 12 %', () => {
    expect(3.6 * minettiFactor(-0.181)).toBeCloseTo(1.7813, 4)
    expect(effortFactor(-0.083)).toBeCloseTo(0.8796, 4)
  })

  it('stands still beyond what was measured', () => {
    expect(effortFactor(0.6)).toBe(effortFactor(0.34))
    expect(minettiFactor(-0.9)).toBe(minettiFactor(-0.45))
  })
})
