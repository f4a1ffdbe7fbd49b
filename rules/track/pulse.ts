import { PULSE_STEP, type PulseSeconds } from '../model/run.ts'
import type { Sample } from '../model/track.ts'
import { longestGapMs, secondsBefore } from './way.ts'

/** Seconds at each pulse, by steps of 5 beats, lowest first; gaps and pauses left out. */
export function pulseSecondsOf(samples: readonly Sample[]): PulseSeconds {
  const longest = longestGapMs(samples)
  const seconds = new Map<number, number>()
  samples.forEach((sample, index) => {
    if (sample.pulse === null || sample.afterPause) return
    const step = Math.floor(sample.pulse / PULSE_STEP) * PULSE_STEP
    seconds.set(
      step,
      (seconds.get(step) ?? 0) + Math.max(0, secondsBefore(samples[index - 1], sample, longest)),
    )
  })
  return [...seconds].filter(([, spent]) => spent > 0).sort(([a], [b]) => a - b)
}
