/** One recording → what it says of its runner's runs and other activities. */
import { dayAtOffset, dayInZone, type Instant, type LocalDay, toIso } from '../../rules/model/day.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import type { Track } from '../../rules/model/track.ts'
import { figuresOf } from '../../rules/track/figures.ts'
import { FASTEST_METRES_PER_SECOND, movingSecondsOf } from '../../rules/track/way.ts'
import type { Finding, Original, ReadContext } from '../connector.ts'
import { contentOf } from './content.ts'
import type { Reading } from './reading.ts'
import { readRecording } from './recording.ts'
import { isIndoor, surfaceOf } from './sport.ts'
import { plainText } from './text.ts'
import { EARLIEST_MS } from './told-dates.ts'
import { type ToldTrack, toldTracks } from './told-tracks.ts'
import { LARGEST_BYTES, unpackGzip } from './whole-file.ts'

/** What decides of a recording beside its bytes. */
export type RecordingContext = Pick<ReadContext, 'zone' | 'now' | 'sport'>

const MS_PER_DAY = 86_400_000

const AGAIN = 'Export the original from your watch or app again.'

/** `bytes`: FIT, GPX or TCX as it is or in gzip. `file`: its path, for the report and for what its name tells. */
export function recordingFindings(
  bytes: Uint8Array,
  file: string,
  context: RecordingContext,
): readonly Finding[] {
  const whole = unpackGzip(bytes)
  if (whole.kind === 'too-large') return [refusal(file, tooLargeReason())]
  if (whole.kind === 'damaged') {
    return [refusal(file, 'The packed file is damaged and cannot be unpacked. Download it again.')]
  }
  return findingsOf(readRecording(whole.bytes), whole.bytes, file, context)
}

export function tooLargeReason(): string {
  return `Larger than ${LARGEST_BYTES / 1024 ** 2} MiB: no recording is. ${AGAIN}`
}

/** The same from what has been read of the unpacked `bytes`. */
export function findingsOf(
  reading: Reading,
  bytes: Uint8Array,
  file: string,
  context: RecordingContext,
): readonly Finding[] {
  if (reading.kind === 'not-an-activity') return [{ kind: 'passed-over', file }]
  if (reading.kind === 'unreadable') return [refusal(file, reading.reason)]
  const told = toldTracks(reading, bytes, file, context.sport)
  if (told.length === 0) return [refusal(file, `The recording is empty: no distance, no time. ${AGAIN}`)]
  const origin = { bytes, file, notes: reading.notes, ...context }
  return told.map((each) => {
    const fault = dateFault(each.track.startedAt, context.now)
    if (fault !== null) return refusal(file, fault)
    return each.kind.isRun ? runFinding(each, origin) : activityFinding(each, origin)
  })
}

interface Origin extends RecordingContext {
  readonly bytes: Uint8Array
  readonly file: string
  readonly notes: readonly string[]
}

/** Why a recording cannot have begun then; a day of grace is for clocks in other zones. */
function dateFault(startedAt: Instant, now: Instant): string | null {
  const date = toIso(startedAt).split('T')[0]
  if (startedAt < EARLIEST_MS) {
    return `It says it was recorded on ${date}, before there were watches that record: its clock was not set. Correct the date in your app, then: ${AGAIN}`
  }
  if (startedAt <= now + MS_PER_DAY) return null
  return `It says it was recorded on ${date}, which is yet to come: its clock was wrong. Correct the date in your app, then: ${AGAIN}`
}

function runFinding({ track, kind, externalId, keys }: ToldTrack, origin: Origin): Finding {
  const { file, bytes } = origin
  const figures = figuresOf(track, dayOf(track, origin.zone), {
    indoor: isIndoor(track.sport, track.subSport) || isWithoutPlace(track),
    surface: surfaceOf(track.sport, track.subSport),
    title: plainText(track.name ?? '') || null,
  })
  if (figures === null) {
    return refusal(
      file,
      `The file does not say how far or how long this run was. Add it in your app, then: ${AGAIN}`,
    )
  }
  if (isTooFast(figures)) return refusal(file, tooFastReason(figures))
  if (figures.distanceMetres === 0 && track.totals.distanceMetres === null) {
    return refusal(
      file,
      `Its points lie too far apart, or all in one place: no distance can be told. ${AGAIN}`,
    )
  }
  return {
    kind: 'run',
    source: 'file',
    externalId,
    file,
    notes: notesOf(kind, origin),
    figures: { ...figures, assumedBy: kind.assumedBy },
    shoeExternalIds: [],
    original: { bytes, extension: extensionOf(bytes) },
    keys,
  }
}

/** What a kept file is named by. */
export function extensionOf(bytes: Uint8Array): Original['extension'] {
  const content = contentOf(bytes)
  return content === 'gpx' || content === 'tcx' ? content : 'fit'
}

/** A watch that saw neither the sky nor a hill was under a roof. */
function isWithoutPlace({ samples, totals }: Track): boolean {
  return samples.length > 0 && samples.every((sample) => sample.latitude === null) && !totals.ascentMetres
}

function isTooFast({ distanceMetres, movingSeconds }: RunFigures): boolean {
  return distanceMetres > FASTEST_METRES_PER_SECOND * movingSeconds
}

function tooFastReason({ day, distanceMetres, movingSeconds }: RunFigures): string {
  const kilometres = (distanceMetres / 1000).toFixed(1)
  const minutes = (movingSeconds / 60).toFixed(1)
  return (
    `The run of ${day} says ${kilometres} km in ${minutes} minutes, faster than anyone runs. ` +
    'If it was a ride or a drive, change its sport in your app and export it again.'
  )
}

function activityFinding({ track, kind, externalId }: ToldTrack, origin: Origin): Finding {
  const { file, zone } = origin
  const seconds = track.totals.timerSeconds ?? movingSecondsOf(track.samples) ?? track.totals.elapsedSeconds
  if (seconds === null) return refusal(file, `The file does not say how long this activity was. ${AGAIN}`)
  return {
    kind: 'activity',
    source: 'file',
    externalId,
    file,
    notes: notesOf(kind, origin),
    activity: {
      day: dayOf(track, zone),
      startedAt: track.startedAt,
      type: kind.type,
      minutes: seconds / 60,
    },
  }
}

function notesOf({ note }: ToldTrack['kind'], { notes }: Origin): readonly string[] {
  return note === null ? notes : [...notes, note]
}

function dayOf({ startedAt, utcOffsetSeconds }: Track, zone: string): LocalDay {
  return utcOffsetSeconds === null ? dayInZone(startedAt, zone) : dayAtOffset(startedAt, utcOffsetSeconds)
}

function refusal(file: string, reason: string): Finding {
  return { kind: 'refused', file, reason }
}
