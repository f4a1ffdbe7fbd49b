/** The activities of one recording, each with the names it goes by wherever its bytes turn up. */
import { createHash } from 'node:crypto'
import type { Track } from '../../rules/model/track.ts'
import type { ReadContext } from '../connector.ts'
import { kindOf, type TrackKind } from './kind-of-track.ts'
import type { Reading } from './reading.ts'

export type ActivityReading = Extract<Reading, { readonly kind: 'activity' }>

export interface ToldTrack {
  readonly track: Track
  readonly kind: TrackKind
  readonly externalId: string
  /** See `RunRecord.keys`; of an activity that is no run by itself, what names the recording. */
  readonly keys: readonly string[]
}

/**
 * The tracks that tell of something, in order. `bytes`: the unpacked file; its hash names its first run, so that
 * the same file is known again under any name.
 */
export function toldTracks(
  reading: ActivityReading,
  bytes: Uint8Array,
  file: string,
  sport: ReadContext['sport'],
): readonly ToldTrack[] {
  const hash = createHash('sha256').update(bytes).digest('hex')
  let runs = 0
  let others = 0
  // the change between two parts of a triathlon is no activity
  const tracks = reading.tracks.filter((track) => track.sport !== 'transition' && !isEmpty(track))
  return tracks.map((track) => {
    const kind = kindOf(track, file, sport)
    const recording = recordingKeys(reading, track)
    if (!kind.isRun) return { track, kind, externalId: `${hash}#a${++others}`, keys: recording }
    const externalId = ++runs === 1 ? hash : `${hash}#${runs}`
    return { track, kind, externalId, keys: [`bytes:${externalId}`, ...recording] }
  })
}

/** Serial number and time of creation name a recording in every copy of it, the start its part. */
function recordingKeys({ serial, createdAt }: ActivityReading, { startedAt }: Track): readonly string[] {
  return serial === null || createdAt === null ? [] : [`recording:${serial}-${createdAt}-${startedAt}`]
}

function isEmpty({ totals, samples }: Track): boolean {
  return samples.length === 0 && !totals.distanceMetres && !totals.timerSeconds && !totals.elapsedSeconds
}
