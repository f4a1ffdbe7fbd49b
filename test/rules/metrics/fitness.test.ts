import { describe, expect, it } from 'vitest'
import { fitnessCurve, settledCurve } from '../../../rules/metrics/fitness.ts'

const days = (count: number, load: number) => Array.from({ length: count }, () => load)

describe('fitness, fatigue and form', () => {
  // seven days of 100, seven of rest, from nothing, by 1/42 and 1/7; by 1 − e^(−1/N) the first would be 2.353, 13.312
  const curve = fitnessCurve([...days(7, 100), ...days(7, 0)])

  it.each([
    [1, 2.381, 14.286, 0],
    [2, 4.705, 26.531, -11.905],
    [3, 6.974, 37.026, -21.825],
    [4, 9.189, 46.022, -30.052],
    [5, 11.351, 53.734, -36.833],
    [6, 13.462, 60.343, -42.382],
    [7, 15.522, 66.008, -46.881],
    [8, 15.153, 56.579, -50.486],
    [9, 14.792, 48.496, -41.426],
    [10, 14.44, 41.568, -33.704],
    [11, 14.096, 35.63, -27.128],
    [12, 13.76, 30.54, -21.534],
    [13, 13.433, 26.177, -16.779],
    [14, 13.113, 22.437, -12.744],
  ])('on day %d are %d, %d and %d', (day, fitness, fatigue, form) => {
    expect(curve[day - 1]).toEqual({
      fitness: expect.closeTo(fitness, 3),
      fatigue: expect.closeTo(fatigue, 3),
      form: expect.closeTo(form, 3),
    })
  })

  it('have a day for each load and none for none', () => {
    expect(curve).toHaveLength(14)
    expect(fitnessCurve([])).toEqual([])
  })
})

describe('the settled curve', () => {
  it('is unknown for 42 days and begins with their mean', () => {
    // a day of 52 after 42 of 10: 10 + 42 ÷ 42 and 10 + 42 ÷ 7; the rest day after it has the form 11 − 16
    const curve = settledCurve([...days(42, 10), 52, 0])
    expect(curve.slice(0, 42)).toEqual(days(42, 0).map(() => null))
    expect(curve[42]).toEqual({ fitness: expect.closeTo(11), fatigue: expect.closeTo(16), form: 0 })
    expect(curve[43]).toEqual({
      fitness: expect.closeTo(10.738, 3),
      fatigue: expect.closeTo(13.714, 3),
      form: expect.closeTo(-5),
    })
  })

  it('begins as tired as the last seven of them left it', () => {
    // a mean of 84 ÷ 42 = 2 over all, of 12 over the last seven
    expect(settledCurve([...days(35, 0), ...days(7, 12), 0])[42]?.form).toBe(-10)
  })

  it('does not climb by itself for a runner who changes nothing', () => {
    for (const day of settledCurve(days(120, 10)).slice(42)) {
      expect(day).toEqual({ fitness: 10, fatigue: 10, form: 0 })
    }
  })

  it('is unknown with 42 days, and empty with none', () => {
    expect(settledCurve(days(42, 10)).at(-1)).toBeNull()
    expect(settledCurve([])).toEqual([])
  })
})
