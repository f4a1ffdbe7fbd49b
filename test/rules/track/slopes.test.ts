import { describe, expect, it } from 'vitest'
import { slopesOf } from '../../../rules/track/slopes.ts'
import { sample } from './samples.ts'

/** A sample every 50 seconds, so that each is alone in its median window. */
function slope(gradient: number, metresEach = 100, steps = 5, seconds = 50) {
  return Array.from({ length: steps + 1 }, (_, index) =>
    sample(index * seconds, {
      distanceMetres: index * metresEach,
      altitudeMetres: 500 + index * metresEach * gradient,
    }),
  )
}

const steepDescentOf = (samples: Parameters<typeof slopesOf>[0]) =>
  slopesOf(samples)?.steepDescentMetres ?? null

describe('metres of steep ascent', () => {
  it('count all of a climb of 10 % and of exactly 8 %, and nothing of 7 % or downhill', () => {
    const up = (grade: number) => slopesOf(slope(grade))?.steepAscentMetres
    expect(up(0.1)).toBeCloseTo(50, 9)
    expect(up(0.08)).toBeCloseTo(40, 9)
    expect([up(0.07), up(-0.1)]).toEqual([0, 0])
  })
})

describe('what slopes cost', () => {
  it('is a share of the way, leg by leg', () => {
    // a kilometre up at 5 %, one down at 5 %, eight on the level; by Minetti 10,064.20 m
    const heights = [0, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    const samples = heights.map((height, kilometre) =>
      sample(kilometre * 50, { distanceMetres: kilometre * 1000, altitudeMetres: 500 + height }),
    )
    const { effortShare = 0, minettiShare = 0 } = slopesOf(samples) ?? {}
    expect(10_000 * minettiShare).toBeCloseTo(10_064.2, 1)
    // 1,191.5 + 898.5 + 8,000
    expect(10_000 * effortShare).toBeCloseTo(10_090, 0)
  })

  it('is not known without heights', () => {
    expect(slopesOf([sample(0, { distanceMetres: 0 }), sample(10, { distanceMetres: 30 })])).toBeNull()
  })
})

describe('metres of steep descent', () => {
  it('count all of a descent of 10 %', () => {
    expect(steepDescentOf(slope(-0.1))).toBeCloseTo(50, 9)
  })

  it('count a descent of exactly 8 %', () => {
    expect(steepDescentOf(slope(-0.08))).toBeCloseTo(40, 9)
  })

  it('leave out a descent of 7 %', () => {
    expect(steepDescentOf(slope(-0.07))).toBe(0)
  })

  it('leave out climbs', () => {
    expect(steepDescentOf(slope(0.12))).toBe(0)
  })

  it('take the grade over at least 20 metres', () => {
    // 5 m each: single steps fall 0 % and 20 % in turn, four of them together 10 %
    const steps = Array.from({ length: 9 }, (_, index) =>
      sample(index * 50, { distanceMetres: index * 5, altitudeMetres: 500 - Math.floor(index / 2) }),
    )
    expect(steepDescentOf(steps)).toBeCloseTo(4, 9)
  })

  it('do not reach over a pause of more than a minute', () => {
    expect(steepDescentOf(slope(-0.1, 100, 5, 61))).toBe(0)
  })

  it('do not reach over a pause, however short', () => {
    const paused = slope(-0.1).map((each, index) =>
      index === 2 ? { ...each, afterPause: true as const } : each,
    )
    // 10 m a step, and one of five steps is not known
    expect(steepDescentOf(paused)).toBeCloseTo(40, 9)
  })

  it('do not reach over a jump to where the signal was found again', () => {
    // level before and after; from the 30th second on 1.1 km away and 30 m lower
    const samples = Array.from({ length: 60 }, (_, second) =>
      sample(second, {
        latitude: 47 + second * 0.000_03 + (second >= 30 ? 0.01 : 0),
        longitude: 8,
        altitudeMetres: second >= 30 ? 470 : 500,
      }),
    )
    expect(steepDescentOf(samples)).toBe(0)
  })

  it('follow positions where the device counts no distance', () => {
    // 0.001 degrees of latitude are 111.195 m on the mean sphere; 12 m down each is 10.8 %
    const samples = Array.from({ length: 4 }, (_, index) =>
      sample(index * 50, { latitude: 47 + index * 0.001, longitude: 8, altitudeMetres: 500 - 12 * index }),
    )
    expect(steepDescentOf(samples)).toBeCloseTo(36, 9)
  })

  it('are unknown without altitudes', () => {
    expect(steepDescentOf([sample(0, { distanceMetres: 0 }), sample(9, { distanceMetres: 30 })])).toBeNull()
  })

  it('are unknown without a way', () => {
    expect(steepDescentOf([sample(0, { altitudeMetres: 9 }), sample(9, { altitudeMetres: 1 })])).toBeNull()
  })
})
