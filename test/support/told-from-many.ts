/** A day with two runs, told by everything that could tell of them; and the store without the ids it mints. */
import { gzipSync } from 'node:zlib'
import type { ByteSource } from '../../connectors/connector.ts'
import { listImports } from '../../db/imports.ts'
import { recordsByRun } from '../../db/records.ts'
import { listActivities, listRuns } from '../../db/runs.ts'
import { listShoes } from '../../db/shoes.ts'
import { listSpans } from '../../db/spans.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { makeZip, type ZipEntry } from '../../scripts/demo-data/zip.ts'
import { undoImport } from '../../src/jobs/undo-import.ts'
import { gpx, table } from '../connectors/strava-archive/support.ts'
import { at } from './history.ts'
import type { TestHouse } from './house-of-tests.ts'
import { importFiles, inMemoryFile } from './imports.ts'
import { runFile } from './recordings.ts'

/** Ten kilometres at 3 m/s before breakfast, eight at 3.2 m/s at noon. */
export const MORNING = at('2026-11-21T07:05:00Z')
const NOONDAY = at('2026-11-21T12:35:00Z')
const MORNING_ID = 24000000001
const NOONDAY_ID = 24000000002
const MORNING_ON_STRAVA = 9001
const NOONDAY_ON_STRAVA = 9002

const TEN = { distanceMetres: 10_000, timerSeconds: 3330, elapsedSeconds: 3330 } as const
const EIGHT = { distanceMetres: 8000, timerSeconds: 2500, elapsedSeconds: 2500 } as const

/** What the watch wrote of the morning. */
const watchFile = () => runFile(MORNING, { ...TEN, ascentMetres: 131, averagePulse: 149 })

/** One thing that a runner may hand in. */
export type Told = 'garmin' | 'summaries' | 'archive' | 'reencoded' | 'loose' | 'phone' | 'table'

const TOLD: Readonly<Record<Told, () => Promise<ByteSource> | ByteSource>> = {
  garmin: async () => inMemoryFile('export.zip', await garminExport([fileOfExport])),
  // the same account, exported without the watch's files
  summaries: async () => inMemoryFile('export.zip', await garminExport([])),
  archive: async () => inMemoryFile('strava.zip', await stravaArchive(gzipSync(watchFile()))),
  reencoded: async () => inMemoryFile('strava.zip', await stravaArchive(gzipSync(ownEncoding()))),
  loose: () => inMemoryFile('watch.fit', watchFile()),
  phone: () =>
    inMemoryFile('phone.gpx', Buffer.from(gpx(instant(MORNING + 20_000), 332, 'running')), MORNING),
  table: () => inMemoryFile('Activities.csv', Buffer.from(activitiesCsv())),
}

/** Strava's own copy of the file: another creator, a second later, 20 m more. */
function ownEncoding(): Uint8Array {
  return Buffer.from(tcx(instant(MORNING + 1000), 10_020))
}

function summary(activityId: number, startedAt: Instant, name: string, run: typeof TEN | typeof EIGHT) {
  return {
    ...{ activityId, activityType: 'running', name, parent: false },
    ...{ beginTimestamp: startedAt, startTimeGmt: startedAt, startTimeLocal: startedAt + 3_600_000 },
    // centimetres, milliseconds, centimetres a millisecond
    ...{ distance: run.distanceMetres * 100, duration: run.timerSeconds * 1000 },
    ...{ movingDuration: run.timerSeconds * 1000, elapsedDuration: run.elapsedSeconds * 1000 },
    ...{ avgSpeed: run.distanceMetres / run.timerSeconds / 10, elevationGain: 13_300, maxHr: 171 },
  }
}

const GEAR = [
  {
    gearDTOS: [{ gearPk: 501, gearTypeName: 'Shoes', gearStatusName: 'active', customMakeModel: 'Ghost 17' }],
    gearActivityDTOs: { 501: [{ gearPk: 501, activityId: MORNING_ID }] },
  },
]

const fileOfExport: ZipEntry = { name: 'a@example.invalid_463861588001.fit', bytes: watchFile() }

async function garminExport(uploads: readonly ZipEntry[]): Promise<Uint8Array> {
  const folder = 'DI_CONNECT/DI-Connect'
  const runs = [
    summary(MORNING_ID, MORNING, 'Berlin Running', TEN),
    summary(NOONDAY_ID, NOONDAY, 'Berlin Running', EIGHT),
  ]
  return makeZip([
    {
      name: `${folder}-Uploaded-Files/UploadedFiles_0-_Part1.zip`,
      bytes: await makeZip(uploads),
    },
    json(`${folder}-Fitness/a@example.invalid_0_summarizedActivities`, [
      { summarizedActivitiesExport: runs },
    ]),
    json(`${folder}-Fitness/a@example.invalid_gear`, GEAR),
  ])
}

function json(name: string, value: unknown): ZipEntry {
  return { name: `${name}.json`, bytes: JSON.stringify(value) }
}

function stravaArchive(morning: Uint8Array): Promise<Uint8Array> {
  const rows = [
    {
      ...{ id: String(MORNING_ON_STRAVA), title: 'Before breakfast', date: 'Nov 21, 2026, 7:05:00 AM' },
      ...{ file: 'activities/1.gz', moving: '3330', elapsed: '3330', gain: '62', gear: 'Pegasus' },
    },
    {
      ...{ id: String(NOONDAY_ON_STRAVA), title: 'At noon', date: 'Nov 21, 2026, 12:35:00 PM' },
      ...{ shown: '8.01', metres: '8010.0', moving: '2490', elapsed: '2500' },
    },
  ]
  return makeZip([
    { name: 'activities.csv', bytes: table(rows) },
    { name: 'activities/1.gz', bytes: morning },
    {
      name: 'shoes.csv',
      bytes: 'Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nPegasus,Nike,41,Run\n',
    },
  ])
}

/** Exported where the clock stood seven hours earlier. */
function activitiesCsv(): string {
  const header =
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Moving Time,Elapsed Time'
  const morning =
    'Running,2026-11-21 01:05:00,false,"Berlin Running","10.00","658","00:55:30","149","171","164","133","00:55:30","00:55:30"'
  const noon =
    'Running,2026-11-21 06:35:00,false,"Berlin Running","8.00","520","00:41:40","150","170","164","90","00:41:40","00:41:40"'
  return [header, morning, noon].join('\n')
}

function tcx(startedAt: Instant, distanceMetres: number): string {
  const time = (seconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(startedAt + seconds * 1000).toString()
  const points = Array.from({ length: 334 }, (_, index) => {
    const metres = Math.min(distanceMetres, (index * distanceMetres) / 333)
    return `<Trackpoint><Time>${time(index * 10)}</Time><DistanceMeters>${metres}</DistanceMeters></Trackpoint>`
  })
  const lap = `<Lap StartTime="${time(0)}"><TotalTimeSeconds>3330</TotalTimeSeconds><DistanceMeters>${distanceMetres}</DistanceMeters><Track>${points.join('')}</Track></Lap>`
  return `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${time(0)}</Id>${lap}</Activity></Activities></TrainingCenterDatabase>`
}

/** The morning as Strava's API tells it: a push from Garmin, a second away, with its own name. */
export const ON_STRAVA = {
  ...{ id: MORNING_ON_STRAVA, start: '2026-11-21T07:05:01Z', name: 'Told by the API' },
  ...{ distanceMetres: 10_030, movingSeconds: 3325, elapsedSeconds: 3330, ascentMetres: 62 },
  externalId: `garmin_push_${MORNING_ID}`,
} as const

/** Hands in one thing, a minute later. */
export async function tell(house: TestHouse, told: Told): Promise<void> {
  house.clock.set(instant(house.clock.runtime.now() + 60_000))
  await importFiles(house, [await TOLD[told]()], { units: 'km' })
}

export async function takeBack(house: TestHouse, importId: string): Promise<void> {
  const { db, runtime, request, signal, config } = house.context
  await undoImport(importId, 'ada', { db, runtime, request, signal, dataDir: config.dataDir })
}

export async function latestImportId({ db }: TestHouse): Promise<string> {
  return (await listImports(db, 'ada'))[0]?.id ?? ''
}

/** All that is known of Ada's training, without minted ids and moments of reading. */
export async function storeOf({ db }: TestHouse) {
  const shoes = new Map((await listShoes(db, 'ada')).map((shoe) => [shoe.id, shoe.name]))
  const rows = await db.selectFrom('source_records').selectAll().execute()
  const names = new Map(rows.map((row) => [row.id, `${row.source}:${row.external_id}`]))
  const byRun = await recordsByRun(db, 'ada')
  const runs = await listRuns(db, 'ada')
  const keys = await db.selectFrom('record_keys').selectAll().execute()
  const originals = await db.selectFrom('originals').selectAll().execute()
  return {
    runs: runs.map(({ id, recordId, shoeId, ...run }) => ({
      ...run,
      counting: names.get(recordId),
      shoe: shoes.get(shoeId ?? '') ?? null,
      records: byRun.get(id),
    })),
    activities: await listActivities(db, 'ada'),
    spans: [
      ...new Set((await listSpans(db, 'ada')).map((each) => `${each.source} ${each.from} ${each.to}`)),
    ].toSorted(),
    shoes: [...shoes.values()].toSorted(),
    contents: inOrder(rows.map((row) => `${row.source}:${row.external_id} ${row.content}`)),
    keys: inOrder(keys.map((row) => `${names.get(row.record_id)} ${row.key}`)),
    originals: inOrder(originals.map((row) => `${names.get(row.record_id)} ${row.hash}.${row.extension}`)),
  }
}

function inOrder(lines: readonly string[]): readonly string[] {
  return lines.toSorted()
}
