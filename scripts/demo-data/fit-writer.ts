/** Writes an activity as a FIT file, the way a watch does. For the demo and for tests. */
import type { Instant } from '../../rules/model/day.ts'
import { encodeFit, type FitField, type FitLayout, type FitMessage, RECORD, TIMESTAMP } from './fit-encode.ts'

/** One recorded point; what is left out is left out of the file, null is written as "no value". */
export interface FitSample {
  readonly at: Instant
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly altitudeMetres?: number | null
  /** Cumulative. */
  readonly distanceMetres?: number | null
  readonly speedMetresPerSecond?: number | null
  readonly pulse?: number | null
  /** Of one leg, as watches write it. */
  readonly cadencePerLeg?: number | null
}

/** What the watch sums up at the end; sports by their numbers in the FIT profile, 1 is running. */
export interface FitSession {
  readonly startedAt: Instant | null
  readonly sport: number | null
  readonly subSport?: number
  readonly timerSeconds?: number | null
  readonly elapsedSeconds?: number | null
  readonly distanceMetres?: number | null
  readonly ascentMetres?: number | null
  readonly descentMetres?: number | null
  readonly averagePulse?: number | null
  readonly maximumPulse?: number | null
  /** Ten times what the runner said, 0–100. */
  readonly exertion?: number | null
}

export interface FitActivity extends FitLayout {
  readonly createdAt: Instant | null
  /** `file_id.type`; 4, an activity, unless said otherwise. */
  readonly fileType?: number
  readonly serial?: number
  readonly maker?: number
  readonly product?: string
  readonly sessions?: readonly FitSession[]
  readonly samples?: readonly FitSample[]
  readonly timer?: readonly { readonly at: Instant; readonly running: boolean }[]
  /** Starts of laps, for a file that looks like a watch's. */
  readonly laps?: readonly Instant[]
  /** The kind of sport chosen before the start. */
  readonly sport?: { readonly sport: number; readonly subSport: number }
  /** Written into the activity message, which is left out without it. */
  readonly utcOffsetSeconds?: number
  /** Sums before the points, as some services write them. */
  readonly summaryFirst?: boolean
  /** Height and speed in the wide fields of newer watches too. */
  readonly enhanced?: boolean
}

export function writeFit(activity: FitActivity): Uint8Array {
  const { samples = [], timer = [], laps = [], sessions = [] } = activity
  const timed = [
    ...timer.map(({ at, running }) => ({ at, message: timerMessage(at, running) })),
    ...samples.map((sample) => ({
      at: sample.at,
      message: recordMessage(sample, activity.enhanced === true),
    })),
  ].sort((a, b) => a.at - b.at)
  const points = timed.map(({ message }) => message)
  const end = timed.at(-1)?.at ?? activity.createdAt
  const sums = [
    ...laps.map((startedAt) => lapMessage(startedAt, end)),
    ...sessions.map((session) => sessionMessage(session, end)),
    ...activityMessage(activity, end),
  ]
  const body = activity.summaryFirst === true ? [...sums, ...points] : [...points, ...sums]
  return encodeFit([fileIdMessage(activity), ...sportMessage(activity), ...body], activity)
}

/** Seconds since 1989-12-31T00:00Z, where FIT begins to count. */
export function fitSeconds(at: Instant): number {
  return at / 1000 - 631_065_600
}

function fileIdMessage({ fileType = 4, serial, maker = 1, product, createdAt }: FitActivity): FitMessage {
  const fields = [
    field(0, 'enum', fileType),
    field(1, 'uint16', maker),
    field(3, 'uint32z', serial ?? null),
    field(4, 'uint32', createdAt === null ? null : fitSeconds(createdAt)),
  ]
  return { message: 0, fields: product === undefined ? fields : [...fields, field(8, 'string', product)] }
}

function sportMessage({ sport }: FitActivity): readonly FitMessage[] {
  if (sport === undefined) return []
  return [{ message: 12, fields: [field(0, 'enum', sport.sport), field(1, 'enum', sport.subSport)] }]
}

function timerMessage(at: Instant, running: boolean): FitMessage {
  // event 0 is the timer; type 0 starts it, 4 stops everything
  return { message: 21, fields: [stamp(at), field(0, 'enum', 0), field(1, 'enum', running ? 0 : 4)] }
}

const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180

function recordMessage(sample: FitSample, enhanced: boolean): FitMessage {
  const height = scaled(sample.altitudeMetres, 5, 500)
  const speed = scaled(sample.speedMetresPerSecond, 1000)
  const fields = [
    optional(0, 'sint32', scaled(sample.latitude, SEMICIRCLES_PER_DEGREE)),
    optional(1, 'sint32', scaled(sample.longitude, SEMICIRCLES_PER_DEGREE)),
    optional(2, 'uint16', height),
    optional(3, 'uint8', sample.pulse),
    optional(4, 'uint8', sample.cadencePerLeg),
    optional(5, 'uint32', scaled(sample.distanceMetres, 100)),
    optional(6, 'uint16', speed),
    ...(enhanced ? [optional(73, 'uint32', speed), optional(78, 'uint32', height)] : []),
  ]
  return { message: RECORD, fields: [stamp(sample.at), ...fields.flat()] }
}

function lapMessage(startedAt: Instant, end: Instant | null): FitMessage {
  return { message: 19, fields: [stamp(end), field(2, 'uint32', fitSeconds(startedAt))] }
}

function sessionMessage(session: FitSession, end: Instant | null): FitMessage {
  const { startedAt } = session
  const fields = [
    field(2, 'uint32', startedAt === null ? null : fitSeconds(startedAt)),
    field(5, 'enum', session.sport),
    optional(6, 'enum', session.subSport),
    optional(7, 'uint32', scaled(session.elapsedSeconds, 1000)),
    optional(8, 'uint32', scaled(session.timerSeconds, 1000)),
    optional(9, 'uint32', scaled(session.distanceMetres, 100)),
    optional(16, 'uint8', session.averagePulse),
    optional(17, 'uint8', session.maximumPulse),
    optional(22, 'uint16', session.ascentMetres),
    optional(23, 'uint16', session.descentMetres),
    optional(193, 'uint8', session.exertion),
  ]
  return { message: 18, fields: [stamp(end), ...fields.flat()] }
}

function activityMessage(
  { utcOffsetSeconds, sessions = [] }: FitActivity,
  end: Instant | null,
): readonly FitMessage[] {
  if (utcOffsetSeconds === undefined || end === null) return []
  const local = field(5, 'uint32', fitSeconds(end) + utcOffsetSeconds)
  return [{ message: 34, fields: [stamp(end), field(1, 'uint16', sessions.length), local] }]
}

function field(number: number, type: FitField['type'], value: FitField['value']): FitField {
  return { number, type, value }
}

/** No field at all for undefined; null is a field without a value. */
function optional(
  number: number,
  type: FitField['type'],
  value: number | null | undefined,
): readonly FitField[] {
  return value === undefined ? [] : [field(number, type, value)]
}

function stamp(at: Instant | null): FitField {
  return field(TIMESTAMP, 'uint32', at === null ? null : fitSeconds(at))
}

/** FIT keeps whole numbers: metres above −500 in fifths, metres in hundredths, seconds in thousandths. */
function scaled(value: number | null | undefined, scale: number, offset = 0): number | null | undefined {
  return value === null || value === undefined ? value : Math.round((value + offset) * scale)
}
