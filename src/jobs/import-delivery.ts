import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ByteSource, Delivery, FileConnector, Finding, ReadContext } from '../../connectors/connector.ts'
import { FILE_CONNECTORS } from '../../connectors/index.ts'
import { beginImport, endImport, unfinishedImport } from '../../db/imports.ts'
import { type Database, inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { type OpenSpool, openSpool } from '../delivery.ts'
import { discardOriginals, keepOriginal } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import { type ImportLease, importLease } from './import-lease.ts'
import { type ImportReport, newTally, type Tally } from './import-report.ts'
import type { Request } from './job.ts'
import { type Outcome, type StorableFinding, type TakeInContext, takeIn } from './take-in.ts'

export interface ImportPorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly dataDir: string
  /** The runner's word on what the files do not say. */
  readonly units: ReadContext['units']
  readonly sport: ReadContext['sport']
  readonly signal: AbortSignal
  readonly request: Request
  /** Called after each page with how many findings were stored. */
  readonly onProgress: (stored: number) => void
}

/** Keeps each transaction under 20 ms. */
const PAGE = 25
const BEAT_MS = 30_000

/**
 * Reads what a runner handed in. The same delivery twice changes nothing; one that was broken off goes on as the
 * same import when it is handed in again.
 */
export async function importDelivery(
  delivery: Delivery,
  runner: Runner,
  ports: ImportPorts,
): Promise<ImportReport> {
  const { db, runtime, request } = ports
  const fingerprint = await fingerprintOf(delivery)
  const holder = runtime.newId()
  const lease = importLease(ports, runner.id, holder)
  await lease.wait()
  const beat = keepBeating(lease, runtime)
  const spool = await openSpool(ports.dataDir, runner.id)
  try {
    if (!(await findRunner(db, runner.id))) throw new Error('the runner was erased; nothing was imported')
    const context = contextOf(runner, spool, ports)
    const parts = await partsOf(delivery, context)
    const id = await openImport(runner.id, fingerprint, parts, holder, ports)
    const into: Into = { runnerId: runner.id, importId: id, heard: new Set(), drafts: spool.folder }
    const tally = newTally()
    for (const { connector, files } of parts) {
      await readPart(connector.read({ files }, context), into, lease, ports, tally)
    }
    const report = tally.report(delivery)
    await inTransaction(db, async (trx) => {
      await endImport(trx, id, runtime.now(), report)
      await request(trx, { name: 'assess-runner', key: runner.id, payload: { runnerId: runner.id } })
    })
    return report
  } finally {
    beat.stop()
    await spool.remove()
    await lease.drop()
  }
}

function contextOf(
  runner: Runner,
  { spool }: OpenSpool,
  { runtime, units, sport }: ImportPorts,
): ReadContext {
  return { zone: runner.zone, now: runtime.now(), units, sport, spool }
}

interface Part {
  readonly connector: FileConnector
  readonly files: readonly ByteSource[]
}

/** Each file goes to the first connector that knows it; the last one knows every file. */
async function partsOf(delivery: Delivery, context: ReadContext): Promise<readonly Part[]> {
  const parts: Part[] = []
  let left = delivery.files
  for (const connector of FILE_CONNECTORS) {
    if (left.length === 0) break
    const files = await connector.claims({ files: left }, context)
    if (files.length === 0) continue
    parts.push({ connector, files })
    const claimed = new Set(files)
    left = left.filter((file) => !claimed.has(file))
  }
  return parts
}

async function openImport(
  runnerId: string,
  fingerprint: string,
  parts: readonly Part[],
  newId: string,
  { db, runtime }: ImportPorts,
): Promise<string> {
  const brokenOff = await unfinishedImport(db, runnerId, fingerprint)
  if (brokenOff !== null) return brokenOff
  const connector = parts.map((part) => part.connector.id).join(', ') || 'none'
  await beginImport(db, { id: newId, runnerId, connector, fingerprint, startedAt: runtime.now() })
  return newId
}

interface Into extends Pick<TakeInContext, 'runnerId' | 'importId' | 'heard'> {
  /** Where drafts of kept files are written. */
  readonly drafts: string
}

async function readPart(
  findings: AsyncIterable<Finding>,
  into: Into,
  lease: ImportLease,
  ports: ImportPorts,
  tally: Tally,
): Promise<void> {
  for await (const page of pagesOf(findings, PAGE)) {
    ports.signal.throwIfAborted()
    if (!(await lease.renew()))
      throw new Error('another import of this runner has taken over; start it again')
    await storePage(page, into, ports, tally)
    ports.onProgress(tally.activities())
    // lets a server answer its pages between two of ours
    await ports.runtime.pause(0)
  }
}

async function storePage(
  page: readonly Finding[],
  into: Into,
  { db, dataDir, runtime }: ImportPorts,
  tally: Tally,
): Promise<void> {
  const draft = () => join(into.drafts, runtime.newId())
  const storable: StorableFinding[] = []
  for (const finding of page) {
    storable.push({ finding, kept: await keepFile(finding, dataDir, draft()) })
  }
  const outcomes = await inTransaction(db, async (trx) => {
    const results: Outcome[] = []
    for (const item of storable) results.push(await takeIn(trx, item, { ...into, runtime }))
    return results
  })
  // a file that another undo took for unneeded, before our row named it, is written again
  const unwanted = storable.flatMap(({ kept }, index) =>
    kept && outcomes[index] === 'deleted' ? [kept] : [],
  )
  for (const [index, { finding }] of storable.entries()) {
    if (outcomes[index] !== 'deleted') await keepFile(finding, dataDir, draft())
  }
  await discardOriginals(db, dataDir, unwanted)
  for (const [index, finding] of page.entries()) tally.add(finding, outcomes[index] ?? 'noted')
}

async function keepFile(finding: Finding, dataDir: string, draft: string) {
  const original = finding.kind === 'run' ? finding.original : null
  return original && keepOriginal(dataDir, original, draft)
}

/** Some readers work for minutes before they find anything. */
function keepBeating(lease: ImportLease, runtime: Runtime): { stop(): void } {
  const stopped = new AbortController()
  const beat = async () => {
    for (;;) {
      await runtime.pause(BEAT_MS, stopped.signal)
      if (stopped.signal.aborted) return
      await lease.renew()
    }
  }
  // a beat that fails is found out with the next page
  beat().catch(() => undefined)
  return { stop: () => stopped.abort() }
}

const EDGE_BYTES = 4096

/** Names, sizes and the edges of the files, in any order: enough to know a delivery again. */
async function fingerprintOf({ files }: Delivery): Promise<string> {
  const prints: string[] = []
  for (const file of files) {
    const hash = createHash('sha256').update(`${file.name} ${file.size} `)
    hash.update(await file.read(0, EDGE_BYTES))
    if (file.size > EDGE_BYTES)
      hash.update(await file.read(Math.max(EDGE_BYTES, file.size - EDGE_BYTES), EDGE_BYTES))
    prints.push(hash.digest('hex'))
  }
  return createHash('sha256')
    .update(prints.toSorted((a, b) => (a < b ? -1 : 1)).join(' '))
    .digest('hex')
}

async function* pagesOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let page: T[] = []
  for await (const item of items) {
    page.push(item)
    if (page.length === size) {
      yield page
      page = []
    }
  }
  if (page.length > 0) yield page
}
