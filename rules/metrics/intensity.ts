import { addDays, type LocalDay } from '../model/day.ts'
import type { HardRun, IntensityMetrics, MissingForIntensity } from '../model/effort.ts'
import { PULSE_STEP, type Run } from '../model/run.ts'
import type { Runner } from '../model/runner.ts'
import { FASTER_THAN_USUAL, HARD_PAIR_DAYS, INTENSITY_DAYS, ZONE_3 } from '../model/thresholds.ts'
import type { KnownDays } from './known-days.ts'
import { usualSpeed } from './usual-speed.ts'

const HOUR_MS = 3_600_000
/** Less of the running told than this, and the rest could turn the answer. */
const LEAST_TOLD = 0.8
/** A run is hard from this share of it on (our own reading). */
const HARD_SHARE = 0.5
const PAIR_HOURS = 48

/** Of one run, all in seconds or all in metres. */
interface Effort {
  readonly hard: number
  readonly told: number
  readonly whole: number
}

interface Measure {
  readonly by: 'pulse' | 'pace'
  readonly untold: MissingForIntensity
  readonly effortOf: (run: Run) => Effort
}

/** How much of the last 21 days' running was hard: by pulse where four fifths of it are told, else by pace. */
export function intensityOf(
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  runner: Pick<Runner, 'maximumPulse'>,
): IntensityMetrics {
  const from = addDays(day, 1 - INTENSITY_DAYS)
  if (!known.all(from, day)) return nothing(['known-days'])
  const within = runs.filter((run) => from <= run.day && run.day <= day)
  if (within.length === 0) return nothing([])
  const missing: MissingForIntensity[] = []
  for (const measure of [byPulse(runner.maximumPulse), byPace(usualSpeed(runs, day))]) {
    if (typeof measure === 'string') missing.push(measure)
    else if (isToldBy(measure, within)) return { ...judged(measure, within, day), missing }
    else missing.push(measure.untold)
  }
  return nothing(missing)
}

function byPulse(maximumPulse: number | null): Measure | MissingForIntensity {
  if (maximumPulse === null) return 'maximum-pulse'
  const least = ZONE_3 * maximumPulse
  return {
    by: 'pulse',
    untold: 'pulse',
    effortOf: ({ pulseSeconds, movingSeconds }) => ({
      hard: sum(pulseSeconds.map(([pulse, seconds]) => seconds * shareAbove(pulse, least))),
      told: sum(pulseSeconds.map(([, seconds]) => seconds)),
      whole: movingSeconds,
    }),
  }
}

function byPace(usual: number | null): Measure | MissingForIntensity {
  if (usual === null) return 'usual-speed'
  return {
    by: 'pace',
    untold: 'splits',
    effortOf: ({ splits, distanceMetres }) => ({
      hard: sum(
        splits
          .filter(({ metres, seconds }) => metres > FASTER_THAN_USUAL * usual * seconds)
          .map((split) => split.metres),
      ),
      told: sum(splits.map((split) => split.metres)),
      whole: distanceMetres,
    }),
  }
}

/** How much of the step of beats that begins at `pulse` is at or above `least`. */
function shareAbove(pulse: number, least: number): number {
  // a step's seconds are taken as spread evenly over its beats
  return Math.min(1, Math.max(0, (pulse + PULSE_STEP - least) / PULSE_STEP))
}

function isToldBy({ effortOf }: Measure, runs: readonly Run[]): boolean {
  const efforts = runs.map(effortOf)
  const told = sum(efforts.map((effort) => Math.min(effort.told, effort.whole)))
  return told > 0 && told >= LEAST_TOLD * sum(efforts.map((effort) => effort.whole))
}

function judged({ by, effortOf }: Measure, runs: readonly Run[], day: LocalDay) {
  const efforts = runs.map(effortOf)
  const hardRuns = runs.flatMap((run) => hardRun(run, effortOf(run)))
  const recent = hardRuns.filter((run) => run.day > addDays(day, -HARD_PAIR_DAYS))
  const hardShare = sum(efforts.map((effort) => effort.hard)) / sum(efforts.map((effort) => effort.told))
  return { by, hardShare, hardRuns, hardPair: pairOf(recent) }
}

function hardRun({ id, day, startedAt }: Run, { hard, told, whole }: Effort): readonly HardRun[] {
  if (told === 0 || told < LEAST_TOLD * whole || hard < HARD_SHARE * told) return []
  return [{ runId: id, day, startedAt, share: hard / told }]
}

/** A morning and an evening of one day are one hard day. */
function pairOf(runs: readonly HardRun[]): IntensityMetrics['hardPair'] {
  for (const second of runs.toReversed()) {
    const isBefore = (first: HardRun) =>
      first.day < second.day && second.startedAt - first.startedAt <= PAIR_HOURS * HOUR_MS
    const first = runs.findLast(isBefore)
    if (first) return [first, second]
  }
  return null
}

function nothing(missing: readonly MissingForIntensity[]): IntensityMetrics {
  return { by: null, hardShare: null, missing, hardRuns: [], hardPair: null }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
