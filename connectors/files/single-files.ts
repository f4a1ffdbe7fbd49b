/** Loose recordings, and whatever else nobody knew: files, a folder of them as an app keeps it, zips of either. */
import type { ByteSource, Delivery, FileConnector, Finding, ReadContext } from '../connector.ts'
import { fileFindings } from './file-findings.ts'
import { emptyLog, noteInLog, spansOf } from './known-days.ts'
import { membersOf } from './members.ts'

/** Stands last among the connectors and takes what is left. */
export const singleFiles: FileConnector = { id: 'single-files', claims, read }

async function claims({ files }: Delivery): Promise<readonly ByteSource[]> {
  return files
}

async function* read(delivery: Delivery, context: ReadContext): AsyncIterable<Finding> {
  const log = emptyLog()
  let batch = newBatch(null)
  for await (const member of membersOf(delivery, context.spool)) {
    if (member.archive !== batch.archive) {
      yield* verdictOn(batch)
      batch = newBatch(member.archive)
    }
    const { kind, findings } = await fileFindings(member, context)
    if (kind === 'stranger' && batch.archive !== null && !batch.isKnown) {
      batch.strangers.push(...findings)
      continue
    }
    if (kind === 'known') {
      batch.isKnown = true
      yield* batch.strangers.splice(0)
      noteInLog(log, member.kind === 'file' ? member.modifiedAt : null, findings)
    }
    yield* findings
  }
  yield* verdictOn(batch)
  for (const span of spansOf(log, context)) yield { kind: 'span', source: 'file', span }
}

/** What was handed in as one zip, or the loose files between two. */
interface Batch {
  readonly archive: string | null
  /** Refusals held back until something in the zip is known: where nothing is, one for all of them will do. */
  readonly strangers: Finding[]
  isKnown: boolean
}

function newBatch(archive: string | null): Batch {
  return { archive, strangers: [], isKnown: false }
}

const KINDS =
  'Limber reads recordings (FIT, GPX, TCX), alone or in zips, and the exports of Garmin and Strava.'

function* verdictOn({ archive, strangers, isKnown }: Batch): Iterable<Finding> {
  if (archive === null || isKnown) return
  const [first] = strangers
  if (strangers.length === 1) yield* strangers
  else {
    const such = first?.kind === 'refused' ? ` (${strangers.length} files, such as ${first.file})` : ''
    yield { kind: 'refused', file: archive, reason: `No recording is in this zip${such}. ${KINDS}` }
  }
}
