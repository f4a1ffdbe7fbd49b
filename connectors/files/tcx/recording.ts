/** What a TCX file says, lap by lap and point by point, before anything is made of it. */
import { numberIn, type Point, pointMaker } from '../xml/points.ts'
import { type Moment, momentIn } from '../xml/time.ts'
import type { XmlVisitor } from '../xml.ts'

/** NaN is "not said". */
export interface Lap {
  readonly start: Moment | null
  seconds: number
  metres: number
  averagePulse: number
  maximumPulse: number
  readonly points: Point[]
  /** How many `Track` it has so far; each further one begins after a pause. */
  trackCount: number
}

export interface TcxActivity {
  readonly sport: string | null
  id: Moment | null
  /** Best first: what the runner wrote, the activity's name, the plan's name. */
  readonly names: { notes: string | null; own: string | null; plan: string | null }
  device: string | null
  readonly laps: Lap[]
}

export interface TcxRecording {
  /** Whether the file calls itself TCX. */
  isTcx: boolean
  readonly activities: TcxActivity[]
  courses: number
  workouts: number
}

export function emptyRecording(): TcxRecording {
  return { isTcx: false, activities: [], courses: 0, workouts: 0 }
}

/** The point, lap and activity that is being read. */
interface Place {
  activity: TcxActivity | null
  lap: Lap | null
  point: Point | null
  stretch: number
}

/**
 * Fills the recording. Leans on no nesting above a point: where an end tag is damaged, the parser closes everything
 * that is open, and what follows still belongs to the lap before. So an activity ends only where another thing
 * begins.
 */
export function visitorFor(recording: TcxRecording): XmlVisitor {
  const makePoint = pointMaker()
  const place: Place = { activity: null, lap: null, point: null, stretch: 0 }
  return {
    open(name, attributes) {
      if (name === 'trackpoint') place.point = place.activity === null ? null : makePoint(place.stretch)
      else enter(recording, place, name, attributes)
    },
    close(name, text, parent) {
      const { point } = place
      if (point === null) noteText(place, name, text, parent)
      else if (name === 'trackpoint') {
        lapOf(place)?.points.push(point)
        place.point = null
      } else notePoint(point, name, text, parent)
    },
  }
}

/** Elements with laps and points that are no activity; a transition lies between two of a multisport session. */
const OTHERS: ReadonlySet<string> = new Set(['course', 'workout', 'folders', 'transition'])

function enter(
  recording: TcxRecording,
  place: Place,
  name: string,
  attributes: ReadonlyMap<string, string>,
): void {
  if (name === 'activity') {
    place.activity = activityNamed(attributes.get('sport') ?? null)
    recording.activities.push(place.activity)
    place.lap = null
    place.stretch++
  } else if (name === 'lap') {
    place.lap = lapFrom(momentIn(attributes.get('starttime')?.trim() ?? ''))
    place.activity?.laps.push(place.lap)
  } else if (name === 'track') {
    if (place.lap !== null && place.lap.trackCount++ > 0) place.stretch++
  } else if (OTHERS.has(name)) place.activity = null
  if (name === 'trainingcenterdatabase') recording.isTcx = true
  else if (name === 'course') recording.courses++
  else if (name === 'workout') recording.workouts++
}

function activityNamed(sport: string | null): TcxActivity {
  return { sport, id: null, names: { notes: null, own: null, plan: null }, device: null, laps: [] }
}

function lapFrom(start: Moment | null): Lap {
  return {
    start,
    seconds: Number.NaN,
    metres: Number.NaN,
    averagePulse: Number.NaN,
    maximumPulse: Number.NaN,
    points: [],
    trackCount: 0,
  }
}

/** Points outside a lap come from a damaged file. */
function lapOf(place: Place): Lap | null {
  if (place.lap !== null || place.activity === null) return place.lap
  place.lap = lapFrom(null)
  place.activity.laps.push(place.lap)
  return place.lap
}

function noteText({ activity, lap }: Place, name: string, text: string, parent: string | null): void {
  if (activity === null || text === '') return
  if (name === 'id' && parent === 'activity') activity.id = momentIn(text)
  else if (name === 'notes' && parent === 'activity') activity.names.notes = text
  else if (name === 'name') noteName(activity, text, parent)
  else if (lap !== null) noteLap(lap, name, text, parent)
}

function noteName(activity: TcxActivity, text: string, parent: string | null): void {
  if (parent === 'creator') activity.device = text
  else if (parent === 'activity') activity.names.own = text
  else if (parent === 'plan') activity.names.plan = text
}

function noteLap(lap: Lap, name: string, text: string, parent: string | null): void {
  if (name === 'totaltimeseconds') lap.seconds = numberIn(text)
  else if (name === 'distancemeters' && parent === 'lap') lap.metres = numberIn(text)
  else if (name === 'value' && parent === 'averageheartratebpm') lap.averagePulse = numberIn(text)
  else if (name === 'value' && parent === 'maximumheartratebpm') lap.maximumPulse = numberIn(text)
}

function notePoint(point: Point, name: string, text: string, parent: string | null): void {
  if (name === 'time') point.time = momentIn(text)
  else if (name === 'latitudedegrees') point.latitude = numberIn(text)
  else if (name === 'longitudedegrees') point.longitude = numberIn(text)
  else if (name === 'altitudemeters') point.altitude = numberIn(text)
  else if (name === 'distancemeters') point.distance = numberIn(text)
  else if (name === 'value' && parent === 'heartratebpm') point.pulse = numberIn(text)
  else if (name === 'speed') point.speed = numberIn(text)
  // of a foot pod, and better than the other where a point has both
  else if (name === 'runcadence') point.cadence = numberIn(text)
  else if (name === 'cadence' && Number.isNaN(point.cadence)) point.cadence = numberIn(text)
}
