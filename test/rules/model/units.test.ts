import { describe, expect, it } from 'vitest'
import { distanceNumber, formatDistance, formatPercent, unbroken } from '../../../rules/model/units.ts'

describe('a distance for people', () => {
  it.each([
    [18_200, 'km', '18.2 km'],
    [18_249, 'km', '18.2 km'],
    [18_251, 'km', '18.3 km'],
    [0, 'km', '0.0 km'],
    [1609.344, 'mi', '1.0 mi'],
    [18_200, 'mi', '11.3 mi'],
    [42_195, 'mi', '26.2 mi'],
  ] as const)('writes %d metres in %s as %s', (metres, units, text) => {
    expect(formatDistance(metres, units)).toBe(text)
    expect(`${distanceNumber(metres, units)} ${units}`).toBe(text)
  })
})

describe('a growth for people', () => {
  it.each([
    [0.309, '31 %'],
    [0.2353, '24 %'],
    [0.75, '75 %'],
    [-0.3, '-30 %'],
    [0, '0 %'],
  ])('writes %d as %s', (fraction, text) => {
    expect(formatPercent(fraction)).toBe(text)
  })
})

describe('unbroken text', () => {
  it('keeps numbers and units on one line', () => {
    expect(unbroken('18.2 km is 31 % over, 8.6 mi, 50 m, 17 min or 30 s.')).toBe(
      '18.2\u00a0km is 31\u00a0% over, 8.6\u00a0mi, 50\u00a0m, 17\u00a0min or 30\u00a0s.',
    )
  })

  it('leaves other words after numbers alone', () => {
    expect(unbroken('30 days, 5 more, 2 million')).toBe('30 days, 5 more, 2 million')
  })
})
