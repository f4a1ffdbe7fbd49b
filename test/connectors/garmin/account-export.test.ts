import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type {
  ActivityRecord,
  ByteSource,
  Finding,
  ReadContext,
  RunRecord,
  Spool,
} from '../../../connectors/connector.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { garminAccountExport } from '../../../connectors/garmin/account-export.ts'
import { instant } from '../../../rules/model/day.ts'
import { writeFit } from '../../../scripts/demo-data/fit-writer.ts'
import { makeZip } from '../../../scripts/demo-data/zip.ts'
import {
  ACCOUNT,
  garminExportEntries,
  makeGarminExport,
  STARTS,
} from '../../../scripts/fixtures/make-garmin-export.ts'

const spool: Spool = async (name, bytes) =>
  sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null)
/** A day after the export was made. */
const NOW = instant(Date.UTC(2026, 8, 21, 22, 30))
const CONTEXT: ReadContext = { zone: 'Europe/Berlin', now: NOW, units: null, sport: null, spool }

function file(name: string, bytes: Uint8Array | string, modifiedAt: number | null = null): ByteSource {
  return sourceOfBytes(name, Buffer.from(bytes), modifiedAt === null ? null : instant(modifiedAt))
}

async function read(...files: readonly ByteSource[]): Promise<readonly Finding[]> {
  return Array.fromAsync(garminAccountExport.read({ files }, CONTEXT))
}

/** Names of the files it takes out of a delivery. */
async function claimed(...files: readonly ByteSource[]): Promise<readonly string[]> {
  return (await garminAccountExport.claims({ files }, CONTEXT)).map(({ name }) => name)
}

async function readExport(damagedChunk = false): Promise<readonly Finding[]> {
  return read(file('export.zip', await makeGarminExport({ damagedChunk })))
}

function runsIn(findings: readonly Finding[]): ReadonlyMap<string, RunRecord> {
  return new Map(findings.flatMap((found) => (found.kind === 'run' ? [[found.externalId, found]] : [])))
}

function activitiesIn(findings: readonly Finding[]): readonly ActivityRecord[] {
  return findings.flatMap((found) => (found.kind === 'activity' ? [found] : []))
}

const UPLOADS = 'export.zip/DI_CONNECT/DI-Connect-Uploaded-Files'
const FITNESS = 'export.zip/DI_CONNECT/DI-Connect-Fitness'

describe('a Garmin account export', () => {
  it('gives each run once, however many files tell of it', async () => {
    const runs = [...runsIn(await readExport()).keys()]
    expect(runs.toSorted()).toEqual([
      '24000000001',
      '24000000002',
      '24000000004',
      '24000000005',
      '24000000008',
      '24000000010',
      `fit:77-${STARTS.unknownToSummaries}`,
    ])
  })

  it('joins a run and its FIT by their start: distance, climb and name from the summary, the rest from the watch', async () => {
    const run = runsIn(await readExport()).get('24000000001')
    expect(run).toMatchObject({
      source: 'garmin_export',
      file: `${UPLOADS}/UploadedFiles_0-_Part1.zip/24000000002.fit`,
      notes: [],
      shoeExternalIds: ['501', '502'],
      original: { extension: 'fit' },
    })
    // the watch says a second later than Garmin
    expect(run?.keys).toEqual([
      'garmin:24000000001',
      expect.stringMatching(/^bytes:[0-9a-f]{64}$/),
      `recording:3613943939-${STARTS.morning + 1000}-${STARTS.morning + 1000}`,
    ])
    expect(run?.figures).toEqual({
      day: '2026-08-10',
      startedAt: STARTS.morning,
      distanceMetres: 10_000,
      movingSeconds: 2998,
      elapsedSeconds: 3180,
      ascentMetres: 120,
      descentMetres: 118,
      ascentFrom: 'device',
      descentFrom: 'device',
      // no height in the recording
      steepDescentMetres: null,
      steepAscentMetres: null,
      gradeAdjustedMetres: null,
      minettiMetres: null,
      pulseSeconds: [],
      perceivedExertion: null,
      surface: {},
      indoor: false,
      averagePulse: 149,
      maximumPulse: 173,
      averageCadence: null,
      // two points fifty minutes apart tell of no kilometre
      splits: [],
      assumedBy: null,
      title: 'Morning run',
    })
  })

  it('takes the distance the runner corrected on the treadmill', async () => {
    expect(runsIn(await readExport()).get('24000000002')?.figures).toMatchObject({
      distanceMetres: 8000,
      movingSeconds: 2400,
      ascentMetres: null,
      surface: { treadmill: 8000 },
      indoor: true,
    })
  })

  it('tells a run by its summary alone where there is no FIT', async () => {
    const run = runsIn(await readExport()).get('24000000004')
    expect(run).toMatchObject({
      original: null,
      keys: ['garmin:24000000004'],
      notes: [],
      shoeExternalIds: [],
      file: `${FITNESS}/1001_summarizedActivities.json`,
    })
    expect(run?.figures).toMatchObject({
      distanceMetres: 12_000,
      movingSeconds: 4800,
      elapsedSeconds: 4800,
      ascentMetres: null,
      averagePulse: null,
    })
  })

  it('tells a run by its summary and says so where the FIT holds only a piece of it', async () => {
    const run = runsIn(await readExport()).get('24000000010')
    expect(run?.figures).toMatchObject({ distanceMetres: 9000, movingSeconds: 3000 })
    expect(run?.notes).toEqual([expect.stringMatching(/original file is damaged/)])
    expect(run?.original).toBeNull()
  })

  it('counts a run after midnight to the day of the runner’s clock', async () => {
    expect(runsIn(await readExport()).get('24000000005')?.figures.day).toBe('2026-08-15')
  })

  it('joins the run of a triathlon to its own summary and leaves the bracket around the parts out', async () => {
    const findings = await readExport()
    const run = runsIn(findings).get('24000000008')
    expect(run?.figures).toMatchObject({
      startedAt: STARTS.triathlonRun,
      distanceMetres: 5000,
      movingSeconds: 1500,
    })
    // the pair of shoes, not the bike that hangs on the whole event
    expect(run?.shoeExternalIds).toEqual(['501'])
    expect(run?.original).not.toBeNull()
    expect(
      activitiesIn(findings).map((record) => [
        record.externalId,
        record.activity.type,
        record.activity.minutes,
      ]),
    ).toEqual([
      ['24000000003', 'cycling', 90],
      ['24000000007', 'cycling', 60],
      ['24000000011', 'strength_training', 45],
    ])
  })

  it('keeps a recording that no summary tells of, under the number of its watch', async () => {
    const run = runsIn(await readExport()).get(`fit:77-${STARTS.unknownToSummaries}`)
    expect(run).toMatchObject({
      source: 'garmin_export',
      file: `${UPLOADS}/UploadedFiles_0-_Part2.zip/463861588012.fit`,
      keys: [
        expect.stringMatching(/^bytes:/),
        `recording:77-${STARTS.unknownToSummaries}-${STARTS.unknownToSummaries}`,
      ],
    })
    expect(run?.figures).toMatchObject({ day: '2026-08-20', distanceMetres: 4000, movingSeconds: 1200 })
  })

  it('gives the shoes and no bike', async () => {
    const shoes = (await readExport()).flatMap((found) => (found.kind === 'shoe' ? [found.record] : []))
    expect(shoes).toEqual([
      {
        externalId: '501',
        shoe: {
          name: 'Ghost 17',
          startMetres: 0,
          limitMetres: 700_000,
          beganOn: '2026-01-05',
          retiredOn: null,
        },
      },
      {
        externalId: '502',
        shoe: { name: 'Old pair', startMetres: 0, limitMetres: null, beganOn: null, retiredOn: '2026-07-01' },
      },
    ])
  })

  it('names what it refuses and why', async () => {
    const refused = (await readExport()).flatMap((found) => (found.kind === 'refused' ? [found] : []))
    expect(refused).toEqual([
      {
        kind: 'refused',
        file: `${FITNESS}/0_summarizedActivities.json`,
        reason: 'activity 24000000009: 50 m in 1500 s is 0.033 m/s, but its own average speed is 33.330 m/s',
      },
      {
        kind: 'refused',
        file: `${UPLOADS}/UploadedFiles_0-_Part1.zip/463861588005.fit`,
        reason: expect.stringMatching(/FIT/),
      },
    ])
  })

  it('passes over what holds no activity, and a second copy of a recording', async () => {
    const passed = (await readExport()).flatMap((found) => (found.kind === 'passed-over' ? [found.file] : []))
    expect(passed).toEqual([
      `${UPLOADS}/UploadedFiles_0-_Part1.zip/463861588004.fit`,
      `${UPLOADS}/UploadedFiles_0-_Part1.zip/463861588006.txt`,
      `${FITNESS}/personalRecord.json`,
      `${UPLOADS}/UploadedFiles_0-_Part2.zip/463861588099.fit`,
      'export.zip/DI_CONNECT/DI-Connect-User/profile.json',
      'export.zip/IT_GLOBAL/readme.txt',
    ])
  })

  it('covers the days from the first activity to the day it was made, on the runner’s calendar', async () => {
    const spans = (await readExport()).filter((found) => found.kind === 'span')
    expect(spans).toEqual([
      { kind: 'span', source: 'garmin_export', span: { from: '2026-08-09', to: '2026-09-21' } },
    ])
  })

  it('goes on after a damaged file of summaries, but then vouches for no day without a run', async () => {
    const findings = await readExport(true)
    expect(findings).toContainEqual({
      kind: 'refused',
      file: `${FITNESS}/2002_summarizedActivities.json`,
      reason:
        'This list of activities cannot be read: it is damaged or cut short. Download the export again.',
    })
    expect(runsIn(findings).size).toBe(7)
    expect(findings.filter((found) => found.kind === 'span')).toEqual([])
  })

  it('vouches for no day without a run when a zip ends in the middle, but does when only originals are lost', async () => {
    const entries = await garminExportEntries()
    const zip = Buffer.from(await makeZip(entries))
    const lastEntry = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.fill(0, lastEntry, lastEntry + 4)
    const spans = (findings: readonly Finding[]) => findings.filter((found) => found.kind === 'span').length
    const cut = await read(file('export.zip', zip))
    expect(cut).toContainEqual(expect.objectContaining({ kind: 'refused', file: 'export.zip' }))
    expect([runsIn(cut).size, spans(cut)]).toEqual([7, 0])
    const lost = entries.map((entry) =>
      entry.name.endsWith('Part2.zip') ? { ...entry, bytes: 'PK' } : entry,
    )
    const summed = await read(file('export.zip', await makeZip(lost)))
    // without Part 2 the recording that no summary tells of is gone
    expect([runsIn(summed).size, spans(summed)]).toEqual([6, 1])
  })

  it('never shows the account’s address', async () => {
    expect(
      JSON.stringify([await readExport(true), await read(file(`${ACCOUNT}.zip`, await makeGarminExport()))]),
    ).not.toMatch(/ada|example/)
  })

  it('says the same unpacked, and when its zips are unpacked too', async () => {
    const entries = await garminExportEntries()
    const folder = entries.map(({ name, bytes, modifiedAt }) =>
      file(name, bytes, modifiedAt ?? Date.UTC(2026, 8, 20, 10)),
    )
    const strip = (findings: readonly Finding[]) =>
      findings
        .flatMap((found) => (found.kind === 'run' ? [{ ...found, file: '' }] : []))
        .toSorted((one, other) => one.externalId.localeCompare(other.externalId))
    const [packed, unpacked] = [await readExport(), await read(...folder)]
    expect(strip(unpacked)).toEqual(strip(packed))
    expect(unpacked.filter((found) => found.kind === 'span')).toEqual(
      packed.filter((found) => found.kind === 'span'),
    )
  })

  it('is not read where it tells of sleep and health, only counted', async () => {
    const secret: ByteSource = {
      name: 'DI_CONNECT/DI-Connect-Wellness/ada_sleepData.json',
      size: 5000,
      modifiedAt: null,
      // the first four bytes tell whether it is a zip
      read: async (_, length) => (length <= 4 ? Buffer.from('[{"s') : Promise.reject(new Error('was read'))),
    }
    const findings = await read(secret, file('ada_0_summarizedActivities.json', '[]'))
    expect(findings).toEqual([{ kind: 'passed-over', file: 'DI_CONNECT/DI-Connect-Wellness/sleepData.json' }])
    // the packed bytes follow the name and the extra field whose length stands before the name
    const zip = Buffer.from(await makeGarminExport())
    const name = zip.indexOf('DI_CONNECT/DI-Connect-User/user_profile.json')
    const packed = name + 'DI_CONNECT/DI-Connect-User/user_profile.json'.length + zip.readUInt16LE(name - 2)
    zip.fill(0xff, packed, packed + 4)
    expect((await read(file('export.zip', zip))).filter((found) => found.kind === 'refused')).toHaveLength(2)
  })

  it('counts a run once that two of its files tell of, and a recording that lies there twice', async () => {
    const told = (distance: number) =>
      JSON.stringify([
        {
          activityId: 1,
          activityType: 'running',
          beginTimestamp: STARTS.byHand,
          distance,
          duration: 3_000_000,
        },
      ])
    const fit = writeFit({
      createdAt: instant(STARTS.night),
      serial: 5,
      sessions: [{ startedAt: instant(STARTS.night), sport: 1, distanceMetres: 3000, timerSeconds: 900 }],
    })
    const findings = await read(
      file('0_summarizedActivities.json', told(1_000_000)),
      file('1_summarizedActivities.json', told(900_000)),
      file('1.fit', fit),
      file('2.fit', fit),
    )
    expect(findings.map((found) => found.kind)).toEqual(['run', 'passed-over', 'run', 'span'])
    expect(runsIn(findings).get('1')?.figures.distanceMetres).toBe(10_000)
    expect(runsIn(findings).get(`fit:5-${STARTS.night}`)?.original?.bytes).toEqual(Buffer.from(fit))
  })

  it.each([
    ['summary before the watch', 60, 40, 6],
    ['watch where the summary has none', undefined, 40, 4],
    ['summary where the watch has none', 60, undefined, 6],
    ['neither where neither has one', 0, 0, null],
  ])('has the exertion of the %s', async (_, inSummary, inWatch, expected) => {
    const startedAt = instant(STARTS.byHand)
    const times = { beginTimestamp: startedAt, duration: 3_000_000, distance: 1_000_000 }
    const summary = { activityId: 1, activityType: 'running', ...times, workoutRpe: inSummary }
    const session = { startedAt, sport: 1, distanceMetres: 10_000, timerSeconds: 3000 }
    const sessions = [inWatch === undefined ? session : { ...session, exertion: inWatch }]
    const run = runsIn(
      await read(
        file('0_summarizedActivities.json', JSON.stringify([summary])),
        file('1.fit', writeFit({ createdAt: startedAt, serial: 5, sessions })),
      ),
    ).get('1')
    expect([run?.original?.extension, run?.figures.perceivedExertion]).toEqual(['fit', expected])
  })

  it('counts what slopes cost over the distance that was corrected', async () => {
    const startedAt = instant(STARTS.byHand)
    // 3 km on the level as the watch has it, 2.85 km as the runner corrected it
    const summary = { activityId: 1, activityType: 'running', beginTimestamp: startedAt, duration: 900_000 }
    const samples = Array.from({ length: 10 }, (_, index) => ({
      at: instant(startedAt + index * 50_000),
      ...{ distanceMetres: (index * 3000) / 9, altitudeMetres: 400 },
    }))
    const sessions = [{ startedAt, sport: 1, distanceMetres: 3000, timerSeconds: 900 }]
    const run = runsIn(
      await read(
        file('0_summarizedActivities.json', JSON.stringify([{ ...summary, distance: 285_000 }])),
        file('1.fit', writeFit({ createdAt: startedAt, serial: 5, sessions, samples })),
      ),
    ).get('1')
    expect(run?.figures.distanceMetres).toBe(2850)
    expect(run?.figures.gradeAdjustedMetres).toBeCloseTo(2850, 6)
    expect(run?.figures.minettiMetres).toBeCloseTo(2850, 6)
  })

  it('has the exertion of a summary alone', async () => {
    const times = { beginTimestamp: STARTS.byHand, duration: 3_000_000, distance: 1_000_000 }
    const summary = { activityId: 1, activityType: 'running', ...times, workoutRpe: 60 }
    const findings = await read(file('0_summarizedActivities.json', JSON.stringify([summary])))
    expect(runsIn(findings).get('1')?.figures.perceivedExertion).toBe(6)
  })

  it('gives the same records when it is read again', async () => {
    expect(await readExport()).toEqual(await readExport())
  })
})

describe('the day an export was made', () => {
  const run = {
    activityId: 1,
    activityType: 'running',
    beginTimestamp: Date.UTC(2026, 0, 5, 9),
    distance: 500_000,
    duration: 1_500_000,
  }
  const spanOf = async (source: ByteSource) =>
    (await read(source)).find((found) => found.kind === 'span')?.span

  it('is the zip’s own where its entries have no date', async () => {
    const name = 'x_0_summarizedActivities.json'
    const zip = await makeZip([{ name, bytes: JSON.stringify([run]), modifiedAt: Date.UTC(1980, 0, 1) }])
    expect(await spanOf(file('export.zip', zip, Date.UTC(2026, 1, 1, 9)))).toEqual({
      from: '2026-01-05',
      to: '2026-02-01',
    })
    expect(await spanOf(file('export.zip', zip))).toEqual({ from: '2026-01-05', to: '2026-01-05' })
  })

  it('never shortens the span: a file dated before its last run covers that run', async () => {
    expect(
      await spanOf(file('x_summarizedActivities.json', JSON.stringify([run]), Date.UTC(2025, 0, 1))),
    ).toEqual({ from: '2026-01-05', to: '2026-01-05' })
  })

  it('matters nothing where there is no activity', async () => {
    expect(await spanOf(file('x_0_summarizedActivities.json', '[]', Date.UTC(2026, 1, 1)))).toBeUndefined()
  })
})

describe('of a delivery the export claims', () => {
  const summaries =
    '[{"summarizedActivitiesExport":[{"activityId":1,"activityType":"running","distance":1}]}]'
  const gpx = '<gpx version="1.1"></gpx>'

  it('the zip with its summaries or gear, and no other', async () => {
    const strava = await makeZip([{ name: 'activities.csv', bytes: 'Activity ID' }])
    const gear = await makeZip([{ name: 'x/my_gear.json', bytes: '[{"gearDTOS":[]}]' }])
    const files = [
      file('downloads/strava.zip', strava),
      file('downloads/export.zip', await makeGarminExport()),
      file('downloads/gear.zip', gear),
      file('downloads/run.gpx', gpx),
    ]
    expect(await claimed(...files)).toEqual(['downloads/export.zip', 'downloads/gear.zip'])
  })

  it('a zip without summaries that holds Garmin’s own folder', async () => {
    const zip = await makeZip([{ name: 'DI_CONNECT/DI-Connect-User/user_profile.json', bytes: '{}' }])
    expect(await claimed(file('export.zip', zip))).toEqual(['export.zip'])
  })

  it('all below the folder it was unpacked to, whatever that is called', async () => {
    const files = [
      file('takeout/DI_CONNECT/DI-Connect-Fitness/x_0_summarizedActivities.json', '[]'),
      file('takeout/DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', await makeZip([])),
      file('takeout/IT_GLOBAL/readme.txt', ''),
      file('takeout2/run.gpx', gpx),
      file('notes.txt', ''),
    ]
    expect(await claimed(...files)).toEqual(files.slice(0, 3).map(({ name }) => name))
  })

  it('all of a folder that is itself what was unpacked', async () => {
    const files = [file('DI_CONNECT/a.json', '{}'), file('IT_GLOBAL/readme.txt', '')]
    expect(await claimed(...files)).toEqual(files.map(({ name }) => name))
  })

  it('documents that lie about, with the recordings and originals beside them', async () => {
    const files = [
      file('a/X_0_SummarizedActivities.JSON', '[]'),
      file('a/readme.txt', 'read me'),
      file('a/run.bin', gpx),
      file('b/UploadedFiles_0-_Part1.zip', await makeZip([])),
      file('b/other.zip', await makeZip([{ name: 'a.txt', bytes: 'a' }])),
    ]
    expect(await claimed(...files)).toEqual([
      'a/X_0_SummarizedActivities.JSON',
      'a/run.bin',
      'b/UploadedFiles_0-_Part1.zip',
    ])
  })

  it('a document alone by what it holds', async () => {
    expect(await claimed(file('data.json', summaries))).toEqual(['data.json'])
    expect(await claimed(file('my_gear.json', '[{"gearDTOS":[]}]'))).toEqual(['my_gear.json'])
  })

  it('documents under any name at the top of a folder or beside one that bears its own', async () => {
    const files = [
      file('one.json', summaries),
      file('without-ending', '[{"gearDTOS":[]}]'),
      file('deep/two.json', summaries),
      file('known/x_summarizedActivities.json', '[]'),
      file('known/three.JSON', summaries),
      file('other.json', '{"activityId":1}'),
    ]
    expect(await claimed(...files)).toEqual([
      ...['one.json', 'without-ending', 'known/x_summarizedActivities.json', 'known/three.JSON'],
    ])
  })

  it('no file larger than 32 MiB for what it may hold', async () => {
    const huge: ByteSource = {
      ...{ name: 'huge.json', size: 33 * 1024 ** 2, modifiedAt: null },
      read: async (_, length) => (length <= 4 ? Buffer.from('[{"a') : Promise.reject(new Error('was read'))),
    }
    expect(await claimed(huge)).toEqual([])
  })

  it('by their names alone where Garmin’s own folder is, so that no file of health is opened', async () => {
    const secret = (name: string): ByteSource => ({
      ...{ name, size: 5000, modifiedAt: null },
      read: async (_, length) => (length <= 4 ? Buffer.from('[{"s') : Promise.reject(new Error('was read'))),
    })
    for (const folder of ['takeout/DI_CONNECT/DI-Connect-Fitness', 'DI-Connect-Fitness']) {
      const files = [file(`${folder}/x_0_summarizedActivities.json`, '[]'), secret(`${folder}/sleep.json`)]
      expect((await claimed(...files, secret('sleep.json')))[0]).toBe(files[0]?.name)
    }
  })

  it('nothing of something else', async () => {
    expect(await claimed(file('data.json', '{"routes":[]}'))).toEqual([])
    expect(await claimed(file('broken.json', '[{'))).toEqual([])
    expect(await claimed(file('gear.json', '{"bikes":[]}'), file('run.gpx', gpx))).toEqual([])
    expect(await claimed(file('run.gpx', gpx), file('other.fit', 'FIT'))).toEqual([])
    const originals = await makeZip([{ name: 'ada_1.fit', bytes: 'FIT' }])
    expect(await claimed(file('UploadedFiles_0-_Part1.zip', originals))).toEqual([])
    expect(await claimed(file('broken.zip', 'PK\u0003\u0004 and nothing more'))).toEqual([])
    expect(await claimed()).toEqual([])
  })
})

describe('an original that is no FIT', () => {
  const points = (startedAt: number) =>
    [0, 30, 60, 90].map((second, index) => {
      const time = new Date(startedAt + second * 1000).toISOString()
      return `<trkpt lat="${(47.5 + index * 0.001).toFixed(3)}" lon="8.25"><time>${time}</time></trkpt>`
    })
  const gpx = (startedAt: number) =>
    `<gpx version="1.1"><trk><type>running</type><trkseg>${points(startedAt).join('')}</trkseg></trk></gpx>`
  const told = JSON.stringify([
    {
      activityId: 7,
      activityType: 'running',
      beginTimestamp: STARTS.byHand,
      distance: 40_000,
      duration: 120_000,
      elevationGain: 1200,
      avgRunCadence: 81,
    },
  ])

  it('is joined to its summary by its start', async () => {
    const bytes = gpx(STARTS.byHand + 5000)
    const found = await read(
      file('0_summarizedActivities.json', told),
      file('x/UploadedFiles_0-_Part1.zip', await makeZip([{ name: 'ada@example.invalid_9.gpx', bytes }])),
    )
    const [run, ...others] = [...runsIn(found).values()]
    expect(others).toEqual([])
    expect(run).toMatchObject({
      externalId: '7',
      original: { extension: 'gpx', bytes: Buffer.from(bytes) },
      keys: ['garmin:7', `bytes:${createHash('sha256').update(bytes).digest('hex')}`],
      figures: {
        distanceMetres: 400,
        ascentMetres: 12,
        ascentFrom: 'device',
        averageCadence: 162,
        assumedBy: null,
      },
    })
  })

  it('is recorded alone where no summary begins within 5 s of it', async () => {
    const found = await read(
      file('0_summarizedActivities.json', told),
      file('9.bin', gpx(STARTS.byHand + 5001)),
    )
    const runs = [...runsIn(found).values()]
    expect(runs.map((run) => [run.externalId.slice(0, 7), run.source, run.original?.extension])).toEqual([
      ['sha256:', 'garmin_export', 'gpx'],
      ['7', 'garmin_export', undefined],
    ])
  })

  it('is passed over unopened when it is a note or a picture', async () => {
    const source: ByteSource = {
      ...file('x/9.txt', gpx(STARTS.byHand)),
      read: async (_, length) => (length <= 4 ? Buffer.from('<gpx') : Promise.reject(new Error('was read'))),
    }
    expect(await read(source)).toEqual([{ kind: 'passed-over', file: 'x/9.txt' }])
  })

  it('is refused when it is named a recording and is none', async () => {
    expect(await read(file('DI_CONNECT/9.tcx', 'nothing'), file('DI_CONNECT/9', 'nothing'))).toEqual([
      {
        kind: 'refused',
        file: 'DI_CONNECT/9.tcx',
        reason: 'The original file is damaged: it is neither FIT, GPX nor TCX.',
      },
      { kind: 'passed-over', file: 'DI_CONNECT/9' },
    ])
  })
})
