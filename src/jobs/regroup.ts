/** Says anew which records around some are one run, and what each run is. */
import type { Db } from '../../db/open.ts'
import { assignRecord, findRecord, recordsAround, type StoredRecord } from '../../db/records.ts'
import {
  addRun,
  chooseShoe,
  findRun,
  recountRun,
  removeRun,
  type StoredRun,
  tagSurface,
  tellExertion,
} from '../../db/runs.ts'
import { shoeIdsBySource } from '../../db/shoes.ts'
import { listVerdicts } from '../../db/verdicts.ts'
import { mergeRun, type RunAccount } from '../../rules/merged-run.ts'
import { instant } from '../../rules/model/day.ts'
import type { Source } from '../../rules/model/source.ts'
import {
  type Cluster,
  clustersOf,
  FARTHEST_START_MS,
  type RunTrace,
  sameRunReason,
  type Verdict,
} from '../../rules/same-run.ts'
import { accountOf, type RunContent, readContent, traceOf } from './record-content.ts'

/** A stored record with what the rules see of it. */
interface Member extends RunTrace {
  readonly record: StoredRecord
  readonly content: RunContent
  readonly account: RunAccount
}

export interface RegroupContext {
  readonly runnerId: string
  readonly newId: () => string
}

/** Only the records that hang together with `seeds` can be concerned; all of these are looked at. */
export async function regroup(
  trx: Db,
  seeds: readonly StoredRecord[],
  { runnerId, newId }: RegroupContext,
): Promise<void> {
  const verdicts = await listVerdicts(trx, runnerId)
  const members = await reachedFrom(trx, runnerId, seeds.map(memberOf), verdicts)
  const before = await runsOf(trx, members)
  const kept = new Set<string>()
  for (const cluster of largestShareFirst(clustersOf(members, verdicts), before)) {
    const id = runIdFor(cluster, before, kept) ?? newId()
    kept.add(id)
    await writeRun(trx, { id, runnerId, isNew: !before.has(id) }, cluster, before)
  }
  for (const id of before.keys()) if (!kept.has(id)) await removeRun(trx, id)
}

function memberOf(record: StoredRecord): Member {
  const content = readContent(record.content)
  return { ...traceOf(record, content), record, content, account: accountOf(record, content) }
}

/** From record to record, over everything that links two of them. */
async function reachedFrom(
  trx: Db,
  runnerId: string,
  seeds: readonly Member[],
  verdicts: readonly Verdict[],
): Promise<readonly Member[]> {
  const reached = new Map(seeds.map((member) => [member.record.id, member]))
  // neighbours have the same neighbours; each is read once
  const read = new Map(reached)
  const waiting = [...seeds]
  for (let member = waiting.pop(); member; member = waiting.pop()) {
    for (const record of await candidatesFor(trx, runnerId, member, verdicts)) {
      if (reached.has(record.id)) continue
      const other = read.get(record.id) ?? memberOf(record)
      read.set(record.id, other)
      if (!hangTogether(member, other, verdicts)) continue
      reached.set(record.id, other)
      waiting.push(other)
    }
  }
  return [...reached.values()]
}

function hangTogether(a: Member, b: Member, verdicts: readonly Verdict[]): boolean {
  const areOneNow = a.record.runId !== null && a.record.runId === b.record.runId
  return areOneNow || sameRunReason(a, b) !== null || otherSides(a.name, verdicts).includes(b.name)
}

async function candidatesFor(
  trx: Db,
  runnerId: string,
  { name, startedAt, keys }: Member,
  verdicts: readonly Verdict[],
): Promise<readonly StoredRecord[]> {
  const around = await recordsAround(trx, runnerId, {
    from: instant(startedAt - FARTHEST_START_MS),
    to: instant(startedAt + FARTHEST_START_MS),
    keys,
  })
  const said = await Promise.all(
    otherSides(name, verdicts).map((other) => {
      const [source, externalId] = [other.slice(0, other.indexOf(':')), other.slice(other.indexOf(':') + 1)]
      return findRecord(trx, runnerId, source as Source, externalId)
    }),
  )
  const runs = said.filter((record) => record !== null).filter((record) => record.runId !== null)
  return [...around, ...runs]
}

function otherSides(name: string, verdicts: readonly Verdict[]): readonly string[] {
  const joining = verdicts.filter(({ are }) => are === 'one')
  return joining.flatMap(({ one, other }) => (one === name ? [other] : other === name ? [one] : []))
}

async function runsOf(trx: Db, members: readonly Member[]): Promise<Runs> {
  const runs = new Map<string, StoredRun>()
  for (const id of new Set(members.flatMap(({ record }) => record.runId ?? []))) {
    const run = await findRun(trx, id)
    if (run) runs.set(id, run)
  }
  return runs
}

type Runs = ReadonlyMap<string, StoredRun>

/** Where a run falls apart, its id stays with most of its records; of as many, with the one that counted. */
function largestShareFirst(clusters: readonly Cluster<Member>[], before: Runs): readonly Cluster<Member>[] {
  const largest = ({ records }: Cluster<Member>) => Math.max(...shares(records, before).values(), 0)
  return clusters.toSorted((a, b) => largest(b) - largest(a))
}

/** By run id: how much of that run these records are. */
function shares(members: readonly Member[], before: Runs): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id, runId } of members.map(({ record }) => record)) {
    if (runId === null) continue
    const own = before.get(runId)?.recordId === id ? 1.5 : 1
    counts.set(runId, (counts.get(runId) ?? 0) + own)
  }
  return counts
}

function runIdFor({ records }: Cluster<Member>, before: Runs, taken: ReadonlySet<string>): string | null {
  const free = [...shares(records, before)].filter(([id]) => !taken.has(id))
  return free.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

async function writeRun(
  trx: Db,
  { id, runnerId, isNew }: { readonly id: string; readonly runnerId: string; readonly isNew: boolean },
  { records, reasons }: Cluster<Member>,
  before: Runs,
): Promise<void> {
  const { counting, figures, toldBy } = mergeRun(records.map(({ account }) => account))
  const holder = records.find(({ account }) => account === counting)
  if (!holder) throw new Error(`no record counts for run ${id}`)
  const earlier = records.flatMap(({ record }) => before.get(record.runId ?? '') ?? [])
  const chosen = earlier.find((run) => run.shoeByRunner)
  const tagged = earlier.find((run) => run.surfaceByRunner !== null)
  const exertion = earlier.find((run) => run.exertionByRunner !== null)?.exertionByRunner ?? null
  const shoeId = chosen ? chosen.shoeId : await shoeOf(trx, runnerId, records, counting.source)
  const run = { id, runnerId, recordId: holder.record.id, source: counting.source, figures, shoeId, toldBy }
  if (isNew) await addRun(trx, run)
  else await recountRun(trx, run)
  if (chosen) await chooseShoe(trx, id, shoeId)
  if (tagged) await tagSurface(trx, id, tagged.surfaceByRunner)
  if (exertion !== null) await tellExertion(trx, id, exertion)
  for (const { record, name } of records) {
    const reason = record === holder.record ? null : (reasons.get(name) ?? null)
    await assignRecord(trx, record.id, { runId: id, reason })
  }
}

/** The pair a record names; Strava's API never speaks for a run of the runner's own files. */
async function shoeOf(
  trx: Db,
  runnerId: string,
  records: readonly Member[],
  counting: Source,
): Promise<string | null> {
  const mayTell = records.filter(({ record }) => record.source !== 'strava_api' || counting === 'strava_api')
  for (const { record, content } of mayTell) {
    if (content.shoes.length === 0) continue
    const ids = await shoeIdsBySource(trx, runnerId, record.source)
    const known = content.shoes.map((externalId) => ids.get(externalId)).find((id) => id !== undefined)
    if (known !== undefined) return known
  }
  return null
}
