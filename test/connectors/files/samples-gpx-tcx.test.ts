import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGpx } from '../../../connectors/files/gpx.ts'
import type { Reading } from '../../../connectors/files/reading.ts'
import { isRun, sportNamed } from '../../../connectors/files/sport.ts'
import { readTcx } from '../../../connectors/files/tcx.ts'
import { dayAtOffset } from '../../../rules/model/day.ts'
import type { Track } from '../../../rules/model/track.ts'
import { figuresOf } from '../../../rules/track/figures.ts'
import { reasonToSkip, sampleBytes } from './samples.ts'

interface Row {
  readonly path: string
  readonly kind: 'GPX' | 'TCX'
  /** One word an activity; empty where the file names none. */
  readonly sports: readonly string[]
  readonly distanceMetres: number
  /** First point to last (GPX), sum of the laps (TCX); null where the points have no times. */
  readonly durationSeconds: number | null
}

interface Sums {
  readonly distanceMetres: number
  readonly seconds: number
}

const DISTANCE_TOLERANCE = { GPX: 0.01, TCX: 0.005 }
const SECONDS_TOLERANCE = 1
/** The list is rounded to a tenth. */
const ROUNDING_METRES = 0.05

const missing = reasonToSkip()
const rows = missing === null ? listedRows() : []
/** The TCX without a sport is one that the list's reader could not parse. */
const compared = rows.filter(
  ({ kind, sports, durationSeconds }) =>
    (kind === 'TCX' || durationSeconds !== null) &&
    sports.some((word) => word === '' || isRun(sportNamed(word).sport, null)),
)
const differing = exceptions()

describe('a real GPX or TCX file', () => {
  if (missing !== null) it('(no samples)', ({ skip }) => skip(missing))

  it.skipIf(missing !== null)('is there to be compared', () => {
    expect(rows.filter(({ kind }) => kind === 'GPX').length).toBeGreaterThan(70)
    expect(compared.filter(({ kind }) => kind === 'GPX').length).toBeGreaterThan(35)
    expect(compared.filter(({ kind }) => kind === 'TCX').length).toBeGreaterThan(30)
  })

  for (const row of rows.filter(({ kind, durationSeconds }) => kind === 'GPX' && durationSeconds === null)) {
    it(`${row.path} is refused, because its points have no times`, () => {
      expect(readingOf(row).kind).toBe('unreadable')
    })
  }

  for (const row of rows.filter((each) => each.kind === 'TCX')) {
    it(`${row.path} is an activity`, () => {
      expect(readingOf(row).kind).toBe('activity')
    })
  }

  for (const row of compared) {
    const reason = differing.get(row.path)
    if (reason === undefined) {
      it(`${row.path} is as far and as long as its list says`, () => {
        const ours = sumsOf(row)
        expect(isClose(ours, row), `${JSON.stringify(ours)} against ${JSON.stringify(row)}`).toBe(true)
      })
    } else {
      it(`${row.path} differs from its list (${reason})`, () => {
        expect(isClose(sumsOf(row), row), 'agrees with the list: take it out of the table').toBe(false)
      })
    }
  }

  it.skipIf(missing !== null)('differs from the list only where it is there', () => {
    const paths = compared.map(({ path }) => path)
    expect([...differing.keys()].filter((path) => !paths.includes(path))).toEqual([])
  })
})

function listedRows(): readonly Row[] {
  const [head = '', ...lines] = new TextDecoder().decode(sampleBytes('MANIFEST.tsv')).trimEnd().split('\n')
  const names = head.split('\t')
  return lines.flatMap((line) => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const kind = cell('kind')
    if (kind !== 'GPX' && kind !== 'TCX') return []
    const duration = cell('duration_s')
    return [
      {
        path: cell('path'),
        kind,
        sports: cell('sport').split(','),
        distanceMetres: Number(cell('distance_m')),
        durationSeconds: duration === '' ? null : Number(duration),
      },
    ]
  })
}

/** File → reason, from the table that says so to people. */
function exceptions(): ReadonlyMap<string, string> {
  const table = readFileSync(new URL('../../../docs/gpx-tcx-samples.md', import.meta.url), 'utf8')
  return new Map(
    [...table.matchAll(/^\| `(.+?)` \| (.+?) \|$/gm)].map(([, file = '', reason = '']) => [file, reason]),
  )
}

function readingOf({ path, kind }: Row): Reading {
  const bytes = sampleBytes(path)
  return kind === 'GPX' ? readGpx(bytes) : readTcx(bytes)
}

/** Of the runs and, where the file names no sport, of all tracks; NaN as soon as one figure is unknown. */
function sumsOf(row: Row): Sums {
  const reading = readingOf(row)
  const tracks = reading.kind === 'activity' ? reading.tracks : []
  const counted = tracks.filter(({ sport, subSport }) => sport === null || isRun(sport, subSport))
  if (counted.length === 0) return { distanceMetres: Number.NaN, seconds: Number.NaN }
  return {
    distanceMetres: sum(counted.map((track) => figures(track)?.distanceMetres)),
    seconds: sum(
      counted.map((track) =>
        row.kind === 'GPX' ? figures(track)?.elapsedSeconds : figures(track)?.movingSeconds,
      ),
    ),
  }
}

function figures(track: Track): ReturnType<typeof figuresOf> {
  const day = dayAtOffset(track.startedAt, 0)
  return figuresOf(track, day, { indoor: false, surface: null, title: null })
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0)
}

function isClose(ours: Sums, { kind, distanceMetres, durationSeconds }: Row): boolean {
  const tolerance = DISTANCE_TOLERANCE[kind] * distanceMetres + ROUNDING_METRES
  return (
    Math.abs(ours.distanceMetres - distanceMetres) <= tolerance &&
    Math.abs(ours.seconds - (durationSeconds ?? Number.NaN)) <= SECONDS_TOLERANCE
  )
}
