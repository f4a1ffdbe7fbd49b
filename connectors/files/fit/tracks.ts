/** From a recording to tracks: one an activity, each with the points of its own stretch of time. */
import { instant } from '../../../rules/model/day.ts'
import type { Sample, Track, TrackTotals } from '../../../rules/model/track.ts'
import { finite, plausiblePulse } from '../plausible.ts'
import { type Clock, clockOf } from './clock.ts'
import { MAKERS, SPORTS, SUB_SPORTS } from './names.ts'
import type { Recording, Session, TimerEvent } from './recording.ts'
import { type PointTable, ROW, ROW_SIZE } from './rows.ts'
import { sampleAt } from './samples.ts'
import { resumptions, secondsByEvents, secondsByPoints } from './timer.ts'

export interface TracksReading {
  readonly tracks: readonly Track[]
  readonly notes: readonly string[]
}

/** A session with its moments, in milliseconds since 1970. */
interface Stretch {
  readonly session: Session
  readonly from: number
  readonly to: number
  readonly sport: string | null
  readonly samples: Sample[]
}

const MS_PER_DAY = 86_400_000

/** Tracks in order of their start. A session whose start nothing tells is left out. */
export function tracksOf(recording: Recording): TracksReading {
  const points = recording.rows.inOrder()
  const clock = clockOf(recording, points)
  const summed = recording.sessions.length > 0
  const sessions = summed ? withoutRepeats(recording.sessions) : [sessionWithoutSummary(recording)]
  const stretches = sessions
    .map((session) => stretchOf(recording, session, clock, points))
    .filter((stretch) => Number.isFinite(stretch.from))
    .sort((a, b) => a.from - b.from)
  const strays = share(points, clock, stretches, resumptions(timerEvents(recording, clock)))
  const tracks = stretches
    .filter((stretch) => summed || stretch.samples.length > 0)
    .map((stretch, index) => trackOf(recording, stretch, clock, index === 0))
  return { tracks, notes: notesOn(clock, summed || tracks.length === 0, strays) }
}

function notesOn(clock: Clock, summed: boolean, strays: number): readonly string[] {
  const notes: string[] = []
  if (clock.guessed) notes.push('The watch did not know the time; its start is when the file was made.')
  if (!summed) notes.push('The file holds no summary; distance and time come from its points.')
  if (strays > 0) notes.push(`Points more than a day away from the activity were left out: ${strays}.`)
  return notes
}

/** A chained file can repeat a summary word for word. */
function withoutRepeats(sessions: readonly Session[]): readonly Session[] {
  const key = (session: Session) =>
    [session.startedAt, session.sport, session.timerSeconds, session.distanceMetres].join(' ')
  return [...new Map(sessions.map((session) => [key(session), session])).values()]
}

/** What a watch that died would have summed up; the figures follow from the points. */
function sessionWithoutSummary(recording: Recording): Session {
  return {
    part: 0,
    startedAt: Number.NaN,
    writtenAt: Number.NaN,
    sport: recording.sport?.sport ?? Number.NaN,
    subSport: recording.sport?.subSport ?? Number.NaN,
    elapsedSeconds: Number.NaN,
    timerSeconds: Number.NaN,
    distanceMetres: Number.NaN,
    ascentMetres: Number.NaN,
    descentMetres: Number.NaN,
    averagePulse: Number.NaN,
    maximumPulse: Number.NaN,
    exertion: Number.NaN,
  }
}

function stretchOf(recording: Recording, session: Session, clock: Clock, points: PointTable): Stretch {
  const lasting = Math.max(finite(session.elapsedSeconds) ?? 0, finite(session.timerSeconds) ?? 0) * 1000
  const written = clock.milliseconds(session.writtenAt)
  const counted = lasting > 0 ? written - lasting : Number.NaN
  const from = firstFinite([clock.milliseconds(session.startedAt), counted, firstMoment(points, clock)])
  const to = lasting > 0 ? from + lasting : (finite(written) ?? Number.POSITIVE_INFINITY)
  const sport = SPORTS[finite(session.sport) ?? recording.sport?.sport ?? -1] ?? null
  return { session, from, to, sport, samples: [] }
}

function firstMoment({ count, numbers }: PointTable, clock: Clock): number {
  for (let row = 0; row < count; row++) {
    const moment = clock.milliseconds(numbers[row * ROW_SIZE + ROW.time] ?? Number.NaN)
    if (Number.isFinite(moment)) return moment
  }
  return Number.NaN
}

function firstFinite(values: readonly number[]): number {
  return values.find(Number.isFinite) ?? Number.NaN
}

/** Gives each point to the last stretch that had begun; returns how many belong to none. */
function share(
  { count, numbers }: PointTable,
  clock: Clock,
  stretches: readonly Stretch[],
  resumed: readonly number[],
): number {
  let index = 0
  let strays = 0
  let pauses = 0
  for (let row = 0; row < count; row++) {
    const moment = clock.milliseconds(numbers[row * ROW_SIZE + ROW.time] ?? Number.NaN)
    if (Number.isNaN(moment)) continue
    while (moment >= (stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY)) index++
    const stretch = stretches[index]
    if (stretch === undefined) continue
    if (moment < stretch.from - MS_PER_DAY || moment > stretch.to + MS_PER_DAY) {
      strays++
      continue
    }
    const before = pauses
    while (moment >= (resumed[pauses] ?? Number.POSITIVE_INFINITY)) pauses++
    const sample = sampleAt(numbers, row * ROW_SIZE, moment, stretch.sport)
    const isAfterPause = pauses > before && stretch.samples.length > 0
    stretch.samples.push(isAfterPause ? { ...sample, afterPause: true } : sample)
  }
  return strays
}

function trackOf(recording: Recording, stretch: Stretch, clock: Clock, isFirst: boolean): Track {
  return {
    sport: stretch.sport,
    subSport: SUB_SPORTS[finite(stretch.session.subSport) ?? recording.sport?.subSport ?? -1] ?? null,
    // a FIT names the watch and the sport, never the activity
    name: null,
    startedAt: instant(stretch.from),
    utcOffsetSeconds: offsetOf(recording, stretch.session.part),
    device: recording.product ?? MAKERS[recording.maker ?? -1] ?? null,
    totals: totalsOf(recording, stretch, clock, isFirst),
    samples: stretch.samples,
  }
}

const GARMIN = [1, 15]

/** Zero from others than Garmin is no answer: some write world time into the field for local time. */
function offsetOf(recording: Recording, part: number): number | null {
  const offset = recording.offsets.get(part) ?? [...recording.offsets.values()][0] ?? null
  return offset === 0 && !GARMIN.includes(recording.maker ?? -1) ? null : offset
}

/** The summary's own numbers; a time or distance that it lacks, or gives as 0, is taken from the points. */
function totalsOf(recording: Recording, stretch: Stretch, clock: Clock, isFirst: boolean): TrackTotals {
  const { session, samples } = stretch
  const spanSeconds = spanOf(samples)
  return {
    distanceMetres:
      positive(session.distanceMetres) ??
      recordedMetres(samples, isFirst) ??
      notNegative(session.distanceMetres),
    timerSeconds:
      positive(session.timerSeconds) ??
      timerOf(recording, stretch, clock) ??
      notNegative(session.timerSeconds),
    elapsedSeconds: positive(session.elapsedSeconds) ?? spanSeconds ?? notNegative(session.elapsedSeconds),
    ascentMetres: notNegative(session.ascentMetres),
    descentMetres: notNegative(session.descentMetres),
    averagePulse: plausiblePulse(session.averagePulse),
    maximumPulse: plausiblePulse(session.maximumPulse),
    perceivedExertion: exertionOf(session.exertion),
  }
}

/** 0 is "not asked" as often as "no effort". */
function exertionOf(tenfold: number): number | null {
  return tenfold > 0 && tenfold <= 100 ? tenfold / 10 : null
}

function positive(value: number): number | null {
  return value > 0 ? value : null
}

function notNegative(value: number): number | null {
  return value >= 0 ? finite(value) : null
}

function spanOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)]
  return first === undefined || last === undefined ? null : (last.at - first.at) / 1000
}

/** Metres by the points' own counter; in a later session it may go on from the one before. */
function recordedMetres(samples: readonly Sample[], isFirst: boolean): number | null {
  const counted = samples.filter((sample) => sample.distanceMetres !== null)
  const last = counted.at(-1)?.distanceMetres ?? null
  if (last === null) return null
  const began = isFirst ? 0 : (counted[0]?.distanceMetres ?? 0)
  return last > began ? last - began : null
}

function timerOf(recording: Recording, { session, samples }: Stretch, clock: Clock): number | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined) return null
  const seconds =
    secondsByEvents(timerEvents(recording, clock), { from: first.at, to: last.at }) ??
    secondsByPoints(samples.map((sample) => sample.at))
  return seconds === null ? null : Math.min(seconds, positive(session.elapsedSeconds) ?? seconds)
}

/** With their moments in milliseconds since 1970. */
function timerEvents({ timer }: Recording, clock: Clock): readonly TimerEvent[] {
  return timer
    .map((event) => ({ ...event, at: clock.milliseconds(event.at) }))
    .filter((event) => Number.isFinite(event.at))
}
