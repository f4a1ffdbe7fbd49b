/** One recording and the rows that name it, usually one → what they say together. */
import type { Instant } from '../../rules/model/day.ts'
import type { Finding } from '../connector.ts'
import { isPiece, joinedActivity, joinedOther, joinedRun, type Told } from './joined-record.ts'
import type { Joining } from './joining.ts'
import type { Row } from './rows.ts'

interface Around {
  readonly joining: Joining
  /** What to say of a run that the recording calls something else. */
  readonly note: string | null
  /** Name of the bytes; null when they cannot be unpacked or name more than one row. */
  readonly key: string | null
}

const DAMAGED =
  'Its recording in the archive cannot be read, so Strava’s figures alone tell of this activity.'

const ANOTHER =
  'Its recording in the archive begins on another day, so Strava’s figures alone tell of this activity.'

/** Rows that their recording does not tell of are left for later, with the reason why. */
export function* joinRecording(
  rows: readonly Row[],
  findings: readonly Finding[],
  around: Around,
): Iterable<Finding> {
  const told = findings.filter((finding) => finding.kind === 'run' || finding.kind === 'activity')
  for (const finding of findings) if (finding.kind !== 'run' && finding.kind !== 'activity') yield finding
  const free = new Set(told)
  for (const row of rows) {
    const match = matchOf(row, [...free])
    for (const part of match.parts) free.delete(part)
    const [only] = match.parts
    if (only === undefined && free.size > 0) tellAlone(row, ANOTHER, { ...around, key: null })
    else if (only === undefined) tellAlone(row, DAMAGED, around)
    else if (match.parts.length > 1) tellAlone(row, inParts(match.parts.length), around)
    else yield* join(row, only, around)
  }
  for (const rest of free) yield { ...rest, source: 'strava_archive' }
}

function inParts(count: number): string {
  return `Its recording holds it in ${count} parts, so Strava’s figures for the whole tell of this activity.`
}

/** A watch starts its clock some seconds before or after what Strava calls the start. */
const GRACE_MS = 60_000

/** A clock may be wrong by its zone; what begins on another day is another activity. */
const FURTHEST_MS = 86_400_000

/** The activities of a recording that lie within a row's time; else the one that begins nearest to it. */
function matchOf(row: Row, told: readonly Told[]): { readonly parts: readonly Told[] } {
  const { startedAt, elapsedSeconds, movingSeconds } = row
  if (startedAt === null) return { parts: told.slice(0, 1) }
  const end = startedAt + (elapsedSeconds ?? movingSeconds ?? 0) * 1000 + GRACE_MS
  const within = told.filter((each) => startOf(each) >= startedAt - GRACE_MS && startOf(each) < end)
  if (within.length > 0) return { parts: within }
  const away = (each: Told) => Math.abs(startOf(each) - startedAt)
  const near = told.filter((each) => away(each) <= FURTHEST_MS)
  return { parts: near.toSorted((one, other) => away(one) - away(other)).slice(0, 1) }
}

function startOf(told: Told): Instant {
  return told.kind === 'run' ? told.figures.startedAt : told.activity.startedAt
}

function* join(row: Row, told: Told, around: Around): Iterable<Finding> {
  const { joining } = around
  const { archive } = joining
  learn(row, told, joining)
  if (row.sport.kind === 'other') {
    joining.told.add(row)
    yield joinedOther(row, told)
  } else if (told.kind === 'activity' && row.sport.kind === 'run') {
    // one of several, of which the others are no runs either
    tellAlone(row, notARun(told.activity.type), around)
  } else if (told.kind === 'activity') {
    joining.told.add(row)
    yield joinedActivity(row, told)
  } else if (isPiece(row, told, archive.unit)) {
    tellAlone(row, PIECE, around)
  } else {
    joining.told.add(row)
    const shoe = archive.gear.shoeOf(row.gear)
    const notes = around.note === null ? told.notes : [...told.notes, around.note]
    yield joinedRun(row, { ...told, notes }, archive.unit, shoe === null ? [] : [shoe])
  }
}

const PIECE =
  'Its recording in the archive is damaged and holds only a piece, so Strava’s figures tell of this activity.'

function notARun(type: string): string {
  return `Its recording tells of ${type} and of no run, so Strava’s figures alone tell of this activity.`
}

/** What recordings teach of the table: which unit it shows, and what an unknown word for a sport means. */
function learn({ distance, sport }: Row, told: Told, { comparisons, runWords, otherWords }: Joining): void {
  if (told.kind === 'run' && distance.kind === 'shown') {
    comparisons.push({ shown: distance.amount, metres: told.figures.distanceMetres })
  }
  if (sport.kind !== 'unknown') return
  if (told.kind === 'activity') otherWords.add(sport.type)
  // a guess teaches nothing
  else if (told.figures.assumedBy === null) runWords.add(sport.type)
}

function tellAlone(row: Row, note: string, { joining, key }: Around): void {
  joining.alone.set(row, { note, keys: key === null ? [] : [key] })
}
