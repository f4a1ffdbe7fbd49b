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
    }
    expect(figuresOf(track(HILLY, totals), DAY, { ...OUTDOORS, title: 'Evening run' })).toEqual({
      day: DAY,
      startedAt: START,
      distanceMetres: 2010,
      movingSeconds: 590,
      elapsedSeconds: 640,
      ascentMetres: 37,
      descentMetres: 18,
      steepDescentMetres: 0,
      surface: {},
      indoor: false,
      averagePulse: 144,
      maximumPulse: 152,
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
      averagePulse: 145,
      maximumPulse: 150,
    })
  })

  it('fill only what the device leaves open', () => {
    expect(figuresOf(track(HILLY, { ascentMetres: 37 }), DAY, OUTDOORS)).toMatchObject({
      ascentMetres: 37,
      descentMetres: 20,
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
      steepDescentMetres: null,
      averagePulse: null,
      maximumPulse: null,
    })
  })

  it('know no climb from samples that end long before the run did', () => {
    // 1200 m of 2000 m, then of 1500 m
    const half = HILLY.slice(0, 7)
    const cut = figuresOf(track(half, { distanceMetres: 2000 }), DAY, OUTDOORS)
    const almost = figuresOf(track(half, { distanceMetres: 1500 }), DAY, OUTDOORS)
    expect(cut).toMatchObject({ ascentMetres: null, descentMetres: null, steepDescentMetres: null })
    expect(almost).toMatchObject({ ascentMetres: 40, descentMetres: 4, steepDescentMetres: 0 })
  })

  it('know no climb indoors, whatever the altimeter says', () => {
    const what = { indoor: true, surface: 'treadmill', title: null } as const
    expect(figuresOf(track(HILLY, { ascentMetres: 12 }), DAY, what)).toMatchObject({
      ascentMetres: null,
      descentMetres: null,
      steepDescentMetres: null,
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
