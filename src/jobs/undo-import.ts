import type { ShoeRecord } from '../../connectors/connector.ts'
import { removeImport, reopenImport } from '../../db/imports.ts'
import { type Database, type Db, inTransaction } from '../../db/open.ts'
import { forgetOriginal, type KeptFile, originalsOf } from '../../db/originals.ts'
import { loadRecord } from '../../db/records.ts'
import { takeOffShoe } from '../../db/runs.ts'
import { findShoe, isShoeChosen, removeShoe, saveShoe } from '../../db/shoes.ts'
import { removeSpansOf } from '../../db/spans.ts'
import { removeTelling, someToldBy, type Telling, tellingsOf } from '../../db/tellings.ts'
import { discardOriginals } from '../originals.ts'
import type { Runtime } from '../runtime.ts'
import { dropRecord } from './drop-record.ts'
import { importLease } from './import-lease.ts'
import type { Request } from './job.ts'
import { originalIn } from './record-content.ts'
import type { RegroupContext } from './regroup.ts'
import { restate } from './restate.ts'
import { standing } from './tellings.ts'

/** Keeps each transaction under 20 ms. */
const CHUNK = 25

export interface UndoPorts {
  readonly db: Database
  readonly runtime: Runtime
  readonly dataDir: string
  readonly signal: AbortSignal
  readonly request: Request
}

/**
 * Takes back all that an import brought, as if it had never been. What other imports told as well stays, in their
 * words. Broken off, it is undone again or handed in again. Nothing is remembered: the same files come in anew.
 */
export async function undoImport(importId: string, runnerId: string, ports: UndoPorts): Promise<void> {
  const { db, runtime, dataDir, request } = ports
  const lease = importLease(ports, runnerId, importId)
  await lease.wait()
  try {
    await reopenImport(db, importId)
    const context = { runnerId, newId: runtime.newId }
    for (;;) {
      await lease.renew()
      const files = await inTransaction(db, (trx) => undoSome(trx, importId, context, runtime))
      if (files === null) break
      await discardOriginals(db, dataDir, files)
    }
    await inTransaction(db, async (trx) => {
      await removeSpansOf(trx, importId)
      await removeImport(trx, importId)
      await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
    })
  } finally {
    await lease.drop()
  }
}

/** The files that may not be needed any more; null when nothing is left to take back. */
async function undoSome(
  trx: Db,
  importId: string,
  context: RegroupContext,
  runtime: Runtime,
): Promise<readonly KeptFile[] | null> {
  const some = await someToldBy(trx, importId, CHUNK)
  if (some.length === 0) return null
  const files: KeptFile[] = []
  for (const telling of some) {
    await removeTelling(trx, telling)
    const left = await tellingsOf(trx, telling.kind, telling.subjectId)
    if (telling.kind === 'shoe') await undoShoe(trx, telling.subjectId, standing(left), context.runnerId)
    else files.push(...(await undoRecord(trx, telling.subjectId, left, context, runtime)))
  }
  return files
}

async function undoRecord(
  trx: Db,
  id: string,
  left: readonly Telling[],
  context: RegroupContext,
  runtime: Runtime,
): Promise<readonly KeptFile[]> {
  const record = await loadRecord(trx, id)
  if (!record) return []
  const stands = standing(left)
  const files = await originalsOf(trx, id)
  if (stands === null) {
    await dropRecord(trx, record, context)
    return files
  }
  if (stands !== record.content) await restate(trx, record, stands, { ...context, fetchedAt: runtime.now() })
  const needed = new Set(left.map(({ content }) => originalIn(content)?.hash))
  const loose = files.filter(({ hash }) => !needed.has(hash))
  for (const { hash } of loose) await forgetOriginal(trx, id, hash)
  return loose
}

async function undoShoe(trx: Db, id: string, stands: string | null, runnerId: string): Promise<void> {
  const shoe = await findShoe(trx, id)
  if (!shoe) return
  if (stands !== null) {
    await saveShoe(trx, { id, runnerId, source: shoe.source, ...(JSON.parse(stands) as ShoeRecord) })
  } else if (!(await isShoeChosen(trx, id))) {
    await takeOffShoe(trx, id)
    await removeShoe(trx, id)
  }
}
