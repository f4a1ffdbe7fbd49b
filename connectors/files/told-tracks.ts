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
  /** See `RunRecord.keys`. */
  readonly keys: readonly string[]
}

/**
 * The tracks that tell of something, in order. `bytes`: the unpacked file; its hash names its first
 * activity, so that the same file is known again under any name.
 */
export function toldTracks(
  reading: ActivityReading,
  bytes: Uint8Array,
  file: string,
  sport: ReadContext['sport'],
): readonly ToldTrack[] {
  const hash = createHash('sha256').update(bytes).digest('hex')
  // the change between two parts of a triathlon is no activity
  const tracks = reading.tracks.filter((track) => track.sport !== 'transition' && !isEmpty(track))
  return tracks.map((track, index) => {
    // by its place, whatever it is: a recording that is now called a run is the same one
    const externalId = index === 0 ? hash : `${hash}#${index + 1}`
    const keys = [`bytes:${externalId}`, ...recordingKeys(reading, track)]
    return { track, kind: kindOf(track, file, sport), externalId, keys }
  })
}

/** Serial number and time of creation name a recording in every copy of it, the start its part. */
function recordingKeys({ serial, createdAt }: ActivityReading, { startedAt }: Track): readonly string[] {
  return serial === null || createdAt === null ? [] : [`recording:${serial}-${createdAt}-${startedAt}`]
}

function isEmpty({ totals, samples }: Track): boolean {
  return samples.length === 0 && !totals.distanceMetres && !totals.timerSeconds && !totals.elapsedSeconds
}
