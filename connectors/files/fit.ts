/**
 * Reads FIT, the format watches record in (Garmin, Suunto, COROS, Polar, Wahoo). Selective: only the messages
 * and fields Limber uses. Tolerant: what is there is read, and what is not in order becomes a note.
 */
import { momentOf } from './fit/clock.ts'
import { checksumFits, type Part, partsOf } from './fit/container.ts'
import { decodePart, type Ending } from './fit/decode.ts'
import { FILE_ID } from './fit/messages.ts'
import { FILE_TYPES } from './fit/names.ts'
import { addFileId, addMessage, emptyRecording, type Recording } from './fit/recording.ts'
import { tracksOf } from './fit/tracks.ts'
import type { Reading } from './reading.ts'

/** `file_id.type` of an activity. */
const ACTIVITY_FILE = 4

/** Six days at a point a second. A hostile file of 64 MiB could hold 67 million messages. */
const MOST_MESSAGES = 500_000
/** The longest multisport recordings have 9. */
const MOST_SESSIONS = 1000

const AGAIN = 'Export the original from your watch or app again.'

/** Reads a whole file. Never throws: damage is a note or, when nothing can be read, a reason. */
export function readFit(bytes: Uint8Array): Reading {
  const parts = partsOf(bytes)
  if (parts.length === 0) return { kind: 'unreadable', reason: unreadableReason(bytes) }
  const recording = emptyRecording(bytes.byteLength)
  const budget = { messages: MOST_MESSAGES }
  const notes = new Set<string>()
  let otherType: number | null = null
  parts.forEach((part, index) => {
    const { ending, fileType } = readPart(bytes, part, index, recording, budget)
    if (ending === 'stopped') otherType ??= fileType
    else for (const note of notesOn(bytes, part, ending)) notes.add(note)
  })
  const excess = excessIn(recording, budget.messages)
  if (excess !== null) {
    return {
      kind: 'unreadable',
      reason: `The file holds more than ${excess}, as no recording does. ${AGAIN}`,
    }
  }
  const reading = tracksOf(recording)
  if (recording.fileType === null && reading.tracks.length === 0) {
    if (otherType === null)
      return { kind: 'unreadable', reason: `The file holds no activity that can be read. ${AGAIN}` }
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

function excessIn(recording: Recording, messagesLeft: number): string | null {
  if (messagesLeft < 0) return '500,000 points'
  return recording.sessions.length > MOST_SESSIONS ? '1,000 activities' : null
}

/** Reads one part into the recording, and stops at once when it says that it is no activity. */
function readPart(
  bytes: Uint8Array,
  part: Part,
  index: number,
  recording: Recording,
  budget: { messages: number },
): { readonly ending: Ending; readonly fileType: number | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let fileType: number | null = null
  const ending = decodePart(view, part, (layout, values, text) => {
    if (--budget.messages < 0) return 'stop'
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
  if (bytes.byteLength === 0) return `The file is empty. ${AGAIN}`
  return `The file does not begin like a FIT recording. ${AGAIN}`
}
