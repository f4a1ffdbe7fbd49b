/** Archives of Strava by hand: tables in any language, recordings, zips and folders. */
import { expect } from 'vitest'
import type {
  ActivityRecord,
  ByteSource,
  Finding,
  ReadContext,
  RunRecord,
} from '../../../connectors/connector.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { stravaArchive } from '../../../connectors/strava-archive/archive.ts'
import { instant } from '../../../rules/model/day.ts'
import { makeZip, type ZipEntry } from '../../../scripts/demo-data/zip.ts'

export const CONTEXT: ReadContext = {
  zone: 'Europe/Berlin',
  now: instant(Date.UTC(2026, 10, 23, 12)),
  units: null,
  sport: null,
  spool: async (name, bytes) => sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null),
}

/** When the files of an archive were written, unless a test says otherwise. */
export const MADE_AT = Date.UTC(2026, 8, 20, 10)

export function file(
  name: string,
  bytes: Uint8Array | string,
  modifiedAt: number | null = MADE_AT,
): ByteSource {
  return sourceOfBytes(name, Buffer.from(bytes), modifiedAt === null ? null : instant(modifiedAt))
}

export async function zip(name: string, entries: readonly ZipEntry[]): Promise<ByteSource> {
  return file(name, await makeZip(entries))
}

/** Reads what is claimed, as an import does. */
export async function read(
  files: readonly ByteSource[],
  context: Partial<ReadContext> = {},
): Promise<readonly Finding[]> {
  const whole = { ...CONTEXT, ...context }
  const claimed = await stravaArchive.claims({ files }, whole)
  expect(claimed.length).toBeGreaterThan(0)
  return Array.fromAsync(stravaArchive.read({ files: claimed }, whole))
}

export async function claimed(files: readonly ByteSource[]): Promise<readonly string[]> {
  return (await stravaArchive.claims({ files }, CONTEXT)).map(({ name }) => name)
}

export function runs(findings: readonly Finding[]): ReadonlyMap<string, RunRecord> {
  return new Map(findings.flatMap((found) => (found.kind === 'run' ? [[found.externalId, found]] : [])))
}

export function activities(findings: readonly Finding[]): ReadonlyMap<string, ActivityRecord> {
  return new Map(findings.flatMap((found) => (found.kind === 'activity' ? [[found.externalId, found]] : [])))
}

export function refusals(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((found) => (found.kind === 'refused' ? [`${found.file}: ${found.reason}`] : []))
}

export function spans(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((found) => (found.kind === 'span' ? [`${found.span.from} ${found.span.to}`] : []))
}

/** Names of the columns at the places where the layout of 94 columns has them. */
export const ENGLISH: Readonly<Record<number, string>> = {
  ...{
    0: 'Activity ID',
    1: 'Activity Date',
    2: 'Activity Name',
    3: 'Activity Type',
    4: 'Activity Description',
  },
  ...{ 5: 'Elapsed Time', 6: 'Distance', 7: 'Max Heart Rate', 8: 'Relative Effort', 9: 'Commute' },
  ...{
    10: 'Activity Private Note',
    11: 'Activity Gear',
    12: 'Filename',
    15: 'Elapsed Time',
    16: 'Moving Time',
  },
  ...{ 17: 'Distance', 19: 'Average Speed', 20: 'Elevation Gain', 21: 'Elevation Loss', 22: 'Elevation Low' },
  ...{ 23: 'Elevation High', 29: 'Average Cadence', 30: 'Max Heart Rate', 31: 'Average Heart Rate' },
  ...{ 37: 'Relative Effort', 43: 'Perceived Exertion', 50: 'Commute', 69: 'Gear', 93: 'Media' },
}

export interface TestRow {
  readonly id: string
  readonly date?: string
  readonly title?: string
  readonly sport?: string
  readonly gear?: string
  readonly file?: string
  /** The first column, in the account's unit. */
  readonly shown?: string
  readonly metres?: string
  readonly moving?: string
  readonly elapsed?: string
  readonly speed?: string
  readonly gain?: string
  readonly loss?: string
  readonly low?: string
  readonly cadence?: string
  readonly pulse?: string
  readonly highestPulse?: string
  readonly exertion?: string
}

/** A run of 10 km in 50 minutes on 1 June 2026 at 05:00 UTC, entered by hand, unless the row says otherwise. */
export function table(rows: readonly TestRow[], names: Readonly<Record<number, string>> = ENGLISH): string {
  const header = Array.from({ length: 94 }, (_, place) => names[place] ?? `Column ${place}`)
  return [header, ...rows.map(cellsOf)].map((cells) => cells.map(quoted).join(',')).join('\n')
}

function cellsOf(row: TestRow): readonly string[] {
  const elapsed = row.elapsed ?? '3100'
  const cells: Readonly<Record<number, string | undefined>> = {
    ...{
      0: row.id,
      1: row.date ?? 'Jun 1, 2026, 5:00:00 AM',
      2: row.title ?? 'Morning Run',
      3: row.sport ?? 'Run',
    },
    ...{ 5: elapsed, 6: row.shown ?? '10.00', 9: 'false', 11: row.gear, 12: row.file, 15: elapsed },
    ...{ 16: row.moving ?? '3000', 17: row.metres ?? '10000.0', 19: row.speed, 20: row.gain, 21: row.loss },
    ...{ 22: row.low, 29: row.cadence, 30: row.highestPulse, 31: row.pulse, 43: row.exertion, 50: '0.0' },
  }
  return Array.from({ length: 94 }, (_, place) => cells[place] ?? '')
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A track due north at 3 m/s, a point every 10 s; each is 30 m: 111,195 m a degree. */
export function gpx(startedAt: number, points: number, type: string | null = null): string {
  const lines = Array.from({ length: points }, (_, index) => {
    const latitude = (47 + (index * 30) / 111_195).toFixed(7)
    const time = Temporal.Instant.fromEpochMilliseconds(startedAt + index * 10_000).toString()
    return `<trkpt lat="${latitude}" lon="8"><ele>400</ele><time>${time}</time></trkpt>`
  })
  const sport = type === null ? '' : `<type>${type}</type>`
  return `<?xml version="1.0"?><gpx version="1.1" creator="hand" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>From the watch</name>${sport}<trkseg>${lines.join('')}</trkseg></trk></gpx>`
}
