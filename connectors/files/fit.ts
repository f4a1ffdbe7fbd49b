/**
 * Reads FIT, the format watches record in (Garmin, Suunto, COROS, Polar, Wahoo). Selective: only the messages
 * and fields Limber uses. Tolerant: what is there is read, and what is not in order becomes a note.
 */
import type { Instant } from '../../rules/model/day.ts'
import type { Track } from '../../rules/model/track.ts'
import { momentOf } from './fit/clock.ts'
import { checksumFits, isFitAt, type Part, partsOf } from './fit/container.ts'
import { decodePart, type Ending } from './fit/decode.ts'
import { FILE_ID } from './fit/messages.ts'
import { FILE_TYPES } from './fit/names.ts'
import { addFileId, addMessage, emptyRecording, type Recording } from './fit/recording.ts'
import { tracksOf } from './fit/tracks.ts'

export type FitReading =
  | {
      readonly kind: 'activity'
      /** Serial number of the watch; with `createdAt` it names the recording in every copy of it. */
      readonly serial: string | null
      readonly createdAt: Instant | null
      /** One for each session of the file, whatever the sport, in order of their start. */
      readonly tracks: readonly Track[]
      /** What was not in order, in the runner's words. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'not-an-activity'; readonly fileType: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** `file_id.type` of an activity. */
const ACTIVITY_FILE = 4

/** Whether bytes begin like a FIT file; 12 are enough. */
export function isFit(bytes: Uint8Array): boolean {
  return isFitAt(bytes, 0)
}

/** Reads a whole file. Never throws: damage is a note or, when nothing can be read, a reason. */
export function readFit(bytes: Uint8Array): FitReading {
  const parts = partsOf(bytes)
  if (parts.length === 0) return { kind: 'unreadable', reason: unreadableReason(bytes) }
  const recording = emptyRecording(bytes.byteLength)
  const notes = new Set<string>()
  let otherType: number | null = null
  parts.forEach((part, index) => {
    const { ending, fileType } = readPart(bytes, part, index, recording)
    if (ending === 'stopped') otherType ??= fileType
    else for (const note of notesOn(bytes, part, ending)) notes.add(note)
  })
  const reading = tracksOf(recording)
  if (recording.fileType === null && reading.tracks.length === 0) {
    if (otherType === null)
      return { kind: 'unreadable', reason: 'The file holds no activity that can be read.' }
    return { kind: 'not-an-activity', fileType: FILE_TYPES[otherType] ?? `type ${otherType}` }
  }
  return {
    kind: 'activity',
    serial: recording.serial,
    createdAt: momentOf(recording.createdAt),
    tracks: reading.tracks,
    notes: [...notes, ...reading.notes],
  }
}

/** Reads one part into the recording, and stops at once when it says that it is no activity. */
function readPart(
  bytes: Uint8Array,
  part: Part,
  index: number,
  recording: Recording,
): { readonly ending: Ending; readonly fileType: number | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let fileType: number | null = null
  const ending = decodePart(view, part, (layout, values, text) => {
    if (layout !== FILE_ID) {
      addMessage(recording, index, layout, values)
      return
    }
    const type = values[FILE_ID.slot.type] ?? Number.NaN
    if (!Number.isNaN(type)) fileType = type
    if (fileType !== null && fileType !== ACTIVITY_FILE) return 'stop'
    addFileId(recording, values, text)
    return
  })
  return { ending, fileType }
}

function notesOn(bytes: Uint8Array, part: Part, ending: Ending): readonly string[] {
  if (part.state === 'unfinished') return ['The watch never finished this file; what is there was read.']
  if (part.state === 'cut' || ending === 'cut')
    return ['The file ends in the middle; what is there was read.']
  if (ending === 'damaged') return ['The file is damaged; what comes before the damage was read.']
  if (!checksumFits(bytes, part))
    return ['The checksum of the file is wrong; its content was read all the same.']
  return []
}

function unreadableReason(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) return 'The file is empty.'
  return 'The file does not begin like a FIT recording.'
}
