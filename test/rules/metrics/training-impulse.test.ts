import { describe, expect, it } from 'vitest'
import {
  banisterImpulse,
  edwardsImpulse,
  minutesInZones,
  sessionLoad,
  zonesOf,
} from '../../../rules/metrics/training-impulse.ts'

describe("Banister's impulse", () => {
  it.each([
    // the first agrees with Runalyze's published 32 ± 1 %
    [30, 130, 40, 200, 'm', 31.803],
    [30, 130, 40, 200, 'f', 37.129],
    [60, 150, 50, 190, 'm', 108.095],
  ] as const)(
    'of %d min at %d, rest %d, maximum %d, %s',
    (minutes, pulse, resting, maximum, sex, impulse) => {
      expect(banisterImpulse(minutes, pulse, { resting, maximum, sex })).toBeCloseTo(impulse, 3)
    },
  )

  it('is nothing at rest, and minutes × a·e^b at the maximum', () => {
    const range = { resting: 50, maximum: 190, sex: 'm' } as const
    expect(banisterImpulse(60, 50, range)).toBe(0)
    // 0.64 × e^1.92 = 0.64 × 6.82096
    expect(banisterImpulse(1, 190, range)).toBeCloseTo(4.3654, 4)
  })

  it.each([
    ['below rest', 49, 50, 190],
    ['above the maximum', 191, 50, 190],
    ['in a range that is upside down', 55, 60, 50],
    ['in a range of nothing', 60, 60, 60],
  ])('is unknown %s', (_, pulse, resting, maximum) => {
    expect(banisterImpulse(30, pulse, { resting, maximum, sex: 'f' })).toBeNull()
  })
})

describe("Edwards' impulse", () => {
  it('of 10, 20, 15, 5 and 0 minutes is 115', () => {
    expect(edwardsImpulse([10, 20, 15, 5, 0])).toBe(115)
  })

  it('is the same of the pulse that makes these minutes', () => {
    // of a maximum of 200 the zones begin at 100, 120, 140, 160 and 180
    const zones = minutesInZones(
      [
        [95, 300],
        [100, 240],
        [115, 360],
        [120, 1200],
        [150, 900],
        [175, 300],
      ],
      zonesOf(200),
    )
    expect(zones.map((minutes) => Math.round(minutes * 1e9) / 1e9)).toEqual([10, 20, 15, 5, 0])
  })

  it('shares a step out beat by beat where a zone begins within it', () => {
    // of 190 the second begins at 114, one of five beats from 110; the fifth at 171, four of five from 170
    expect(minutesInZones([[110, 300]], zonesOf(190))).toEqual(
      [4, 1, 0, 0, 0].map((each) => expect.closeTo(each)),
    )
    expect(minutesInZones([[170, 300]], zonesOf(190))).toEqual(
      [0, 0, 0, 1, 4].map((each) => expect.closeTo(each)),
    )
  })

  it('takes what is above the maximum for the fifth zone', () => {
    expect(minutesInZones([[205, 60]], zonesOf(200))).toEqual([0, 0, 0, 0, expect.closeTo(1)])
  })

  it('is nothing without a pulse', () => {
    expect(minutesInZones([], zonesOf(190))).toEqual([0, 0, 0, 0, 0])
  })
})

describe('a session', () => {
  it('of 50 minutes at 6 is 300', () => {
    expect(sessionLoad(6, 50)).toBe(300)
  })
})
