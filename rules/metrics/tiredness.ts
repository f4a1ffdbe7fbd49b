import type { CheckIn } from '../model/check-in.ts'
import { addDays, type LocalDay } from '../model/day.ts'
import type { Run } from '../model/run.ts'
import { TIRED_DAYS } from '../model/thresholds.ts'
import type { TiredDay, WellbeingMetrics } from '../model/wellbeing.ts'
import { medianOf, speedOf } from './usual-speed.ts'

/** Of 10, by the runner's own word (our own reading). */
const TIRED = 7
/** A run at the same pace that felt so much harder (evidence: a drift of 2 of 10). */
const HARDER = 2

/** What a run is set against: the runner's own of so many days before, at a speed this near (our own reading). */
const BEFORE_DAYS = 90
const SAME_SPEED = 0.05
const LEAST_RUNS = 4

/**
 * Which of the last seven days were tired ones. It asks for no span: a day nobody told of is untold, never rested,
 * and a run is set against the told runs before it, whether or not there were more.
 */
export function tirednessOf(
  checkIns: readonly CheckIn[],
  runs: readonly Run[],
  day: LocalDay,
): Pick<WellbeingMetrics, 'tiredDays' | 'toldDays'> {
  const told = Array.from({ length: TIRED_DAYS }, (_, index) => addDays(day, index + 1 - TIRED_DAYS))
    .map((each) => ({ day: each, fatigue: fatigueOn(each, checkIns), exertionRise: riseOn(each, runs) }))
    .filter(({ fatigue, exertionRise }) => fatigue !== null || exertionRise !== null)
  return { tiredDays: told.filter(isTired), toldDays: told.length }
}

function isTired({ fatigue, exertionRise }: TiredDay): boolean {
  return (fatigue !== null && fatigue >= TIRED) || (exertionRise !== null && exertionRise >= HARDER)
}

/** The day's last word. */
function fatigueOn(day: LocalDay, checkIns: readonly CheckIn[]): number | null {
  return checkIns.findLast((checkIn) => checkIn.day === day && checkIn.fatigue !== null)?.fatigue ?? null
}

/** Of several runs the one that felt hardest for its pace. */
function riseOn(day: LocalDay, runs: readonly Run[]): number | null {
  const rises = runs.filter((run) => run.day === day).flatMap((run) => riseOf(run, runs) ?? [])
  return rises.length === 0 ? null : Math.max(...rises)
}

function riseOf(run: Run, runs: readonly Run[]): number | null {
  const { perceivedExertion } = run
  const like = runs.filter((other) => isBefore(other, run) && isAsFast(other, run))
  const told = like.flatMap((other) => other.perceivedExertion ?? [])
  const usual = told.length < LEAST_RUNS ? null : medianOf(told)
  return perceivedExertion === null || usual === null ? null : perceivedExertion - usual
}

function isBefore(other: Run, run: Run): boolean {
  return addDays(run.day, -BEFORE_DAYS) <= other.day && other.day < run.day
}

function isAsFast(other: Run, run: Run): boolean {
  const [speed, otherSpeed] = [speedOf(run), speedOf(other)]
  return speed !== null && otherSpeed !== null && Math.abs(otherSpeed - speed) <= SAME_SPEED * speed
}
