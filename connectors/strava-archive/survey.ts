/** One walk over a delivery before any recording is read: each archive's rows, shoes and what lies in it. */
import type { Instant } from '../../rules/model/day.ts'
import type { Finding } from '../connector.ts'
import { ArchiveError } from '../files/archive-limits.ts'
import { readTable, type Table } from '../files/csv.ts'
import { listed } from '../files/listed.ts'
import { memberBytes } from '../files/member-bytes.ts'
import type { FileMember, OpenDelivery } from '../files/members.ts'
import { later } from '../files/told-dates.ts'
import type { Unit } from '../files/units.ts'
import { unpackGzip } from '../files/whole-file.ts'
import { readActivities } from './columns.ts'
import { unitOf } from './distance.ts'
import { type Gear, gearOf } from './gear.ts'
import type { Language } from './header-words.ts'
import type { Located } from './locate.ts'
import { insideOf, recordingKey } from './places.ts'
import { type Row, rowsOf } from './rows.ts'

/** What an archive says before any of its recordings is opened. */
export interface Archive extends Located {
  /** Each activity once, and not again where a newer archive of the delivery tells of it too. */
  readonly rows: readonly Row[]
  /** Rows by `recordingKey` of the path they name; no rows for a recording another archive's row tells of. */
  readonly byRecording: ReadonlyMap<string, readonly Row[]>
  readonly gear: Gear
  /** Null when the wording of the table is unknown, and so not English. */
  readonly language: Language | null
  /** What the first column of distances counts in; null when the table does not tell. */
  readonly unit: Unit | null
  /** Nothing lies around the table. */
  readonly isTableAlone: boolean
  /** False when a part of the table was lost: a day without a run may then be an unknown one. */
  readonly isComplete: boolean
  /** The newest date of any file of it: about when the archive was made. */
  readonly newest: Instant | null
}

/** Yields what is refused on the way, and returns the archives. */
export async function* surveyArchives(
  opened: OpenDelivery,
  located: readonly Located[],
): AsyncGenerator<Finding, readonly Archive[]> {
  const drafts = located.map(draftOf)
  for await (const member of opened.members(isEntered(located))) {
    const draft = belongingTo(drafts, member.path)
    if (member.kind === 'unreadable') {
      // the table, or a zip that cannot be read to its end
      for (const each of drafts) if ([each.table, ...each.zips].includes(member.path)) each.isComplete = false
    } else if (draft !== null) yield* note(draft, member)
  }
  return told(drafts)
}

export function isEntered(located: readonly Located[]): (path: string) => boolean {
  const zips = new Set(located.flatMap(({ zips }) => zips))
  return (path) => zips.has(path)
}

/** The archive a path lies in, the innermost where one lies in another. */
export function belongingTo<T extends Located>(archives: readonly T[], path: string): T | null {
  const itself = archives.find(({ table }) => table === path)
  if (itself !== undefined) return itself
  const around = archives.filter(({ root }) => root !== null && insideOf(path, root) !== null)
  return around.toSorted((one, other) => (other.root ?? '').length - (one.root ?? '').length)[0] ?? null
}

interface Draft extends Located {
  members: number
  rows: readonly Row[]
  language: Language | null
  isComplete: boolean
  newest: Instant | null
  readonly shoes: Table[]
  readonly bikes: Table[]
}

function draftOf(located: Located): Draft {
  return {
    ...located,
    ...{ members: 0, rows: [], language: null, isComplete: true, newest: null, shoes: [], bikes: [] },
  }
}

async function* note(draft: Draft, member: FileMember): AsyncIterable<Finding> {
  draft.members += 1
  draft.newest = later(draft.newest, member.modifiedAt)
  const inside = draft.root === null ? null : insideOf(member.path, draft.root)
  if (member.path === draft.table) yield* noteActivities(draft, member)
  else if (inside === 'shoes.csv') draft.shoes.push(...(await tableOf(member)))
  else if (inside === 'bikes.csv') draft.bikes.push(...(await tableOf(member)))
}

async function* noteActivities(draft: Draft, member: FileMember): AsyncIterable<Finding> {
  const bytes = await memberBytes(member)
  const activities = bytes instanceof ArchiveError ? null : readActivities(unpacked(bytes))
  if (activities === null) {
    draft.isComplete = false
    const fault = bytes instanceof ArchiveError ? ` ${bytes.message}` : ''
    const reason = `Strava’s table of activities cannot be read.${fault} Request your archive from Strava again.`
    yield { kind: 'refused', file: member.path, reason }
    return
  }
  const isIntact = !(bytes instanceof ArchiveError) && member.isIntact(bytes)
  const { table, language } = activities
  const { rows, damaged } = rowsOf(activities)
  draft.rows = rows
  draft.language = language
  draft.isComplete &&= isIntact && damaged.length + table.damaged.length === 0 && !table.isCut
  if (!isIntact) yield refusedRow(member, 'Its zip says that the table is damaged; what is there was read.')
  if (table.damaged.length > 0)
    yield refusedRow(member, `Lines of the table that cannot be read: ${listed(table.damaged.map(String))}.`)
  if (damaged.length > 0) yield refusedRow(member, damageReason(damaged))
  if (table.isCut)
    yield refusedRow(member, `The table has more than ${rows.length} rows; the rest is not read.`)
}

/** A runner may have packed the table by itself. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const whole = unpackGzip(bytes)
  return whole.kind === 'bytes' ? whole.bytes : bytes
}

/** "1.2E+10" is what a spreadsheet makes of an activity's number. */
function damageReason(damaged: readonly string[]): string {
  const names = listed(damaged.map((id) => `“${id.slice(0, 40)}”`))
  const isSavedAgain = damaged.some((id) => /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(id))
  const why = isSavedAgain
    ? ' A spreadsheet has rounded their numbers: hand in the table as Strava gave it.'
    : ''
  return `Rows that are damaged, by their first cell: ${names}.${why}`
}

function refusedRow({ path }: FileMember, what: string): Finding {
  return { kind: 'refused', file: path, reason: `${what} Request your archive from Strava again.` }
}

/** Names of shoes are worth no refusal: the runs are whole without them. */
async function tableOf(member: FileMember): Promise<readonly Table[]> {
  const bytes = await memberBytes(member)
  const table = bytes instanceof ArchiveError ? null : readTable(bytes)
  return table === null ? [] : [table]
}

function told(drafts: readonly Draft[]): readonly Archive[] {
  const tellers = tellersOf(drafts)
  return drafts.map((draft) => {
    const rows = draft.rows.filter((row) => tellers.get(row.id) === row)
    const worn = rows.filter(({ sport }) => sport.kind !== 'other').map(({ gear }) => gear)
    return {
      ...draft,
      rows,
      byRecording: byRecording(draft.rows, tellers),
      gear: gearOf(draft.shoes, draft.bikes, worn),
      unit: unitTold(draft.rows),
      isTableAlone: draft.members === 1,
    }
  })
}

/** The row that tells of an activity: of the archive with the newest activity, and the first where it stands twice. */
function tellersOf(drafts: readonly Draft[]): ReadonlyMap<string, Row> {
  const newest = new Map(
    drafts.map((draft) => [draft, draft.rows.reduce((at, { startedAt }) => Math.max(at, startedAt ?? 0), 0)]),
  )
  const oldestFirst = drafts.toSorted((one, other) => (newest.get(one) ?? 0) - (newest.get(other) ?? 0))
  const rows = oldestFirst.flatMap((draft) => draft.rows.toReversed())
  return new Map(rows.map((row) => [row.id, row]))
}

function byRecording(
  rows: readonly Row[],
  tellers: ReadonlyMap<string, Row>,
): ReadonlyMap<string, readonly Row[]> {
  const named = rows.filter(({ file }) => file !== null)
  const grouped = Map.groupBy(named, ({ file }) => recordingKey(file ?? ''))
  return new Map(
    [...grouped].map(([key, found]) => [key, found.filter((row) => tellers.get(row.id) === row)]),
  )
}

/** Rounded to two decimals, what is shown is within 1 % of the metres; speed is an average that stops spoil. */
const BY_METRES = 0.02
const BY_SPEED = 0.05

function unitTold(rows: readonly Row[]): Unit | null {
  return (
    unitOf(
      rows.flatMap(({ comparison }) => comparison ?? []),
      BY_METRES,
    ) ??
    unitOf(
      rows.flatMap(({ bySpeed }) => bySpeed ?? []),
      BY_SPEED,
    )
  )
}
