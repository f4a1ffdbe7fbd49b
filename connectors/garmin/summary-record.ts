/** One record of an export → one summary in metres and seconds, or the reason why not. */
import type { Instant, LocalDay } from '../../rules/model/day.ts'
import { FASTEST_METRES_PER_SECOND } from '../../rules/track/way.ts'
import type { ReadContext } from '../connector.ts'
import { positive } from '../files/numbers.ts'
import { isIndoor, isRun } from '../files/sport.ts'
import { RECORD, type Scale, type SummaryShape, scaleOf, typeKeyOf } from './summary-shape.ts'
import { startOf } from './summary-start.ts'

/** Null is "Garmin does not say". */
export interface Summary {
  readonly activityId: string
  /** Garmin's type key, lower case: "trail_running". */
  readonly type: string
  readonly isRun: boolean
  readonly indoor: boolean
  readonly startedAt: Instant
  readonly day: LocalDay
  readonly distanceMetres: number | null
  readonly timerSeconds: number | null
  readonly movingSeconds: number | null
  readonly elapsedSeconds: number | null
  readonly ascentMetres: number | null
  readonly descentMetres: number | null
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  /** Steps a minute, both legs. */
  readonly averageCadence: number | null
  /** What the runner said, 0–10. */
  readonly perceivedExertion: number | null
  readonly title: string | null
}

export type SummaryReading =
  | { readonly kind: 'summary'; readonly summary: Summary }
  /** The bracket around the parts of a multisport activity; the parts are records of their own. */
  | { readonly kind: 'parent' }
  | { readonly kind: 'refused'; readonly reason: string }

export type SummaryContext = Pick<ReadContext, 'zone'>

/** Garmin's own speed agrees within 0.2 % in a real export, where it is rounded to 1 mm/s. */
const SPEED_TOLERANCE = 0.02

/** `zone` counts for records that carry no offset. Never throws. */
export function readRecord(value: unknown, { zone }: SummaryContext): SummaryReading {
  const read = RECORD.safeParse(value)
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'the record'))]
    return refused(idOf(value), `cannot be read: ${fields.join(', ')}`)
  }
  const record = read.data
  if (record.parent === true) return { kind: 'parent' }
  const utc = [record.beginTimestamp, record.startTimeGmt, record.startTimeGMT]
  const start = startOf({ utc, local: record.startTimeLocal }, zone)
  if (start === null) return refused(record.activityId, 'has no date')
  const scale = scaleOf(record)
  const summary = { ...figuresIn(record, scale), ...start }
  const doubt = summary.isRun ? doubtAbout(summary, speedSaid(record, scale)) : null
  return doubt === null ? { kind: 'summary', summary } : refused(record.activityId, doubt)
}

function figuresIn(record: SummaryShape, scale: Scale): Omit<Summary, 'startedAt' | 'day'> {
  const type = typeKeyOf(record)
  const indoor = isIndoor(type, null)
  const metres = (value: number | null | undefined) =>
    typeof value === 'number' ? value / scale.perMetre : null
  const seconds = (value: number | null | undefined) => (value ? value / scale.perSecond : null)
  return {
    activityId: record.activityId,
    type,
    isRun: isRun(type, null),
    indoor,
    distanceMetres: metres(record.distance),
    timerSeconds: seconds(record.duration),
    movingSeconds: seconds(record.movingDuration),
    elapsedSeconds: seconds(record.elapsedDuration),
    // a treadmill's slope is not in the file; a zero there would claim flat ground
    ascentMetres: indoor ? null : metres(record.elevationGain),
    descentMetres: indoor ? null : metres(record.elevationLoss),
    averagePulse: positive(record.avgHr ?? record.averageHR),
    maximumPulse: positive(record.maxHr ?? record.maxHR),
    averageCadence: cadenceOf(record),
    perceivedExertion: exertionOf(record),
    title: (record.name ?? record.activityName)?.trim() || null,
  }
}

/** Some devices give both, and then agree within a step or two. */
function cadenceOf({ avgDoubleCadence, avgRunCadence }: SummaryShape): number | null {
  const perLeg = positive(avgRunCadence)
  return positive(avgDoubleCadence) ?? (perLeg === null ? null : perLeg * 2)
}

/** Garmin counts to 100, and 0 is a runner who was not asked. */
function exertionOf({ workoutRpe }: SummaryShape): number | null {
  const tenfold = positive(workoutRpe)
  return tenfold === null || tenfold > 100 ? null : tenfold / 10
}

function speedSaid(record: SummaryShape, scale: Scale): number | null {
  const speed = record.avgSpeed ?? record.averageSpeed
  return speed ? speed * scale.speed : null
}

/** Why the units or figures of a run cannot be right; null when they can. */
function doubtAbout(summary: Summary, speed: number | null): string | null {
  const metres = summary.distanceMetres
  const { timerSeconds, movingSeconds, elapsedSeconds } = summary
  const durations = [timerSeconds, movingSeconds, elapsedSeconds].filter((seconds) => seconds !== null)
  const counted = durations[0]
  if (!metres || counted === undefined) return null
  const said = `${metres} m in ${counted} s is ${(metres / counted).toFixed(3)} m/s`
  if (metres / counted > FASTEST_METRES_PER_SECOND) {
    return `${said}, faster than anyone runs (${FASTEST_METRES_PER_SECOND} m/s)`
  }
  // Garmin divides by timer, moving or elapsed time, depending on the device: one that fits will do
  const agrees = (seconds: number) => Math.abs(metres / seconds / (speed ?? 1) - 1) <= SPEED_TOLERANCE
  if (speed === null || durations.some(agrees)) return null
  return `${said}, but its own average speed is ${speed.toFixed(3)} m/s`
}

function refused(activityId: string | null, what: string): SummaryReading {
  return { kind: 'refused', reason: `activity ${activityId ?? 'without an id'}: ${what}` }
}

function idOf(value: unknown): string | null {
  const read = RECORD.pick({ activityId: true }).safeParse(value)
  return read.success ? read.data.activityId : null
}
