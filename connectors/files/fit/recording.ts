/** What the messages of a FIT file say, gathered part by part, times still in the file's own seconds. */
import type { Layout } from './messages.ts'
import { ACTIVITY, EVENT, FILE_ID, LAP, RECORD, SESSION, SPORT } from './messages.ts'
import { createRows, ROW, ROW_SIZE, type Rows } from './rows.ts'

/** Seconds of the file's clock: since 1989-12-31T00:00Z, or since power-on below 0x10000000. NaN is unknown. */
export type FileSeconds = number

export interface Recording {
  /** Null until a file_id names it. */
  fileType: number | null
  maker: number | null
  product: string | null
  serial: string | null
  createdAt: FileSeconds
  /** The kind of sport set when the recording began; all there is when a watch died. */
  sport: SportNumbers | null
  /** Seconds that local clocks are ahead of UTC, by the part that says so. */
  readonly offsets: Map<number, number>
  readonly sessions: Session[]
  readonly timer: TimerEvent[]
  readonly rows: Rows
}

export interface SportNumbers {
  readonly sport: number
  readonly subSport: number
}

/** One activity as the watch summed it up; SI units, NaN is "does not say". */
export interface Session extends SportNumbers {
  readonly part: number
  readonly startedAt: FileSeconds
  readonly writtenAt: FileSeconds
  readonly elapsedSeconds: number
  readonly timerSeconds: number
  readonly distanceMetres: number
  readonly ascentMetres: number
  readonly descentMetres: number
  readonly averagePulse: number
  readonly maximumPulse: number
  /** Ten times what the runner said, 0–100. */
  readonly exertion: number
}

// a lean record message: time, place, distance, height, speed, pulse, and their share of the rest
const BYTES_PER_POINT = 32

export interface TimerEvent {
  readonly at: FileSeconds
  readonly running: boolean
}

/** `bytes` is the size of the file, from which the number of points is guessed. */
export function emptyRecording(bytes: number): Recording {
  return {
    fileType: null,
    maker: null,
    product: null,
    serial: null,
    createdAt: Number.NaN,
    sport: null,
    offsets: new Map(),
    sessions: [],
    timer: [],
    rows: createRows(bytes / BYTES_PER_POINT),
  }
}

/** Adds one message of part number `part`. */
export function addMessage(recording: Recording, part: number, layout: Layout, values: Float64Array): void {
  if (layout === RECORD) {
    recording.rows.addFrom(pointOf(values), 0)
    return
  }
  const value = (slot: number) => values[slot] ?? Number.NaN
  if (layout === SESSION) recording.sessions.push(sessionOf(part, value))
  else if (layout === EVENT) addTimerEvent(recording.timer, value)
  else if (layout === ACTIVITY) addOffset(recording.offsets, part, value)
  else if (layout === SPORT) recording.sport = sportOf(value, SPORT.slot) ?? recording.sport
  else if (layout === LAP) recording.sport ??= sportOf(value, LAP.slot)
}

/** Takes over who made the file and what for; the first part that says so counts. */
export function addFileId(recording: Recording, values: Float64Array, product: string | null): void {
  const value = (slot: number) => values[slot] ?? Number.NaN
  const known = (number: number) => (Number.isNaN(number) ? null : number)
  const serial = known(value(FILE_ID.slot.serial))
  recording.fileType ??= known(value(FILE_ID.slot.type))
  recording.maker ??= known(value(FILE_ID.slot.maker))
  recording.product ??= product
  recording.serial ??= serial === null ? null : String(serial)
  if (Number.isNaN(recording.createdAt)) recording.createdAt = value(FILE_ID.slot.createdAt)
}

type Value = (slot: number) => number

const DEGREES_PER_SEMICIRCLE = 180 / 2 ** 31
const point = new Float64Array(ROW_SIZE)

/** One point in SI units. Nine of ten messages come through here; the array is used again for the next one. */
function pointOf(values: Float64Array): Float64Array {
  const slot = RECORD.slot
  point[ROW.time] = values[slot.timestamp] ?? Number.NaN
  point[ROW.latitude] = (values[slot.latitude] ?? Number.NaN) * DEGREES_PER_SEMICIRCLE
  point[ROW.longitude] = (values[slot.longitude] ?? Number.NaN) * DEGREES_PER_SEMICIRCLE
  point[ROW.altitude] = first(values[slot.enhancedAltitude], values[slot.altitude]) / 5 - 500
  point[ROW.distance] = (values[slot.distance] ?? Number.NaN) / 100
  point[ROW.speed] = first(values[slot.enhancedSpeed], values[slot.speed]) / 1000
  point[ROW.pulse] = values[slot.pulse] ?? Number.NaN
  point[ROW.cadence] = (values[slot.cadence] ?? Number.NaN) + first(values[slot.fractionalCadence], 0) / 128
  return point
}

function sessionOf(part: number, value: Value): Session {
  const slot = SESSION.slot
  return {
    part,
    startedAt: value(slot.startedAt),
    writtenAt: value(slot.timestamp),
    sport: value(slot.sport),
    subSport: value(slot.subSport),
    elapsedSeconds: value(slot.elapsed) / 1000,
    timerSeconds: value(slot.timer) / 1000,
    distanceMetres: value(slot.distance) / 100,
    ascentMetres: value(slot.ascent),
    descentMetres: value(slot.descent),
    averagePulse: value(slot.averagePulse),
    maximumPulse: value(slot.maximumPulse),
    exertion: value(slot.exertion),
  }
}

const TIMER_EVENT = 0
const STARTS = [0]
// stop, stop all, stop and switch off, stop all and switch off
const STOPS = [1, 4, 8, 9]

function addTimerEvent(timer: TimerEvent[], value: Value): void {
  if (value(EVENT.slot.event) !== TIMER_EVENT) return
  const at = value(EVENT.slot.timestamp)
  const type = value(EVENT.slot.type)
  if (STARTS.includes(type)) timer.push({ at, running: true })
  if (STOPS.includes(type)) timer.push({ at, running: false })
}

const QUARTER_HOUR = 900
const FURTHEST_OFFSET = 14 * 3600

function addOffset(offsets: Map<number, number>, part: number, value: Value): void {
  const ahead = value(ACTIVITY.slot.localTimestamp) - value(ACTIVITY.slot.timestamp)
  // local and world clocks are read some seconds apart, hence the rounding; some devices write nonsense
  const rounded = Math.round(ahead / QUARTER_HOUR) * QUARTER_HOUR
  if (Math.abs(rounded) <= FURTHEST_OFFSET) offsets.set(part, rounded === 0 ? 0 : rounded)
}

function sportOf(value: Value, slot: Readonly<Record<keyof SportNumbers, number>>): SportNumbers | null {
  const sport = value(slot.sport)
  return Number.isNaN(sport) ? null : { sport, subSport: value(slot.subSport) }
}

function first(preferred: number | undefined, fallback: number | undefined): number {
  return preferred === undefined || Number.isNaN(preferred) ? (fallback ?? Number.NaN) : preferred
}
