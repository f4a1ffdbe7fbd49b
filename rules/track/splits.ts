/** A run kilometre by kilometre. */
import type { Split } from '../model/run.ts'
import type { Sample } from '../model/track.ts'
import { FASTEST_METRES_PER_SECOND, longestGapMs, metresAlong, secondsBefore } from './way.ts'

const SPLIT_METRES = 1000

/** A last split below this is where the runner let the watch run on, and its pace means nothing. */
const SHORTEST_METRES = 10

interface Mark {
  readonly metres: number
  /** Moving time since the first sample. */
  readonly seconds: number
}

const START: Mark = { metres: 0, seconds: 0 }

/**
 * Kilometre by kilometre as the samples measure the way, also where the device's total says otherwise, as on a
 * treadmill that was corrected by hand: nobody knows in which kilometre the difference lies. The moment of each
 * full kilometre is interpolated; seconds leave out gaps and pauses; the pulse is the mean of the
 * split's samples, rounded. The rest is a shorter last split, left out below 10 m. Empty without a way, and where
 * the samples make it faster than anyone runs: then most of its time was not recorded.
 */
export function splitsOf(samples: readonly Sample[]): readonly Split[] {
  const along = metresAlong(samples)
  const clock = movingClock(samples)
  const end = endOf(along, clock)
  if (end === null || end.metres > FASTEST_METRES_PER_SECOND * end.seconds) return []
  const splits: Split[] = []
  let begun = START
  let before = START
  let pulses: number[] = []
  const close = (at: Mark) => {
    splits.push({
      metres: at.metres - begun.metres,
      seconds: at.seconds - begun.seconds,
      averagePulse: meanOf(pulses),
    })
    begun = at
    pulses = []
  }
  samples.forEach(({ pulse }, index) => {
    const here = { metres: furthest(before.metres, along[index], end.metres), seconds: clock[index] ?? 0 }
    while (here.metres > begun.metres + SPLIT_METRES) {
      close(markBetween(before, here, begun.metres + SPLIT_METRES))
    }
    if (pulse !== null) pulses.push(pulse)
    if (along[index] !== null) before = here
  })
  if (end.metres - begun.metres >= SHORTEST_METRES) close(end)
  return splits
}

/** Moving seconds at each sample; they stand still where the clock runs backwards. */
function movingClock(samples: readonly Sample[]): readonly number[] {
  const longest = longestGapMs(samples)
  let total = 0
  let latest = 0
  return samples.map((sample, index) => {
    if (!sample.afterPause) total += secondsBefore(samples[index - 1], sample, longest)
    latest = Math.max(latest, total)
    return latest
  })
}

/** The last place on the way, at the moment of the last sample; null where there is no way. */
function endOf(along: readonly (number | null)[], clock: readonly number[]): Mark | null {
  const known = along.filter((metres) => metres !== null)
  const [metres, seconds] = [known.at(-1), clock.at(-1)]
  return known.length < 2 || metres === undefined || seconds === undefined ? null : { metres, seconds }
}

/** A counter that runs backwards stands still until it is past itself, and never passes the end. */
function furthest(before: number, metres: number | null | undefined, end: number): number {
  return Math.max(before, Math.min(metres ?? before, end))
}

/** The moment on the way between two marks, at even speed. */
function markBetween(from: Mark, to: Mark, metres: number): Mark {
  const share = (metres - from.metres) / (to.metres - from.metres)
  return { metres, seconds: from.seconds + share * (to.seconds - from.seconds) }
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
