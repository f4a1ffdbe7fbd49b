import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import { figuresOf } from '../../../rules/track/figures.ts'
import { START, sample, track } from './samples.ts'

const DAY = localDay('2026-11-21')
const OUTDOORS = { indoor: false, surface: null, title: null }

/** 2 km in 10 minutes, 40 m up and 20 m down; one sample a minute. */
const HILLY = Array.from({ length: 11 }, (_, minute) =>
  sample(minute * 60, {
    distanceMetres: minute * 200,
    altitudeMetres: minute <= 5 ? 100 + 8 * minute : 140 - 4 * (minute - 5),
    pulse: 140 + minute,
  }),
)

describe('the figures of a run', () => {
  it('are the device’s own where it gives them', () => {
    const totals = {
      distanceMetres: 2010,
      timerSeconds: 590,
      elapsedSeconds: 640,
      ascentMetres: 37,
      descentMetres: 18,
      averagePulse: 144,
      maximumPulse: 152,
      perceivedExertion: 6,
    }
    expect(figuresOf(track(HILLY, totals), DAY, { ...OUTDOORS, title: 'Evening run' })).toEqual({
      day: DAY,
      startedAt: START,
      distanceMetres: 2010,
      movingSeconds: 590,
      elapsedSeconds: 640,
      ascentMetres: 37,
      descentMetres: 18,
      ascentFrom: 'device',
      descentFrom: 'device',
      steepDescentMetres: 0,
      steepAscentMetres: 0,
      // half of the way at +4 %, half at −2 %: 2010 · (1.1460269 + 0.9486427) ÷ 2
      gradeAdjustedMetres: expect.closeTo(2105.143, 3),
      // 2010 · (1.2364575 + 0.8969058) ÷ 2
      minettiMetres: expect.closeTo(2144.03, 3),
      surface: {},
      indoor: false,
      averagePulse: 144,
      maximumPulse: 152,
      averageCadence: null,
      // of the samples, which know 2,000 m in 600 s: 140 to 145 is 142.5, 146 to 150 is 148
      splits: [
        { metres: 1000, seconds: 300, averagePulse: 143 },
        { metres: 1000, seconds: 300, averagePulse: 148 },
      ],
      // each minute ends at its point: 141 to 144 are four, 145 to 149 five, 150 one
      pulseSeconds: [
        [140, 240],
        [145, 300],
        [150, 60],
      ],
      perceivedExertion: 6,
      assumedBy: null,
      title: 'Evening run',
    })
  })

  it('follow from the samples else', () => {
    expect(figuresOf(track(HILLY), DAY, OUTDOORS)).toMatchObject({
      distanceMetres: 2000,
      movingSeconds: 600,
      elapsedSeconds: 600,
      ascentMetres: 40,
      descentMetres: 20,
      ascentFrom: 'points',
      descentFrom: 'points',
      averagePulse: 145,
      maximumPulse: 150,
    })
  })

  it('fill only what the device leaves open', () => {
    expect(figuresOf(track(HILLY, { ascentMetres: 37 }), DAY, OUTDOORS)).toMatchObject({
      ascentMetres: 37,
      descentMetres: 20,
      ascentFrom: 'device',
      descentFrom: 'points',
    })
  })

  it('keep a climb of zero that the device gives', () => {
    expect(figuresOf(track(HILLY, { ascentMetres: 0 }), DAY, OUTDOORS)?.ascentMetres).toBe(0)
  })

  it('know no climb, descent or pulse that nothing tells', () => {
    const plain = [sample(0, { distanceMetres: 0 }), sample(30, { distanceMetres: 90 })]
    expect(figuresOf(track(plain), DAY, OUTDOORS)).toMatchObject({
      ascentMetres: null,
      descentMetres: null,
      ascentFrom: null,
      descentFrom: null,
      steepDescentMetres: null,
      steepAscentMetres: null,
      gradeAdjustedMetres: null,
      minettiMetres: null,
      averagePulse: null,
      maximumPulse: null,
      averageCadence: null,
      pulseSeconds: [],
      perceivedExertion: null,
    })
  })

  it('turn around only after 5 m, because nothing says that a barometer measured', () => {
    // 8 m up, 4 m down, 8 m up
    const heights = [100, 108, 104, 112]
    const samples = heights.map((altitudeMetres, index) =>
      sample(index * 60, { distanceMetres: index * 150, altitudeMetres }),
    )
    expect(figuresOf(track(samples), DAY, OUTDOORS)).toMatchObject({ ascentMetres: 12, descentMetres: 0 })
  })

  it('have the mean cadence of steps taken, not of standing still', () => {
    const steps = [
      { cadence: 170, speedMetresPerSecond: 2.8 },
      { cadence: 175, speedMetresPerSecond: null },
      // stood still; a watch may hold on to its last cadence
      { cadence: 0, speedMetresPerSecond: 0 },
      { cadence: 160, speedMetresPerSecond: 0 },
      { cadence: null, speedMetresPerSecond: 2.7 },
    ]
    const samples = steps.map((known, index) => sample(index * 10, { distanceMetres: index * 20, ...known }))
    // 345 ÷ 2, rounded
    expect(figuresOf(track(samples), DAY, OUTDOORS)?.averageCadence).toBe(173)
  })

  it('know no climb from samples that end long before the run did', () => {
    // 1200 m of 2000 m, then of 1500 m
    const half = HILLY.slice(0, 7)
    const cut = figuresOf(track(half, { distanceMetres: 2000 }), DAY, OUTDOORS)
    const almost = figuresOf(track(half, { distanceMetres: 1500 }), DAY, OUTDOORS)
    expect(cut).toMatchObject({ ascentMetres: null, descentMetres: null, steepDescentMetres: null })
    expect(cut).toMatchObject({ steepAscentMetres: null, gradeAdjustedMetres: null, minettiMetres: null })
    expect([cut?.ascentFrom, cut?.descentFrom]).toEqual([null, null])
    // the 4 m of the last minute are no descent yet
    expect(almost).toMatchObject({ ascentMetres: 40, descentMetres: 0, steepDescentMetres: 0 })
  })

  it('know no climb indoors, whatever the altimeter says', () => {
    const what = { indoor: true, surface: 'treadmill', title: null } as const
    expect(figuresOf(track(HILLY, { ascentMetres: 12 }), DAY, what)).toMatchObject({
      ascentMetres: null,
      descentMetres: null,
      ascentFrom: null,
      descentFrom: null,
      steepDescentMetres: null,
      steepAscentMetres: null,
      gradeAdjustedMetres: null,
      minettiMetres: null,
      surface: { treadmill: 2000 },
      indoor: true,
    })
  })

  it('never have less elapsed than moving time', () => {
    const totals = { distanceMetres: 2000, timerSeconds: 600, elapsedSeconds: 500 }
    expect(figuresOf(track([], totals), DAY, OUTDOORS)?.elapsedSeconds).toBe(600)
  })

  it('take the elapsed time where nothing tells of pauses', () => {
    expect(
      figuresOf(track([], { distanceMetres: 2000, elapsedSeconds: 700 }), DAY, OUTDOORS)?.movingSeconds,
    ).toBe(700)
  })

  it('do not exist where nothing tells how far', () => {
    expect(figuresOf(track([sample(0), sample(60)], { timerSeconds: 60 }), DAY, OUTDOORS)).toBeNull()
  })

  it('do not exist where nothing tells how long', () => {
    expect(figuresOf(track([], { distanceMetres: 5000 }), DAY, OUTDOORS)).toBeNull()
  })
})
