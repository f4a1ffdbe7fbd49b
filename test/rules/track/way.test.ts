import { describe, expect, it } from 'vitest'
import { lengthOf, metresAlong, metresBetween, movingSecondsOf } from '../../../rules/track/way.ts'
import { sample } from './samples.ts'

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

describe('moving time', () => {
  it('is from the first sample to the last', () => {
    expect(movingSecondsOf([sample(0), sample(5), sample(65)])).toBe(65)
  })

  it('leaves out gaps of more than 60 seconds', () => {
    expect(movingSecondsOf([sample(0), sample(5), sample(66), sample(70)])).toBe(9)
  })

  it('is unknown from one sample', () => {
    expect(movingSecondsOf([sample(0)])).toBeNull()
  })
})
