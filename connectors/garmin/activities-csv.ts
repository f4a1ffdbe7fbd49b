/**
 * "Export CSV" of Garmin Connect's list of activities: totals without tracks, ids, zones and units, for as many
 * rows as the page had loaded. The last resort where neither the account export nor recordings are at hand.
 */
import type { ByteSource, Delivery, FileConnector, Finding, ReadContext } from '../connector.ts'
import { readHeader, readTable } from '../files/csv.ts'
import { columnsOf } from './activities-csv/columns.ts'
import { bytesOf, headOf } from './activities-csv/table-file.ts'
import { tableFindings } from './activities-csv/table-findings.ts'

export const garminActivitiesCsv: FileConnector = { id: 'garmin-activities-csv', claims, read }

async function claims({ files }: Delivery, { spool }: ReadContext): Promise<readonly ByteSource[]> {
  const own: ByteSource[] = []
  for (const file of files) if (isTable(await headOf(file, spool))) own.push(file)
  return own
}

/** By the header, or by the first row where the header's language is unknown. */
function isTable(head: Uint8Array): boolean {
  const header = readHeader(head)
  if (header === null) return false
  return columnsOf(header, readTable(head)?.rows ?? []) !== null
}

async function* read({ files }: Delivery, context: ReadContext): AsyncIterable<Finding> {
  for (const file of files) yield* findingsOf(file, context)
}

async function* findingsOf(file: ByteSource, context: ReadContext): AsyncIterable<Finding> {
  const found = await bytesOf(file, context.spool)
  if (found.kind === 'unreadable') {
    yield { kind: 'refused', file: file.name, reason: `${found.reason} Export it again.` }
    return
  }
  const table = readTable(found.bytes)
  const columns = table === null ? null : columnsOf(table.header, table.rows)
  if (table === null || columns === null) {
    yield { kind: 'refused', file: found.name, reason: 'This is no activity list of Garmin Connect.' }
    return
  }
  yield* tableFindings(table, columns, found.name, context)
}
