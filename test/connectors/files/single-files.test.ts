import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ByteSource, Finding, ReadContext } from '../../../connectors/connector.ts'
import { singleFiles } from '../../../connectors/files/single-files.ts'
import { type Instant, instant } from '../../../rules/model/day.ts'
import { type FitActivity, type FitSession, writeFit } from '../../../scripts/demo-data/fit-writer.ts'

/** 2026-11-21T08:05:00Z. */
const START = instant(1_795_248_300_000)
const DAY_MS = 86_400_000

const CONTEXT: ReadContext = {
  zone: 'Europe/Zurich',
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

describe('loose files are recognised', () => {
  const text = file('notes.fit', new TextEncoder().encode('a shopping list, whatever its name says'))

  it('by a FIT among them, whatever its name', async () => {
    expect(await singleFiles.recognises({ files: [text, recording('run.bin', START)] }, CONTEXT)).toBe(true)
  })

  it('by a FIT inside gzip', async () => {
    const packed = file('run.fit.gz', gzipSync(writeFit(activity(START))))
    expect(await singleFiles.recognises({ files: [packed] }, CONTEXT)).toBe(true)
  })

  it('by nothing else', async () => {
    const other = file('run.gpx.gz', gzipSync('<?xml version="1.0"?><gpx></gpx>'))
    const broken = file('broken.gz', Uint8Array.of(0x1f, 0x8b, 0xff, 0xff))
    const files = [text, other, broken, file('empty.fit', new Uint8Array())]
    expect(await singleFiles.recognises({ files }, CONTEXT)).toBe(false)
  })

  it('by their first bytes alone', async () => {
    const reads: number[] = []
    const source = recording('run.fit', START)
    const watched = {
      ...source,
      size: 100_000_000,
      read: (offset: number, length: number) => {
        reads.push(length)
        return source.read(offset, length)
      },
    }
    await singleFiles.recognises({ files: [watched] }, CONTEXT)
    expect(reads.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(4096)
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
        original: { bytes, extension: 'fit' },
        figures: {
          day: '2026-11-21',
          startedAt: START,
          distanceMetres: 10_000,
          movingSeconds: 3000,
          elapsedSeconds: 3060,
          ascentMetres: null,
          descentMetres: null,
          steepDescentMetres: null,
          surface: {},
          indoor: false,
          averagePulse: null,
          maximumPulse: null,
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

  it('gives its runs numbers, the original to the first, and keeps the ride without the transition', async () => {
    const found = await findings(triathlon)
    const records = found.flatMap((finding) => ('externalId' in finding ? [finding] : []))
    const hash = createHash('sha256')
      .update(await triathlon.read(0, triathlon.size))
      .digest('hex')
    expect(records.map(({ kind, externalId }) => [kind, externalId])).toEqual([
      ['run', hash],
      ['activity', `${hash}#a1`],
      ['run', `${hash}#2`],
    ])
    expect(records.map((record) => record.kind === 'run' && record.original !== null)).toEqual([
      true,
      false,
      false,
    ])
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

  it('is of unknown type, with a note, where the file names no sport', async () => {
    const unnamed = [{ ...session(START), sport: null, subSport: 0 }]
    expect(await first({ sessions: unnamed })).toMatchObject({
      activity: { type: 'unknown' },
      notes: ['The file does not name its sport, so it is not counted as a run.'],
    })
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

describe('a file is refused', () => {
  it('that is no FIT, with what can be read', async () => {
    const reason = await refusal(file('notes.txt', new TextEncoder().encode('Tuesday: 8 km')))
    expect(reason).toMatch(/^This is no recording Limber knows. Limber reads FIT recordings/)
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
    const source = { ...recording('run.fit', START), size: 128 * 1024 ** 2 + 1 }
    expect(await refusal(source)).toMatch(/^Larger than 128 MiB/)
  })

  it('that unpacks to more than any recording', async () => {
    const bomb = Buffer.alloc(130 * 1024 ** 2)
    bomb.set(writeFit(activity(START)))
    expect(await refusal(file('bomb.fit.gz', gzipSync(bomb, { level: 1 })))).toMatch(/^Larger than 128 MiB/)
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
