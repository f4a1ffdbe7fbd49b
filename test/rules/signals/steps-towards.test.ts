import { describe, expect, it } from 'vitest'
import { stepsTowards } from '../../../rules/signals/steps-towards.ts'

describe('steps towards a planned run', () => {
  it('are none where it is within 10 %', () => {
    expect(stepsTowards(11_000, 10_000)).toEqual([])
    expect(stepsTowards(15_290, 13_900)).toEqual([])
  })

  it('are 10 % each, until the planned run is 10 % over the last', () => {
    // 10 → 11 → 12.1 → 13.31
    expect(stepsTowards(12_100, 10_000)).toEqual([expect.closeTo(11_000, 6)])
    expect(stepsTowards(12_101, 10_000)).toEqual([expect.closeTo(11_000, 6), expect.closeTo(12_100, 6)])
    expect(stepsTowards(13_310, 10_000)).toHaveLength(2)
  })

  it('are sixteen from ten kilometres to fifty', () => {
    // 10 × 1.1^16 = 45.95, and 50 ÷ 1.1 = 45.45
    expect(stepsTowards(50_000, 10_000)).toHaveLength(16)
  })
})
