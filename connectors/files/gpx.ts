/** Reads GPX, in which apps and older watches hand out tracks. Tolerant: what is there is read. */
import { emptyRecording, type GpxRecording, visitorFor } from './gpx/recording.ts'
import { tracksOf } from './gpx/tracks.ts'
import type { Reading } from './reading.ts'
import { endingNotes } from './xml/ending.ts'
import { notesOn, nothingLeftOut, ZONELESS } from './xml/points.ts'
import { EARLIEST } from './xml/time.ts'
import { readXml, type XmlEnding } from './xml.ts'

const EXPORT_ACTIVITY = 'Export the activity itself from your watch or app, as FIT where it offers that.'

/** Reads a whole file. Never throws: damage is a note or, when nothing can be read, a reason. */
export function readGpx(bytes: Uint8Array): Reading {
  const recording = emptyRecording()
  const ending = readXml(bytes, visitorFor(recording))
  if (ending.kind === 'refused') return { kind: 'unreadable', reason: ending.reason }
  const leftOut = nothingLeftOut()
  const tracks = tracksOf(recording, leftOut)
  if (tracks.length === 0) return { kind: 'unreadable', reason: reasonFor(bytes, recording, ending) }
  return {
    kind: 'activity',
    serial: null,
    createdAt: null,
    tracks,
    notes: [...endingNotes(ending), ...notesOn(leftOut), ...zoneNotes(recording)],
  }
}

function zoneNotes({ tracks }: GpxRecording): readonly string[] {
  const isZoneless = tracks.some(({ points }) =>
    points.some(({ time }) => time !== null && time.offsetSeconds === null),
  )
  return isZoneless ? [ZONELESS] : []
}

/** Why a file gives no track. */
function reasonFor(bytes: Uint8Array, recording: GpxRecording, ending: XmlEnding): string {
  if (bytes.byteLength === 0) return `The file is empty. ${EXPORT_ACTIVITY}`
  if (!recording.isGpx) return `The file is not the GPX it should be. ${EXPORT_ACTIVITY}`
  const fault = ending.kind === 'whole' ? '' : ' The file is also damaged or ends in the middle.'
  const hasPoints = recording.tracks.some(({ points }) => points.length > 0)
  const reason = hasPoints ? reasonInPoints(recording) : reasonWithoutPoints(recording)
  return `${reason}${fault} ${EXPORT_ACTIVITY}`
}

function reasonWithoutPoints({ routes, waypoints, tracks }: GpxRecording): string {
  if (routes > 0) return 'This is a planned route, not a recording.'
  if (tracks.length > 0) return 'The track in the file is empty.'
  if (waypoints > 0) return 'The file holds single places (waypoints), not a recording.'
  return 'The file holds no track.'
}

function reasonInPoints({ tracks, strangeTime }: GpxRecording): string {
  const moments = tracks.flatMap(({ points }) =>
    points.flatMap(({ time }) => (time === null ? [] : [time.at])),
  )
  const [first] = moments
  if (first === undefined) {
    return strangeTime === null
      ? 'This is a planned route without times, not a recording.'
      : `The times in the file cannot be read, such as "${strangeTime.slice(0, 40)}".`
  }
  const latest = moments.reduce((later, moment) => Math.max(later, moment))
  if (latest < EARLIEST) {
    return `Its clock says ${new Date(first).getUTCFullYear()}, so that the day of the activity is not known.`
  }
  if (moments.length === 1) return 'Only one point in the file has a time: nothing tells how long it took.'
  if (moments.some((moment) => moment !== first)) return 'The times in the file run backwards.'
  return 'All points in the file have the same time: nothing tells how long it took.'
}
