/** A recording that its runner calls a run on Strava: read as one, whatever the watch was set to. */
import type { Track } from '../../rules/model/track.ts'
import type { Finding } from '../connector.ts'
import type { Reading } from '../files/reading.ts'
import { readRecording } from '../files/recording.ts'
import { findingsOf, type RecordingContext } from '../files/recording-findings.ts'
import { isRun } from '../files/sport.ts'

export interface RecordedFindings {
  readonly findings: readonly Finding[]
  /** That the watch called it something else; null when it did not. */
  readonly note: string | null
}

/** `bytes`: the unpacked recording. */
export function runFindings(bytes: Uint8Array, file: string, context: RecordingContext): RecordedFindings {
  const reading = readRecording(bytes)
  if (reading.kind !== 'activity') return { findings: findingsOf(reading, bytes, file, context), note: null }
  const [first, second] = reading.tracks
  const note = first === undefined || second !== undefined ? null : noteOn(first)
  return { findings: findingsOf(asRun(reading), bytes, file, context), note }
}

type Activity = Extract<Reading, { readonly kind: 'activity' }>

/** Of several activities, as of a triathlon, those that name their sport are what they say. */
function asRun(reading: Activity): Activity {
  const isOne = reading.tracks.length === 1
  const tracks = reading.tracks.map((track) => (isOne || track.sport === null ? running(track) : track))
  return { ...reading, tracks }
}

function running(track: Track): Track {
  return isRun(track.sport, track.subSport) ? track : { ...track, sport: 'running' }
}

/** What watches say that were set to nothing in particular. */
const VAGUE: ReadonlySet<string> = new Set(['generic', 'other', 'training', 'fitness_equipment', 'unknown'])

function noteOn({ sport, subSport }: Track): string | null {
  if (sport === null || isRun(sport, subSport) || VAGUE.has(sport)) return null
  return `Its recording calls itself ${sport}; the run you made of it on Strava counts.`
}
