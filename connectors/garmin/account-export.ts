/**
 * The account export Garmin sends on request: a zip of summaries, gear and, in zips of their own, the original
 * files, among much that is no one's business here (sleep, health, messages) and is not even read. An unpacked
 * folder and a single file of it are read alike.
 */
import { dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'
import type { Delivery, FileConnector, Finding, ReadContext } from '../connector.ts'
import { openDelivery } from '../files/members.ts'
import { claims } from './claims.ts'
import { readDocuments } from './export-documents.ts'
import { type Joining, startJoining } from './joining.ts'
import { summaryAlone } from './records.ts'
import { later, readUploads } from './uploads.ts'

export const garminAccountExport: FileConnector = { id: 'garmin', claims, read }

/** Runs, activities, shoes and one span. A recording and its summary are one record. */
async function* read(delivery: Delivery, context: ReadContext): AsyncIterable<Finding> {
  const opened = openDelivery(delivery, context.spool)
  const documents = yield* readDocuments(opened, context, delivery.files.length === 1)
  for (const record of documents.shoes) yield { kind: 'shoe', source: 'garmin_export', record }
  const joining = startJoining(documents)
  const days: LocalDay[] = []
  for await (const finding of runsAndActivities()) {
    days.push(...dayOf(finding))
    yield finding
  }
  const madeAt =
    joining.newest ?? delivery.files.reduce<Instant | null>((at, file) => later(at, file.modifiedAt), null)
  if (documents.complete) yield* spanOf(days, madeAt === null ? null : dayInZone(madeAt, context.zone))

  async function* runsAndActivities(): AsyncIterable<Finding> {
    yield* readUploads(opened, joining, context)
    yield* remaining(joining)
  }
}

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

/** From the first activity to the day the export was made: until then Garmin would know of any other run. */
function* spanOf(days: readonly LocalDay[], madeOn: LocalDay | null): Iterable<Finding> {
  const known = madeOn === null ? days : [...days, madeOn]
  const sorted = days.toSorted()
  const from = sorted[0]
  const to = known.toSorted().at(-1)
  if (from === undefined || to === undefined) return
  yield { kind: 'span', source: 'garmin_export', span: { from, to } }
}
