/** A row of the table without its recording → a run, another activity, or refused by its name and date. */
import { dayInZone, type Instant } from '../../rules/model/day.ts'
import { type RunFigures, WITHOUT_TRACK } from '../../rules/model/run.ts'
import { FASTEST_METRES_PER_SECOND } from '../../rules/track/way.ts'
import type { Finding, ReadContext, RunRecord } from '../connector.ts'
import { plainText } from '../files/text.ts'
import { withFutureNote } from '../files/told-dates.ts'
import type { Unit } from '../files/units.ts'
import { metresOf } from './distance.ts'
import type { Row } from './rows.ts'

/** What stands around a record whatever it was read from. */
export interface Around {
  /** Name for the report. */
  readonly file: string
  readonly notes: readonly string[]
  readonly shoes: readonly string[]
  /** Names of the recording, where there is one that only the row could be taken from. */
  readonly keys: readonly string[]
}

/** What is known when a row must tell alone. */
export interface Telling extends Pick<ReadContext, 'zone' | 'now'> {
  readonly unit: Unit | null
  readonly isRun: boolean
}

/** Only a wrong unit makes a run as fast as this. */
const WRONG_METRES_PER_SECOND = 20

const AGAIN = 'on Strava, then request your archive again'

/** A run whose distance lacks its unit is not to be asked here: see `isWithoutUnit`. */
export function rowAlone(row: Row, telling: Telling, around: Around): Finding {
  const { startedAt } = row
  const seconds = secondsOf(row)
  if (startedAt === null)
    return refused(row, around, 'has a date that cannot be read, and no recording tells it.')
  if (seconds === null) return refused(row, around, `has no duration. Enter one ${AGAIN}.`)
  const origin = originOf(row, around)
  const day = dayInZone(startedAt, telling.zone)
  if (!telling.isRun) {
    const activity = { day, startedAt, type: row.sport.type, minutes: seconds / 60 }
    return withFutureNote({ ...origin, kind: 'activity', activity }, telling.now, AGAIN)
  }
  const metres = metresOf(row.distance, telling.unit)
  if (metres === null) return refused(row, around, `is a run without a distance. Enter one ${AGAIN}.`)
  if (metres > WRONG_METRES_PER_SECOND * seconds) return refused(row, around, tooFast(metres, seconds))
  const isOdd = metres > FASTEST_METRES_PER_SECOND * seconds
  const run: RunRecord = {
    ...origin,
    kind: 'run',
    notes: isOdd ? [...around.notes, `${labelOf(row)} ${tooFast(metres, seconds)}`] : around.notes,
    figures: { day, ...figuresOf(row, startedAt, metres, seconds) },
    shoeExternalIds: around.shoes,
    original: null,
    keys: [`strava:${row.id}`, ...around.keys],
  }
  return withFutureNote(run, telling.now, AGAIN)
}

export function originOf(row: Row, { file, notes }: Pick<Around, 'file' | 'notes'>) {
  return { source: 'strava_archive', externalId: row.id, file, notes } as const
}

/** Whether only the unit is missing to count it as a run. */
export function isWithoutUnit(row: Row, { isRun, unit }: Pick<Telling, 'isRun' | 'unit'>): boolean {
  return isRun && unit === null && row.distance.kind === 'shown'
}

/** A moving time of 0 says only that Strava saw no movement. */
export function secondsOf({ movingSeconds, elapsedSeconds }: Row): number | null {
  return movingSeconds ?? elapsedSeconds
}

function figuresOf(row: Row, startedAt: Instant, metres: number, seconds: number): Omit<RunFigures, 'day'> {
  const { isVirtual } = row.sport
  // a virtual course is a picture, and its hills are none
  const [ascentMetres, descentMetres] = isVirtual ? [null, null] : [row.ascentMetres, row.descentMetres]
  return {
    startedAt,
    distanceMetres: metres,
    movingSeconds: seconds,
    elapsedSeconds: Math.max(seconds, row.elapsedSeconds ?? seconds),
    ascentMetres,
    descentMetres,
    ascentFrom: ascentMetres === null ? null : 'service',
    descentFrom: descentMetres === null ? null : 'service',
    ...WITHOUT_TRACK,
    perceivedExertion: row.perceivedExertion,
    surface: isVirtual ? { treadmill: metres } : {},
    indoor: isVirtual,
    averagePulse: row.averagePulse,
    maximumPulse: row.maximumPulse,
    averageCadence: row.averageCadence,
    assumedBy: null,
    title: row.title,
  }
}

/** Strava's numbers have eleven digits. */
const LONGEST_ID = 40

/** "“Morning Run” of May 29, 2022, 3:53:35 PM", for reasons. */
export function labelOf({ title, date, id }: Row): string {
  return `“${title ?? `Activity ${plainText(id, LONGEST_ID)}`}” of ${date === '' ? 'an unknown day' : date}`
}

function tooFast(metres: number, seconds: number): string {
  const [kilometres, minutes] = [(metres / 1000).toFixed(1), (seconds / 60).toFixed(1)]
  const what = `says ${kilometres} km in ${minutes} minutes, faster than anyone runs.`
  return `${what} If it was a ride or a drive, change its sport ${AGAIN}.`
}

function refused(row: Row, { file }: Around, what: string): Finding {
  return { kind: 'refused', file, reason: `${labelOf(row)} ${what}` }
}
