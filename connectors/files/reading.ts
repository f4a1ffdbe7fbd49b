import type { Instant } from '../../rules/model/day.ts'
import type { Track } from '../../rules/model/track.ts'

/** What a reader makes of the bytes of one recording. Readers never throw: damage is a note or a reason. */
export type Reading =
  | {
      readonly kind: 'activity'
      /** Serial number of the watch; with `createdAt` it names the recording in every copy of it. */
      readonly serial: string | null
      readonly createdAt: Instant | null
      /** One for each activity of the file, whatever the sport, in order of their start. */
      readonly tracks: readonly Track[]
      /** What was not in order, in the runner's words. */
      readonly notes: readonly string[]
    }
  /** A file that holds no activity by its nature: settings, sleep, weight. */
  | { readonly kind: 'not-an-activity'; readonly fileType: string }
  /** Whole sentences a runner understands, with what to do. */
  | { readonly kind: 'unreadable'; readonly reason: string }
