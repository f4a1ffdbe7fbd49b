import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readActivities } from '../../../connectors/strava-archive/columns.ts'
import { metresOf } from '../../../connectors/strava-archive/distance.ts'
import { type Row, rowsOf } from '../../../connectors/strava-archive/rows.ts'
import { claimed, file, read, refusals, runs, spans, zip } from './support.ts'

const SAMPLES = resolve(process.env.LIMBER_SAMPLES ?? '../shared/samples', 'strava-export')
const absent = !existsSync(SAMPLES)
if (absent) console.warn(`Skipped: no Strava samples at ${SAMPLES}; LIMBER_SAMPLES says where they are.`)

const bytesOf = (path: string): Buffer => readFileSync(join(SAMPLES, path))
const expected = absent ? {} : JSON.parse(bytesOf('locale-headers/EXPECTED.shared.json').toString('utf8'))

function rowsIn(name: string): readonly Row[] {
  const activities = readActivities(bytesOf(`locale-headers/${name}`))
  return activities === null ? [] : rowsOf(activities).rows
}

const runsIn = async (name: string) => [
  ...runs(await read([file(name, bytesOf(`locale-headers/${name}`))])).values(),
]

describe.skipIf(absent)('tables other people’s importers are tested with', () => {
  it('hold what those tests say in 103 columns, with a word on who runs 5 km in 5 minutes', async () => {
    const name = 'index70137954529__en103.csv'
    const [row] = rowsIn(name)
    const told = expected[name]
    expect(row?.id).toBe(String(told.id))
    expect([row?.elapsedSeconds, row?.movingSeconds]).toEqual([told.elapsed_s, told.moving_s])
    expect(row && metresOf(row.distance, null)).toBe(told.distance_m)
    const [run] = await runsIn(name)
    expect(run?.figures).toMatchObject({
      ...{ distanceMetres: told.distance_m, movingSeconds: told.moving_s, elapsedSeconds: told.elapsed_s },
    })
    expect(run?.notes).toEqual([expect.stringMatching(/faster than anyone runs/)])
  })

  it('hold what those tests say in German', async () => {
    const [run] = await runsIn('index69606548131__de-short.csv')
    const told = expected['index69606548131__de-short.csv']
    expect(run?.figures).toMatchObject({
      ...{ distanceMetres: told.distance_m, elapsedSeconds: told.elapsed_s, averagePulse: told.avg_hr },
      title: told.name,
    })
  })

  it('hold what those tests say of columns that stand twice and of an entry by hand', async () => {
    const found = await runsIn('runlab__dup-columns.csv')
    const told = expected['runlab__dup-columns.csv']
    expect(found).toHaveLength(told.rows)
    expect(found[0]?.figures).toMatchObject({
      ...{ distanceMetres: told.row1.distance_m, movingSeconds: told.row1.moving_s },
      startedAt: Date.parse(told.row1.start_utc),
    })
    expect(found[1]?.figures.distanceMetres).toBe(told.row2.distance_m_from_km)
    expect(found[1]?.original).toBeNull()
  })

  it('hold what those tests say of quotes', async () => {
    const [run] = await runsIn('index66976247090__quotes.csv')
    const told = expected['index66976247090__quotes.csv']
    expect(run?.figures).toMatchObject({ distanceMetres: told.distance_m, title: told.name })
  })
})

const PARTS = [
  'activities.csv',
  'bikes.csv',
  'components.csv',
  'media.csv',
  'shoes.csv',
  'activities/12866632127.fit.gz',
]

describe.skipIf(absent)('a real archive', () => {
  const entries = () => PARTS.map((name) => ({ name, bytes: bytesOf(`geoplay-real-export/${name}`) }))

  it('gives its run by the watch under the name it has on Strava, packed and unpacked', async () => {
    const packed = await read([await zip('export.zip', entries())])
    const unpacked = await read(entries().map(({ name, bytes }) => file(`export/${name}`, bytes)))
    for (const findings of [packed, unpacked]) {
      const run = runs(findings).get('12070555079')
      // the figures of the manifest; Strava's own are 1411 s and 61.9 m
      expect(run?.figures).toMatchObject({
        ...{ startedAt: Date.parse('2022-05-29T15:53:35Z'), day: '2022-05-29', distanceMetres: 3322.95 },
        ...{ movingSeconds: 1428.038, elapsedSeconds: 1428.038, ascentMetres: 109, ascentFrom: 'device' },
        title: 'Laufen Landal Park',
      })
      expect([run?.notes, refusals(findings), spans(findings)]).toEqual([[], [], ['2022-05-29 2026-09-20']])
    }
  })

  it('is told by its table alone with Strava’s figures', async () => {
    const run = runs(await read([file('activities.csv', bytesOf('geoplay-real-export/activities.csv'))])).get(
      '12070555079',
    )
    expect(run?.figures).toMatchObject({
      movingSeconds: 1411,
      elapsedSeconds: 1428,
      descentMetres: 86,
      averageCadence: 143,
    })
    expect(run?.figures.ascentMetres).toBeCloseTo(61.88, 2)
    expect(run?.figures.ascentFrom).toBe('service')
  })

  it('is no zip of recordings alone', async () => {
    const zips = [
      'elevate__samples.zip',
      'fittrackee__gpx_test.zip',
      'goldencheetah__2019-09-07-11-22-19.zip',
    ]
    expect(await claimed(zips.map((name) => file(name, bytesOf(`zips/${name}`))))).toEqual([])
  })
})
