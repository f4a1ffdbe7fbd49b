/** The same files through fit-file-parser, an independent reader. */
import FitParser from 'fit-file-parser'

export interface ParsedSession {
  readonly sport: string | null
  /** Milliseconds since 1970. */
  readonly startedAt: number | null
  readonly distanceMetres: number | null
  readonly timerSeconds: number | null
  readonly elapsedSeconds: number | null
}

export interface ParsedPoint {
  readonly latitude: number | null
  readonly longitude: number | null
  readonly altitudeMetres: number | null
  readonly distanceMetres: number | null
  readonly pulse: number | null
}

export interface Parsed {
  readonly sessions: readonly ParsedSession[]
  /** By milliseconds since 1970; what a later record of the same time says wins. */
  readonly points: ReadonlyMap<number, ParsedPoint>
}

type Message = Readonly<Record<string, unknown>>

/** Chained files go through one by one, since the parser reads the first only. */
export async function parse(bytes: Uint8Array): Promise<Parsed> {
  const sessions: ParsedSession[] = []
  const points = new Map<number, ParsedPoint>()
  for (const part of partsOf(bytes)) {
    const parsed = await new FitParser({
      force: true,
      mode: 'list',
      lengthUnit: 'm',
      speedUnit: 'm/s',
    }).parseAsync(Buffer.from(part))
    sessions.push(...messages(parsed.sessions).map(sessionOf))
    for (const message of messages(parsed.records)) addPoint(points, message)
  }
  return { sessions, points }
}

function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = []
  for (let at = 0; at + 14 <= bytes.length; ) {
    const start = at + view.getUint8(at)
    const size = view.getUint32(at + 4, true)
    const whole = size > 0 && start + size + 2 <= bytes.length
    parts.push(whole ? bytes.subarray(at, start + size + 2) : repaired(bytes.subarray(at), start - at))
    at = whole ? start + size + 2 : bytes.length
  }
  return parts
}

/** The parser refuses a file without its end: here the header is told what there is, and two bytes end it. */
function repaired(part: Uint8Array, headerBytes: number): Uint8Array {
  const closed = new Uint8Array(part.length + 2)
  closed.set(part)
  new DataView(closed.buffer).setUint32(4, part.length - headerBytes, true)
  return closed
}

function messages(list: unknown): readonly Message[] {
  return Array.isArray(list) ? list : []
}

function sessionOf(message: Message): ParsedSession {
  return {
    sport: typeof message.sport === 'string' ? message.sport : null,
    startedAt: momentOf(message.start_time),
    distanceMetres: numberOf(message.total_distance),
    timerSeconds: numberOf(message.total_timer_time),
    elapsedSeconds: numberOf(message.total_elapsed_time),
  }
}

function addPoint(points: Map<number, ParsedPoint>, message: Message): void {
  const at = momentOf(message.timestamp)
  if (at === null) return
  const before = points.get(at)
  points.set(at, {
    latitude: numberOf(message.position_lat) ?? before?.latitude ?? null,
    longitude: numberOf(message.position_long) ?? before?.longitude ?? null,
    altitudeMetres:
      numberOf(message.enhanced_altitude) ?? numberOf(message.altitude) ?? before?.altitudeMetres ?? null,
    distanceMetres: numberOf(message.distance) ?? before?.distanceMetres ?? null,
    pulse: numberOf(message.heart_rate) ?? before?.pulse ?? null,
  })
}

function momentOf(value: unknown): number | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.getTime() : null
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
