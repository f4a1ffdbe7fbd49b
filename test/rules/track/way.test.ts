import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../rules/model/track.ts'
import { lengthOf, metresAlong, metresBetween, movingSecondsOf } from '../../../rules/track/way.ts'
import { sample } from './samples.ts'

/** Metres for a ten-thousandth of a degree of latitude: 2 π × 6,371,008.8 m ÷ 3,600,000. */
const STEP = 11.119_508

/** A sample so many steps north of 47°. */
function north(seconds: number, steps: number, known: Partial<Sample> = {}): Sample {
  return sample(seconds, { latitude: 47 + steps / 10_000, longitude: 8, ...known })
}

/** Four seconds for each of the steps given, 2.78 m/s where they follow each other. */
const every4Seconds = (steps: readonly number[]) => steps.map((step, index) => north(index * 4, step))

/** The length in steps, which tells more than metres. */
const stepsOf = (samples: readonly Sample[]) => (lengthOf(samples) ?? Number.NaN) / STEP

describe('the distance between two places', () => {
  it('is a 360th of the earth’s circumference for one degree of latitude', () => {
    // 2 π × 6,371,008.8 m ÷ 360
    expect(metresBetween(0, 0, 1, 0)).toBeCloseTo(111_195.08, 1)
  })

  it('is half of that on the 60th parallel for one degree of longitude', () => {
    expect(metresBetween(60, 8, 60, 9) / 111_195.08).toBeCloseTo(0.5, 3)
  })

  it('is half the circumference to the other side of the earth', () => {
    expect(metresBetween(0, 0, 0, 180)).toBeCloseTo(20_015_114, 0)
  })
})

describe('the way', () => {
  const places = [0, 0.001, 0.002].map((north, index) =>
    sample(index * 60, { latitude: 47 + north, longitude: 8 }),
  )

  it('follows the device’s own counter first', () => {
    const samples = places.map((place, index) => ({ ...place, distanceMetres: index * 100 }))
    expect(metresAlong(samples)).toEqual([0, 100, 200])
  })

  it('follows positions else', () => {
    expect(lengthOf(places)).toBeCloseTo(222.39, 2)
  })

  it('does not bridge a gap of more than 60 seconds', () => {
    const paused = places.map((place, index) => ({ ...place, at: sample(index === 2 ? 121 : index * 60).at }))
    expect(lengthOf(paused)).toBeCloseTo(111.2, 1)
  })

  it('of a recorder with a point every 75 seconds is as long as its points, but for three missing ones', () => {
    const sparse = Array.from({ length: 25 }, (_, index) => north(index * 75, index * 20))
    expect(stepsOf(sparse)).toBeCloseTo(480, 3)
    expect(movingSecondsOf(sparse)).toBe(24 * 75)
    const broken = sparse.filter((_, index) => index < 10 || index > 12)
    expect(stepsOf(broken)).toBeCloseTo(480 - 80, 3)
    expect(movingSecondsOf(broken)).toBe(20 * 75)
  })

  it('does not bridge a pause, however short', () => {
    const samples = [north(0, 0), north(5, 1), north(15, 9, { afterPause: true }), north(20, 10)]
    expect(stepsOf(samples)).toBeCloseTo(2, 5)
  })

  it('does not bridge a pause that ends before there is a position again', () => {
    const samples = [north(0, 0), north(5, 1), sample(15, { afterPause: true }), north(16, 9), north(21, 10)]
    expect(stepsOf(samples)).toBeCloseTo(2, 5)
  })

  it('keeps what the device counted in a pause', () => {
    const samples = [
      sample(0, { distanceMetres: 0 }),
      sample(9, { distanceMetres: 30, afterPause: true }),
      sample(20, { distanceMetres: 60 }),
    ]
    expect(metresAlong(samples)).toEqual([0, 30, 60])
  })

  it('begins at zero where the counter goes on from an activity before', () => {
    const run = [20_000, 20_500, 21_000].map((distanceMetres, index) => sample(index, { distanceMetres }))
    expect(metresAlong(run)).toEqual([0, 500, 1000])
    expect(lengthOf(run)).toBe(1000)
  })

  it('begins with what was counted before the first point', () => {
    const run = [2.9, 500, 1000].map((distanceMetres, index) => sample(index, { distanceMetres }))
    expect(lengthOf(run)).toBe(1000)
  })

  it('goes on over samples without a position', () => {
    expect(lengthOf([...places.slice(0, 1), sample(30), ...places.slice(1)])).toBeCloseTo(222.39, 2)
  })

  it('is unknown without counter and positions', () => {
    expect(lengthOf([sample(0), sample(1)])).toBeNull()
  })

  it('is unknown from one place alone', () => {
    expect(lengthOf(places.slice(0, 1))).toBeNull()
  })
})

describe('a wild position', () => {
  it('is left out, and the way goes on past it', () => {
    // 100 steps off: 1,112 m in 4 seconds
    const samples = every4Seconds([0, 1, 2, 103, 4, 5])
    expect(stepsOf(samples)).toBeCloseTo(5, 5)
    expect(metresAlong(samples)[3]).toBeNull()
  })

  it('is one that nobody could reach at 12 m/s', () => {
    // 4 steps are 44.5 m, 5 are 55.6 m; 48 m can be run in 4 seconds
    expect(stepsOf(every4Seconds([0, 1, 5, 9]))).toBeCloseTo(9, 5)
    expect(stepsOf(every4Seconds([0, 1, 6, 2]))).toBeCloseTo(2, 5)
  })

  it('at the very beginning costs the five points that prove it wrong', () => {
    // the fifth point after it is taken up, and two legs follow
    const samples = [500, 1, 2, 3, 4, 5, 6, 7].map((step, index) => north(index, step / 4))
    expect(stepsOf(samples)).toBeCloseTo(2 / 4, 5)
  })

  it('that five points in a row agree with was a loss of signal: the jump does not count', () => {
    const samples = [0, 1, 2, 3, 104, 105, 106, 107, 108, 109].map((step, index) => north(index, step / 2))
    // three legs before, and one after the fifth point of the other side
    expect(stepsOf(samples)).toBeCloseTo(4 / 2, 5)
    expect(metresAlong(samples).map((metres) => metres === null)).toEqual(
      [0, 0, 0, 0, 1, 1, 1, 1, 0, 0].map(Boolean),
    )
  })

  it('that ten seconds agree with was a loss of signal as well', () => {
    // refused after 12, 16 and 20 seconds, taken up after 24, twelve seconds on
    expect(stepsOf(every4Seconds([0, 1, 2, 103, 104, 105, 106, 107]))).toBeCloseTo(3, 5)
  })

  it('starts the count anew when the track comes back in between', () => {
    const steps = [0, 100, 100, 100, 100, 5, 100, 100, 100, 100, 10]
    expect(stepsOf(steps.map((step, index) => north(index, step / 10)))).toBeCloseTo(1, 5)
  })

  it('is not looked for in what a device counts itself', () => {
    const samples = [0, 500, 510].map((distanceMetres, index) => sample(index, { distanceMetres }))
    expect(metresAlong(samples)).toEqual([0, 500, 510])
  })
})

describe('a clock that fails', () => {
  it('gives points of one second up to a second', () => {
    // 1 step is 11.1 m
    expect(stepsOf([north(0, 0), north(0, 1), north(0, 2), north(1, 3)])).toBeCloseTo(3, 5)
  })

  it('never makes the way or the time shorter when it runs backwards', () => {
    const samples = [north(100, 0), north(110, 1), north(40, 2), north(50, 3)]
    expect(stepsOf(samples)).toBeCloseTo(3, 5)
    expect(movingSecondsOf(samples)).toBe(20)
  })

  it('loses no time when it is set back by a second', () => {
    expect(movingSecondsOf([sample(0), sample(10), sample(9), sample(20)])).toBe(20)
    expect(movingSecondsOf([sample(10), sample(5)])).toBe(0)
  })

  it('is believed again after a jump of a year', () => {
    const samples = [north(0, 0), north(5, 1), north(31_536_000, 2), north(15, 3), north(20, 4)]
    // the leg into the jump is a gap; the one out of it takes a second and is possible
    expect(stepsOf(samples)).toBeCloseTo(3, 5)
    expect(movingSecondsOf(samples)).toBe(10)
  })
})

describe('moving time', () => {
  it('is from the first sample to the last', () => {
    expect(movingSecondsOf([sample(0), sample(5), sample(65)])).toBe(65)
  })

  it('leaves out gaps of more than 60 seconds', () => {
    expect(movingSecondsOf([sample(0), sample(5), sample(66), sample(70)])).toBe(9)
  })

  it('counts pauses of less, which the files of no two makers tell alike', () => {
    expect(movingSecondsOf([sample(0), sample(30, { afterPause: true })])).toBe(30)
  })

  it('is unknown from one sample', () => {
    expect(movingSecondsOf([sample(0)])).toBeNull()
  })
})
