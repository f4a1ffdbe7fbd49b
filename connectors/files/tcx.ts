/** Reads TCX, the older format of Garmin's software that many apps still hand out. Tolerant: what is there is read. */
import type { Reading } from './reading.ts'
import { emptyRecording, type TcxActivity, type TcxRecording, visitorFor } from './tcx/recording.ts'
import { tracksOf } from './tcx/tracks.ts'
import { endingNotes } from './xml/ending.ts'
import { notesOn, nothingLeftOut, ZONELESS } from './xml/points.ts'
import { EARLIEST, type Moment } from './xml/time.ts'
import { readXml, type XmlEnding } from './xml.ts'

const EXPORT_ACTIVITY = 'Export the activity itself from your watch or app, as FIT where it offers that.'

/** Reads a whole file. Never throws: damage is a note or, when nothing can be read, a reason. */
export function readTcx(bytes: Uint8Array): Reading {
  const recording = emptyRecording()
  const ending = readXml(bytes, visitorFor(recording))
  if (ending.kind === 'refused') return { kind: 'unreadable', reason: ending.reason }
  const leftOut = nothingLeftOut()
  const tracks = tracksOf(recording, leftOut)
  if (tracks.length === 0) return { kind: 'unreadable', reason: reasonFor(bytes, recording, ending) }
  const isZoneless = momentsIn(recording.activities).some(({ offsetSeconds }) => offsetSeconds === null)
  return {
    kind: 'activity',
    serial: null,
    createdAt: null,
    tracks,
    notes: [...endingNotes(ending), ...notesOn(leftOut), ...(isZoneless ? [ZONELESS] : [])],
  }
}

function momentsIn(activities: readonly TcxActivity[]): readonly Moment[] {
  return activities
    .flatMap(({ id, laps }) => [
      id,
      ...laps.map((lap) => lap.start),
      ...laps.flatMap((lap) => lap.points.map((point) => point.time)),
    ])
    .filter((moment) => moment !== null)
}

/** Why a file gives no track. */
function reasonFor(bytes: Uint8Array, recording: TcxRecording, ending: XmlEnding): string {
  if (bytes.byteLength === 0) return `The file is empty. ${EXPORT_ACTIVITY}`
  if (!recording.isTcx) return `The file is not the TCX it should be. ${EXPORT_ACTIVITY}`
  const fault = ending.kind === 'whole' ? '' : ' The file is also damaged or ends in the middle.'
  return `${reasonIn(recording)}${fault} ${EXPORT_ACTIVITY}`
}

function reasonIn({ activities, courses, workouts }: TcxRecording): string {
  if (activities.length === 0) {
    if (courses > 0) return 'This is a planned course, not a recording.'
    if (workouts > 0) return 'This is a planned workout, not a recording.'
    return 'The file holds no activity.'
  }
  const [first] = momentsIn(activities)
  if (first !== undefined && first.at < EARLIEST) {
    return `Its clock says ${new Date(first.at).getUTCFullYear()}, so that the day of the activity is not known.`
  }
  return 'The activity in the file is empty: no points, no laps with a time or distance.'
}
