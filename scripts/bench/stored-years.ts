import { addCheckIn } from '../../db/check-ins.ts'
import { type Database, type Db, inTransaction, migrate, openDatabase } from '../../db/open.ts'
import { addRecord } from '../../db/records.ts'
import { addRunner, changeRunner, findRunner, type StoredRunner } from '../../db/runners.ts'
import { addRun, saveActivity } from '../../db/runs.ts'
import { saveShoe } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import type { Run } from '../../rules/model/run.ts'
import { type MadeUpYears, madeUpYears } from './made-up-years.ts'

export interface StoredYears {
  readonly db: Database
  readonly runner: StoredRunner
  readonly day: MadeUpYears['day']
}

/** Made-up years in a database of their own, in memory. */
export async function storedYears(count: number): Promise<StoredYears> {
  const years = madeUpYears(count)
  const db = openDatabase(':memory:')
  await migrate(db)
  await inTransaction(db, (trx) => store(trx, years))
  const runner = await findRunner(db, years.runner.id)
  if (!runner) throw new Error('the runner was not stored')
  return { db, runner, day: years.day }
}

async function store(trx: Db, { runner, history, day }: MadeUpYears): Promise<void> {
  const { id: runnerId, email, ...settings } = runner
  const now = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds as Run['startedAt']
  await addRunner(trx, { ...runner, createdAt: now, confirmedAt: now })
  await changeRunner(trx, runnerId, settings)
  for (const shoe of history.shoes)
    await saveShoe(trx, { id: shoe.id, runnerId, source: 'file', externalId: shoe.id, shoe })
  for (const run of history.runs) await storeRun(trx, runnerId, run)
  for (const [index, activity] of history.activities.entries()) {
    const recordId = await storeRecord(trx, { runnerId, name: `activity-${index}`, at: activity.startedAt })
    await saveActivity(trx, { runnerId, recordId, source: 'file', activity })
  }
  for (const [index, checkIn] of history.checkIns.entries())
    await addCheckIn(trx, { id: `check-in-${index}`, runnerId, madeAt: now, checkIn })
  for (const span of history.spans)
    await addSpan(trx, { id: 'span', runnerId, importId: null, source: 'file', span })
}

async function storeRun(trx: Db, runnerId: string, run: Run): Promise<void> {
  const { id, source, shoeId, ...figures } = run
  const recordId = await storeRecord(trx, { runnerId, name: `record-${id}`, at: run.startedAt, runId: id })
  await addRun(trx, { id, runnerId, recordId, source, figures, shoeId, toldBy: [] })
}

async function storeRecord(
  trx: Db,
  entry: {
    readonly runnerId: string
    readonly name: string
    readonly at: Run['startedAt']
    readonly runId?: string
  },
): Promise<string> {
  const { runnerId, name, at, runId = null } = entry
  await addRecord(trx, {
    ...{ id: name, runnerId, source: 'file', externalId: name, fetchedAt: at, startedAt: at },
    ...{ kind: runId === null ? 'activity' : 'run', runId, content: '{}' },
  })
  return name
}
