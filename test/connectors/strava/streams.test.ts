import { describe, expect, it } from 'vitest'
import { readGear, readProfile } from '../../../connectors/strava/gear.ts'
import { readStreams, type Streams, streamsToFigures } from '../../../connectors/strava/streams.ts'
import { instant, localDay } from '../../../rules/model/day.ts'
import type { RunFigures } from '../../../rules/model/run.ts'

const FIGURES: RunFigures = {
  day: localDay('2026-11-22'),
  startedAt: instant(Date.parse('2026-11-22T07:00:00Z')),
  distanceMetres: 2000,
  movingSeconds: 800,
  elapsedSeconds: 800,
  ascentMetres: 103,
  descentMetres: null,
  ascentFrom: 'service',
  descentFrom: null,
  steepDescentMetres: null,
  steepAscentMetres: null,
  gradeAdjustedMetres: null,
  minettiMetres: null,
  pulseSeconds: [],
  perceivedExertion: null,
  surface: {},
  indoor: false,
  averagePulse: null,
  maximumPulse: null,
  averageCadence: null,
  splits: [],
  assumedBy: null,
  title: null,
}

/** 1000 m up by 100 m, then 1000 m down by 100 m (10 %), 25 m and 10 s a sample. */
const STEPS = Array.from({ length: 81 }, (_, index) => index)
const HILL: Streams = {
  time: STEPS.map((step) => step * 10),
  distance: STEPS.map((step) => step * 25),
  altitude: STEPS.map((step) => 200 + 2.5 * (step <= 40 ? step : 80 - step)),
}

describe('streams', () => {
  it('add descent, steep slopes and what they cost, and leave Strava’s ascent', () => {
    const told = streamsToFigures(FIGURES, HILL)
    expect([told.ascentMetres, told.ascentFrom, told.descentFrom]).toEqual([103, 'service', 'points'])
    // the median of 30 seconds rounds off the top and both ends by a sample at the most
    expect(Math.abs((told.descentMetres ?? 0) - 100)).toBeLessThan(6)
    expect(Math.abs((told.steepDescentMetres ?? 0) - 100)).toBeLessThan(10)
    expect(Math.abs((told.steepAscentMetres ?? 0) - 100)).toBeLessThan(10)
    // ±10 % cost 1.4702 and 0.8841 by equal pulse, 1.6578 and 0.5977 by Minetti: within 1 % of 2354.3 and 2255.5 m
    expect(Math.abs((told.gradeAdjustedMetres ?? 0) - 2354.3)).toBeLessThan(23)
    expect(Math.abs((told.minettiMetres ?? 0) - 2255.5)).toBeLessThan(22)
    const added = ['descentMetres', 'descentFrom', 'steepDescentMetres'] as const
    const load = ['steepAscentMetres', 'gradeAdjustedMetres', 'minettiMetres'] as const
    const unknown = Object.fromEntries([...added, ...load].map((field) => [field, null]))
    expect({ ...told, ...unknown }).toEqual(FIGURES)
  })

  it('give the ascent where Strava has none', () => {
    const told = streamsToFigures({ ...FIGURES, ascentMetres: null, ascentFrom: null }, HILL)
    expect(Math.abs((told.ascentMetres ?? 0) - 100)).toBeLessThan(6)
    expect(told.ascentFrom).toBe('points')
  })

  it.each<readonly [string, RunFigures, Streams]>([
    ['under a roof', { ...FIGURES, indoor: true, ascentMetres: null, ascentFrom: null }, HILL],
    ['without altitude', FIGURES, { time: HILL.time ?? [], distance: HILL.distance ?? [] }],
    ['without time', FIGURES, { distance: HILL.distance ?? [], altitude: HILL.altitude ?? [] }],
    ['of unequal length', FIGURES, { ...HILL, altitude: [1, 2, 3] }],
    ['of a part of the run only', { ...FIGURES, distanceMetres: 9000 }, HILL],
    ['without anything', FIGURES, {}],
  ])('%s change nothing', (_name, figures, streams) => {
    expect(streamsToFigures(figures, streams)).toEqual(figures)
  })

  it('with holes are read around them', () => {
    const holes = {
      ...HILL,
      altitude: (HILL.altitude ?? []).map((metres, i) => (i % 5 === 2 ? null : metres)),
    }
    expect(Math.abs((streamsToFigures(FIGURES, holes).descentMetres ?? 0) - 100)).toBeLessThan(10)
  })

  it('are read by type and as a list, positions never', () => {
    const time = { type: 'time', data: [0, 1, null] }
    const latlng = { type: 'latlng', data: [[50.1, 8.6]] }
    const damaged = { type: 'altitude', data: 'high' }
    expect(readStreams([time, latlng, damaged])).toEqual({ time: [0, 1, null] })
    expect(readStreams({ time, latlng, altitude: damaged })).toEqual({ time: [0, 1, null] })
    expect([readStreams('x'), readStreams(null)]).toEqual([null, null])
  })
})

describe('shoes', () => {
  it('have Strava’s own total beside a start of zero', () => {
    const gear = {
      id: 'g1',
      name: 'Tempo',
      distance: 966_309,
      retired: true,
      primary: false,
      nickname: 'Red',
    }
    expect(readGear(gear)).toEqual({
      externalId: 'g1',
      shoe: { name: 'Tempo', startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null },
      totalMetres: 966_309,
      isRetired: true,
      isDefault: false,
    })
  })

  it.each([
    [{ id: 'g1', distance: 1, name: ' ', nickname: 'Red' }, 'Red'],
    [{ id: 'g1', distance: 1, brand_name: 'Adidas', model_name: 'Supernova' }, 'Adidas Supernova'],
    [{ id: 'g1', distance: 1 }, 'Shoes g1'],
  ])('are called something: %j', (gear, name) => {
    expect(readGear(gear)?.shoe.name).toBe(name)
  })

  it('are no bikes, and nothing without a distance', () => {
    expect(readGear({ id: 'b1', name: 'Bike', distance: 1 })).toBe(null)
    expect(readGear({ id: 'g1', name: 'Tempo' })).toBe(null)
    expect(readProfile({ id: 1, shoes: 'many' })?.shoes).toBe(null)
    expect(readProfile({ name: 'nobody' })).toBe(null)
  })
})
