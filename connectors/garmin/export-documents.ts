/** The documents of an account export that are read whole before any original file: summaries and gear. */
import type { Finding, ReadContext, ShoeRecord } from '../connector.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import { memberBytes } from '../files/member-bytes.ts'
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

/** Whether a file of this path may be looked into for what its name does not say; see `lookingInto`. */
export type MayLook = (path: string) => boolean

/** Whether a file is one of the documents; one that cannot be read is none. */
export async function isDocument(member: FileMember, mayLook: MayLook): Promise<boolean> {
  if (isSummaries(member.path)) return true
  const bytes = await documentBytes(member, mayLook)
  // other apps keep a gear.json too
  return bytes instanceof Uint8Array && kindByContent(bytes) !== null
}

/** No list of activities is larger: a thousand of them have 2 MB. */
const LARGEST_LOOKED_INTO = 32 * 1024 ** 2

/** The bytes of what may be a document; null for what is none, which is not read. */
async function documentBytes(
  member: FileMember,
  mayLook: MayLook,
): Promise<Uint8Array | ArchiveError | null> {
  const { path, depth, size } = member
  if (isSummaries(path) || isGear(path)) return memberBytes(member)
  return depth === 0 && size <= LARGEST_LOOKED_INTO && mayLook(path) ? memberBytes(member) : null
}

function kindByContent(bytes: Uint8Array): DocumentKind | null {
  const value = parseJson(bytes)?.value
  if (looksLikeGear(value)) return 'gear'
  return looksLikeSummaries(value) ? 'summaries' : null
}

/** Yields what is refused on the way, and returns the rest. */
export async function* readDocuments(
  opened: OpenDelivery,
  context: ReadContext,
  mayLook: MayLook,
): AsyncGenerator<Finding, Documents> {
  const summaries = new Map<string, FiledSummary>()
  const gears: Gear[] = []
  const paths = new Set<string>()
  let told = false
  let lost = false
  for await (const member of opened.members((path) => !isUploads(path))) {
    // a zip that cannot be read to its end may hold summaries; it is reported when the rest is read
    lost ||= member.kind === 'unreadable'
    const document = member.kind === 'file' ? await readDocument(member, context, mayLook) : null
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
  mayLook: MayLook,
): Promise<Document | null> {
  const bytes = await documentBytes(member, mayLook)
  if (bytes === null) return null
  const named = kindByName(member.path)
  if (bytes instanceof ArchiveError) return refusal(named ?? 'summaries', bytes.message)
  const kind = named ?? kindByContent(bytes)
  return kind === null ? null : parseDocument(kind, bytes, context)
}

function kindByName(path: string): DocumentKind | null {
  if (isSummaries(path)) return 'summaries'
  return isGear(path) ? 'gear' : null
}

function parseDocument(kind: DocumentKind, bytes: Uint8Array, context: ReadContext): Document {
  const gear = kind === 'gear' ? readGear(bytes) : null
  if (gear !== null) return { kind: 'gear', gear }
  const readings = kind === 'summaries' ? readSummaries(bytes, context) : null
  if (readings !== null) return { kind: 'summaries', readings }
  const list = kind === 'gear' ? 'gear' : 'activities'
  return refusal(kind, `This list of ${list} cannot be read: it is damaged or cut short. ${AGAIN}`)
}

function refusal(as: DocumentKind, reason: string): Document {
  return { kind: 'refused', as, reason }
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
