import { describe, expect, it } from 'vitest'
import { climbAndDescent, climbOf, smoothHeights } from '../../../rules/track/elevation.ts'
import { sample } from './samples.ts'

/** Up and down by hand; 13 and 10 of the first series and 31 of the second are also test values that Runalyze publishes. */
const SERIES = [
  { altitudes: [0, 2, 4, 6, 5, 7, 4, 8, 10, 0], at2: [13, 13], at3: [13, 13], at5: [10, 10] },
  { altitudes: [0, 10, 17, 14, 20, 3, 11, 0], at2: [31, 31], at3: [31, 31], at5: [28, 28] },
  {
    altitudes: [100, 102, 104, 106, 108, 110, 109, 110, 111, 110, 112, 111, 110, 108, 106, 104, 102, 100],
    at2: [12, 12],
    at3: [12, 12],
    at5: [12, 12],
  },
  { altitudes: [200, 300, 400, 100, 101, 102], at2: [202, 300], at3: [200, 300], at5: [200, 300] },
] as const

describe('climb and descent by turning points', () => {
  for (const { altitudes, at2, at3, at5 } of SERIES) {
    const sums = { 2: at2, 3: at3, 5: at5 }
    for (const [threshold, [ascentMetres, descentMetres]] of Object.entries(sums)) {
      it(`${altitudes.join(' ')} at ${threshold} m is ${ascentMetres} up and ${descentMetres} down`, () => {
        expect(climbAndDescent(altitudes, Number(threshold))).toEqual({ ascentMetres, descentMetres })
      })
    }
  }

  it('is nothing where no reversal reaches the threshold', () => {
    expect(climbAndDescent([50, 52, 50, 52, 51], 3)).toEqual({ ascentMetres: 0, descentMetres: 0 })
  })

  it('loses nothing of a steady climb in small steps', () => {
    const steps = Array.from({ length: 101 }, (_, index) => index * 0.5)
    expect(climbAndDescent(steps, 3)).toEqual({ ascentMetres: 50, descentMetres: 0 })
  })

  it('is nothing for no altitudes', () => {
    expect(climbAndDescent([], 3)).toEqual({ ascentMetres: 0, descentMetres: 0 })
  })
})

describe('the climb of a recording', () => {
  it('is unknown without altitudes', () => {
    expect(climbOf([sample(0), sample(1)], 5)).toBeNull()
  })

  it('does not count one wild reading', () => {
    const flat = Array.from({ length: 60 }, (_, second) =>
      sample(second, { altitudeMetres: second === 30 ? 400 : 100 }),
    )
    expect(climbOf(flat, 5)).toEqual({ ascentMetres: 0, descentMetres: 0 })
  })

  it('counts a hill that is wider than the median window', () => {
    const heights = [...rise(0, 60), ...rise(60, 0)]
    const hill = heights.map((altitudeMetres, index) => sample(index * 60, { altitudeMetres }))
    expect(climbOf(hill, 5)).toEqual({ ascentMetres: 60, descentMetres: 60 })
  })

  it('turns where as much is retraced as the caller asks for', () => {
    // 20 m up, 4 m down, 20 m up; a minute apart, so that the median takes nothing
    const heights = [100, 120, 116, 136]
    const samples = heights.map((altitudeMetres, index) => sample(index * 60, { altitudeMetres }))
    expect(climbOf(samples, 3)).toEqual({ ascentMetres: 40, descentMetres: 4 })
    expect(climbOf(samples, 5)).toEqual({ ascentMetres: 36, descentMetres: 0 })
  })

  it('takes the median of 30 seconds, 15 to each side', () => {
    const samples = [0, 10, 20, 30, 40].map((seconds) => sample(seconds, { altitudeMetres: seconds }))
    // at 0: 0 and 10; at 20: 10, 20 and 30; at 40: 30 and 40
    expect(smoothHeights(samples).map((height) => height.metres)).toEqual([5, 10, 20, 30, 35])
  })

  it('looks no further than 150 samples to each side where a clock stands still', () => {
    // all at one moment: 200 at 10 m, 1 at 20 m, 200 at 30 m
    const heights = [...Array(200).fill(10), 20, ...Array(200).fill(30)]
    const smooth = smoothHeights(heights.map((altitudeMetres) => sample(0, { altitudeMetres })))
    expect([smooth[0], smooth[200], smooth[400]].map((height) => height?.metres)).toEqual([10, 20, 30])
  })

  it('finds its way back after a clock that jumped a year and returned', () => {
    const seconds = Array.from({ length: 400 }, (_, index) => (index === 50 ? 31_536_000 : index))
    const smooth = smoothHeights(seconds.map((at, index) => sample(at, { altitudeMetres: index })))
    // the median of the 31 around it, once the jump is out of reach
    expect(smooth[300]?.metres).toBe(300)
  })

  it('leaves out samples without an altitude', () => {
    const samples = [sample(0, { altitudeMetres: 7 }), sample(1), sample(2, { altitudeMetres: 7 })]
    expect(smoothHeights(samples)).toHaveLength(2)
  })
})

function rise(from: number, to: number): readonly number[] {
  const step = Math.sign(to - from) * 10
  return Array.from({ length: Math.abs(to - from) / 10 + 1 }, (_, index) => from + index * step)
}
