/**
 * A folder as a runner hands it in who has everything: Garmin's account export, Strava's archive, loose recordings.
 * A third of the runs is told by two of them.
 */
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { addDays, type Instant, instant, localDay, toIso } from '../../../rules/model/day.ts'
import { fitOf, type Recording, record } from '../../demo-data/recording.ts'
import { makeZip, type ZipEntry } from '../../demo-data/zip.ts'
import type { NamedBytes } from '../files/named-bytes.ts'
import { gpx11, tcx } from '../files/recordings.ts'

const FIRST_DAY = localDay('2023-01-02')
const MS_PER_DAY = 86_400_000
/** When every file was written: the day behind the last run. */
const WRITTEN_AT = new Date(Date.UTC(2026, 8, 20, 10))

/** Writes the files of about so many runs into a new folder. */
export async function writeDelivery(folder: string, runs: number): Promise<void> {
  const recordings = Array.from({ length: Math.ceil(runs * 0.7) }, (_, index) => recorded(index))
  const files = [
    { name: 'garmin.zip', bytes: await garminExport(recordings) },
    // every third of Garmin's, and some that only Strava knows
    {
      name: 'strava.zip',
      bytes: await stravaArchive(
        recordings.filter((_, index) => index % 3 === 0),
        runs,
      ),
    },
    ...looseFiles(recordings, runs),
  ]
  await mkdir(folder)
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    await writeFile(path, bytes)
    await utimes(path, WRITTEN_AT, WRITTEN_AT)
  }
}

/** A run on every day, 3 to 6 km. */
function recorded(index: number): Recording {
  const plan = {
    day: addDays(FIRST_DAY, index),
    kilometres: 3 + (index % 4),
    kind: 'easy',
    title: 'Easy',
  } as const
  return record(plan, startOf(index), index + 1)
}

function startOf(index: number): Instant {
  return instant(Date.parse(FIRST_DAY) + index * MS_PER_DAY + 6 * 3_600_000)
}

/** Recordings in two zips of their own: one is read in place, the other must be inflated first. */
async function garminExport(recordings: readonly Recording[]): Promise<Uint8Array> {
  const fitness = 'DI_CONNECT/DI-Connect-Fitness/ada@example.invalid'
  const uploads = 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part'
  const fits = recordings.map(
    (recording, index): ZipEntry => ({
      name: `ada@example.invalid_${463_000_000_001 + 7 * index}.fit`,
      bytes: fitOf(recording, 0),
    }),
  )
  const half = Math.floor(fits.length / 2)
  const summaries = [...recordings.map(summaryOf), strengthSummary()]
  return makeZip([
    {
      name: `${fitness}_0_summarizedActivities.json`,
      bytes: JSON.stringify([{ summarizedActivitiesExport: summaries }]),
    },
    { name: `${fitness}_gear.json`, bytes: JSON.stringify(gearOf(recordings.length)) },
    { name: `${uploads}1.zip`, bytes: await makeZip(fits.slice(0, half)), packed: false },
    { name: `${uploads}2.zip`, bytes: await makeZip(fits.slice(half)) },
  ])
}

/** Garmin counts in centimetres, milliseconds and centimetres a millisecond. */
function summaryOf(recording: Recording, index: number): object {
  const { startedAt, distanceMetres, timerSeconds, elapsedSeconds, plan } = recording
  return {
    ...{ activityId: 24_000_000_001 + index, name: plan.title, activityType: 'running' },
    ...{ beginTimestamp: startedAt, startTimeGmt: startedAt, startTimeLocal: startedAt },
    ...{
      duration: timerSeconds * 1000,
      elapsedDuration: elapsedSeconds * 1000,
      distance: distanceMetres * 100,
    },
    ...{ avgSpeed: distanceMetres / timerSeconds / 10, avgHr: recording.averagePulse },
  }
}

function strengthSummary(): object {
  const beginTimestamp = startOf(0) + 8 * 3_600_000
  const times = { beginTimestamp, startTimeGmt: beginTimestamp, startTimeLocal: beginTimestamp }
  return { activityId: 24_500_000_001, activityType: 'strength_training', ...times, duration: 2_700_000 }
}

function gearOf(runs: number): object {
  const gearDTOS = [
    { gearPk: 501, gearTypeName: 'Shoes', gearStatusName: 'active', customMakeModel: 'Ghost 17' },
  ]
  const worn = Array.from({ length: runs }, (_, index) => ({
    gearPk: 501,
    activityId: 24_000_000_001 + index,
  }))
  return [{ gearDTOS, gearActivityDTOs: { 501: worn } }]
}

const COLUMNS =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance'

async function stravaArchive(shared: readonly Recording[], runs: number): Promise<Uint8Array> {
  const own = Array.from({ length: Math.ceil(runs * 0.15) }, (_, index) => startOf(400 + index))
  const sharedFiles = shared.map((recording, index) => ({
    name: `activities/${index}.fit.gz`,
    bytes: gzipSync(fitOf(recording, 0)),
  }))
  const ownFiles = own.map((at, index) => ({
    name: `activities/${shared.length + index}.gpx`,
    bytes: gpx11(at),
  }))
  const rows = [
    ...shared.map(({ startedAt, distanceMetres, timerSeconds }, index) =>
      stravaRow(index, startedAt, distanceMetres, timerSeconds, `${index}.fit.gz`),
    ),
    ...own.map((at, index) => stravaRow(shared.length + index, at, 924, 345, `${shared.length + index}.gpx`)),
  ]
  return makeZip([
    { name: 'activities.csv', bytes: [COLUMNS, ...rows].join('\n') },
    { name: 'shoes.csv', bytes: 'Shoe Name,Shoe Brand,Shoe Model\nBlue daily,Brand,Model\n' },
    ...sharedFiles,
    ...ownFiles,
  ])
}

function stravaRow(index: number, at: Instant, metres: number, seconds: number, file: string): string {
  const date = new Date(at).toLocaleString('en-US', {
    timeZone: 'UTC',
    dateStyle: 'medium',
    timeStyle: 'medium',
  })
  const shown = `${seconds},${(metres / 1000).toFixed(2)},,,false,,Blue daily,activities/${file}`
  return `${9_000_000_001 + index},"${date}",Run,Run,,${shown},,,${seconds}.0,${seconds}.0,${metres.toFixed(1)}`
}

/** Some new, some in two formats or known from the export; two that cannot be read. */
function looseFiles(recordings: readonly Recording[], runs: number): readonly NamedBytes[] {
  const starts = Array.from({ length: Math.ceil(runs * 0.08) }, (_, index) => startOf(800 + index))
  const own = starts.map((at, index) => textFile(index, at))
  const known = recordings.filter((_, index) => index % 20 === 0).map((recording) => fitOf(recording, 0))
  return [
    ...own,
    ...known.map((bytes, index) => ({ name: `known ${index}.fit`, bytes })),
    { name: 'broken.fit', bytes: (known[0] ?? new Uint8Array()).subarray(0, 40) },
    { name: 'notes.txt', bytes: Buffer.from(`written at ${toIso(startOf(0))}`) },
  ]
}

function textFile(index: number, at: Instant): NamedBytes {
  const kind = index % 3
  if (kind === 0) return { name: `${index}.gpx`, bytes: Buffer.from(gpx11(at)) }
  if (kind === 1) return { name: `${index}.tcx`, bytes: Buffer.from(tcx(at)) }
  return { name: `${index}.gpx.gz`, bytes: gzipSync(gpx11(at)) }
}
