/** Runs the runner deleted: they go, and do not come back with the next import or sync. */
import { type Database, type Db, inTransaction } from '../../db/open.ts'
import { originalsOf } from '../../db/originals.ts'
import { recordsAround, recordsOfRun, removeRecord, type StoredRecord } from '../../db/records.ts'
import { findRun, removeRun } from '../../db/runs.ts'
import { removeTellingsOf } from '../../db/tellings.ts'
import { addTombstone, listTombstones, type Tombstone } from '../../db/tombstones.ts'
import { listVerdicts } from '../../db/verdicts.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { clustersOf, FARTHEST_START_MS, type RunTrace } from '../../rules/same-run.ts'
import { discardOriginals } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import type { Request } from './job.ts'
import { OverruleError } from './overrule.ts'
import { nameOf, readContent, traceOf } from './record-content.ts'

export interface DeletePorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly dataDir: string
  readonly request: Request
}

/** Deletes a run, all its records and the files that nothing else needs. */
export async function deleteRun(runnerId: string, runId: string, ports: DeletePorts): Promise<void> {
  const { db, runtime, request } = ports
  const files = await inTransaction(db, async (trx) => {
    if ((await findRun(trx, runId))?.runnerId !== runnerId) {
      throw new OverruleError(`There is no run "${runId}". limber runs --runner E --json shows the ids.`)
    }
    const records = await recordsOfRun(trx, runId)
    const kept = (await Promise.all(records.map((record) => originalsOf(trx, record.id)))).flat()
    for (const record of records) await bury(trx, runnerId, record, runtime)
    await removeRun(trx, runId)
    await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
    return kept
  })
  await discardOriginals(db, ports.dataDir, files)
}

async function bury(trx: Db, runnerId: string, record: StoredRecord, runtime: Runtime): Promise<void> {
  // nothing but the id of what Strava's API told may be kept
  const mayKeep = record.source !== 'strava_api'
  const trace = mayKeep ? JSON.stringify(traceOf(record, readContent(record.content))) : null
  await addTombstone(trx, runnerId, { ...record, trace }, runtime.now())
  await removeTellingsOf(trx, 'record', record.id)
  await removeRecord(trx, record.id)
}

/** Whether a record tells of a run that the runner deleted. One that stands is another run, however near. */
export async function isDeleted(trx: Db, runnerId: string, trace: RunTrace): Promise<boolean> {
  const stones = await listTombstones(trx, runnerId)
  if (stones.some((stone) => isNamedBy(stone, trace))) return true
  const buried = stones.flatMap((stone) => traceOfStone(stone)).filter((stone) => isInReach(stone, trace))
  if (buried.length === 0) return false
  const around = { from: earliest(trace), to: latest(trace), keys: trace.keys }
  const records = await recordsAround(trx, runnerId, around)
  const standing = records.map((record) => traceOf(record, readContent(record.content)))
  if (standing.some(({ name }) => name === trace.name)) return false
  const verdicts = await listVerdicts(trx, runnerId)
  const apart = buried.flatMap((stone) =>
    standing.map(({ name }) => ({ one: stone.name, other: name, are: 'two' as const })),
  )
  const clusters = clustersOf([...buried, ...standing, trace], [...verdicts, ...apart])
  const own = clusters.find(({ records }) => records.includes(trace))
  return own?.records.some((record) => buried.includes(record)) === true
}

/** The API's activity goes by its id in Strava's archive too. */
function isNamedBy(stone: Tombstone, { name, keys }: RunTrace): boolean {
  return (
    nameOf(stone) === name || (stone.source === 'strava_api' && keys.includes(`strava:${stone.externalId}`))
  )
}

function traceOfStone({ trace }: Tombstone): readonly RunTrace[] {
  return trace === null ? [] : [JSON.parse(trace) as RunTrace]
}

function isInReach(a: RunTrace, b: RunTrace): boolean {
  return (
    Math.abs(a.startedAt - b.startedAt) <= FARTHEST_START_MS || a.keys.some((key) => b.keys.includes(key))
  )
}

function earliest({ startedAt }: RunTrace): Instant {
  return instant(startedAt - FARTHEST_START_MS)
}

function latest({ startedAt }: RunTrace): Instant {
  return instant(startedAt + FARTHEST_START_MS)
}
