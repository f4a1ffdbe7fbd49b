/** One row → one finding. */
import type { LocalDay } from '../../../rules/model/day.ts'
import { type RunFigures, WITHOUT_TRACK } from '../../../rules/model/run.ts'
import { FASTEST_METRES_PER_SECOND } from '../../../rules/track/way.ts'
import type { ActivityRecord, Finding, ReadContext, RunRecord } from '../../connector.ts'
import { isIndoor, isRun, surfaceOf } from '../../files/sport.ts'
import { withFutureNote } from '../../files/told-dates.ts'
import { METRES_PER, type Unit } from '../../files/units.ts'
import { isInMetres, type Row } from './rows.ts'
import { type Start, startOf } from './starts.ts'
import { METRES_PER_FOOT } from './units.ts'

/** What all rows of a table share. */
export interface Around {
  readonly file: string
  readonly context: ReadContext
  /** Null: neither the runner nor the table tells. */
  readonly units: Unit | null
  /** For every run of the table. */
  readonly notes: readonly string[]
  /** A name of its own for a start, also where two rows share it. */
  readonly idOf: (clock: string) => string
}

export type RowFinding =
  | { readonly kind: 'found'; readonly day: LocalDay; readonly finding: Finding }
  /** `day` null: it may lie anywhere. */
  | { readonly kind: 'refused'; readonly day: LocalDay | null; readonly reason: string }
  /** A run in kilometres or miles, nobody knows which. */
  | { readonly kind: 'waiting'; readonly day: LocalDay }

export function rowFinding(row: Row, around: Around): RowFinding {
  const start = startOf(row.date, around.context.zone)
  if (start === null)
    return refused(row, null, `its date "${row.date}" is none Limber can read`, AS_GARMIN_GAVE_IT)
  return isRun(row.sport.key, null) ? runIn(row, start, around) : activityIn(row, start, around)
}

const AS_GARMIN_GAVE_IT = 'Hand in the file as Garmin Connect gave it, not saved again by a spreadsheet.'
const IN_GARMIN_CONNECT = 'Add it in Garmin Connect and export again.'

function activityIn(row: Row, { clock, day, startedAt }: Start, { file, idOf, context }: Around): RowFinding {
  const seconds = row.seconds ?? row.movingSeconds ?? row.elapsedSeconds
  if (seconds === null) return refused(row, day, 'it does not say how long it was', IN_GARMIN_CONNECT)
  const isDoubtful = !row.sport.isKnown && row.distance !== null
  const notes = isDoubtful
    ? [`Limber does not know the sport "${row.sportName}", so it is not counted as a run.`]
    : []
  const activity = { day, startedAt, type: row.sport.key, minutes: seconds / 60 }
  const record: ActivityRecord = {
    kind: 'activity',
    source: 'garmin_export',
    externalId: idOf(clock),
    file,
    notes,
    activity,
  }
  return found(record, day, context)
}

function runIn(row: Row, start: Start, { file, units, notes, idOf, context }: Around): RowFinding {
  const { distance } = row
  const movingSeconds = row.movingSeconds ?? row.seconds ?? row.elapsedSeconds
  if (distance === null) return refused(row, start.day, 'it has no distance', IN_GARMIN_CONNECT)
  if (movingSeconds === null)
    return refused(row, start.day, 'it does not say how long it was', IN_GARMIN_CONNECT)
  if (units === null && !isInMetres(row.sport.key)) return { kind: 'waiting', day: start.day }
  const distanceMetres = distance * (isInMetres(row.sport.key) || units === null ? 1 : METRES_PER[units])
  if (distanceMetres > FASTEST_METRES_PER_SECOND * movingSeconds) {
    return refused(row, start.day, tooFast(distanceMetres, movingSeconds), FASTER_ADVICE)
  }
  const record: RunRecord = {
    kind: 'run',
    source: 'garmin_export',
    externalId: idOf(start.clock),
    file,
    notes,
    figures: figuresOf(row, start, distanceMetres, movingSeconds, units),
    shoeExternalIds: [],
    original: null,
    keys: [],
    zoneIsAssumed: true,
  }
  return found(record, start.day, context)
}

function found(record: RunRecord | ActivityRecord, day: LocalDay, { now }: ReadContext): RowFinding {
  return { kind: 'found', day, finding: withFutureNote(record, now, 'in Garmin Connect and export again') }
}

const FASTER_ADVICE =
  'If it was a ride or a drive, change its sport in Garmin Connect; if the table counts in other units, ' +
  'import it again with --units km or --units mi.'

function tooFast(metres: number, seconds: number): string {
  const kilometres = (metres / 1000).toFixed(1)
  return `it says ${kilometres} km in ${(seconds / 60).toFixed(1)} minutes, faster than anyone runs`
}

function figuresOf(
  row: Row,
  { day, startedAt }: Start,
  distanceMetres: number,
  movingSeconds: number,
  units: Unit | null,
): RunFigures {
  const { key } = row.sport
  const indoor = isIndoor(key, null)
  const surface = surfaceOf(key, null)
  // a treadmill's slope is not in the file; a zero there would claim flat ground
  const climbed = (figure: number | null) => (indoor ? null : climbMetres(figure, units))
  const ascentMetres = climbed(row.ascent)
  const descentMetres = climbed(row.descent)
  return {
    day,
    startedAt,
    distanceMetres,
    movingSeconds,
    elapsedSeconds: row.elapsedSeconds ?? row.seconds ?? movingSeconds,
    ascentMetres,
    descentMetres,
    ascentFrom: ascentMetres === null ? null : 'device',
    descentFrom: descentMetres === null ? null : 'device',
    ...WITHOUT_TRACK,
    perceivedExertion: null,
    surface: surface === null ? {} : { [surface]: distanceMetres },
    indoor,
    averagePulse: row.averagePulse,
    maximumPulse: row.maximumPulse,
    averageCadence: row.cadence,
    assumedBy: null,
    title: row.title,
  }
}

/** An account that counts in miles climbs in feet. */
function climbMetres(figure: number | null, units: Unit | null): number | null {
  if (figure === null || figure < 0 || units === null) return null
  return units === 'mi' ? figure * METRES_PER_FOOT : figure
}

function refused(row: Row, day: LocalDay | null, what: string, advice: string): RowFinding {
  const name = row.title ?? row.sportName
  const on = day === null ? '' : ` of ${day}`
  return { kind: 'refused', day, reason: `"${name}"${on} is left out: ${what}. ${advice}` }
}
