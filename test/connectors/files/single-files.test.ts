import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ByteSource, Finding, ReadContext } from '../../../connectors/connector.ts'
import { singleFiles } from '../../../connectors/files/single-files.ts'
import { type Instant, instant } from '../../../rules/model/day.ts'
import { type FitActivity, type FitSession, writeFit } from '../../../scripts/demo-data/fit-writer.ts'
import { makeZip, type ZipEntry } from '../../../scripts/demo-data/zip.ts'
import { rawZip } from './raw-zip.ts'

/** 2026-11-21T08:05:00Z. */
const START = instant(1_795_248_300_000)
const DAY_MS = 86_400_000

const CONTEXT: ReadContext = {
  zone: 'Europe/Zurich',
  now: daysLater(30),
  units: null,
  sport: null,
  spool: () => Promise.reject(new Error('nothing to spool')),
}

function daysLater(days: number): Instant {
  return instant(START + days * DAY_MS)
}

/** A run of 10 km in 50 minutes outdoors. */
function session(startedAt: Instant, sport = 1): FitSession {
  return { startedAt, sport, subSport: 0, distanceMetres: 10_000, timerSeconds: 3000, elapsedSeconds: 3060 }
}

function activity(startedAt: Instant, changes: Partial<FitActivity> = {}): FitActivity {
  const samples = [{ at: startedAt, latitude: 47.5, longitude: 8.25, distanceMetres: 0 }]
  return { createdAt: startedAt, samples, sessions: [session(startedAt)], ...changes }
}

function file(name: string, bytes: Uint8Array, modifiedAt: Instant | null = null): ByteSource {
  const read = (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length))
  return { name, size: bytes.length, modifiedAt, read }
}

function recording(
  name: string,
  startedAt: Instant,
  changes: Partial<FitActivity> = {},
  modifiedAt: Instant | null = null,
) {
  return file(name, writeFit(activity(startedAt, changes)), modifiedAt)
}

async function findings(...files: readonly ByteSource[]): Promise<readonly Finding[]> {
  return await Array.fromAsync(singleFiles.read({ files }, CONTEXT))
}

async function spans(...files: readonly ByteSource[]) {
  return (await findings(...files)).flatMap((finding) => (finding.kind === 'span' ? [finding.span] : []))
}

async function refusal(source: ByteSource): Promise<string> {
  const [finding, ...others] = await findings(source)
  if (finding?.kind !== 'refused' || others.length > 0) throw new Error(`found ${JSON.stringify(finding)}`)
  expect(finding.file).toBe(source.name)
  return finding.reason
}

describe('of a delivery, single files claim', () => {
  it('all that the connectors before them left', async () => {
    const files = [file('notes.txt', new TextEncoder().encode('8 km')), recording('run.bin', START)]
    expect(await singleFiles.claims({ files }, CONTEXT)).toEqual(files)
  })
})

describe('a run', () => {
  it('is found with its figures, its original and its day', async () => {
    const bytes = writeFit(activity(START, { utcOffsetSeconds: 3600 }))
    expect(await findings(file('2026/run.fit', bytes))).toEqual([
      {
        kind: 'run',
        source: 'file',
        externalId: createHash('sha256').update(bytes).digest('hex'),
        file: '2026/run.fit',
        notes: [],
        shoeExternalIds: [],
        original: { bytes: Buffer.from(bytes), extension: 'fit' },
        keys: [`bytes:${createHash('sha256').update(bytes).digest('hex')}`],
        figures: {
          day: '2026-11-21',
          startedAt: START,
          distanceMetres: 10_000,
          movingSeconds: 3000,
          elapsedSeconds: 3060,
          ascentMetres: null,
          descentMetres: null,
          steepDescentMetres: null,
          steepAscentMetres: null,
          gradeAdjustedMetres: null,
          minettiMetres: null,
          pulseSeconds: [],
          perceivedExertion: null,
          surface: {},
          indoor: false,
          ascentFrom: null,
          descentFrom: null,
          averagePulse: null,
          maximumPulse: null,
          averageCadence: null,
          splits: [],
          assumedBy: null,
          title: null,
        },
      },
      { kind: 'span', source: 'file', span: { from: '2026-11-21', to: '2026-11-21' } },
    ])
  })

  it('is the same out of gzip', async () => {
    const bytes = writeFit(activity(START))
    const [plain] = await findings(file('run.fit', bytes))
    const [packed] = await findings(file('run.fit', gzipSync(bytes)))
    expect(packed).toEqual({ ...plain, original: { bytes: Buffer.from(bytes), extension: 'fit' } })
  })

  it('is read from gzip that lacks its end, with a note', async () => {
    const bytes = gzipSync(writeFit(activity(START, { sessions: [session(START)], summaryFirst: true })))
    const [run] = await findings(file('run.fit.gz', bytes.subarray(0, bytes.length - 12)))
    expect(run).toMatchObject({
      kind: 'run',
      notes: ['The file ends in the middle; what is there was read.'],
    })
  })

  it('belongs to the day of its own offset', async () => {
    // 08:05 UTC is 21:05 with +13:00 and, three hours later, past midnight
    const evening = instant(START + 3 * 3_600_000)
    const [here] = await findings(recording('run.fit', evening, { utcOffsetSeconds: 46_800 }))
    expect(here).toMatchObject({ figures: { day: '2026-11-22' } })
  })

  it('belongs to the day in the runner’s zone where the file says no offset', async () => {
    // 23:30 UTC is half past midnight in Zürich
    const late = instant(START + (15 * 60 + 25) * 60_000)
    expect((await findings(recording('run.fit', late)))[0]).toMatchObject({ figures: { day: '2026-11-22' } })
  })

  it('on a treadmill is indoors and on it', async () => {
    const sessions = [{ ...session(START), subSport: 1 }]
    const [run] = await findings(recording('run.fit', START, { sessions }))
    expect(run).toMatchObject({
      figures: { indoor: true, surface: { treadmill: 10_000 }, ascentMetres: null },
    })
  })

  it('without any position is indoors, on no known surface', async () => {
    const [run] = await findings(recording('run.fit', START, { samples: [{ at: START, distanceMetres: 0 }] }))
    expect(run).toMatchObject({ figures: { indoor: true, surface: {} } })
  })

  it('without any position but with a climb is outdoors', async () => {
    const sessions = [{ ...session(START), ascentMetres: 80 }]
    const [run] = await findings(
      recording('run.fit', START, { sessions, samples: [{ at: START, distanceMetres: 0 }] }),
    )
    expect(run).toMatchObject({ figures: { indoor: false, ascentMetres: 80 } })
  })
})

describe('a file with several sports', () => {
  const triathlon = recording('triathlon.fit', START, {
    sessions: [
      session(START, 1),
      session(instant(START + 4_000_000), 3),
      session(instant(START + 4_100_000), 2),
      session(instant(START + 8_000_000), 1),
    ],
  })

  it('gives its runs numbers and its file to each, and keeps the ride without the transition', async () => {
    const found = await findings(triathlon)
    const records = found.flatMap((finding) => ('externalId' in finding ? [finding] : []))
    const hash = createHash('sha256')
      .update(await triathlon.read(0, triathlon.size))
      .digest('hex')
    expect(records.map(({ kind, externalId }) => [kind, externalId])).toEqual([
      ['run', hash],
      ['activity', `${hash}#2`],
      ['run', `${hash}#3`],
    ])
    expect(
      records.map((record) => record.kind === 'run' && [record.keys, record.original?.extension]),
    ).toEqual([[[`bytes:${hash}`], 'fit'], false, [[`bytes:${hash}#3`], 'fit']])
  })
})

describe('what is no run', () => {
  async function first(changes: Partial<FitActivity>) {
    const [finding] = await findings(recording('other.fit', START, changes))
    return finding
  }

  it('is kept with its type, day and minutes', async () => {
    expect(await first({ sessions: [session(START, 2)] })).toMatchObject({
      kind: 'activity',
      activity: { type: 'cycling', day: '2026-11-21', startedAt: START, minutes: 50 },
    })
  })

  it('is named by its second name where the first says little', async () => {
    const strength = [{ ...session(START, 10), subSport: 20 }]
    expect(await first({ sessions: strength })).toMatchObject({ activity: { type: 'strength_training' } })
  })

  it('tells nothing about the days of runs', async () => {
    expect(await spans(recording('ride.fit', START, { sessions: [session(START, 2)] }))).toEqual([])
  })

  it('is passed over when the file is no activity', async () => {
    expect(await findings(recording('settings.fit', START, { fileType: 2 }))).toEqual([
      { kind: 'passed-over', file: 'settings.fit' },
    ])
  })

  it('is passed over when it is a desktop’s own file', async () => {
    expect(await findings(file('runs/.DS_Store', Uint8Array.of(0, 0, 0, 1)))).toEqual([
      { kind: 'passed-over', file: 'runs/.DS_Store' },
    ])
  })
})

describe('packed recordings', () => {
  const packed = async (name: string, ...entries: readonly ZipEntry[]) => file(name, await makeZip(entries))
  const run = (startedAt = START) => writeFit(activity(startedAt))
  const kinds = (found: readonly Finding[]) => found.map((finding) => finding.kind)
  const keysIn = (found: readonly Finding[]) =>
    found.flatMap((finding) =>
      finding.kind === 'run' ? [finding.keys.filter((key) => /^garmin/.test(key))] : [],
    )

  it('are read out of gzip in gzip, and of a zip with gzip and zips in it', async () => {
    const twice = gzipSync(gzipSync(run()))
    expect(kinds(await findings(file('run.fit.gz', twice)))).toEqual(['run', 'span'])
    const inner = await makeZip([{ name: 'c.fit', bytes: run(daysLater(2)) }])
    const zip = await packed(
      'all.zip',
      { name: 'a', bytes: run() },
      { name: 'b.gz', bytes: gzipSync(run(daysLater(1))) },
      { name: 'inner.zip', bytes: inner, packed: false },
    )
    const found = await findings(zip)
    expect(found.map((finding) => ('file' in finding ? finding.file : finding.kind))).toEqual([
      'all.zip/a',
      'all.zip/b.gz',
      'all.zip/inner.zip/c.fit',
      'span',
    ])
  })

  it('are not looked for below a third layer of gzip', async () => {
    const thrice = gzipSync(gzipSync(gzipSync(run())))
    expect(await refusal(file('run.fit.gz', thrice))).toMatch(/^This is packed with gzip in several layers/)
  })

  it('are a log up to the date of the newest of them', async () => {
    const entries = [0, 2].map((days) => ({
      name: `${days}.fit`,
      bytes: run(daysLater(days)),
      modifiedAt: daysLater(days + 1),
    }))
    expect(await spans(await packed('all.zip', ...entries))).toEqual([
      { from: '2026-11-21', to: '2026-11-24' },
    ])
  })

  it('carry Garmin’s id in the name of an original export', async () => {
    const newer = await packed('24251846565.zip', { name: '24251846565_ACTIVITY.fit', bytes: run() })
    expect(keysIn(await findings(newer))).toEqual([['garmin:24251846565']])
    const older = await packed('988460411.zip', { name: '988460411.fit', bytes: run() })
    expect(keysIn(await findings(older))).toEqual([['garmin:988460411']])
  })

  it('carry no such id under another number, nor for one of several runs', async () => {
    const dated = await packed('x.zip', { name: '20170708.fit', bytes: run() })
    expect(keysIn(await findings(dated))).toEqual([[]])
    const among = await packed(
      'x.zip',
      { name: '988460411.fit', bytes: run() },
      { name: 'a.txt', bytes: 'a' },
    )
    expect(keysIn(await findings(among))).toEqual([[]])
    expect(keysIn(await findings(recording('988460411.fit', START)))).toEqual([[]])
    const sessions = [session(START), session(daysLater(0.5))]
    const two = { name: '24251846565_ACTIVITY.fit', bytes: writeFit(activity(START, { sessions })) }
    expect(keysIn(await findings(await packed('x.zip', two)))).toEqual([[], []])
  })

  it('carry a note where the zip says that they are damaged', async () => {
    const zip = file('all.zip', rawZip([{ name: 'run.fit', bytes: run(), crc32: 1 }]))
    expect(await findings(zip)).toContainEqual(
      expect.objectContaining({
        kind: 'run',
        notes: ['Its zip says that this file is damaged; what is there was read.'],
      }),
    )
    const cut = writeFit(activity(START, { summaryFirst: true })).subarray(0, -4)
    const noted = file('all.zip', rawZip([{ name: 'run.fit', bytes: cut, crc32: 1 }]))
    expect((await findings(noted)).filter((finding) => finding.kind === 'run')).toMatchObject([
      { notes: ['The file ends in the middle; what is there was read.'] },
    ])
  })

  it('are read beside what cannot be, which is named', async () => {
    const entries = [
      { name: '../evil.fit', bytes: run() },
      { name: 'secret.fit', bytes: run(), flags: 1 },
      { name: 'notes.txt', bytes: 'a note' },
      { name: '__MACOSX/._run.fit', bytes: 'x' },
      { name: 'run.fit', bytes: run() },
    ]
    const found = await findings(file('all.zip', rawZip(entries)))
    expect(found.map((finding) => [finding.kind, 'file' in finding ? finding.file : ''])).toEqual([
      ['refused', 'all.zip/evil.fit'],
      ['refused', 'all.zip/secret.fit'],
      ['refused', 'all.zip/notes.txt'],
      ['passed-over', 'all.zip/__MACOSX/._run.fit'],
      ['run', 'all.zip/run.fit'],
      ['span', ''],
    ])
  })

  it('are missed with one refusal in a zip without any', async () => {
    const zip = await packed('photos.zip', { name: 'a.txt', bytes: 'a' }, { name: 'b.txt', bytes: 'b' })
    expect(await findings(zip, recording('run.fit', START))).toMatchObject([
      {
        kind: 'refused',
        file: 'photos.zip',
        reason: expect.stringMatching(
          /^No recording is in this zip \(2 files, such as photos\.zip\/a\.txt\)\./,
        ),
      },
      { kind: 'run' },
      { kind: 'span' },
    ])
  })

  it('are missed with what the only file is instead', async () => {
    const kmz = await packed('way.kmz', { name: 'doc.kml', bytes: '<kml></kml>' })
    expect(await findings(kmz)).toMatchObject([
      { kind: 'refused', file: 'way.kmz/doc.kml', reason: expect.stringMatching(/^This is KML/) },
    ])
  })

  it('are not looked for in a zip under another name', async () => {
    const kmz = await makeZip([{ name: 'doc.kml', bytes: '<kml></kml>' }])
    const other = await makeZip([{ name: 'run.fit', bytes: run() }])
    const zip = await packed(
      'all.zip',
      { name: 'way.kmz', bytes: kmz },
      { name: 'runs.bak', bytes: other },
      { name: 'run.fit', bytes: run() },
    )
    const reasons = (await findings(zip)).flatMap((finding) =>
      finding.kind === 'refused' ? [finding.reason] : [],
    )
    expect(reasons).toEqual([
      'This is KMZ, a drawing for maps. Export the activity as FIT, GPX or TCX.',
      'This is a zip under another name. Hand it in on its own.',
    ])
  })

  it('are missed in an empty zip and in one that ends in the middle', async () => {
    expect(await refusal(await packed('empty.zip'))).toBe('The zip is empty.')
    const whole = await makeZip([{ name: 'run.fit', bytes: run() }])
    expect(await refusal(file('cut.zip', whole.subarray(0, -30)))).toMatch(/^The zip ends in the middle/)
  })

  it('are no matter of complaint in a zip of a watch’s other files', async () => {
    const settings = writeFit(activity(START, { fileType: 2 }))
    const zip = await packed('UploadedFiles_0-_Part1.zip', { name: 'ada_1.fit', bytes: settings })
    expect(kinds(await findings(zip))).toEqual(['passed-over'])
  })
})

describe('a file is refused', () => {
  it.each([
    [
      'notes.txt',
      'Tuesday: 8 km',
      /^This is text, not a recording\. Export the activity as FIT, GPX or TCX\.$/,
    ],
    ['way.kml', '<?xml version="1.0"?><kml></kml>', /^This is KML, a drawing for maps\./],
    ['run.gpx', '<!DOCTYPE html><html>', /^This is a web page, not a recording/],
    ['run.pwx', '<pwx></pwx>', /^This is PWX, TrainingPeaks' own format\./],
    ['run.slf', '<Activity></Activity>', /^This is XML, but neither GPX nor TCX\./],
    ['run.hrm', '[Params]\r\nVersion=106', /^This is HRM, the format of Polar's older software\./],
    ['run.json', '{"laps": []}', /^This is JSON/],
    ['runs.csv', 'a,b,c\n1,2,3', /^This is a table/],
    ['plan.pdf', '%PDF-1.7', /^This is a PDF/],
    [
      'runs.7z',
      Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0),
      /^This is packed with 7-Zip\. Unpack it/,
    ],
    ['run.fit', Uint8Array.of(1, 0, 2, 0), /^This is no recording Limber knows\./],
  ])('that is no recording, with what it is: %s', async (name, content, reason) => {
    expect(await refusal(file(name, Buffer.from(content)))).toMatch(reason)
  })

  it('that is empty', async () => {
    expect(await refusal(file('run.fit', new Uint8Array()))).toMatch(/^The file is empty/)
  })

  it('that holds no recording', async () => {
    expect(await refusal(recording('run.fit', START, { samples: [], sessions: [] }))).toMatch(
      /^The recording is empty/,
    )
  })

  it('that does not say how far its run was', async () => {
    const sessions = [{ startedAt: START, sport: 1, timerSeconds: 1800 }]
    const samples = [{ at: START, pulse: 120 }]
    expect(await refusal(recording('run.fit', START, { sessions, samples }))).toMatch(/does not say how far/)
  })

  it('whose run is faster than anyone runs, with the numbers', async () => {
    const sessions = [{ ...session(START), distanceMetres: 40_000, timerSeconds: 3000 }]
    expect(await refusal(recording('run.fit', START, { sessions }))).toMatch(/40\.0 km in 50\.0 minutes/)
  })

  it('but not for a fast run', async () => {
    const sessions = [{ ...session(START), distanceMetres: 36_000, timerSeconds: 3000 }]
    expect((await findings(recording('run.fit', START, { sessions })))[0]?.kind).toBe('run')
  })

  it('that is larger than any recording', async () => {
    const source = { ...recording('run.fit', START), size: 64 * 1024 ** 2 + 1 }
    expect(await refusal(source)).toMatch(/^Larger than 64 MiB/)
  })

  it('that unpacks to more than any recording', async () => {
    const bomb = Buffer.alloc(66 * 1024 ** 2)
    bomb.set(writeFit(activity(START)))
    expect(await refusal(file('bomb.fit.gz', gzipSync(bomb, { level: 1 })))).toMatch(/^Larger than 64 MiB/)
  })

  it('that is damaged inside gzip', async () => {
    const samples = Array.from({ length: 2000 }, (_, second) => ({
      at: instant(START + second * 1000),
      latitude: 47.5 + Math.sin(second) / 100,
      longitude: 8.25 + Math.cos(second) / 100,
    }))
    const packed = Buffer.from(gzipSync(writeFit(activity(START, { samples }))))
    packed.fill(0xff, 10_000, 10_400)
    expect(await refusal(file('run.fit.gz', packed))).toMatch(/damaged/)
  })

  it('without ending the others', async () => {
    const found = await findings(file('notes.txt', Uint8Array.of(1)), recording('run.fit', START))
    expect(found.map((finding) => finding.kind)).toEqual(['refused', 'run', 'span'])
  })
})

describe('the days that are known', () => {
  it('reach, for a folder, from its first activity to its last', async () => {
    const ride = recording('c.fit', daysLater(-3), { sessions: [session(daysLater(-3), 2)] })
    expect(await spans(recording('a.fit', daysLater(9)), recording('b.fit', START), ride)).toEqual([
      { from: '2026-11-18', to: '2026-11-30' },
    ])
  })

  it('reach, for a folder, to the day its newest file was written', async () => {
    const files = [
      recording('a.fit', START, {}, daysLater(0)),
      recording('b.fit', daysLater(2), {}, daysLater(12)),
    ]
    expect(await spans(...files)).toEqual([{ from: '2026-11-21', to: '2026-12-03' }])
  })

  it('never reach past today, whatever date a file was written with', async () => {
    const files = [recording('a.fit', START), recording('b.fit', daysLater(2), {}, daysLater(400))]
    expect(await spans(...files)).toEqual([{ from: '2026-11-21', to: '2026-12-21' }])
  })

  it('take the day of writing from the runner’s zone', async () => {
    // 23:30 UTC on the 24th
    const written = instant(START + (3 * 24 * 60 + 15 * 60 + 25) * 60_000)
    expect(await spans(recording('a.fit', START, {}, written), recording('b.fit', daysLater(1)))).toEqual([
      { from: '2026-11-21', to: '2026-11-25' },
    ])
  })

  it('never end before the last activity', async () => {
    const files = [
      recording('a.fit', START, {}, daysLater(-50)),
      recording('b.fit', daysLater(2), {}, daysLater(-50)),
    ]
    expect(await spans(...files)).toEqual([{ from: '2026-11-21', to: '2026-11-23' }])
  })

  it('are the run’s day alone for one file, whenever it was written', async () => {
    expect(await spans(recording('a.fit', START, {}, daysLater(12)))).toEqual([
      { from: '2026-11-21', to: '2026-11-21' },
    ])
  })

  it('are the run’s day alone where only one of the files holds an activity', async () => {
    const settings = recording('settings.fit', START, { fileType: 2 }, daysLater(12))
    expect(await spans(settings, recording('a.fit', START))).toEqual([
      { from: '2026-11-21', to: '2026-11-21' },
    ])
  })

  it('are none where nothing could be read', async () => {
    expect(await spans(file('notes.txt', Uint8Array.of(1)))).toEqual([])
  })
})
