/** The runner's own word on which records are one run. It stands above every rule, also when they come again. */
import { type Database, type Db, inTransaction } from '../../db/open.ts'
import { recordsOfRun, type StoredRecord } from '../../db/records.ts'
import { findRun } from '../../db/runs.ts'
import { saveVerdict } from '../../db/verdicts.ts'
import { FARTHEST_START_MS, type RunTrace, type Verdict } from '../../rules/same-run.ts'
import type { Runtime } from '../runtime.ts'
import type { Request } from './job.ts'
import { nameOf, readContent, traceOf } from './record-content.ts'
import { regroup } from './regroup.ts'

export interface OverrulePorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly request: Request
}

/** What was asked cannot be, for a reason the runner can follow. */
export class OverruleError extends Error {
  override readonly name = 'OverruleError'
}

/** "These are one": all records of both runs tell of one run. They must have been recorded at the same time. */
export async function joinRuns(
  runnerId: string,
  [one, other]: readonly [string, string],
  ports: OverrulePorts,
): Promise<void> {
  await inTransaction(ports.db, async (trx) => {
    const [ours, theirs] = [await recordsIn(trx, runnerId, one), await recordsIn(trx, runnerId, other)]
    if (one === other) throw new OverruleError(`"${one}" is one run already; name two.`)
    if (!ours.some((a) => theirs.some((b) => overlap(a, b)))) {
      throw new OverruleError('One of these runs began after the other had ended, so they cannot be one run.')
    }
    await say(trx, runnerId, ours, theirs, 'one', ports)
  })
}

/** "These are two": the named records of a run, `<source>:<external id>`, are another run than the rest of it. */
export async function partRun(
  runnerId: string,
  runId: string,
  names: readonly string[],
  ports: OverrulePorts,
): Promise<void> {
  await inTransaction(ports.db, async (trx) => {
    const records = await recordsIn(trx, runnerId, runId)
    const known = records.map(nameOf)
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw new OverruleError(`"${unknown}" is no record of this run. Its records: ${known.join(', ')}`)
    // of two records either may be named, or none
    const leaving = names.length === 0 && records.length === 2 ? known.slice(1) : names
    if (leaving.length === 0 || leaving.length === records.length) {
      throw new OverruleError(
        records.length === 1
          ? 'Only one record tells of this run; there is nothing to part.'
          : `Say which records are the other run: ${known.join(', ')}`,
      )
    }
    const gone = records.filter((record) => leaving.includes(nameOf(record)))
    const rest = records.filter((record) => !leaving.includes(nameOf(record)))
    await say(trx, runnerId, gone, rest, 'two', ports)
  })
}

async function recordsIn(trx: Db, runnerId: string, runId: string): Promise<readonly StoredRecord[]> {
  const run = await findRun(trx, runId)
  if (run?.runnerId !== runnerId) {
    throw new OverruleError(`There is no run "${runId}". limber runs --runner E --json shows the ids.`)
  }
  return recordsOfRun(trx, runId)
}

async function say(
  trx: Db,
  runnerId: string,
  some: readonly StoredRecord[],
  others: readonly StoredRecord[],
  are: Verdict['are'],
  { runtime, request }: OverrulePorts,
): Promise<void> {
  for (const one of some) {
    for (const other of others) {
      await saveVerdict(trx, runnerId, { one: nameOf(one), other: nameOf(other), are }, runtime.now())
    }
  }
  await regroup(trx, [...some, ...others], { runnerId, newId: runtime.newId })
  await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
}

/** A start that is hidden, or out of its zone, cannot speak against the runner's word unless it is days away. */
function overlap(a: StoredRecord, b: StoredRecord): boolean {
  const [one, other] = [a, b].map((record) => traceOf(record, readContent(record.content)))
  if (!one || !other) return false
  if (isVague(one) || isVague(other)) return Math.abs(one.startedAt - other.startedAt) <= FARTHEST_START_MS
  const endOf = ({ startedAt, elapsedSeconds }: RunTrace) => startedAt + elapsedSeconds * 1000
  return one.startedAt < endOf(other) && other.startedAt < endOf(one)
}

function isVague({ startIsHidden, zoneIsAssumed }: RunTrace): boolean {
  return startIsHidden || zoneIsAssumed
}
