import { describe, expect, it } from 'vitest'
import { looksLikeSummaries, readSummaries } from '../../../connectors/garmin/summaries.ts'
import { readRecord, type Summary } from '../../../connectors/garmin/summary-record.ts'
import { instant } from '../../../rules/model/day.ts'

/** In Berlin, a month after the run. */
const CONTEXT = { zone: 'Europe/Berlin', now: instant(1785911400000) }

/** 10 km in 50:00 at 3.333 m/s, 5 July 2026 06:30 UTC, 08:30 in Berlin. */
const RUN = {
  activityId: 24251846565,
  activityType: 'running',
  beginTimestamp: 1783233000000,
  startTimeLocal: 1783240200000,
  distance: 1000000,
  duration: 3000000,
  avgSpeed: 0.33333,
}

function summaryOf(changes: Readonly<Record<string, unknown>>): Summary {
  const reading = readRecord({ ...RUN, ...changes }, CONTEXT)
  if (reading.kind !== 'summary') throw new Error(JSON.stringify(reading))
  return reading.summary
}

function reasonOf(changes: Readonly<Record<string, unknown>>): string {
  const reading = readRecord({ ...RUN, ...changes }, CONTEXT)
  return reading.kind === 'refused' ? reading.reason : `not refused: ${reading.kind}`
}

describe('a summary', () => {
  it('is in metres, seconds and text, not in centimetres, milliseconds and numbers', () => {
    expect(
      summaryOf({
        movingDuration: 2990000,
        elapsedDuration: 3060000.5,
        elevationGain: 24100,
        elevationLoss: 23900,
        avgHr: 141,
        maxHr: 181,
        avgDoubleCadence: 148.64,
        avgRunCadence: 72,
        workoutRpe: 65,
        name: ' Lunch ',
      }),
    ).toEqual({
      activityId: '24251846565',
      type: 'running',
      isRun: true,
      indoor: false,
      startedAt: 1783233000000,
      day: '2026-07-05',
      distanceMetres: 10000,
      timerSeconds: 3000,
      movingSeconds: 2990,
      elapsedSeconds: 3060.0005,
      ascentMetres: 241,
      descentMetres: 239,
      averagePulse: 141,
      maximumPulse: 181,
      averageCadence: 148.64,
      perceivedExertion: 6.5,
      title: 'Lunch',
    })
  })

  it('knows nothing of what Garmin leaves out, gives as null or measured as nothing', () => {
    const bare = summaryOf({ movingDuration: 0, elevationGain: null, avgHr: 0, name: '' })
    expect(bare).toMatchObject({
      movingSeconds: null,
      elapsedSeconds: null,
      ascentMetres: null,
      descentMetres: null,
      averagePulse: null,
      maximumPulse: null,
      averageCadence: null,
      perceivedExertion: null,
      title: null,
    })
  })

  it.each([
    ['a tenth of what Garmin counts', 70, 7],
    ['the hardest there is', 100, 10],
    ['unknown where the watch did not ask', 0, null],
    ['unknown where nothing was answered', null, null],
    ['unknown beyond the scale', 110, null],
    ['unknown where it is no number', 'hard', null],
  ])('has the runner’s own exertion: %s', (_, workoutRpe, expected) => {
    expect(summaryOf({ workoutRpe }).perceivedExertion).toBe(expected)
  })

  it('counts the steps of both legs where Garmin counts one', () => {
    expect(summaryOf({ avgRunCadence: 72 }).averageCadence).toBe(144)
  })

  it('knows no ascent on a treadmill, but a flat run outdoors has one of zero', () => {
    expect(summaryOf({ activityType: 'treadmill_running', elevationGain: 0 })).toMatchObject({
      isRun: true,
      indoor: true,
      ascentMetres: null,
    })
    expect(summaryOf({ elevationGain: 0 }).ascentMetres).toBe(0)
  })

  it.each([
    'running',
    'treadmill_running',
    'trail_running',
    'track_running',
    'virtual_run',
    'indoor_running',
    'street_running',
    'ultra_run',
    'obstacle_run',
  ])('of type %s is a run', (activityType) => expect(summaryOf({ activityType }).isRun).toBe(true))

  it.each(['walking', 'hiking', 'cycling', 'lap_swimming', 'strength_training', 'other'])(
    'of type %s is none',
    (activityType) => expect(summaryOf({ activityType }).isRun).toBe(false),
  )

  it('may write its type as an object, and its sport where it has no type', () => {
    expect(summaryOf({ activityType: { typeId: 6, typeKey: 'trail_running' } })).toMatchObject({
      type: 'trail_running',
      distanceMetres: 10000,
    })
    expect(summaryOf({ activityType: null, sportType: 'RUNNING' })).toMatchObject({
      type: 'running',
      isRun: true,
    })
  })
})

describe('the day of a summary', () => {
  it('is that of its own offset', () => {
    // 23:30 UTC on the 4th: 12:30 on the 5th in Auckland, 16:30 on the 4th in Los Angeles
    const begins = 1783207800000
    expect(summaryOf({ beginTimestamp: begins, startTimeLocal: begins + 13 * 3_600_000 }).day).toBe(
      '2026-07-05',
    )
    expect(summaryOf({ beginTimestamp: begins, startTimeLocal: begins - 7 * 3_600_000 }).day).toBe(
      '2026-07-04',
    )
    expect(summaryOf({ beginTimestamp: begins, startTimeLocal: '2026-07-05T12:30:00' }).day).toBe(
      '2026-07-05',
    )
  })

  it('is that of the runner where there is no offset, or none that can be', () => {
    // 23:30 UTC is 01:30 of the next day in Berlin
    expect(summaryOf({ beginTimestamp: 1783207800000, startTimeLocal: null }).day).toBe('2026-07-05')
    expect(
      summaryOf({ beginTimestamp: 1783207800000, startTimeLocal: 1783207800000 - 30 * 3_600_000 }).day,
    ).toBe('2026-07-05')
  })

  it('is read from startTimeGmt, with its fraction, and from the wall clock alone', () => {
    expect(summaryOf({ beginTimestamp: null, startTimeGmt: 1783233000000.4 }).startedAt).toBe(1783233000000)
    // 08:30 in Berlin in July is 06:30 UTC
    expect(summaryOf({ beginTimestamp: null, startTimeLocal: '2026-07-05 08:30:00' })).toMatchObject({
      startedAt: 1783233000000,
      day: '2026-07-05',
    })
  })

  it.each([
    ['none', { beginTimestamp: null, startTimeLocal: null }],
    ['zero', { beginTimestamp: 0, startTimeLocal: null }],
    ['seconds for milliseconds', { beginTimestamp: 1783233000, startTimeLocal: null }],
    ['no words for a date', { beginTimestamp: 'yesterday', startTimeLocal: null }],
  ])('cannot be told from %s', (_, changes) => {
    expect(reasonOf(changes)).toBe('activity 24251846565: has no date')
  })
})

describe('the units of a run', () => {
  it('are refused when distance over time is not the average speed, with both numbers', () => {
    expect(reasonOf({ avgSpeed: 3.3333 })).toBe(
      'activity 24251846565: 10000 m in 3000 s is 3.333 m/s, but its own average speed is 33.333 m/s',
    )
    expect(reasonOf({ avgSpeed: 0.341 })).toMatch(/3.333 m\/s.*3.410 m\/s/)
  })

  it('are accepted within 2 %, over timer, moving or elapsed time', () => {
    expect(summaryOf({ avgSpeed: 0.339 }).distanceMetres).toBe(10000)
    // 10000 m / 2700 s = 3.7037; 10000 m / 3600 s = 2.7778
    expect(summaryOf({ avgSpeed: 0.37037, movingDuration: 2700000 }).distanceMetres).toBe(10000)
    expect(summaryOf({ avgSpeed: 0.27778, elapsedDuration: 3600000 }).distanceMetres).toBe(10000)
  })

  it('are not asked of swims and rides', () => {
    expect(summaryOf({ activityType: 'lap_swimming', avgSpeed: 5 }).isRun).toBe(false)
    expect(summaryOf({ activityType: 'cycling', distance: 5000000, avgSpeed: null }).distanceMetres).toBe(
      50000,
    )
  })

  it('are refused beyond 12 m/s, and for a run without a belt sensor left alone', () => {
    expect(reasonOf({ distance: 3600100, avgSpeed: null })).toMatch(
      /36001 m in 3000 s is 12.000 m\/s, faster than anyone/,
    )
    expect(summaryOf({ activityType: 'treadmill_running', distance: 0, avgSpeed: 0 }).distanceMetres).toBe(0)
  })

  it('are metres and seconds in what the web API gives', () => {
    const api = {
      startTimeLocal: '2026-07-05 08:30:00',
      activityType: { typeKey: 'running' },
      distance: 10000,
      duration: 3000,
    }
    const reading = readRecord(
      {
        activityId: 1,
        ...api,
        averageSpeed: 3.333,
        averageHR: 150,
        elevationGain: 55,
        beginTimestamp: 1783233000000,
      },
      CONTEXT,
    )
    expect(reading).toMatchObject({
      summary: { distanceMetres: 10000, timerSeconds: 3000, averagePulse: 150, ascentMetres: 55 },
    })
    expect(readRecord({ activityId: 2, ...api }, CONTEXT)).toMatchObject({
      summary: { distanceMetres: 10000, timerSeconds: 3000 },
    })
  })
})

describe('a record', () => {
  it('with its type as an object and its start as text is of the export when it has the export’s timestamp', () => {
    const written = {
      activityType: { typeKey: 'running' },
      startTimeLocal: '2026-07-05T08:30:00',
      avgSpeed: null,
    }
    expect(summaryOf(written)).toMatchObject({ distanceMetres: 10000, timerSeconds: 3000 })
  })

  it('that brackets the parts of a multisport activity is no summary', () => {
    expect(readRecord({ ...RUN, parent: true }, CONTEXT)).toEqual({ kind: 'parent' })
    expect(summaryOf({ parent: false }).activityId).toBe('24251846565')
  })

  it('without an id, or with text for a distance, is refused with the field', () => {
    expect(reasonOf({ activityId: null })).toBe('activity without an id: cannot be read: activityId')
    expect(reasonOf({ distance: '10 km', duration: -1 })).toBe(
      'activity 24251846565: cannot be read: distance, duration',
    )
    expect(readRecord('nonsense', CONTEXT)).toMatchObject({ kind: 'refused' })
  })
})

describe('a file of summaries', () => {
  const read = (value: unknown) => readSummaries(Buffer.from(JSON.stringify(value)), CONTEXT)

  it('is read wrapped, as an object and bare', () => {
    for (const shape of [
      [{ summarizedActivitiesExport: [RUN] }],
      { summarizedActivitiesExport: [RUN] },
      [RUN],
      RUN,
    ]) {
      expect(read(shape)).toMatchObject([{ kind: 'summary' }])
      expect(looksLikeSummaries(shape)).toBe(true)
    }
  })

  it('joins all its lists, and keeps the good records beside a bad one', () => {
    const kinds = read([
      { summarizedActivitiesExport: [RUN, { activityId: 1 }] },
      { summarizedActivitiesExport: [RUN] },
    ])
    expect(kinds?.map((reading) => reading.kind)).toEqual(['summary', 'refused', 'summary'])
  })

  it('is nothing when it is cut short or something else', () => {
    expect(readSummaries(Buffer.from('[{"summarizedActivitiesExport":[{"activ'), CONTEXT)).toBeNull()
    expect(read({ settings: 1 })).toBeNull()
    expect(looksLikeSummaries([{ activityId: 7, value: 3 }])).toBe(false)
    expect(looksLikeSummaries({ gearDTOS: [] })).toBe(false)
  })

  it('may begin with a byte order mark', () => {
    expect(readSummaries(Buffer.from(`\uFEFF${JSON.stringify([RUN])}`), CONTEXT)).toHaveLength(1)
  })
})
