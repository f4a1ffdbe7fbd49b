/**
 * `*_summarizedActivities.json`: `[{"summarizedActivitiesExport":[…]}]`, in some exports the inner object or
 * the bare list of records. An export holds several such files of about a thousand records each.
 */
import { isObject, parseJson } from './json.ts'
import { readRecord, type SummaryContext, type SummaryReading } from './summary-record.ts'

/** Null when it is no such file, damaged or cut short. */
export function readSummaries(bytes: Uint8Array, context: SummaryContext): readonly SummaryReading[] | null {
  const parsed = parseJson(bytes)
  const records = parsed === null ? null : recordsIn(parsed.value)
  return records?.map((record) => readRecord(record, context)) ?? null
}

export function looksLikeSummaries(value: unknown): boolean {
  const records = recordsIn(value)
  return records?.some((record) => isObject(record) && 'activityId' in record && saysMore(record)) ?? false
}

/** Other lists of an export name activities too; only summaries tell what they were and how long. */
function saysMore(record: Readonly<Record<string, unknown>>): boolean {
  return ['activityType', 'duration', 'distance'].filter((field) => field in record).length >= 2
}

function recordsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => wrappedRecords(item) ?? [item])
  return wrappedRecords(value) ?? (isObject(value) && 'activityId' in value ? [value] : null)
}

function wrappedRecords(value: unknown): readonly unknown[] | null {
  const records = isObject(value) ? value.summarizedActivitiesExport : null
  return Array.isArray(records) ? records : null
}
