/**
 * The account export Garmin sends on request: a zip of summaries, gear and, in zips of their own, the original
 * files, among much that is no one's business here (sleep, health, messages) and is not even read. An unpacked
 * folder and a single file of it are read alike.
 */
import type { Instant, LocalDay } from '../../rules/model/day.ts'
import type { Delivery, FileConnector, Finding, ReadContext } from '../connector.ts'
import { openDelivery, pathOf } from '../files/members.ts'
import { later, spanOver, withFutureNote } from '../files/told-dates.ts'
import { claims } from './claims.ts'
import { readDocuments } from './export-documents.ts'
import { lookingInto } from './export-names.ts'
import { type Joining, startJoining } from './joining.ts'
import { summaryAlone } from './records.ts'
import { readUploads } from './uploads.ts'

export const garminAccountExport: FileConnector = { id: 'garmin', claims, read }

/** Runs, activities, shoes and one span. A recording and its summary are one record. */
async function* read(delivery: Delivery, context: ReadContext): AsyncIterable<Finding> {
  const opened = openDelivery(delivery, context.spool)
  const documents = yield* readDocuments(opened, context, lookingInto(delivery.files.map(pathOf)))
  for (const record of documents.shoes) yield { kind: 'shoe', source: 'garmin_export', record }
  const joining = startJoining(documents)
  const days: LocalDay[] = []
  for await (const finding of runsAndActivities()) {
    days.push(...dayOf(finding))
    const isTold = finding.kind === 'run' || finding.kind === 'activity'
    yield isTold ? withFutureNote(finding, context.now, IN_GARMIN_CONNECT) : finding
  }
  const madeAt =
    joining.newest ?? delivery.files.reduce<Instant | null>((at, file) => later(at, file.modifiedAt), null)
  // until the day it was made Garmin would know of any other run
  const span = documents.complete ? spanOver(days, madeAt, context) : null
  if (span !== null) yield { kind: 'span', source: 'garmin_export', span }

  async function* runsAndActivities(): AsyncIterable<Finding> {
    yield* readUploads(opened, joining, context)
    yield* remaining(joining)
  }
}

const IN_GARMIN_CONNECT = 'in Garmin Connect, then request the export again'

/** Summaries that no recording was found for, and those of other activities. */
function* remaining({ documents, taken, notes }: Joining): Iterable<Finding> {
  for (const { summary, file } of documents.summaries.values()) {
    if (summary.isRun && taken.has(summary.activityId)) continue
    const note = notes.get(summary.activityId)
    const around = { file, notes: note === undefined ? [] : [note] }
    yield summaryAlone(summary, documents.shoesOf(summary.activityId), around)
  }
}

function dayOf(finding: Finding): readonly LocalDay[] {
  if (finding.kind === 'run') return [finding.figures.day]
  return finding.kind === 'activity' ? [finding.activity.day] : []
}
