import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ActivityRecord, Finding, ReadContext, RunRecord, Spool } from '../../../connectors/connector.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { garminAccountExport } from '../../../connectors/garmin/account-export.ts'
import { readGear } from '../../../connectors/garmin/gear.ts'
import { readSummaries } from '../../../connectors/garmin/summaries.ts'
import { instant } from '../../../rules/model/day.ts'

const SAMPLES = resolve(process.env.LIMBER_SAMPLES ?? '../shared/samples', 'garmin-export')
const absent = !existsSync(SAMPLES)
if (absent) console.warn(`Skipped: no Garmin samples at ${SAMPLES}; LIMBER_SAMPLES says where they are.`)

const spool: Spool = async (name, bytes) =>
  sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null)
// where the real export was recorded; its clocks were 7 hours behind UTC in winter
const CONTEXT: ReadContext = {
  zone: 'America/Denver',
  now: instant(Date.UTC(2026, 10, 23, 12)),
  units: null,
  sport: null,
  spool,
}

const bytesOf = (path: string): Buffer => readFileSync(join(SAMPLES, path))

async function read(path: string): Promise<readonly Finding[]> {
  const delivery = { files: [sourceOfBytes(path.split('/').at(-1) ?? path, bytesOf(path), null)] }
  expect(await garminAccountExport.claims(delivery, CONTEXT)).toEqual(delivery.files)
  return Array.fromAsync(garminAccountExport.read(delivery, CONTEXT))
}

const runs = (findings: readonly Finding[]): readonly RunRecord[] =>
  findings.flatMap((found) => (found.kind === 'run' ? [found] : []))
const activities = (findings: readonly Finding[]): readonly ActivityRecord[] =>
  findings.flatMap((found) => (found.kind === 'activity' ? [found] : []))
const refusals = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap((found) => (found.kind === 'refused' ? [found.reason] : []))

interface ExpectedActivity {
  readonly type: string
  readonly start_utc_ms: number
  readonly duration_s: number
  readonly tz_offset_s: number
  readonly distance_m: number
  readonly avgHr: number
  readonly elevGain_raw: null
}

describe.skipIf(absent)('files other people’s importers are tested with', () => {
  it('hold what those tests say', async () => {
    const expected = JSON.parse(bytesOf('account-export/EXPECTED.shared.json').toString('utf8'))
    const name = 'hrmdash__scrubbed_0_summarizedActivities.json'
    const found = activities(await read(`account-export/${name}`))
    expect(found).toHaveLength(expected[name].n)
    const first: readonly ExpectedActivity[] = expected[name].first
    const summaries = (readSummaries(bytesOf(`account-export/${name}`), CONTEXT) ?? []).flatMap((reading) =>
      reading.kind === 'summary' ? [reading.summary] : [],
    )
    expect(first.length).toBeGreaterThan(5)
    for (const told of first) {
      const activity = found.find((record) => record.activity.startedAt === told.start_utc_ms)?.activity
      expect(activity?.type).toBe(told.type)
      expect((activity?.minutes ?? 0) * 60).toBeCloseTo(told.duration_s, 2)
      const summary = summaries.find((record) => record.startedAt === told.start_utc_ms)
      expect(summary?.distanceMetres).toBeCloseTo(told.distance_m, 2)
      expect(summary?.averagePulse).toBe(told.avgHr)
      expect(summary?.ascentMetres).toBe(told.elevGain_raw)
      const clock = new Date(told.start_utc_ms + told.tz_offset_s * 1000)
      expect(activity?.day).toBe(clock.toISOString().slice(0, 10))
    }
  })

  it('of a real export count no walk, ride or hour of cardio as a run, and refuse nothing', async () => {
    const findings = await read('account-export/hrmdash__scrubbed_0_summarizedActivities.json')
    expect(runs(findings)).toEqual([])
    expect(refusals(findings)).toEqual([])
    const types = Map.groupBy(activities(findings), (record) => record.activity.type)
    expect(Object.fromEntries([...types].map(([type, of]) => [type, of.length]))).toEqual({
      cycling: 4,
      indoor_cardio: 24,
      other: 14,
      walking: 1,
    })
  })

  it('give a synthetic run with text for an id and for its local start', async () => {
    const [run, ...others] = runs(
      await read('account-export/tsubotti63__synthetic_summarizedActivities.json'),
    )
    expect(others).toEqual([])
    expect(run).toMatchObject({
      externalId: 'SYNTHETIC-RUN-0001',
      // 2029-12-31 in Denver: the day is that of the run's own clock
      figures: {
        day: '2030-01-01',
        startedAt: 1893456000000,
        distanceMetres: 5000,
        movingSeconds: 1790,
        elapsedSeconds: 1860,
      },
      notes: [
        '“Synthetic Five Kilometre Run” of 2030-01-01 lies in the future; correct its date in Garmin Connect, then request the export again.',
      ],
    })
    const findings = await read('account-export/tsubotti63__synthetic_summarizedActivities.json')
    expect(findings.map(({ kind }) => kind)).toEqual(['run'])
  })

  it('are known by what they hold where all of them lie in one folder', async () => {
    const folder = readdirSync(join(SAMPLES, 'account-export'))
    for (const prefix of ['', 'account-export/']) {
      const files = folder.map((name) =>
        sourceOfBytes(`${prefix}${name}`, bytesOf(`account-export/${name}`), null),
      )
      const own = await garminAccountExport.claims({ files }, CONTEXT)
      expect(files.filter((each) => !own.includes(each)).map(({ name }) => name)).toEqual([
        `${prefix}EXPECTED.shared.json`,
        `${prefix}tsubotti63__expected_normalized_activities.json`,
      ])
      const findings = await Array.fromAsync(garminAccountExport.read({ files: own }, CONTEXT))
      const found = new Map(runs(findings).map((run) => [run.externalId, run.figures]))
      expect(found.get('42')).toMatchObject({ distanceMetres: 10_000, movingSeconds: 3000 })
      expect([...found.keys()].toSorted()).toEqual(['2', '42', '987654321', 'SYNTHETIC-RUN-0001'])
      expect(activities(findings)).toHaveLength(43)
      expect(refusals(findings)).toEqual([
        'activity 7: 1500000 m in 4500 s is 333.333 m/s, faster than anyone runs (12 m/s)',
        'activity 1: has no date',
      ])
    }
  })

  it('link activities to the pairs of another file', async () => {
    const pair = (gearPk: number) => ({ gearPk, gearTypeName: 'Shoes', displayName: `Pair ${gearPk}` })
    const run = (activityId: number) => ({
      ...{ activityId, activityType: 'running', distance: 500_000, duration: 1_800_000 },
      beginTimestamp: Date.UTC(2026, 7, activityId - 1000, 6),
    })
    const files = [
      ['mapping_gear.json', bytesOf('account-export/garmin2fittrackee__mapping_gear.json')] as const,
      ['my_gear.json', JSON.stringify([{ gearDTOS: [pair(100), pair(200)] }])] as const,
      ['x_0_summarizedActivities.json', JSON.stringify([run(1001), run(1002)])] as const,
    ].map(([name, bytes]) => sourceOfBytes(name, Buffer.from(bytes), null))
    const findings = await Array.fromAsync(garminAccountExport.read({ files }, CONTEXT))
    expect(runs(findings).map((found) => [found.externalId, found.shoeExternalIds])).toEqual([
      ['1001', ['100', '200']],
      ['1002', ['100']],
    ])
  })

  it('give a long run in centimetres', async () => {
    const [run] = runs(await read('account-export/runningwhale__summarizedActivities.json'))
    expect(run?.figures).toMatchObject({
      startedAt: Date.parse('2025-08-10T07:10:00Z'),
      distanceMetres: 15_000,
      movingSeconds: 4470,
      elapsedSeconds: 4500,
      ascentMetres: 120,
      averagePulse: 148,
      maximumPulse: 171,
      title: 'Sortie longue',
    })
  })

  it('keep the good record beside the one without a date', async () => {
    const findings = await read('account-export/runningwhale__missing-date_summarizedActivities.json')
    expect(
      runs(findings).map((run) => [run.externalId, run.figures.distanceMetres, run.figures.movingSeconds]),
    ).toEqual([['2', 5000, 1800]])
    expect(refusals(findings)).toEqual(['activity 1: has no date'])
  })

  it('leave metres and seconds of the web API as they are', async () => {
    const [run] = runs(await read('account-export/runningwhale__connect-api-shape.json'))
    expect(run).toMatchObject({
      externalId: '42',
      // 07:30 in Denver in August
      figures: {
        day: '2026-08-10',
        startedAt: Date.parse('2026-08-10T13:30:00Z'),
        distanceMetres: 10_000,
        movingSeconds: 3000,
        averagePulse: 150,
      },
    })
  })

  it('refuse 1,500 km in 75 minutes', async () => {
    const findings = await read('account-export/runningwhale__implausible.json')
    expect(runs(findings)).toEqual([])
    expect(refusals(findings)).toEqual([
      'activity 7: 1500000 m in 4500 s is 333.333 m/s, faster than anyone runs (12 m/s)',
    ])
  })

  it('give shoes with their limit, and links of one run to two pairs', async () => {
    const shoes = (await read('account-export/garmin2fittrackee__gear.json')).flatMap((found) =>
      found.kind === 'shoe' ? [found.record] : [],
    )
    expect(shoes).toEqual([
      {
        externalId: '12345',
        shoe: {
          name: 'Test Running Shoes',
          startMetres: 0,
          limitMetres: 500_000,
          beganOn: '2020-01-01',
          retiredOn: null,
        },
      },
    ])
    const links = readGear(bytesOf('account-export/garmin2fittrackee__mapping_gear.json'))?.gearByActivity
    expect(Object.fromEntries(links ?? [])).toEqual({ 1001: ['100', '200'], 1002: ['100'] })
  })
})

describe.skipIf(absent)('an assembled export of real parts', () => {
  it('holds 43 activities, one run without a file and five recordings without a summary', async () => {
    const findings = await read('assembled-shared.zip')
    expect(activities(findings)).toHaveLength(43)
    const found = runs(findings)
    expect(found).toHaveLength(6)
    const byStart = new Map(found.map((run) => [run.figures.startedAt as number, run]))
    // start, metres, timer seconds as the makers of these files publish them
    const published: readonly (readonly [string, number, number])[] = [
      ['2015-11-27T20:02:58Z', 2029.94, 819.227],
      ['2020-02-02T11:19:33Z', 10630.37, 3097.789],
      ['2012-04-09T21:22:26Z', 5.73, 13.749],
      ['2014-01-12T16:00:05Z', 5081.34, 1451.55],
      ['2013-05-27T06:52:34Z', 6239.73, 3163.023],
    ]
    for (const [start, metres, seconds] of published) {
      const figures = byStart.get(Date.parse(start))?.figures
      expect(figures?.distanceMetres, start).toBeCloseTo(metres, 0)
      expect(figures?.movingSeconds, start).toBeCloseTo(seconds, 0)
    }
    expect(byStart.get(Date.parse('2025-08-10T07:10:00Z'))).toMatchObject({
      externalId: '987654321',
      original: null,
    })
  })

  it('covers its days up to the date of its entries, and shows no address', async () => {
    const findings = await read('assembled-shared.zip')
    expect(findings.filter((found) => found.kind === 'span')).toEqual([
      { kind: 'span', source: 'garmin_export', span: { from: '2012-04-09', to: '2026-11-23' } },
    ])
    expect(JSON.stringify(findings.map((found) => ('file' in found ? found.file : '')))).not.toMatch(/@|user/)
  })
})
