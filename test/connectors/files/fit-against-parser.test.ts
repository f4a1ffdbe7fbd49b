import { describe, expect, it } from 'vitest'
import { readFit } from '../../../connectors/files/fit.ts'
import { instant } from '../../../rules/model/day.ts'
import type { Sample, Track } from '../../../rules/model/track.ts'
import { type FitActivity, writeFit } from '../../../scripts/demo-data/fit-writer.ts'
import { type Parsed, type ParsedPoint, type ParsedSession, parse } from './parser.ts'
import { fitRows, reasonToSkip, sampleBytes } from './samples.ts'

const START = instant(1_795_248_300_000)

const RUN: FitActivity = {
  createdAt: START,
  samples: Array.from({ length: 200 }, (_, second) => ({
    at: instant(START + second * 1000),
    latitude: 47.5 + second * 1e-5,
    longitude: -8.25 - second * 1e-5,
    altitudeMetres: 400 + Math.round(Math.sin(second / 20) * 50) / 5,
    distanceMetres: second * 3,
    pulse: 120 + (second % 60),
  })),
  sessions: [{ startedAt: START, sport: 1, timerSeconds: 199, elapsedSeconds: 199.5, distanceMetres: 597 }],
  utcOffsetSeconds: 3600,
}

describe('a written file says to fit-file-parser what it says to us', () => {
  const layouts: Readonly<Record<string, Partial<FitActivity>>> = {
    'in its plain layout': {},
    'in big endian': { bigEndian: true },
    'with compressed timestamps': { compressedTimestamps: true },
    'with developer fields': { developerFields: true },
    'with wide fields': { enhanced: true },
    'with its sums first': { summaryFirst: true },
  }
  for (const [name, layout] of Object.entries(layouts)) {
    it(name, async () => {
      const bytes = writeFit({ ...RUN, ...layout })
      expect((await parse(bytes)).points.size).toBe(200)
      await compare(bytes)
    })
  }
})

const missing = reasonToSkip()

describe('a real file says to fit-file-parser what it says to us', () => {
  if (missing !== null) it('(no samples)', ({ skip }) => skip(missing))

  for (const { path } of fitRows()) {
    it(path, async ({ skip }) => {
      const bytes = sampleBytes(path)
      if (readFit(bytes).kind !== 'activity') {
        const dated = (await parse(bytes)).sessions.filter((session) => session.startedAt !== null)
        expect(dated).toEqual([])
        return
      }
      const reason = UNCOMPARABLE.get(path)
      if (reason !== undefined) {
        console.warn(`${path} is not compared: ${reason}`)
        return skip(reason)
      }
      await compare(bytes)
    })
  }
})

const UNCOMPARABLE: ReadonlyMap<string, string> = new Map([
  [
    'fit/fitparse__nick.fit',
    'its last record is cut in the middle; the parser makes one of it, 487 m below the sea',
  ],
  [
    'fit/runalyze__swim-via-iq.fit',
    'an app adds a field called total_distance, and the parser gives that for the distance of the watch',
  ],
])

async function compare(bytes: Uint8Array): Promise<void> {
  const reading = readFit(bytes)
  if (reading.kind !== 'activity') throw new Error(`read as ${reading.kind}`)
  const parsed = await parse(bytes)
  compareSessions(reading.tracks, parsed.sessions)
  comparePoints(reading.tracks, parsed)
}

function compareSessions(tracks: readonly Track[], sessions: readonly ParsedSession[]): void {
  if (sessions.length === 0) return
  expect(tracks).toHaveLength(sessions.length)
  const inTime = sessions.toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
  for (const [index, session] of inTime.entries()) {
    const track = tracks[index]
    if (session.startedAt !== null) expect(track?.startedAt).toBe(session.startedAt)
    // a missing or zero sum is taken from the points, which other tests look at
    if (session.distanceMetres) expect(track?.totals.distanceMetres).toBeCloseTo(session.distanceMetres, 6)
    if (session.timerSeconds) expect(track?.totals.timerSeconds).toBeCloseTo(session.timerSeconds, 6)
    if (session.elapsedSeconds) expect(track?.totals.elapsedSeconds).toBeCloseTo(session.elapsedSeconds, 6)
  }
}

function comparePoints(tracks: readonly Track[], { points }: Parsed): void {
  const samples = tracks.flatMap((track) => track.samples)
  const ends = tracks.map((track) => track.startedAt + (track.totals.elapsedSeconds ?? 0) * 1000)
  const first = Math.min(...tracks.map((track) => track.startedAt)) - 86_400_000
  const last = Math.max(...ends) + 86_400_000
  const near = [...points.keys()].filter((at) => at >= first && at <= last)
  expect(samples.map((sample) => sample.at)).toEqual(near.toSorted((a, b) => a - b))
  const differing = samples.flatMap((sample) => {
    const point = points.get(sample.at)
    return point === undefined || !isSame(sample, point) ? [{ sample, point }] : []
  })
  expect(differing).toEqual([])
}

function isSame(sample: Sample, point: ParsedPoint): boolean {
  const { latitude, longitude, altitudeMetres, pulse } = point
  const placed = latitude !== null && longitude !== null && !(latitude === 0 && longitude === 0)
  return (
    isClose(sample.latitude, placed ? latitude : null, 1e-6) &&
    isClose(sample.longitude, placed ? longitude : null, 1e-6) &&
    isClose(sample.distanceMetres, point.distanceMetres, 1e-6) &&
    isClose(
      sample.altitudeMetres,
      altitudeMetres !== null && altitudeMetres > -500 ? altitudeMetres : null,
      1e-6,
    ) &&
    isClose(sample.pulse, pulse !== null && pulse >= 30 && pulse <= 240 ? pulse : null, 0)
  )
}

function isClose(ours: number | null, theirs: number | null, tolerance: number): boolean {
  return ours === null || theirs === null ? ours === theirs : Math.abs(ours - theirs) <= tolerance
}
