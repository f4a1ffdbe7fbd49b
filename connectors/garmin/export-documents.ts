/** The documents of an account export that are read whole before any original file: summaries and gear. */
import type { Finding, ReadContext, ShoeRecord } from '../connector.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import type { FileMember, OpenDelivery } from '../files/members.ts'
import { isGear, isSummaries, isUploads, nameForReport } from './export-names.ts'
import { type Gear, looksLikeGear, readGear } from './gear.ts'
import { parseJson } from './json.ts'
import { looksLikeSummaries, readSummaries } from './summaries.ts'
import type { Summary, SummaryReading } from './summary-record.ts'

export interface FiledSummary {
  readonly summary: Summary
  /** Name for the report. */
  readonly file: string
}

/** What an export says before any of its original files is opened. */
export interface Documents {
  /** By activity id, each once, in the order of the files. */
  readonly summaries: ReadonlyMap<string, FiledSummary>
  readonly shoes: readonly ShoeRecord[]
  /** Ids of the pairs worn on an activity; gear that is no shoe is left out. */
  shoesOf(activityId: string): readonly string[]
  /** Paths of the files that were read here. */
  readonly paths: ReadonlySet<string>
  /** False without summaries, and when a file of them was lost: a day without a run may then be an unknown one. */
  readonly complete: boolean
}

const AGAIN = 'Download the export again.'

type DocumentKind = 'summaries' | 'gear'

type Document =
  | { readonly kind: 'summaries'; readonly readings: readonly SummaryReading[] }
  | { readonly kind: 'gear'; readonly gear: Gear }
  | { readonly kind: 'refused'; readonly as: DocumentKind; readonly reason: string }

/** Whether a file is one of the documents; one that cannot be read is none. */
export async function isDocument(member: FileMember, alone: boolean): Promise<boolean> {
  try {
    const kind = await documentKind(member, alone)
    // other apps keep a gear.json too
    return kind === 'gear' ? readGear(await member.bytes()) !== null : kind !== null
  } catch (error) {
    if (error instanceof ArchiveError) return false
    throw error
  }
}

/** What a file is by its name or, for one that was handed in alone, by what it holds. */
async function documentKind(member: FileMember, alone: boolean): Promise<DocumentKind | null> {
  if (isSummaries(member.path)) return 'summaries'
  if (!alone || member.depth > 0 || !/\.json$/i.test(member.path)) return isGear(member.path) ? 'gear' : null
  const parsed = parseJson(await member.bytes())
  if (looksLikeGear(parsed?.value)) return 'gear'
  return looksLikeSummaries(parsed?.value) ? 'summaries' : null
}

/** Yields what is refused on the way, and returns the rest. `alone`: the delivery is a single file. */
export async function* readDocuments(
  opened: OpenDelivery,
  context: ReadContext,
  alone: boolean,
): AsyncGenerator<Finding, Documents> {
  const summaries = new Map<string, FiledSummary>()
  const gears: Gear[] = []
  const paths = new Set<string>()
  let told = false
  let lost = false
  for await (const member of opened.members((path) => !isUploads(path))) {
    // a zip that cannot be read to its end may hold summaries; it is reported when the rest is read
    lost ||= member.kind === 'unreadable'
    const document = member.kind === 'file' ? await readDocument(member, context, alone) : null
    if (document === null) continue
    const file = nameForReport(member.path)
    paths.add(member.path)
    if (document.kind === 'gear') gears.push(document.gear)
    told ||= document.kind === 'summaries'
    if (document.kind === 'summaries') yield* addSummaries(summaries, document.readings, file)
    if (document.kind === 'refused') {
      lost ||= document.as === 'summaries'
      yield { kind: 'refused', file, reason: document.reason }
    }
  }
  return { summaries, paths, complete: told && !lost, ...joinGears(gears) }
}

async function readDocument(
  member: FileMember,
  context: ReadContext,
  alone: boolean,
): Promise<Document | null> {
  let kind: DocumentKind | null = null
  try {
    kind = await documentKind(member, alone)
    return kind === null ? null : parseDocument(kind, await member.bytes(), context)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return { kind: 'refused', as: kind ?? 'summaries', reason: error.message }
  }
}

function parseDocument(kind: DocumentKind, bytes: Uint8Array, context: ReadContext): Document {
  if (kind === 'gear') {
    const gear = readGear(bytes)
    if (gear !== null) return { kind, gear }
    return {
      kind: 'refused',
      as: kind,
      reason: `This list of gear cannot be read: it is damaged or cut short. ${AGAIN}`,
    }
  }
  const readings = readSummaries(bytes, context)
  if (readings !== null) return { kind, readings }
  return {
    kind: 'refused',
    as: kind,
    reason: `This list of activities cannot be read: it is damaged or cut short. ${AGAIN}`,
  }
}

/** The same activity told twice counts once, as it was told first. */
function* addSummaries(
  summaries: Map<string, FiledSummary>,
  readings: readonly SummaryReading[],
  file: string,
): Iterable<Finding> {
  for (const reading of readings) {
    if (reading.kind === 'refused') yield { kind: 'refused', file, reason: reading.reason }
    if (reading.kind !== 'summary') continue
    const { summary } = reading
    if (!summaries.has(summary.activityId)) summaries.set(summary.activityId, { summary, file })
  }
}

function joinGears(gears: readonly Gear[]): Pick<Documents, 'shoes' | 'shoesOf'> {
  const shoes = new Map(gears.flatMap((gear) => gear.shoes).map((shoe) => [shoe.externalId, shoe]))
  return {
    shoes: [...shoes.values()],
    shoesOf(activityId) {
      const worn = gears.flatMap((gear) => gear.gearByActivity.get(activityId) ?? [])
      return [...new Set(worn)].filter((key) => shoes.has(key))
    },
  }
}
