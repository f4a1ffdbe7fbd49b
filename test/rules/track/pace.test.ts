import { describe, expect, it } from 'vitest'
import { instant } from '../../../rules/model/day.ts'
import type { Sample, Track, TrackTotals } from '../../../rules/model/track.ts'
import { averageSpeedOf, movesLikeARun } from '../../../rules/track/pace.ts'

const UNKNOWN: TrackTotals = {
  distanceMetres: null,
  timerSeconds: null,
  elapsedSeconds: null,
  ascentMetres: null,
  descentMetres: null,
  averagePulse: null,
  maximumPulse: null,
  perceivedExertion: null,
}

/** Points by seconds and metres. */
function track(
  points: readonly (readonly [number, number | null])[],
  totals: Partial<TrackTotals> = {},
): Track {
  return {
    ...{
      sport: null,
      subSport: null,
      name: null,
      startedAt: instant(0),
      utcOffsetSeconds: null,
      device: null,
    },
    totals: { ...UNKNOWN, ...totals },
    samples: points.map(([seconds, metres]) => sampleAt(seconds, metres)),
  }
}

function sampleAt(seconds: number, distanceMetres: number | null): Sample {
  return {
    ...{ at: instant(seconds * 1000), latitude: null, longitude: null, altitudeMetres: null, distanceMetres },
    ...{ speedMetresPerSecond: null, pulse: null, cadence: null },
  }
}

/** One point each ten seconds. */
function steady(metresPerSecond: number, seconds = 600): Track {
  const steps = Array.from({ length: seconds / 10 + 1 }, (_, index) => index * 10)
  return track(steps.map((at) => [at, at * metresPerSecond]))
}

describe('a recording moves like a run', () => {
  it.each([
    [1.99, false],
    [2.0, true],
    [3.33, true],
    [5.0, true],
    [5.01, false],
  ])('at %f m/s: %s', (speed, is) => {
    expect(movesLikeARun(steady(speed))).toBe(is)
  })

  it.each([
    [6.5, true],
    [6.6, false],
  ])('with a minute of %f m/s in it: %s', (speed, is) => {
    const easy = Array.from({ length: 31 }, (_, index) => [index * 10, index * 30] as const)
    const fast = Array.from(
      { length: 6 },
      (_, index) => [310 + index * 10, 900 + (index + 1) * 10 * speed] as const,
    )
    expect(movesLikeARun(track([...easy, ...fast]))).toBe(is)
  })

  it('with half a minute of any speed in it', () => {
    // 100 m in 10 s between minutes at 3 m/s: 70 m more than 180 in a minute are 4.2 m/s
    const points = Array.from(
      { length: 61 },
      (_, index) => [index * 10, index * 30 + (index > 30 ? 70 : 0)] as const,
    )
    expect(movesLikeARun(track(points))).toBe(true)
  })

  it('when it lasts 5 minutes or a kilometre', () => {
    // 960 m, and 600 m at 2 m/s
    expect(movesLikeARun(steady(4, 240))).toBe(false)
    expect(movesLikeARun(steady(2, 300))).toBe(true)
    // 1,000 m in 250 s
    expect(movesLikeARun(steady(4, 250))).toBe(true)
  })

  it('by what the device itself says of distance and time', () => {
    // 1,800 m in 600 s by the points; by the device 600 m, or 1,000 s
    expect(movesLikeARun({ ...steady(3), totals: { ...UNKNOWN, distanceMetres: 600 } })).toBe(false)
    expect(movesLikeARun({ ...steady(3), totals: { ...UNKNOWN, timerSeconds: 1000 } })).toBe(false)
  })

  it('never when it says too little', () => {
    const sums = { distanceMetres: 10_000, timerSeconds: 3000 }
    expect(movesLikeARun(track([], sums))).toBe(false)
    expect(
      movesLikeARun(
        track(
          [
            [0, null],
            [300, null],
          ],
          sums,
        ),
      ),
    ).toBe(false)
    expect(
      movesLikeARun(
        track(
          [
            [0, 0],
            [50, 150],
          ],
          sums,
        ),
      ),
    ).toBe(false)
  })
})

describe('the average speed', () => {
  it('is the distance over the time that was moved', () => {
    expect(averageSpeedOf(track([], { distanceMetres: 10_000, timerSeconds: 3000 }))).toBeCloseTo(3.333, 3)
  })

  it('is not known without distance or time', () => {
    expect(averageSpeedOf(track([], { distanceMetres: 10_000 }))).toBeNull()
    expect(averageSpeedOf(track([], { distanceMetres: 10_000, timerSeconds: 0 }))).toBeNull()
    expect(averageSpeedOf(track([], { timerSeconds: 3000 }))).toBeNull()
  })
})
