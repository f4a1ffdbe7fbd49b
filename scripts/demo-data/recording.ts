import { type Instant, instant } from '../../rules/model/day.ts'
import { type FitActivity, type FitSample, writeFit } from './fit-writer.ts'
import type { PlannedRun } from './plan.ts'

/** What the sample runner's watch recorded of a run. */
export interface Recording {
  readonly plan: PlannedRun
  readonly startedAt: Instant
  readonly distanceMetres: number
  readonly timerSeconds: number
  readonly elapsedSeconds: number
  readonly ascentMetres: number
  readonly descentMetres: number
  readonly averagePulse: number
  readonly maximumPulse: number
  readonly samples: readonly FitSample[]
}

const STEP_SECONDS = 5
/** A public park; the sample runner runs in circles of 800 m radius. */
const CENTRE = { latitude: 48.1642, longitude: 11.6056 }
const RADIUS_METRES = 800
const METRES_PER_DEGREE = 111_320

/** Records a planned run that starts at `startedAt`. `seed` makes each run differ and each demo alike. */
export function record(plan: PlannedRun, startedAt: Instant, seed: number): Recording {
  const random = seededChance(seed)
  const hills = plan.kind === 'long' ? 28 : 6
  const speed = (plan.kind === 'long' ? 2.75 : 2.9) + 0.15 * random()
  const samples: FitSample[] = []
  const target = plan.kilometres * 1000
  let metres = 0
  let seconds = 0
  while (metres < target) {
    samples.push(sampleAt(metres, seconds, speed, hills, startedAt, random))
    seconds += STEP_SECONDS
    metres = Math.min(target, metres + STEP_SECONDS * speed * (0.96 + 0.08 * random()))
  }
  samples.push(sampleAt(metres, seconds, speed, hills, startedAt, random))
  const heights = samples.map((sample) => sample.altitudeMetres ?? 0)
  const pulses = samples.map((sample) => sample.pulse ?? 0)
  return {
    plan,
    startedAt,
    distanceMetres: metres,
    timerSeconds: seconds,
    elapsedSeconds: seconds,
    ascentMetres: Math.round(climb(heights)),
    descentMetres: Math.round(climb([...heights].reverse())),
    averagePulse: Math.round(pulses.reduce((sum, each) => sum + each, 0) / pulses.length),
    maximumPulse: Math.max(...pulses),
    samples,
  }
}

/** The recording as the watch's own file. */
export function fitOf(recording: Recording, utcOffsetSeconds: number): Uint8Array {
  const { startedAt, samples, distanceMetres, timerSeconds, elapsedSeconds } = recording
  const { ascentMetres, descentMetres, averagePulse, maximumPulse } = recording
  const activity: FitActivity = {
    createdAt: startedAt,
    serial: 3_900_000_001,
    sport: { sport: 1, subSport: 0 },
    samples,
    timer: [
      { at: startedAt, running: true },
      { at: instant(startedAt + elapsedSeconds * 1000), running: false },
    ],
    laps: [startedAt],
    sessions: [
      {
        ...{ startedAt, sport: 1, subSport: 0, distanceMetres, timerSeconds, elapsedSeconds },
        ...{ ascentMetres, descentMetres, averagePulse, maximumPulse },
      },
    ],
    utcOffsetSeconds,
    enhanced: true,
  }
  return writeFit(activity)
}

function sampleAt(
  metres: number,
  seconds: number,
  speed: number,
  hills: number,
  startedAt: Instant,
  random: () => number,
): FitSample {
  const angle = metres / RADIUS_METRES
  const north = RADIUS_METRES * Math.sin(angle)
  const east = RADIUS_METRES * Math.cos(angle)
  const warmUp = Math.min(1, seconds / 600)
  return {
    at: instant(startedAt + seconds * 1000),
    latitude: CENTRE.latitude + north / METRES_PER_DEGREE,
    longitude: CENTRE.longitude + east / (METRES_PER_DEGREE * Math.cos((CENTRE.latitude * Math.PI) / 180)),
    altitudeMetres: 510 + hills * Math.sin(metres / 420),
    distanceMetres: metres,
    speedMetresPerSecond: speed,
    pulse: Math.round(112 + 34 * warmUp + 6 * random()),
    cadencePerLeg: Math.round(82 + 4 * random()),
  }
}

function climb(heights: readonly number[]): number {
  return heights.reduce((sum, height, index) => sum + Math.max(0, height - (heights[index - 1] ?? height)), 0)
}

/** The same numbers for the same seed, 0 ≤ n < 1 (a linear congruential generator, Numerical Recipes). */
function seededChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
