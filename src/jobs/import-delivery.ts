import type { Delivery, Finding, ReadContext } from '../../connectors/connector.ts'
import { FILE_CONNECTORS } from '../../connectors/index.ts'
import { beginImport, endImport } from '../../db/imports.ts'
import { dropLease, takeLease } from '../../db/leases.ts'
import { type Database, inTransaction } from '../../db/open.ts'
import { instant } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { keepOriginal } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import { type ImportReport, newTally, type Tally } from './import-report.ts'
import type { Request } from './job.ts'
import { type Outcome, type StorableFinding, takeIn } from './take-in.ts'

export interface ImportPorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly dataDir: string
  readonly spool: ReadContext['spool']
  readonly signal: AbortSignal
  readonly request: Request
  /** Called after each page with how many findings were stored. */
  readonly onProgress: (stored: number) => void
}

/** Keeps each transaction under 20 ms. */
const PAGE = 25
const LEASE_MS = 120_000
const WAIT_MS = 500

const NO_READER =
  'Limber reads FIT files and Garmin account exports (the zip from "Export Your Data", or its unpacked folder). Nothing of that kind is in here.'

/** Reads what a runner handed in. The same delivery twice changes nothing; an interrupted one is handed in again. */
export async function importDelivery(
  delivery: Delivery,
  runner: Runner,
  ports: ImportPorts,
): Promise<ImportReport> {
  const context: ReadContext = { zone: runner.zone, spool: ports.spool }
  const connector = await firstThat(FILE_CONNECTORS, (each) => each.recognises(delivery, context))
  const importId = ports.runtime.newId()
  const lease = importLease(ports, runner.id, importId)
  await lease.wait()
  try {
    const tally = newTally()
    const startedAt = ports.runtime.now()
    await beginImport(ports.db, {
      id: importId,
      runnerId: runner.id,
      connector: connector?.id ?? 'none',
      startedAt,
    })
    if (connector) {
      for await (const page of pagesOf(connector.read(delivery, context), PAGE)) {
        ports.signal.throwIfAborted()
        await lease.renew()
        await storePage(page, runner.id, importId, ports, tally)
        ports.onProgress(tally.activities())
        // lets a server answer its pages between two of ours
        await ports.runtime.pause(0)
      }
    } else {
      for (const file of delivery.files) tally.refuse(file.name, NO_READER)
    }
    const report = tally.report(delivery)
    await inTransaction(ports.db, async (trx) => {
      await endImport(trx, importId, ports.runtime.now(), report)
      await ports.request(trx, { name: 'assess-runner', key: runner.id, payload: { runnerId: runner.id } })
    })
    return report
  } finally {
    await lease.drop()
  }
}

async function storePage(
  page: readonly Finding[],
  runnerId: string,
  importId: string,
  ports: ImportPorts,
  tally: Tally,
): Promise<void> {
  const storable: StorableFinding[] = []
  for (const finding of page) {
    const original = finding.kind === 'run' ? finding.original : null
    storable.push({
      finding,
      kept: original && (await keepOriginal(ports.dataDir, original, ports.runtime.newId())),
    })
  }
  const context = { runnerId, importId, runtime: ports.runtime }
  const outcomes = await inTransaction(ports.db, async (trx) => {
    const results: Outcome[] = []
    for (const item of storable) results.push(await takeIn(trx, item, context))
    return results
  })
  for (const [index, finding] of page.entries()) tally.add(finding, outcomes[index] ?? 'noted')
}

/** One import of a runner at a time, across processes. */
function importLease({ db, runtime, signal }: ImportPorts, runnerId: string, holder: string) {
  const name = `import:${runnerId}`
  const take = () => {
    const now = runtime.now()
    return takeLease(db, name, holder, now, instant(now + LEASE_MS))
  }
  return {
    wait: async () => {
      while (!(await take())) {
        signal.throwIfAborted()
        await runtime.pause(WAIT_MS, signal)
      }
    },
    renew: take,
    drop: () => dropLease(db, name, holder),
  }
}

async function firstThat<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T | null> {
  for (const item of items) if (await test(item)) return item
  return null
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
