import { describe, expect, it } from 'vitest'
import { normalise, type StravaRun } from '../../../connectors/strava/normalise.ts'

function activity(given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id: 16_181_809_559,
    name: ' Run with Artyom ',
    distance: 22_601.3,
    moving_time: 7772,
    elapsed_time: 7792,
    total_elevation_gain: 202,
    type: 'Run',
    sport_type: 'Run',
    start_date: '2025-10-19T03:49:52Z',
    start_date_local: '2025-10-18T23:49:52Z',
    timezone: '(GMT-05:00) America/New_York',
    utc_offset: -14_400,
    gear_id: 'g19999385',
    trainer: false,
    manual: false,
    flagged: false,
    has_heartrate: true,
    average_heartrate: 159.6,
    max_heartrate: 174,
    average_cadence: 86.4,
    elev_high: 48.2,
    elev_low: 10.6,
    external_id: 'garmin_push_557565565',
    device_name: 'Garmin Forerunner 965',
    start_latlng: [40.756707, -73.997949],
    map: { summary_polyline: 'khwwFdvsb' },
    ...given,
  }
}

function runOf(given: Readonly<Record<string, unknown>> = {}): StravaRun {
  const record = normalise(activity(given))
  if (record.kind !== 'run') throw new Error(JSON.stringify(record))
  return record
}

describe('a run', () => {
  it('is in metres, seconds and the runner’s own day, and knows no position', () => {
    expect(runOf()).toEqual({
      kind: 'run',
      source: 'strava_api',
      externalId: '16181809559',
      file: 'Strava',
      notes: [],
      figures: {
        day: '2025-10-18',
        startedAt: Date.parse('2025-10-19T03:49:52Z'),
        distanceMetres: 22_601.3,
        movingSeconds: 7772,
        elapsedSeconds: 7792,
        ascentMetres: 202,
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
        averagePulse: 159.6,
        maximumPulse: 174,
        // 86.4 of one leg
        averageCadence: 172.8,
        splits: [],
        assumedBy: null,
        title: 'Run with Artyom',
      },
      shoeExternalIds: ['g19999385'],
      original: null,
      keys: ['strava:16181809559', 'garmin:557565565'],
      deviceName: 'Garmin Forerunner 965',
      startIsHidden: false,
    })
  })

  it.each([
    ['a treadmill', { trainer: true, elev_high: undefined, total_elevation_gain: 0 }],
    ['a virtual run', { sport_type: 'VirtualRun', type: 'VirtualRun' }],
  ])('on %s is indoors, on the belt, and climbs nothing that is known', (_name, given) => {
    expect(runOf(given).figures).toMatchObject({
      indoor: true,
      surface: { treadmill: 22_601.3 },
      ascentMetres: null,
    })
  })

  it.each([
    ['a trail', { sport_type: 'TrailRun' }],
    ['a kind that is new', { sport_type: 'BeachRun' }],
    ['one from before there were kinds', { sport_type: undefined }],
  ])('on %s is a run on unknown ground', (_name, given) => {
    expect(runOf(given).figures).toMatchObject({ indoor: false, surface: {} })
  })

  it.each([
    ['is recorded', { total_elevation_gain: 0, elev_high: 3 }, 0],
    ['is recorded, in old records', { total_elevation_gain: 29.8, elev_high: undefined }, 29.8],
    ['is not recorded', { total_elevation_gain: 0, elev_high: undefined }, null],
    ['is typed in by hand', { total_elevation_gain: 16, elev_high: undefined, manual: true }, null],
    ['is missing', { total_elevation_gain: undefined }, null],
  ])('whose climb %s', (_name, given, expected) => {
    const { ascentMetres, ascentFrom } = runOf(given).figures
    expect([ascentMetres, ascentFrom]).toEqual([expected, expected === null ? null : 'service'])
  })

  it('without a pulse has none', () => {
    const hidden = runOf({ has_heartrate: false }).figures
    const absent = runOf({ average_heartrate: undefined, max_heartrate: 0 }).figures
    expect([hidden.averagePulse, hidden.maximumPulse]).toEqual([null, null])
    expect([absent.averagePulse, absent.maximumPulse]).toEqual([null, null])
  })

  it.each([
    ['in the list', undefined, null],
    ['when nothing was said', null, null],
    ['in details', 3, 3],
    ['below the scale', 0, null],
    ['beyond the scale', 11, null],
    ['when it is no number', 'hard', null],
  ])('has the runner’s own exertion: %s', (_name, said, expected) => {
    expect(runOf({ perceived_exertion: said }).figures.perceivedExertion).toBe(expected)
  })

  it('whose start is hidden says so', () => {
    const hidden = runOf({ start_date: '2025-10-18T04:00:01Z', start_date_local: '2025-10-18T00:00:01Z' })
    expect([hidden.startIsHidden, hidden.notes]).toEqual([true, ['Strava hides when it began']])
  })

  it('that is flagged is kept, with a note', () => {
    expect(runOf({ flagged: true }).notes).toEqual(['Strava has flagged it as doubtful'])
  })

  it.each([
    ['garmin_ping_492699828617', []],
    ['my garmin_push_1', []],
    ['garmin_push_', []],
    ['garmin_push_1.fit', []],
    [null, []],
    ['garmin_push_12', ['garmin:12']],
  ])('called %s goes by Garmin’s names %j beside its own', (externalId, expected) => {
    expect(runOf({ external_id: externalId }).keys).toEqual(['strava:16181809559', ...expected])
  })

  it.each([[0], [undefined], ['fast']])('with a cadence of %s has none', (average_cadence) => {
    expect(runOf({ average_cadence }).figures.averageCadence).toBeNull()
  })

  it('on a bike’s gear, or with none, has no shoes', () => {
    expect(runOf({ gear_id: 'b1' }).shoeExternalIds).toEqual([])
    expect(runOf({ gear_id: null }).shoeExternalIds).toEqual([])
  })

  it('that never moved by Strava’s count lasts as long as it took', () => {
    expect(runOf({ moving_time: 0 }).figures).toMatchObject({ movingSeconds: 7792, elapsedSeconds: 7792 })
    expect(runOf({ elapsed_time: 10 }).figures).toMatchObject({ movingSeconds: 7772, elapsedSeconds: 7772 })
  })

  it('with odd values beside what counts is a run all the same', () => {
    const odd = {
      name: 7,
      gear_id: {},
      trainer: 'yes',
      device_name: [],
      external_id: 4,
      average_heartrate: 'x',
    }
    expect(runOf(odd)).toMatchObject({ shoeExternalIds: [], deviceName: null, figures: { title: null } })
  })
})

describe('what is no run', () => {
  it.each([
    ['WeightTraining', 'weight_training'],
    ['EBikeRide', 'e_bike_ride'],
    ['Yoga', 'yoga'],
    ['HighIntensityIntervalTraining', 'high_intensity_interval_training'],
    ['SomethingNew', 'something_new'],
  ])('%s is kept for its day and minutes', (sport, type) => {
    const record = normalise(activity({ sport_type: sport, type: 'Workout', distance: 0, moving_time: 1800 }))
    expect(record).toMatchObject({
      kind: 'activity',
      source: 'strava_api',
      activity: { day: '2025-10-18', type, minutes: 30 },
    })
  })
})

describe('what cannot be counted', () => {
  it.each([
    [{ distance: 0, trainer: true }, 'is a run without a distance; enter one on Strava and it comes in'],
    [{ distance: null }, 'is a run without a distance; enter one on Strava and it comes in'],
    [{ moving_time: 0, elapsed_time: 0 }, 'has no duration'],
    [{ distance: 100_000 }, '100000 m in 7772 s is 12.9 m/s, faster than anyone runs'],
    [{ distance: -5 }, 'cannot be read: distance'],
    [{ moving_time: 'long', elapsed_time: 'longer' }, 'cannot be read: moving_time, elapsed_time'],
    [{ start_date_local: '2025-02-30T08:00:00Z' }, 'cannot be read: start_date_local'],
    [{ sport_type: null, type: '' }, 'does not say which sport it is'],
  ])('is refused with the reason: %j', (given, reason) => {
    expect(normalise(activity(given))).toEqual({
      kind: 'refused',
      externalId: '16181809559',
      file: 'Strava',
      reason: `activity 16181809559: ${reason}`,
    })
  })

  it.each([[null], [7], [[]], [{}], ['x']])('never throws: %j', (value) => {
    expect(normalise(value).kind).toBe('refused')
  })
})
