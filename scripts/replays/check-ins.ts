import { BODY_AREAS, type CheckIn, type HealthAnswers, NOTHING_TOLD } from '../../rules/model/check-in.ts'
import { addDays, type LocalDay } from '../../rules/model/day.ts'
import type { Draws } from './draws.ts'
import type { PlannedDay } from './plan.ts'

/** How much a runner tells. Half tell nothing after the first day, a third now and then, the rest after each run. */
export type Telling = 'nothing' | 'weekly' | 'each-run'

export function tellingOf(draws: Draws): Telling {
  return draws.pick(['nothing', 'nothing', 'nothing', 'weekly', 'weekly', 'each-run'])
}

interface Usual {
  /** Share of runs that begin with a warm-up. */
  readonly warmsUp: number
  /** 0–10, after a day off or an easy run. */
  readonly fatigue: number
}

interface Told {
  readonly run: PlannedDay
  /** 0–10, whether or not the runner tells of it. */
  readonly pain: number
}

/** Four in five answer the questions about warning signs when they join. */
const ANSWER_SIGNS = 0.8
/** Whom something hurts tells of it somewhat more. */
const TELL_OF_PAIN = 0.4
const HEALTH_ON = 6

export function checkInsOf(
  days: readonly Told[],
  first: LocalDay,
  telling: Telling,
  draws: Draws,
): readonly CheckIn[] {
  // some call an ordinary evening a 2, some a 5
  const usual = { warmsUp: draws.between(0.1, 0.95), fatigue: draws.between(2, 5) }
  const joined = draws.happens(ANSWER_SIGNS) ? [{ ...NOTHING_TOLD, day: first, noRedFlags: true }] : []
  const told = days.flatMap((day, index) => {
    if (!isTold(telling, day, index, draws)) return []
    return [checkInOn(addDays(first, index), day, index, usual, draws)]
  })
  return [...joined, ...told]
}

function isTold(telling: Telling, { run, pain }: Told, index: number, draws: Draws): boolean {
  if (telling === 'nothing') return false
  if (telling === 'each-run') return run !== null || draws.happens(pain > 2 ? TELL_OF_PAIN : 0)
  return index % 7 === HEALTH_ON || draws.happens(pain > 2 ? TELL_OF_PAIN : 0)
}

function checkInOn(day: LocalDay, told: Told, index: number, usual: Usual, draws: Draws): CheckIn {
  const hurts = told.pain >= 1
  return {
    ...NOTHING_TOLD,
    day,
    pain: told.pain,
    area: hurts ? draws.pick(BODY_AREAS) : null,
    // asked again whenever something hurts, and most answer
    noRedFlags: hurts && draws.happens(0.6),
    health: index % 7 === HEALTH_ON ? healthOf(told.pain) : null,
    fatigue: fatigueAfter(told.run, usual.fatigue, draws),
    warmedUp: told.run === null ? null : draws.happens(usual.warmsUp),
  }
}

function healthOf(pain: number): HealthAnswers {
  if (pain < 2) return { participation: 0, training: null, performance: null, symptoms: null }
  const score = pain < 4 ? 8 : 17
  return { participation: 8, training: score, performance: score, symptoms: score }
}

/** A point more after a hard run, two after a long one. */
function fatigueAfter(run: PlannedDay, usual: number, draws: Draws): number {
  const more = run === null ? 0 : (run.effort === 'easy' ? 0 : 1) + (run.kilometres > 18 ? 2 : 0)
  return Math.min(10, Math.max(0, Math.round((usual + more) * draws.around(0.3))))
}
