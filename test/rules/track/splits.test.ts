import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../rules/model/track.ts'
import { splitsOf } from '../../../rules/track/splits.ts'
import { lengthOf, movingSecondsOf } from '../../../rules/track/way.ts'
import { sample } from './samples.ts'

/** Seconds and metres of the device's counter, with the pulse where it is given. */
type Point = readonly [seconds: number, metres: number, pulse?: number]

const counted = (points: readonly Point[]) =>
  points.map(([seconds, distanceMetres, pulse]) => sample(seconds, { distanceMetres, pulse: pulse ?? null }))

/** Metres in seconds, a sample every ten seconds. */
function steady(metres: number, seconds: number): readonly Sample[] {
  return counted(
    Array.from({ length: seconds / 10 + 1 }, (_, index) => [index * 10, (index * 10 * metres) / seconds]),
  )
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('the splits of a run', () => {
  it('are its kilometres, with the rest as a shorter last one', () => {
    expect(splitsOf(steady(2500, 750))).toEqual([
      { metres: 1000, seconds: 300, averagePulse: null },
      { metres: 1000, seconds: 300, averagePulse: null },
      { metres: 500, seconds: 150, averagePulse: null },
    ])
  })

  it('end where the kilometre is full, between two samples', () => {
    // 980 m after 294 s; the next 50 m take 20 s, 20 of them 8 s
    const samples = [...steady(980, 290), ...counted([[314, 1030]])].map((each, index, all) =>
      index === all.length - 2 ? { ...each, at: sample(294).at } : each,
    )
    expect(splitsOf(samples)).toEqual([
      { metres: 1000, seconds: 302, averagePulse: null },
      { metres: 30, seconds: 12, averagePulse: null },
    ])
  })

  it('are two where a single leg crosses two full kilometres', () => {
    const splits = splitsOf(counted([...points(0, 900, 400), [440, 2100]]))
    // 1,200 m in 40 s is 30 m/s, but 2,100 m in 440 s is not; the kilometres end 3.33 s and 36.67 s into the leg
    expect(splits.map(({ seconds }) => Math.round(seconds * 100) / 100)).toEqual([403.33, 33.33, 3.33])
  })

  it('have no last one of less than 10 m', () => {
    expect(splitsOf(steady(1009, 300))).toHaveLength(1)
    expect(splitsOf(steady(1010, 300)).map(({ metres }) => metres)).toEqual([1000, 10])
  })

  it('are one full kilometre where that is all', () => {
    expect(splitsOf(steady(1000, 300))).toEqual([{ metres: 1000, seconds: 300, averagePulse: null }])
  })

  it('leave out gaps of more than 60 seconds', () => {
    const samples = counted([...points(0, 500, 150), ...points(400, 500, 150, 500)])
    expect(splitsOf(samples)).toEqual([{ metres: 1000, seconds: 300, averagePulse: null }])
  })

  it('leave out pauses, however short', () => {
    const [back, ...rest] = counted(points(180, 500, 150, 500))
    const samples = [
      ...counted(points(0, 500, 150)),
      { ...sample(0), ...back, afterPause: true as const },
      ...rest,
    ]
    expect(splitsOf(samples)).toEqual([{ metres: 1000, seconds: 300, averagePulse: null }])
  })

  it('keep standing still with the watch running', () => {
    const samples = counted([...points(0, 500, 150), [180, 500], ...points(210, 500, 150, 500)])
    expect(splitsOf(samples)).toEqual([{ metres: 1000, seconds: 360, averagePulse: null }])
  })

  it('have the mean pulse of their own samples, whatever the time between them', () => {
    const samples = counted([
      ...[[0, 0, 100] as const, [50, 250, 130] as const, [60, 300, 140] as const, [100, 500] as const],
      // the kilometre ends with this sample: 520 ÷ 4
      ...[[150, 1000, 150] as const, [200, 1250, 160] as const, [250, 1500, 163] as const],
    ])
    expect(splitsOf(samples).map(({ averagePulse }) => averagePulse)).toEqual([130, 162])
  })

  it('follow positions where the device counts no distance', () => {
    // a hundredth of a degree of latitude is 1,111.951 m, run in 400 s
    const samples = Array.from({ length: 101 }, (_, index) =>
      sample(index * 4, { latitude: 47 + index / 10_000, longitude: 8 }),
    )
    const [first, last, ...others] = splitsOf(samples)
    expect(others).toEqual([])
    expect(first?.metres).toBe(1000)
    expect(first?.seconds).toBeCloseTo((400 * 1000) / 1111.951, 3)
    expect(last?.metres).toBeCloseTo(111.951, 2)
    expect(last?.seconds).toBeCloseTo((400 * 111.951) / 1111.951, 3)
  })

  it('add up to the way and its moving time', () => {
    const samples = counted([
      [0, 2.5],
      [7, 21],
      [61, 180.25],
      [80, 230],
      // lost for two minutes
      [200, 800],
      ...points(203, 2345.75, 790, 812),
    ])
    const splits = splitsOf(samples)
    expect(splits).toHaveLength(4)
    expect(sumOf(splits.map(({ metres }) => metres))).toBeCloseTo(lengthOf(samples) ?? Number.NaN, 9)
    expect(sumOf(splits.map(({ seconds }) => seconds))).toBeCloseTo(movingSecondsOf(samples) ?? Number.NaN, 9)
  })

  it('count time before the first place and after the last', () => {
    const samples = [sample(0), ...counted(points(20, 600, 180)), sample(230)]
    expect(splitsOf(samples)).toEqual([{ metres: 600, seconds: 230, averagePulse: null }])
  })

  it('never last less than nothing where the clock is set back', () => {
    // 40 s back just before the kilometre is full
    const samples = counted([...points(0, 990, 300), [260, 995], [262, 1005], [305, 1100]])
    const splits = splitsOf(samples)
    expect(splits.map(({ seconds }) => seconds)).toEqual([300, 5])
  })

  it('stand still while a counter runs backwards', () => {
    const samples = counted([...points(0, 1020, 300), [310, 990], [320, 1010], [330, 1100]])
    expect(splitsOf(samples).map(({ metres }) => metres)).toEqual([1000, 100])
    expect(sumOf(splitsOf(samples).map(({ seconds }) => seconds))).toBe(330)
  })

  it.each<readonly [string, readonly Sample[]]>([
    ['without samples', []],
    ['with one sample', counted([[0, 0]])],
    ['without a way', [sample(0), sample(60)]],
    [
      'with an hour between two samples',
      counted(points(0, 10_000, 3600).filter((_, index) => index % 360 === 0)),
    ],
    [
      'with a counter that went wild',
      counted([
        [0, 0],
        [10, 30],
        [20, 4e12],
      ]),
    ],
  ])('are none %s', (_name, samples) => {
    expect(splitsOf(samples)).toEqual([])
  })

  it('are not many for one wild reading of the counter', () => {
    const samples = counted([...points(0, 1500, 450), [460, 4e12], [470, 1560]])
    expect(splitsOf(samples).map(({ metres }) => metres)).toEqual([1000, 560])
  })
})

/** Every ten seconds from `from`, at even speed; both ends included. */
function points(from: number, metres: number, seconds: number, start = 0): readonly Point[] {
  return Array.from({ length: seconds / 10 + 1 }, (_, index) => [
    from + index * 10,
    start + (index * 10 * metres) / seconds,
  ])
}
