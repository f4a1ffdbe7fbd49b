/** What a GPX file says, point by point, before anything is made of it. */
import { numberIn, type Point, pointMaker } from '../xml/points.ts'
import { momentIn } from '../xml/time.ts'
import type { XmlVisitor } from '../xml.ts'

/** One `trk`: an activity or, after a pause, more of the one before. */
export interface GpxTrack {
  name: string | null
  type: string | null
  readonly points: Point[]
}

export interface GpxRecording {
  /** Whether the file calls itself GPX. */
  isGpx: boolean
  creator: string | null
  /** Of the whole file, as is its sport. */
  name: string | null
  type: string | null
  readonly tracks: GpxTrack[]
  routes: number
  waypoints: number
  /** A time that cannot be read. */
  strangeTime: string | null
}

export function emptyRecording(): GpxRecording {
  return {
    isGpx: false,
    creator: null,
    name: null,
    type: null,
    tracks: [],
    routes: 0,
    waypoints: 0,
    strangeTime: null,
  }
}

/**
 * Fills the recording. Leans on no nesting above a point: where an end tag is damaged, the parser closes everything
 * that is open, and the points behind still belong to the track before.
 */
export function visitorFor(recording: GpxRecording): XmlVisitor {
  const makePoint = pointMaker()
  let stretch = 0
  let point: Point | null = null
  return {
    open(name, attributes) {
      if (name === 'gpx') {
        recording.isGpx = true
        recording.creator ??= attributes.get('creator')?.trim() || null
      } else if (name === 'trk') {
        recording.tracks.push({ name: null, type: null, points: [] })
        stretch++
      } else if (name === 'trkseg') stretch++
      else if (name === 'rte') recording.routes++
      else if (name === 'wpt') recording.waypoints++
      else if (name === 'trkpt') {
        point = makePoint(stretch)
        point.latitude = numberIn(attributes.get('lat'))
        point.longitude = numberIn(attributes.get('lon'))
      }
    },
    close(name, text, parent) {
      if (point === null) noteName(recording, name, text, parent)
      else if (name === 'trkpt') {
        trackOf(recording).points.push(point)
        point = null
      } else if (name === 'time' && parent === 'trkpt') {
        point.time = momentIn(text)
        if (point.time === null && text !== '') recording.strangeTime ??= text
      } else {
        const field = FIELDS.get(name)
        if (field !== undefined) point[field] = numberIn(text)
      }
    },
  }
}

/** Points outside a track come from a damaged file. */
function trackOf({ tracks }: GpxRecording): GpxTrack {
  const last = tracks.at(-1)
  if (last !== undefined) return last
  const track: GpxTrack = { name: null, type: null, points: [] }
  tracks.push(track)
  return track
}

type Field = 'altitude' | 'distance' | 'speed' | 'pulse' | 'cadence'

/** Elements of a point, whichever extension they belong to. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ['ele', 'altitude'],
  ['distance', 'distance'],
  ['speed', 'speed'],
  ['hr', 'pulse'],
  ['heartrate', 'pulse'],
  ['heart_rate', 'pulse'],
  ['cad', 'cadence'],
  ['cadence', 'cadence'],
])

/** Locus Map and OsmAnd name the sport in an extension of their own. */
function noteName(recording: GpxRecording, name: string, text: string, parent: string | null): void {
  if (text === '') return
  const track = recording.tracks.at(-1)
  if (name === 'activity' && parent === 'extensions') (track ?? recording).type ??= text
  else if (parent === 'trk' && track !== undefined) {
    if (name === 'name') track.name = text
    else if (name === 'type') track.type = text
  } else if (name === 'name' && (parent === 'metadata' || parent === 'gpx')) noteFileName(recording, text)
}

/** FitoTrack writes its whole record there: "Workout(id=1, …, comment=Easy, distance=…, workoutTypeId=running, …)". */
function noteFileName(recording: GpxRecording, text: string): void {
  if (!/^Workout\(id=\d/.test(text)) {
    recording.name = text
    return
  }
  const comment = /, comment=(.*?), distance=/s.exec(text)?.[1]?.trim()
  recording.name = comment === 'null' ? null : comment || null
  recording.type = /, workoutTypeId=([\w-]+)/.exec(text)?.[1] ?? null
}
