import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { type Database, migrate, openDatabase } from '../../db/open.ts'
import { listSpans } from '../../db/spans.ts'
import { newPostgres } from '../support/databases.ts'
import { temporaryFolder } from '../support/folder.ts'

/** The tables as the second version left them. */
async function beforeImports(url: string): Promise<Database> {
  const steps: Record<string, unknown> = MIGRATIONS
  const { '0003-imports': step, ...later } = steps
  for (const name of Object.keys(later)) if (name > '0003') delete steps[name]
  delete steps['0003-imports']
  const db = openDatabase(url)
  onTestFinished(() => db.destroy())
  await migrate(db)
  Object.assign(steps, { '0003-imports': step }, later)
  return db
}

const FIGURES =
  '"figures":{"startedAt":1795244700000,"distanceMetres":10000,"ascentMetres":120,"descentMetres":null}'
const HASH = 'a'.repeat(64)

async function fill(db: Database): Promise<void> {
  await sql`insert into runners (id, zone, units, week_start, equipment, mail_alerts, mail_digest, created_at)
    values ('ada', 'UTC', 'km', 1, '[]', 1, 1, 0)`.execute(db)
  await sql`insert into imports (id, runner_id, connector, started_at) values ('i', 'ada', 'garmin', 1)`.execute(
    db,
  )
  const record = (id: string, source: string, externalId: string, kind: string, content: string) =>
    sql`insert into source_records (id, runner_id, source, external_id, import_id, fetched_at, kind, run_id, content, has_track)
      values (${id}, 'ada', ${source}, ${externalId}, ${source === 'strava_api' ? null : 'i'}, 5, ${kind},
      ${kind === 'run' ? 'run' : null}, ${content}, 1)`.execute(db)
  const run = `{${FIGURES},"shoes":["7"],"notes":[],"device":null}`
  await record('garmin', 'garmin_export', '24000000001', 'run', run)
  await record('api', 'strava_api', '175666471', 'run', run)
  await record('ride', 'file', `${HASH}#a1`, 'activity', '{"activity":{"minutes":60},"notes":[]}')
  await sql`insert into runs (id, runner_id, record_id, source, day, started_at, distance_metres, moving_seconds,
    elapsed_seconds, ascent_metres, surface, indoor)
    values ('run', 'ada', 'garmin', 'garmin_export', '2026-11-21', 1795244700000, 10000, 3000, 3000, 120, '{}', 0)`.execute(
    db,
  )
  await sql`insert into originals values ('ada', ${HASH}, 'fit', 3, 'garmin')`.execute(db)
  await sql`insert into spans values ('s', 'ada', 'garmin_export', 'i', '2026-01-01', '2026-11-21')`.execute(
    db,
  )
}

const ENGINES = [
  { engine: 'SQLite', address: async () => join(await temporaryFolder(), 'limber.sqlite') },
  { engine: 'PostgreSQL', address: () => newPostgres('without tables') },
]

describe.each(ENGINES)('records stored before imports could be undone, on $engine', ({ address }) => {
  it('are known by their names, told by their import, and unknown where the reader was', async () => {
    const db = await beforeImports(await address())
    await fill(db)
    await migrate(db)
    const [garmin] = await db.selectFrom('source_records').selectAll().where('id', '=', 'garmin').execute()
    expect(garmin?.started_at).toBe(1_795_244_700_000)
    expect(JSON.parse(garmin?.content ?? '')).toEqual({
      figures: {
        ...{ startedAt: 1_795_244_700_000, distanceMetres: 10_000, ascentMetres: 120, descentMetres: null },
        ...{ ascentFrom: 'device', descentFrom: null, averageCadence: null, splits: [], assumedBy: null },
      },
      ...{ shoes: ['7'], notes: [], device: null },
      ...{
        keys: ['garmin:24000000001', `bytes:${HASH}`],
        original: { hash: HASH, extension: 'fit', bytes: 3 },
      },
    })
    const keys = await db.selectFrom('record_keys').select(['record_id', 'key']).orderBy('key').execute()
    expect(keys).toEqual([
      { record_id: 'garmin', key: `bytes:${HASH}` },
      { record_id: 'garmin', key: 'garmin:24000000001' },
      { record_id: 'api', key: 'strava:175666471' },
    ])
    const told = await db.selectFrom('tellings').selectAll().orderBy('subject_id').execute()
    expect(told.map((row) => [row.subject_id, row.import_id, row.told_at, row.outcome])).toEqual([
      ['garmin', 'i', 5, 'added'],
      ['ride', 'i', 5, 'not-a-run'],
    ])
    expect(told[0]?.content).toBe(garmin?.content)
    const [run] = await db.selectFrom('runs').selectAll().execute()
    expect([run?.ascent_from, run?.descent_from, run?.splits, run?.shoe_by_runner]).toEqual([
      'device',
      null,
      '[]',
      0,
    ])
    expect(await listSpans(db, 'ada')).toEqual([
      { source: 'garmin_export', from: '2026-01-01', to: '2026-11-21' },
    ])
    expect(await db.selectFrom('originals').select(['record_id', 'hash']).execute()).toEqual([
      { record_id: 'garmin', hash: HASH },
    ])
  })
})
