/** Whole files of every format, in every container they come in. */
import { gzipSync } from 'node:zlib'
import { type Instant, instant } from '../../../rules/model/day.ts'
import { writeFit } from '../../demo-data/fit-writer.ts'
import { makeZip, type ZipEntry } from '../../demo-data/zip.ts'
import { makeGarminExport } from '../../fixtures/make-garmin-export.ts'
import type { NamedBytes } from '../files/named-bytes.ts'
import { fitMultisport, fitRun, gpx10, gpx11, tcx } from '../files/recordings.ts'
import {
  GARMIN_CSV_COMMA,
  GARMIN_CSV_ENGLISH,
  GARMIN_CSV_FRENCH,
  GARMIN_GEAR,
  GARMIN_SUMMARIES,
  STRAVA_CSV,
  STRAVA_SHOES_CSV,
} from '../files/tables.ts'
import type { Seed } from './seed.ts'

const AT = instant(Date.UTC(2026, 7, 10, 5, 30))
const FIT_HEADER_BYTES = 14

/** In a fixed order, because a mutant's number says which it was made from. */
export async function generatedSeeds(): Promise<readonly Seed[]> {
  const recordings = recordingSeeds(AT)
  const exported = await makeGarminExport()
  const archive = await stravaArchive({})
  const nested = await makeZip([
    { name: 'inner.zip', bytes: await makeZip([{ name: 'a.gpx', bytes: gpx11(AT) }]) },
  ])
  const packed = (name: string, bytes: Uint8Array): Seed => alone('zip', name, bytes, 4)
  return [
    ...recordings,
    ...recordings.slice(0, 3).map(inGzip),
    ...recordings.slice(3, 6).map(inZip),
    ...tableSeeds(),
    ...exportSeeds(),
    ...archiveSeeds(),
    packed('garmin export.zip', exported),
    packed('strava archive.zip', archive),
    packed('original.zip', await makeZip([{ name: '19000000001.fit', bytes: fitRun(AT) }])),
    packed('nested.zip', nested),
    alone('bytes', 'packed.fit.gz', gzipSync(fitRun(AT)), 10),
    alone('bytes', 'packed.gpx.gz', gzipSync(gpx11(AT)), 10),
  ]
}

function recordingSeeds(at: Instant): readonly Seed[] {
  const chained = Buffer.concat([fitRun(at), fitRun(instant(at + 3_600_000))])
  return [
    alone('fit', 'run.fit', fitRun(at), FIT_HEADER_BYTES),
    text('gpx 1.1.gpx', gpx11(at), 60),
    text('run.tcx', tcx(at), 120),
    alone(
      'fit',
      'small watch.fit',
      fitRun(at, { bigEndian: true, compressedTimestamps: true }),
      FIT_HEADER_BYTES,
    ),
    text('gpx 1.0.gpx', gpx10(at), 60),
    alone(
      'fit',
      'app fields.fit',
      fitRun(at, { developerFields: true, summaryFirst: true }),
      FIT_HEADER_BYTES,
    ),
    alone('fit', 'multisport.fit', fitMultisport(at), FIT_HEADER_BYTES),
    alone('fit', 'chained.fit', chained, FIT_HEADER_BYTES),
    alone('fit', 'settings.fit', writeFit({ fileType: 2, createdAt: at, serial: 77 }), FIT_HEADER_BYTES),
  ]
}

function tableSeeds(): readonly Seed[] {
  return [
    table('Activities.csv', GARMIN_CSV_ENGLISH),
    table('Activities (fr).csv', GARMIN_CSV_FRENCH),
    table('Activities (Komma).csv', GARMIN_CSV_COMMA),
    table('activities.csv', STRAVA_CSV),
    text('1_summarizedActivities.json', GARMIN_SUMMARIES, 35),
    beside(text('1_gear.json', GARMIN_GEAR, 15), '1_summarizedActivities.json', GARMIN_SUMMARIES),
  ]
}

/** Each document and recording of an account export is spoilt by itself, the rest is whole. */
function exportSeeds(): readonly Seed[] {
  const upload = fitRun(AT)
  return [
    {
      ...text('summaries in an export', GARMIN_SUMMARIES, 35),
      around: (summaries) => garminExport({ summaries }),
    },
    { ...text('gear in an export', GARMIN_GEAR, 15), around: (gear) => garminExport({ gear }) },
    {
      ...alone('fit', 'upload in an export', upload, FIT_HEADER_BYTES),
      around: (bytes) => garminExport({ upload: bytes }),
    },
  ]
}

function archiveSeeds(): readonly Seed[] {
  const around = async (parts: ArchiveParts) => [{ name: 'export_1.zip', bytes: await stravaArchive(parts) }]
  return [
    { ...table('table in an archive', STRAVA_CSV), around: (activities) => around({ activities }) },
    { ...table('shoes in an archive', STRAVA_SHOES_CSV), around: (shoes) => around({ shoes }) },
    { ...text('track in an archive', gpx11(AT), 60), around: (track) => around({ track }) },
    {
      ...alone('fit', 'recording in an archive', fitRun(AT), FIT_HEADER_BYTES),
      around: (recording) => around({ recording }),
    },
  ]
}

async function garminExport(parts: {
  readonly summaries?: Uint8Array
  readonly gear?: Uint8Array
  readonly upload?: Uint8Array
}): Promise<readonly NamedBytes[]> {
  const fitness = 'DI_CONNECT/DI-Connect-Fitness/ada@example.invalid'
  const upload: ZipEntry = { name: 'ada@example.invalid_463000000001.fit', bytes: parts.upload ?? fitRun(AT) }
  const uploads = 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip'
  const bytes = await makeZip([
    { name: `${fitness}_0_summarizedActivities.json`, bytes: parts.summaries ?? GARMIN_SUMMARIES },
    { name: `${fitness}_gear.json`, bytes: parts.gear ?? GARMIN_GEAR },
    { name: uploads, bytes: await makeZip([upload]), packed: false },
  ])
  return [{ name: 'export.zip', bytes }]
}

interface ArchiveParts {
  readonly activities?: Uint8Array
  readonly shoes?: Uint8Array
  readonly track?: Uint8Array
  readonly recording?: Uint8Array
}

function stravaArchive({ activities, shoes, track, recording }: ArchiveParts): Promise<Uint8Array> {
  return makeZip([
    { name: 'activities.csv', bytes: activities ?? STRAVA_CSV },
    { name: 'shoes.csv', bytes: shoes ?? STRAVA_SHOES_CSV },
    { name: 'activities/1.gpx', bytes: track ?? gpx11(AT) },
    { name: 'activities/2.fit.gz', bytes: gzipSync(recording ?? fitRun(AT)) },
    { name: 'profile.csv', bytes: 'Athlete ID\n1\n' },
  ])
}

function alone(shape: Seed['shape'], name: string, bytes: Uint8Array, headBytes: number): Seed {
  return { shape, name, bytes, headBytes, around: async (spoilt) => [{ name, bytes: spoilt }] }
}

function text(name: string, content: string, headBytes: number): Seed {
  return alone('text', name, Buffer.from(content), headBytes)
}

/** Known by its whole first line. */
function table(name: string, content: string): Seed {
  return text(name, content, Buffer.byteLength(content.slice(0, content.indexOf('\n') + 1)))
}

function inGzip(seed: Seed): Seed {
  const name = `${seed.name}.gz`
  return { ...seed, name, around: async (bytes) => [{ name, bytes: gzipSync(bytes) }] }
}

function inZip(seed: Seed): Seed {
  const name = `${seed.name}.zip`
  const around = async (bytes: Uint8Array) => [{ name, bytes: await makeZip([{ name: seed.name, bytes }]) }]
  return { ...seed, name, around }
}

function beside(seed: Seed, name: string, content: string): Seed {
  const other = { name, bytes: Buffer.from(content) }
  return { ...seed, around: async (bytes) => [{ name: seed.name, bytes }, other] }
}
