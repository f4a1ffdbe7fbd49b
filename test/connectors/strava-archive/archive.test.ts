import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { garminAccountExport } from '../../../connectors/garmin/account-export.ts'
import { stravaArchive } from '../../../connectors/strava-archive/archive.ts'
import { instant } from '../../../rules/model/day.ts'
import { writeFit } from '../../../scripts/demo-data/fit-writer.ts'
import { makeZip, type ZipEntry } from '../../../scripts/demo-data/zip.ts'
import { runFile } from '../../support/recordings.ts'
import {
  activities,
  CONTEXT,
  claimed,
  file,
  gpx,
  read,
  refusals,
  runs,
  spans,
  table,
  zip,
} from './support.ts'

const MONDAY = Date.UTC(2026, 5, 1, 5)
const SHOES =
  'Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nDaily,ASICS,Novablast 4,Run\n,Ghost,17,\n'
const BIKES = 'Bike Name,Bike Brand,Bike Model,Bike Default Sport Types\nMerida,Merida,Scultura,\n'

const FIT = runFile(instant(MONDAY))
const ROWS = [
  {
    id: '101',
    title: 'With its watch',
    file: 'activities/9001.fit.gz',
    gear: 'daily ',
    gain: '61.9',
    low: '1',
  },
  {
    id: '102',
    date: 'Jun 3, 2026, 5:00:00 AM',
    title: 'By hand',
    gear: 'Ghost 17',
    shown: '6.00',
    metres: '',
  },
  {
    id: '103',
    date: 'Jun 4, 2026, 5:00:00 AM',
    title: 'Commute',
    sport: 'Ride',
    file: 'activities/9003.gpx',
    gear: 'Merida',
  },
  {
    id: '104',
    date: 'May 30, 2026, 6:00:00 AM',
    title: 'Core',
    sport: 'Weight Training',
    shown: '0.00',
    metres: '0.0',
  },
]

const ENTRIES: readonly ZipEntry[] = [
  { name: 'activities/9001.fit.gz', bytes: gzipSync(FIT) },
  { name: 'activities/9003.gpx', bytes: gpx(Date.UTC(2026, 5, 4, 5), 300) },
  { name: 'activities.csv', bytes: table(ROWS) },
  { name: 'shoes.csv', bytes: SHOES },
  { name: 'bikes.csv', bytes: BIKES },
  { name: 'profile.csv', bytes: 'Athlete ID,Email Address\n1,ada@example.org' },
  { name: 'routes/1.gpx', bytes: '<gpx><rte/></gpx>' },
]

const packed = async () => read([await zip('export_1.zip', ENTRIES)])

const folder = (entries: readonly ZipEntry[], at = 'export_1/') =>
  entries.map(({ name, bytes }) => file(`${at}${name}`, bytes))

describe('an archive of Strava', () => {
  it('gives each run once: the figures of its recording under the name and number of its row', async () => {
    const run = runs(await packed()).get('101')
    expect(run).toMatchObject({
      source: 'strava_archive',
      file: 'export_1.zip/activities/9001.fit.gz',
      notes: [],
      shoeExternalIds: ['daily'],
      original: { extension: 'fit' },
      figures: {
        ...{ title: 'With its watch', distanceMetres: 10_000, movingSeconds: 3000, startedAt: MONDAY },
        ...{ ascentMetres: 61.9, ascentFrom: 'service', descentMetres: null, assumedBy: null },
      },
    })
    expect(Buffer.from(run?.original?.bytes ?? []).equals(FIT)).toBe(true)
    expect(run?.keys).toEqual([
      'strava:101',
      expect.stringMatching(/^bytes:[0-9a-f]{64}$/),
      `recording:3613943939-${MONDAY}-${MONDAY}`,
    ])
  })

  it('tells a run entered by hand by its row', async () => {
    const run = runs(await packed()).get('102')
    expect(run).toEqual({
      ...{
        kind: 'run',
        source: 'strava_archive',
        externalId: '102',
        file: 'export_1.zip/activities.csv',
        notes: [],
      },
      ...{ shoeExternalIds: ['ghost 17'], original: null, keys: ['strava:102'] },
      figures: {
        ...{
          day: '2026-06-03',
          startedAt: Date.UTC(2026, 5, 3, 5),
          distanceMetres: 6000,
          movingSeconds: 3000,
        },
        ...{
          elapsedSeconds: 3100,
          ascentMetres: null,
          descentMetres: null,
          ascentFrom: null,
          descentFrom: null,
        },
        ...{
          steepDescentMetres: null,
          steepAscentMetres: null,
          gradeAdjustedMetres: null,
          minettiMetres: null,
        },
        ...{ pulseSeconds: [], perceivedExertion: null },
        ...{ surface: {}, indoor: false, averagePulse: null, maximumPulse: null },
        ...{ averageCadence: null, splits: [], assumedBy: null, title: 'By hand' },
      },
    })
  })

  it('keeps other activities with their type and minutes, without reading their recordings', async () => {
    const findings = await packed()
    expect(
      [...activities(findings).values()].map(({ externalId, activity }) => [externalId, activity]),
    ).toEqual([
      ['103', { day: '2026-06-04', startedAt: Date.UTC(2026, 5, 4, 5), type: 'ride', minutes: 50 }],
      [
        '104',
        { day: '2026-05-30', startedAt: Date.UTC(2026, 4, 30, 6), type: 'weight_training', minutes: 50 },
      ],
    ])
    expect(findings.flatMap((found) => (found.kind === 'passed-over' ? [found.file] : []))).toEqual([
      'export_1.zip/activities/9003.gpx',
      'export_1.zip/profile.csv',
      'export_1.zip/routes/1.gpx',
    ])
  })

  it('gives the pairs of shoes and no bike', async () => {
    const shoes = (await packed()).flatMap((found) => (found.kind === 'shoe' ? [found.record] : []))
    expect(shoes.map(({ externalId, shoe }) => [externalId, shoe.name])).toEqual([
      ['daily', 'Daily'],
      ['ghost 17', 'Ghost 17'],
    ])
    expect(shoes[0]?.shoe).toEqual({
      ...{ name: 'Daily', startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null },
    })
  })

  it('covers the days from its oldest activity to the day it was made', async () => {
    expect(spans(await packed())).toEqual(['2026-05-30 2026-09-20'])
    expect(refusals(await packed())).toEqual([])
  })

  it('says the same unpacked, in one folder within its zip, and when it is read again', async () => {
    const strip = (text: string) => text.replaceAll(/export_1(?:\.zip)?(?:\/inner)?\//g, '')
    const say = (findings: unknown) => strip(JSON.stringify(findings))
    const zipped = await packed()
    expect(say(await packed())).toBe(say(zipped))
    expect(say(await read(folder(ENTRIES)))).toBe(say(zipped))
    const inner = ENTRIES.map((entry) => ({ ...entry, name: `inner/${entry.name}` }))
    expect(say(await read([await zip('export_1.zip', inner)]))).toBe(say(zipped))
    expect(say(await read(folder(ENTRIES, '')))).toBe(say(zipped))
  })

  it('is read from the table alone too, whatever that is called, up to its newest activity', async () => {
    const findings = await read([file('saved again.txt', table(ROWS))])
    expect([...runs(findings).keys()]).toEqual(['101', '102'])
    expect(runs(findings).get('101')?.figures).toMatchObject({ distanceMetres: 10_000, ascentMetres: 61.9 })
    expect(runs(findings).get('101')?.notes).toEqual([])
    expect(spans(findings)).toEqual(['2026-05-30 2026-06-04'])
  })

  it('is read from a table in gzip, and from the download packed once more', async () => {
    expect([...runs(await read([file('activities.csv.gz', gzipSync(table(ROWS)))])).keys()]).toEqual([
      '101',
      '102',
    ])
    const inner = Buffer.from(await makeZip(ENTRIES))
    const outer = await zip('mail.zip', [{ name: 'a/export_1.zip', bytes: inner }])
    const findings = await read([outer])
    expect([...runs(findings).keys()]).toEqual(['101', '102'])
    expect(runs(findings).get('101')?.file).toBe('mail.zip/a/export_1.zip/activities/9001.fit.gz')
    expect(spans(findings)).toEqual(spans(await packed()))
    expect(await claimed([await zip('mail.zip', [{ name: 'other.zip', bytes: inner }])])).toEqual([])
  })

  it('tells two archives of one delivery apart, and gives what both tell once, as the newer has it', async () => {
    const older = [
      { ...ROWS[0], id: '101', title: 'Old name' },
      { id: '99', date: 'Jan 1, 2026, 9:00:00 AM' },
    ]
    const findings = await read([
      await zip('older.zip', [
        { name: 'activities.csv', bytes: table(older) },
        { name: 'activities/9001.fit.gz', bytes: gzipSync(FIT) },
      ]),
      await zip('export_1.zip', ENTRIES),
    ])
    expect(
      findings.flatMap((found) => (found.kind === 'run' ? [[found.externalId, found.figures.title]] : [])),
    ).toEqual([
      ['101', 'With its watch'],
      ['99', 'Morning Run'],
      ['102', 'By hand'],
    ])
  })

  it('gives a row that stands twice once', async () => {
    const findings = await read([file('activities.csv', table([{ id: '5', title: 'First' }, { id: '5' }]))])
    expect([...runs(findings).values()].map(({ figures }) => figures.title)).toEqual(['First'])
    expect(findings.filter((found) => found.kind === 'run')).toHaveLength(1)
  })
})

describe('what is claimed', () => {
  it('is the whole zip, or all that lies under the folder of the table', async () => {
    const other = await zip('photos.zip', [{ name: 'a.jpg', bytes: 'x' }])
    expect(await claimed([other, await zip('export_1.zip', ENTRIES)])).toEqual(['export_1.zip'])
    expect(await claimed([file('other/1.fit', FIT), other, ...folder(ENTRIES)])).toEqual(
      ENTRIES.map(({ name }) => `export_1/${name}`),
    )
  })

  it('leaves recordings and zips that were put beside the table to others', async () => {
    const beside = [
      file('run.fit', FIT),
      file('watch/2.fit', FIT),
      await zip('garmin.zip', [{ name: 'a.json', bytes: '[]' }]),
    ]
    expect(await claimed([...beside, ...folder(ENTRIES, '')])).toEqual(ENTRIES.map(({ name }) => name))
  })

  it('leaves a Garmin export beside it, around it or in it to Garmin, whose own it leaves', async () => {
    const garmin = ['DI_CONNECT/DI-Connect-Fitness/x_0_summarizedActivities.json', 'IT_GLOBAL/a.bin']
    const list =
      'Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2026-02-06 17:06:03,false,W,5,4,00:31:24'
    for (const [mine, theirs] of [
      ['', ''],
      ['strava/', 'garmin/'],
      ['strava/', 'strava/garmin/'],
      ['garmin/strava/', 'garmin/'],
      ['both/', 'both/'],
    ] as const) {
      const files = [
        ...garmin.map((name) => file(`${theirs}${name}`, '[]')),
        file(`${theirs}Activities.csv`, list),
        file(`${theirs}x_gear.json`, '[{"gearDTOS":[]}]'),
        ...folder(ENTRIES, mine),
      ]
      expect(await claimed(files), `${mine} ${theirs}`).toEqual(ENTRIES.map(({ name }) => `${mine}${name}`))
      const left = await stravaArchive.claims({ files }, CONTEXT)
      const others = files.filter((each) => !left.includes(each))
      const own = await garminAccountExport.claims({ files: others }, CONTEXT)
      expect(own.length, `${mine} ${theirs}`).toBeGreaterThanOrEqual(2)
    }
  })

  it('is nothing of another service', async () => {
    const garmin =
      'Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2025-02-06 17:06:03,false,W,5.48,447,00:31:24'
    expect(
      await claimed([file('Activities.csv', garmin), file('activities.csv', 'a,b\n1,2'), file('x.fit', FIT)]),
    ).toEqual([])
    expect(await claimed([await zip('g.zip', [{ name: 'Activities.csv', bytes: garmin }])])).toEqual([])
    expect(
      await claimed([await zip('deep.zip', [{ name: 'a/b/activities.csv', bytes: table(ROWS) }])]),
    ).toEqual([])
  })

  it('is an archive by what lies around a table that cannot be read, which is then refused', async () => {
    const broken = ENTRIES.map((entry) =>
      entry.name === 'activities.csv' ? { ...entry, bytes: '\u0000' } : entry,
    )
    const findings = await read([await zip('export_1.zip', broken)])
    expect(refusals(findings)).toEqual([
      expect.stringMatching(/^export_1.zip\/activities.csv: .*cannot be read/),
    ])
    // the recordings are told by themselves, and no day without one is vouched for
    expect([...runs(findings).values()].map(({ figures }) => figures.title)).toHaveLength(2)
    expect(spans(findings)).toEqual([])
  })
})

describe('a row and its recording', () => {
  const join = async (
    row: object,
    recording: Uint8Array | string,
    name = 'activities/1.gpx',
    extra: readonly ZipEntry[] = [],
  ) =>
    read(
      folder([
        { name: 'activities.csv', bytes: table([{ id: '1', file: name, ...row }]) },
        { name: name.replace('.gz', ''), bytes: recording },
        ...extra,
      ]),
    )

  it('make a run by the word of the row where the recording names no sport', async () => {
    // 301 points are 9 km in 50 minutes
    const run = runs(await join({ shown: '9.00', metres: '9000' }, gpx(MONDAY, 301))).get('1')
    expect(run).toMatchObject({ notes: [], original: { extension: 'gpx' }, figures: { assumedBy: null } })
    expect(run?.figures.distanceMetres).toBeCloseTo(9000, -1)
    expect(run?.figures.splits.length).toBeGreaterThan(8)
  })

  it('are another activity where the runner made it one, whatever the watch says', async () => {
    const findings = await join({ sport: 'Ride' }, FIT, 'activities/1.fit')
    expect([runs(findings).size, activities(findings).get('1')?.activity.type]).toEqual([0, 'ride'])
  })

  it('are a run where the runner made it one, and it is said', async () => {
    const row = { shown: '9.00', metres: '9000', cadence: '80' }
    const run = runs(await join(row, gpx(MONDAY, 301, 'cycling'))).get('1')
    expect(run?.notes).toEqual([
      'Its recording calls itself cycling; the run you made of it on Strava counts.',
    ])
    // cadence of a bike is none of a run
    expect(run).toMatchObject({
      original: { extension: 'gpx' },
      figures: { averageCadence: 160, assumedBy: null },
    })
    expect(run?.figures.splits.length).toBeGreaterThan(8)
    const unset = runFile(instant(MONDAY), { sport: 0 })
    expect(runs(await join({}, unset, 'activities/1.fit')).get('1')).toMatchObject({
      notes: [],
      original: { extension: 'fit' },
    })
  })

  it('tell by the row where the recording breaks off', async () => {
    const whole = gpx(MONDAY, 334)
    const findings = await join({}, whole.slice(0, whole.length / 2))
    expect(runs(findings).get('1')).toMatchObject({
      ...{ original: null, figures: { distanceMetres: 10_000 } },
      notes: [expect.stringMatching(/holds only a piece/)],
    })
    expect(
      runs(await join({ metres: '5000', shown: '5.00' }, whole.slice(0, whole.length / 2))).get('1')
        ?.original,
    ).not.toBeNull()
  })

  it('differ in distance: the recording counts, and it is said', async () => {
    const run = runs(await join({ shown: '11.00', metres: '11000' }, FIT, 'activities/1.fit')).get('1')
    expect(run?.figures.distanceMetres).toBe(10_000)
    expect(run?.notes).toEqual(['The recording says 10.00 km and Strava 11.00 km; the recording counts.'])
  })

  it('go their own ways where the recording begins on another day', async () => {
    const findings = await join({}, runFile(instant(MONDAY - 30 * 86_400_000)), 'activities/1.fit')
    expect(runs(findings).get('1')).toMatchObject({
      ...{ original: null, keys: ['strava:1'], figures: { startedAt: MONDAY } },
      notes: [expect.stringMatching(/begins on another day/)],
    })
    expect([...runs(findings).values()].map(({ figures }) => figures.day)).toEqual([
      '2026-05-02',
      '2026-06-01',
    ])
  })

  it('are one however the table writes the path', async () => {
    for (const name of ['activities\\1.fit', ' ./Activities/1.FIT.GZ ', '/activities/1.fit']) {
      const files = folder([
        { name: 'activities.csv', bytes: table([{ id: '1', file: name }]) },
        { name: 'activities/1.fit', bytes: FIT },
      ])
      expect(runs(await read(files)).get('1')?.original?.extension, name).toBe('fit')
    }
    expect(runs(await join({ file: '   ' }, FIT, 'activities/1.fit')).get('1')?.notes).toEqual([])
  })

  it('are one when the runner has unpacked the recording', async () => {
    expect(runs(await join({}, FIT, 'activities/1.fit.gz')).get('1')?.original?.extension).toBe('fit')
  })

  it('take the moment from the recording where the date cannot be read', async () => {
    const findings = await join({ date: 'last Tuesday' }, FIT, 'activities/1.fit')
    expect(runs(findings).get('1')?.figures.startedAt).toBe(MONDAY)
    const ride = await join({ date: '', sport: 'Ride', moving: '2940' }, FIT, 'activities/1.fit')
    expect(activities(ride).get('1')?.activity).toEqual({
      ...{ day: '2026-06-01', startedAt: MONDAY, type: 'ride', minutes: 49 },
    })
  })

  it('count to the day of the watch, not of the runner’s home', async () => {
    // 23:30 in UTC is the next day at +1 h, where the watch was, and at +2 h
    const late = Date.UTC(2026, 5, 1, 22, 30)
    const row = { date: 'Jun 1, 2026, 10:30:00 PM' }
    expect(runs(await join(row, runFile(instant(late)), 'activities/1.fit')).get('1')?.figures.day).toBe(
      '2026-06-01',
    )
    expect(
      runs(await read([file('activities.csv', table([{ id: '1', ...row }]))])).get('1')?.figures.day,
    ).toBe('2026-06-02')
  })

  it('have the exertion the runner told Strava, with a recording and without', async () => {
    const row = { exertion: '7.0' }
    const joined = runs(await join(row, gpx(MONDAY, 301))).get('1')
    const alone = runs(await read([file('activities.csv', table([{ id: '1', ...row }]))])).get('1')
    expect([joined?.original?.extension, joined?.figures.perceivedExertion]).toEqual(['gpx', 7])
    expect([alone?.original, alone?.figures.perceivedExertion]).toEqual([null, 7])
  })

  it('are indoors and without a climb on a virtual run', async () => {
    const row = { sport: 'Virtual Run', gain: '120', low: '3', metres: '9000', shown: '9.00' }
    const virtual = {
      indoor: true,
      ascentMetres: null,
      ascentFrom: null,
      descentMetres: null,
      steepDescentMetres: null,
      steepAscentMetres: null,
      gradeAdjustedMetres: null,
      minettiMetres: null,
    }
    const joined = runs(await join(row, gpx(MONDAY, 301))).get('1')
    expect(joined?.figures).toMatchObject(virtual)
    expect(joined?.figures.surface).toEqual({ treadmill: joined?.figures.distanceMetres })
    expect(
      runs(await read([file('activities.csv', table([{ id: '1', ...row }]))])).get('1')?.figures,
    ).toMatchObject({
      ...virtual,
      surface: { treadmill: 9000 },
    })
  })

  it('tell by the row alone where the recording is damaged, which is refused by name', async () => {
    const findings = await join({}, Buffer.from(FIT).fill(0x55, 14), 'activities/1.fit')
    expect(refusals(findings)).toEqual([expect.stringMatching(/^export_1\/activities\/1\.fit: /)])
    expect(runs(findings).get('1')).toMatchObject({ original: null, figures: { distanceMetres: 10_000 } })
    expect(runs(findings).get('1')?.notes).toEqual([expect.stringMatching(/cannot be read/)])
    expect(spans(findings)).toEqual(['2026-06-01 2026-09-20'])
  })

  it('tell by the row alone where the recording is missing or Strava says #error#', async () => {
    const findings = await join({ file: 'activities/2.fit.gz' }, FIT, 'activities/1.fit')
    expect(runs(findings).get('1')?.notes).toEqual([
      'The archive lacks its recording activities/2.fit.gz, so Strava’s figures alone tell of this activity.',
    ])
    const failed = await join({ file: '#error#' }, FIT, 'activities/1.fit')
    expect(runs(failed).get('1')?.notes).toEqual([expect.stringMatching(/lacks its recording/)])
  })

  it('leave a recording that no row names as its own, once', async () => {
    const findings = await join({ file: '' }, FIT, 'activities/1.fit', [
      { name: 'activities/copy.fit.gz', bytes: gzipSync(FIT) },
    ])
    const own = [...runs(findings).values()].filter(({ externalId }) => externalId !== '1')
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({
      source: 'strava_archive',
      externalId: expect.stringMatching(/^[0-9a-f]{64}$/),
      notes: ['Strava’s table of activities does not name this recording.'],
    })
  })

  it('go their own ways where a recording holds a whole triathlon', async () => {
    const at = (minutes: number) => instant(MONDAY + minutes * 60_000)
    const part = { distanceMetres: 5000, timerSeconds: 1500, elapsedSeconds: 1500 }
    const fit = writeFit({
      ...{ createdAt: at(0), serial: 5 },
      sessions: [
        { ...part, startedAt: at(0), sport: 5 },
        { ...part, startedAt: at(30), sport: 2 },
        { ...part, startedAt: at(60), sport: 1 },
      ],
    })
    const rows = [
      { id: '1', sport: 'Swim', file: 'activities/1.fit' },
      { id: '3', date: 'Jun 1, 2026, 6:00:00 AM', elapsed: '1500', file: 'activities/1.fit' },
    ]
    const findings = await read(
      folder([
        {
          name: 'activities.csv',
          bytes: table([
            { ...rows[0], id: '1', elapsed: '1500' },
            { ...rows[1], id: '3' },
          ]),
        },
        { name: 'activities/1.fit', bytes: fit },
      ]),
    )
    expect(runs(findings).get('3')?.figures).toMatchObject({ startedAt: at(60), distanceMetres: 5000 })
    expect(
      [...activities(findings).values()].map(({ activity }) => [activity.startedAt, activity.type]),
    ).toEqual([
      [at(0), 'swim'],
      [at(30), 'cycling'],
    ])
  })

  it('tell by the row alone where the recording falls into parts', async () => {
    const part = { sport: 1, distanceMetres: 5000, timerSeconds: 1500, elapsedSeconds: 1500 }
    const sessions = [0, 1550].map((seconds) => ({ ...part, startedAt: instant(MONDAY + seconds * 1000) }))
    const fit = writeFit({ createdAt: instant(MONDAY), serial: 5, sessions })
    const findings = await join({}, fit, 'activities/1.fit')
    expect([...runs(findings).values()].map(({ figures, notes }) => [figures.distanceMetres, notes])).toEqual(
      [[10_000, [expect.stringMatching(/in 2 parts/)]]],
    )
  })
})

describe('a word for a sport that nobody knows', () => {
  const row = (id: string, sport: string, recording?: string) => ({
    ...{ id, sport, date: `Jun ${id}, 2026, 5:00:00 AM` },
    ...(recording === undefined ? {} : { file: recording }),
  })
  // Frisian, which Strava does not speak
  const strange = {
    ...Object.fromEntries(Array.from({ length: 94 }, (_, place) => [place, `Kolom ${place}`])),
  }
  const readRows = async (rows: readonly { readonly id: string }[], extra: readonly ZipEntry[]) =>
    read(folder([{ name: 'activities.csv', bytes: table(rows, strange) }, ...extra]))

  it('is what the recording says', async () => {
    const findings = await readRows(
      [row('1', 'Drave', 'activities/1.gpx'), row('2', 'Fytse', 'activities/2.gpx')],
      [
        { name: 'activities/1.gpx', bytes: gpx(MONDAY, 301, 'running') },
        { name: 'activities/2.gpx', bytes: gpx(MONDAY + 86_400_000, 301, 'cycling') },
      ],
    )
    expect([[...runs(findings).keys()], activities(findings).get('2')?.activity.type]).toEqual([
      ['1'],
      'cycling',
    ])
  })

  it('is a run for a row by hand where recordings under it are runs, else another activity with a note', async () => {
    const findings = await readRows(
      [row('1', 'Drave', 'activities/1.gpx'), row('2', 'Drave'), row('3', 'Fytse')],
      [{ name: 'activities/1.gpx', bytes: gpx(MONDAY, 301, 'running') }],
    )
    expect([...runs(findings).keys()]).toEqual(['1', '2'])
    expect(activities(findings).get('3')).toMatchObject({
      activity: { type: 'fytse' },
      notes: ['Limber does not know the sport “fytse”, so it is not counted as a run.'],
    })
  })
})

describe('the unit of a table', () => {
  const byHand = { id: '2', title: 'By hand', date: 'Jun 3, 2026, 5:00:00 AM', shown: '5.00', metres: '' }
  const distance = async (
    rows: readonly { readonly id: string }[],
    context = {},
    names?: Readonly<Record<number, string>>,
  ) =>
    runs(await read([file('activities.csv', table(rows, names))], context)).get('2')?.figures.distanceMetres

  it('is told by rows that have metres beside it', async () => {
    expect(await distance([{ id: '1' }, byHand])).toBe(5000)
    // 6.21 × 1609.344 is 9994 m
    expect(await distance([{ id: '1', shown: '6.21' } as { id: string }, byHand])).toBe(8046.72)
    // what it shows for a swim are metres
    expect(
      await distance([
        { id: '1', shown: '6.21' } as { id: string },
        { id: '3', sport: 'Swim', shown: '1,500', metres: '1500' } as { id: string },
        byHand,
      ]),
    ).toBe(8046.72)
  })

  it('is told by speed and moving time, then by recordings, then by the runner', async () => {
    // 2.68 m/s for 3000 s are 8040 m
    expect(await distance([{ ...byHand, speed: '2.68224' } as { id: string }], { units: 'km' })).toBe(8046.72)
    expect(await distance([byHand], { units: 'mi' })).toBe(8046.72)
    expect(await distance([byHand], { units: 'km' })).toBe(5000)
    const files = folder([
      {
        name: 'activities.csv',
        bytes: table([{ id: '1', shown: '6.20', metres: '', file: 'activities/1.fit' }, byHand]),
      },
      { name: 'activities/1.fit', bytes: FIT },
    ])
    expect(runs(await read(files, { units: 'km' })).get('2')?.figures.distanceMetres).toBe(8046.72)
  })

  it('is asked for once where nothing tells, and no day without a run is vouched for', async () => {
    const findings = await read([
      file('activities.csv', table([byHand, { ...byHand, id: '3' }, { ...byHand, id: '4', sport: 'Yoga' }])),
    ])
    expect(refusals(findings)).toEqual([
      'activities.csv: 2 runs have no recording, such as “By hand” of Jun 3, 2026, 5:00:00 AM with a distance of 5, and the ' +
        'table does not say whether that is kilometres or miles. Import the archive again with --units km or --units mi.',
    ])
    expect(spans(findings)).toEqual([])
  })

  it('is kilometres in any language but English, with a note', async () => {
    const header =
      'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,Verstrichene Zeit,Distanz'
    const findings = await read([
      file('activities.csv', `${header}\n2,"21.07.2026, 15:09:27",Lauf,Lauf,1390,"2,81",1390,"2,81"`),
    ])
    expect(runs(findings).get('2')).toMatchObject({
      figures: { distanceMetres: 2810 },
      notes: ['The table does not say what its distances count in; taken for kilometres.'],
    })
  })
})

describe('what is refused by name', () => {
  it.each([
    ['a run without a distance', { shown: '0.00', metres: '' }, 'is a run without a distance'],
    [
      'a run faster than anyone',
      // 20.003 m/s
      { metres: '60010', shown: '60.01' },
      'says 60.0 km in 50.0 minutes, faster than anyone runs',
    ],
    ['no duration', { moving: '0', elapsed: '' }, 'has no duration'],
    ['a date that cannot be read', { date: 'someday' }, 'has a date that cannot be read'],
  ])('is %s', async (_, row, reason) => {
    const date = 'date' in row ? row.date : 'Jun 1, 2026, 5:00:00 AM'
    const findings = await read([file('activities.csv', table([{ id: '1', title: 'Odd', ...row }]))])
    expect(runs(findings).size).toBe(0)
    expect(refusals(findings)).toEqual([
      expect.stringContaining(`activities.csv: “Odd” of ${date} ${reason}`),
    ])
  })

  it('is no run between 12 and 20 m/s, which is told with a word', async () => {
    const told = async (metres: string) =>
      runs(await read([file('activities.csv', table([{ id: '1', metres, shown: '' }]))])).get('1')
    expect((await told('36000'))?.notes).toEqual([])
    expect((await told('60000'))?.figures.distanceMetres).toBe(60_000)
    expect((await told('60000'))?.notes).toEqual([
      '“Morning Run” of Jun 1, 2026, 5:00:00 AM says 60.0 km in 50.0 minutes, faster than anyone runs. ' +
        'If it was a ride or a drive, change its sport on Strava, then request your archive again.',
    ])
  })

  it('is no date yet to come, which counts with a word and vouches for no day', async () => {
    const ahead = { id: '1', date: 'Jun 1, 2027, 5:00:00 AM' }
    const rows = [ahead, { ...ahead, id: '2', sport: 'Yoga' }]
    const findings = await read([file('activities.csv', table(rows))])
    expect(runs(findings).get('1')).toMatchObject({
      figures: { day: '2027-06-01' },
      notes: [
        '“Morning Run” of 2027-06-01 lies in the future; correct its date on Strava, then request your archive again.',
      ],
    })
    expect(activities(findings).get('2')?.notes).toHaveLength(1)
    expect([refusals(findings), spans(findings)]).toEqual([[], []])
    const beside = await read([file('activities.csv', table([...rows, { id: '3' }]))])
    expect(spans(beside)).toEqual(['2026-06-01 2026-06-01'])
  })

  it('is a row that is none, and then no day without a run is vouched for', async () => {
    const findings = await read([file('activities.csv', table([{ id: '1' }, { id: 'x9' }]))])
    expect(refusals(findings)).toEqual([
      expect.stringContaining('Rows that are damaged, by their first cell: “x9”. Request'),
    ])
    expect([[...runs(findings).keys()], spans(findings)]).toEqual([['1'], []])
  })

  it('is a number that a spreadsheet rounded, once for all rows of the table', async () => {
    const rows = Array.from({ length: 12 }, () => ({ id: '1.2E+10' }))
    const [reason, ...others] = refusals(await read([file('activities.csv', table(rows))]))
    expect(others).toEqual([])
    expect(reason).toMatch(
      /“1\.2E\+10” and 2 more\. A spreadsheet has rounded their numbers: hand in the table as/,
    )
  })

  it('is never a throw, wherever an archive is cut or spoilt', async () => {
    const whole = Buffer.from(table(ROWS))
    const cuts = Array.from({ length: 40 }, (_, index) =>
      whole.subarray(0, Math.floor((index * whole.length) / 40)),
    )
    const spoilt = Array.from({ length: 40 }, (_, index) => {
      const bytes = Buffer.from(whole)
      bytes.fill(index % 2 === 0 ? 0x22 : 0, index * 40, index * 40 + 7)
      return bytes
    })
    for (const bytes of [...cuts, ...spoilt]) {
      const files = folder(
        ENTRIES.map((entry) => (entry.name === 'activities.csv' ? { ...entry, bytes } : entry)),
      )
      const findings = await Array.fromAsync(
        stravaArchive.read({ files: await stravaArchive.claims({ files }, CONTEXT) }, CONTEXT),
      )
      // nothing is lost in silence: the run with a recording is told by row, by itself, or refused
      expect(findings.some((found) => found.kind === 'run' || found.kind === 'refused')).toBe(true)
    }
    const zipped = Buffer.from(await (await zip('export_1.zip', ENTRIES)).read(0, 1e9))
    for (let length = 0; length < zipped.length; length += 97) {
      const files = [file('export_1.zip', zipped.subarray(0, length))]
      await Array.fromAsync(
        stravaArchive.read({ files: await stravaArchive.claims({ files }, CONTEXT) }, CONTEXT),
      )
    }
  })
})

describe('shoes', () => {
  const shoes = async (rows: readonly object[], list = SHOES) => {
    const findings = await read(
      folder([
        {
          name: 'activities.csv',
          bytes: table(rows.map((row, index) => ({ id: String(index + 1), ...row }))),
        },
        { name: 'shoes.csv', bytes: list },
        { name: 'bikes.csv', bytes: BIKES },
      ]),
    )
    return {
      pairs: findings.flatMap((found) => (found.kind === 'shoe' ? [found.record.externalId] : [])),
      worn: [...runs(findings).values()].map(({ shoeExternalIds }) => shoeExternalIds),
    }
  }

  it('are known by name, by brand and model, and by all three', async () => {
    const { worn } = await shoes([
      { gear: 'DAILY' },
      { gear: 'ASICS Novablast 4' },
      { gear: 'ASICS  Novablast 4 Daily' },
    ])
    expect(worn).toEqual([['daily'], ['daily'], ['daily']])
  })

  it('are a pair too where only a run names them, and no pair where a bike bears the name', async () => {
    const { pairs, worn } = await shoes([{ gear: 'Deleted pair' }, { gear: 'Merida' }, { gear: '' }])
    expect(pairs).toEqual(['daily', 'ghost 17', 'deleted pair'])
    expect(worn).toEqual([['deleted pair'], [], []])
  })

  it('are found in the second column of gear, unless that is a number of Strava’s', async () => {
    const header =
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Gear,Moving Time,Distance,Distance,Gear'
    const row = (id: number, gear: string, second: string) =>
      `${id},"Jun ${id}, 2026, 5:00:00 AM",Run,Run,${gear},3000,10.00,10000,${second}`
    const rows = [row(1, '', 'Daily'), row(2, '', '7421474.0'), row(3, '1080', '')]
    const findings = await read([file('activities.csv', [header, ...rows].join('\n'))])
    expect([...runs(findings).values()].map(({ shoeExternalIds }) => shoeExternalIds)).toEqual([
      ['daily'],
      [],
      ['1080'],
    ])
  })

  it('are read in any language, and missed by nobody when they cannot be', async () => {
    expect((await shoes([], 'Schuhname,Schuhmarke,Schuhmodell\nTempo,Nike,Fly')).pairs).toEqual(['tempo'])
    expect((await shoes([{ gear: 'Daily' }], '')).pairs).toEqual(['daily'])
  })
})
