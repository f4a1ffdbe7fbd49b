import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Finding, RunRecord } from '../../../connectors/connector.ts'
import { readRecording } from '../../../connectors/files/recording.ts'
import {
  findingsOf,
  type RecordingContext,
  recordingFindings,
} from '../../../connectors/files/recording-findings.ts'
import { instant } from '../../../rules/model/day.ts'
import { writeFit } from '../../../scripts/demo-data/fit-writer.ts'

/** 2026-11-21T08:05:00Z. */
const START = instant(1_795_248_300_000)
const HOUR_MS = 3_600_000
const CONTEXT: RecordingContext = { zone: 'Europe/Zurich', now: instant(START + 8 * HOUR_MS), sport: null }

/** A millionth of a degree of latitude is 0.111195 m on a sphere of 6,371,008.8 m. */
const DEGREES_PER_METRE = 1 / 111_195

interface Way {
  readonly name?: string
  readonly type?: string
  readonly metresPerSecond?: number
  readonly startedAt?: number
}

/** Twenty minutes due north, a point each ten seconds. */
function trackOf({ name, type, metresPerSecond = 3, startedAt = START }: Way): string {
  const points = Array.from({ length: 121 }, (_, index) => {
    const latitude = 47 + index * 10 * metresPerSecond * DEGREES_PER_METRE
    const time = new Date(startedAt + index * 10_000).toISOString()
    return `<trkpt lat="${latitude.toFixed(8)}" lon="8.25"><time>${time}</time></trkpt>`
  })
  const named = name === undefined ? '' : `<name>${name}</name>`
  const typed = type === undefined ? '' : `<type>${type}</type>`
  return `<trk>${named}${typed}<trkseg>${points.join('')}</trkseg></trk>`
}

function gpx(...ways: readonly Way[]): Uint8Array {
  return Buffer.from(`<?xml version="1.0"?><gpx version="1.1">${ways.map(trackOf).join('')}</gpx>`)
}

function tcx(sport: string): Uint8Array {
  const time = (seconds: number) => new Date(START + seconds * 1000).toISOString()
  const point = (seconds: number) =>
    `<Trackpoint><Time>${time(seconds)}</Time><DistanceMeters>${seconds * 3}</DistanceMeters></Trackpoint>`
  const lap = `<Lap StartTime="${time(0)}"><TotalTimeSeconds>1200</TotalTimeSeconds><DistanceMeters>3600</DistanceMeters><Track>${point(0)}${point(60)}${point(1200)}</Track></Lap>`
  return Buffer.from(
    `<TrainingCenterDatabase><Activities><Activity Sport="${sport}"><Id>${time(0)}</Id>${lap}</Activity></Activities></TrainingCenterDatabase>`,
  )
}

function found(
  bytes: Uint8Array,
  file = 'x.gpx',
  context: Partial<RecordingContext> = {},
): readonly Finding[] {
  return recordingFindings(bytes, file, { ...CONTEXT, ...context })
}

function runIn(bytes: Uint8Array, file?: string, context?: Partial<RecordingContext>): RunRecord {
  const [finding] = found(bytes, file, context)
  if (finding?.kind !== 'run') throw new Error(`found ${JSON.stringify(finding)}`)
  return finding
}

function typeIn(bytes: Uint8Array, file?: string, context?: Partial<RecordingContext>): string {
  const [finding] = found(bytes, file, context)
  return finding?.kind === 'activity' ? finding.activity.type : `${finding?.kind}`
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a recording in GPX or TCX', () => {
  it('is a run like one in FIT, with its own ending and its name', () => {
    const bytes = gpx({ name: ' Along the river ', type: 'running' })
    const run = runIn(bytes)
    expect(run).toMatchObject({
      source: 'file',
      externalId: hashOf(bytes),
      keys: [`bytes:${hashOf(bytes)}`],
      original: { bytes, extension: 'gpx' },
      notes: [],
      figures: { title: 'Along the river', movingSeconds: 1200, assumedBy: null, day: '2026-11-21' },
    })
    expect(run.figures.distanceMetres).toBeCloseTo(3600, -1)
    expect(runIn(tcx('Running'))).toMatchObject({
      original: { extension: 'tcx' },
      figures: { distanceMetres: 3600, movingSeconds: 1200 },
    })
  })

  it('goes by the bytes that gzip holds', () => {
    const bytes = gpx({ type: 'running' })
    expect(runIn(gzipSync(gzipSync(bytes)))).toEqual({
      ...runIn(bytes),
      original: { bytes, extension: 'gpx' },
    })
  })

  it('gives each of its runs a name of its own and keeps the file with each', () => {
    const second = START + 2 * HOUR_MS
    const bytes = gpx(
      { type: 'running' },
      { type: 'cycling', startedAt: second },
      { type: 'running', startedAt: second + HOUR_MS },
    )
    const hash = hashOf(bytes)
    expect(found(bytes).map((finding) => 'externalId' in finding && finding.externalId)).toEqual([
      hash,
      `${hash}#2`,
      `${hash}#3`,
    ])
    const runs = found(bytes).flatMap((finding) => (finding.kind === 'run' ? [finding] : []))
    expect(runs.map((run) => run.keys)).toEqual([[`bytes:${hash}`], [`bytes:${hash}#3`]])
    expect(runs.every((run) => run.original !== null)).toBe(true)
  })

  it('that names another sport is that activity', () => {
    expect(typeIn(gpx({ name: 'Run', type: 'cycling' }), 'run.gpx', { sport: 'run' })).toBe('cycling')
  })
})

describe('the names of a recording', () => {
  it('hold the watch, the moment it made the file and the start, where a FIT says them', () => {
    const session = { startedAt: START, sport: 1, distanceMetres: 3000, timerSeconds: 900 }
    const bytes = writeFit({ createdAt: instant(START - 1000), serial: 77, sessions: [session] })
    expect(runIn(bytes, 'run.fit').keys).toEqual([
      `bytes:${hashOf(bytes)}`,
      `recording:77-${START - 1000}-${START}`,
    ])
  })
})

describe('a recording that names no sport', () => {
  it('is what the runner says it is, before anything else', () => {
    const ride = runIn(gpx({ name: 'Ride', metresPerSecond: 7 }), 'ride.gpx', { sport: 'run' })
    expect(ride.figures.assumedBy).toBe('runner')
    expect(ride.notes).toEqual(['The file names no sport; taken for a run because you said so.'])
    expect(typeIn(gpx({ name: 'Run' }), 'run.gpx', { sport: 'other' })).toBe('unknown')
  })

  it('is a run by its name, with its pace', () => {
    const run = runIn(gpx({ name: 'Morning Run', metresPerSecond: 1.9 }), 'x.gpx')
    expect(run.figures.assumedBy).toBe('name')
    // 1000 m at 1.9 m/s are 526 s
    expect(run.notes).toEqual([
      'The file names no sport; taken for a run by its name, “Morning Run”, at a pace of 8:46 /km.',
    ])
  })

  it.each([
    'a/20170708-154835-Run.gpx',
    'MorgenLauf.gpx.gz',
    'course à pied.gpx',
    'COURSE_A_PIED.gpx',
    'löpning 3.gpx',
    'beh.gpx',
    '朝のランニング.gpx',
    '2024跑步.gpx',
  ])('is a run by the name of its file: %s', (file) => {
    expect(runIn(gpx({ metresPerSecond: 1 }), file).figures.assumedBy).toBe('name')
  })

  it.each([
    ['Afternoon Ride', 'cycling'],
    ['Radtour', 'cycling'],
    ['Emosson Dinosaur Hike', 'hiking'],
    ['Spaziergang', 'walking'],
    ['Langlauf', 'skiing'],
  ])('is another activity by its name, however fast: %s', (name, type) => {
    expect(typeIn(gpx({ name }), 'run.gpx')).toBe(type)
  })

  it.each(['Brunch', 'Running late for my ride', 'Auflauf', 'Crunch', '2026-11-21'])(
    'is judged by its pace where the name says nothing or two things: %s',
    (name) => {
      expect(runIn(gpx({ name })).figures.assumedBy).toBe('pace')
    },
  )

  it('is a run by its pace, with a note that says so', () => {
    const run = runIn(gpx({ metresPerSecond: 1000 / 312 }))
    expect(run.figures).toMatchObject({ assumedBy: 'pace', title: null })
    expect(run.notes).toEqual(['The file names no sport; taken for a run by its pace of 5:12 /km.'])
  })

  it.each([1.5, 5.5])('is of unknown type, with a note, at %f m/s', (metresPerSecond) => {
    expect(found(gpx({ metresPerSecond }))).toMatchObject([
      {
        kind: 'activity',
        activity: { type: 'unknown', minutes: 20 },
        notes: ['The file does not name its sport, so it is not counted as a run.'],
      },
    ])
  })

  it('is judged alike in FIT', () => {
    const samples = Array.from({ length: 21 }, (_, minute) => ({
      at: instant(START + minute * 60_000),
      distanceMetres: minute * 180,
    }))
    const session = { startedAt: START, sport: null, distanceMetres: 3600, timerSeconds: 1200 }
    const bytes = writeFit({ createdAt: START, sessions: [session], samples })
    expect(runIn(bytes, 'a.fit').figures.assumedBy).toBe('pace')
    expect(runIn(bytes, 'run.fit').figures.assumedBy).toBe('name')
  })
})

describe('a recording is refused', () => {
  const reasonOf = (bytes: Uint8Array) => {
    const [finding] = found(bytes)
    return finding?.kind === 'refused' ? finding.reason : `not refused: ${finding?.kind}`
  }

  it('that is yet to come, but for a day of grace, with its date', () => {
    const at = (hours: number) => gpx({ type: 'running', startedAt: CONTEXT.now + hours * HOUR_MS })
    expect(found(at(24))[0]?.kind).toBe('run')
    expect(reasonOf(at(25))).toMatch(/^It says it was recorded on 2026-11-22, which is yet to come/)
  })

  it('that is older than watches that record, with its date', () => {
    const reading = readRecording(gpx({ type: 'cycling' }))
    if (reading.kind !== 'activity') throw new Error(reading.kind)
    const at = (moment: number) => {
      const tracks = reading.tracks.map((track) => ({ ...track, startedAt: instant(moment) }))
      return findingsOf({ ...reading, tracks }, new Uint8Array(), 'x.gpx', CONTEXT)
    }
    expect(at(Date.UTC(1990, 0, 1))).toMatchObject([{ kind: 'activity' }])
    expect(at(Date.UTC(1990, 0, 1) - 1)).toEqual([
      {
        kind: 'refused',
        file: 'x.gpx',
        reason: expect.stringMatching(/^It says it was recorded on 1989-12-31, before there were watches/),
      },
    ])
  })

  it('that is XML of another kind', () => {
    expect(reasonOf(Buffer.from('<any></any>'))).toMatch(/^This is XML, but neither GPX nor TCX\./)
  })
})

describe('a run whose points stay in one place', () => {
  it('is refused: a treadmill’s GPX tells no distance', () => {
    const [finding] = found(gpx({ type: 'running', metresPerSecond: 0 }))
    expect(finding).toEqual({
      ...{ kind: 'refused', file: 'x.gpx' },
      reason: expect.stringMatching(/all in one place: no distance can be told/),
    })
  })
})
