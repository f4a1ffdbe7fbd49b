/**
 * The archive Strava sends on request ("Download your data"): a table of all activities, the recordings they were
 * uploaded with, names of shoes, and some forty files that are no one's business here and are not read. An unpacked
 * folder and the table by itself are read alike. It is the runner's own: none of the limits on Strava's API hold.
 */
import { dayInZone } from '../../rules/model/day.ts'
import type { Delivery, FileConnector, Finding, ReadContext } from '../connector.ts'
import { openDelivery } from '../files/members.ts'
import { spanOver } from '../files/told-dates.ts'
import { type Joining, startJoining } from './joining.ts'
import { claims, findArchives } from './locate.ts'
import { readRecordings } from './recordings.ts'
import { remainingRows } from './remaining.ts'
import { type Archive, surveyArchives } from './survey.ts'

export const stravaArchive: FileConnector = { id: 'strava-archive', claims, read }

/** Shoes, runs, activities, and one span an archive. A row and its recording are one record. */
async function* read(delivery: Delivery, context: ReadContext): AsyncIterable<Finding> {
  const opened = openDelivery(delivery, context.spool)
  const archives = yield* surveyArchives(opened, await findArchives(delivery, context))
  yield* shoesOf(archives)
  const joinings = new Map(archives.map((archive) => [archive, startJoining(archive)]))
  yield* readRecordings(opened, joinings, context)
  for (const joining of joinings.values()) {
    const isComplete = yield* remainingRows(joining, context)
    if (isComplete && joining.archive.isComplete) yield* spanOf(joining, context)
  }
}

/** A pair that two archives name is one. */
function* shoesOf(archives: readonly Archive[]): Iterable<Finding> {
  const records = archives.flatMap(({ gear }) => gear.shoes)
  const once = new Map(records.toReversed().map((record) => [record.externalId, record]))
  for (const record of [...once.values()].toReversed())
    yield { kind: 'shoe', source: 'strava_archive', record }
}

/** From the first activity to the day the archive was made: until then Strava would know of any other run. */
function* spanOf({ archive, days }: Joining, context: ReadContext): Iterable<Finding> {
  const { isTableAlone, newest, rows } = archive
  const starts = rows.flatMap(({ startedAt }) => startedAt ?? [])
  const told = [...days, ...starts.map((startedAt) => dayInZone(startedAt, context.zone))]
  // a table by itself may have been saved again by a spreadsheet long after it was made
  const span = spanOver(told, isTableAlone ? null : newest, context)
  if (span !== null) yield { kind: 'span', source: 'strava_archive', span }
}
