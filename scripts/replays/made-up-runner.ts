import { addDays, localDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import { seededChance } from '../soak/chance.ts'
import { checkInsOf, tellingOf } from './check-ins.ts'
import { type Draws, drawsOf } from './draws.ts'
import { KINDS } from './kinds/index.ts'
import { lifeOf } from './life.ts'
import { painOf } from './pain.ts'
import { DAYS_A_YEAR, type Habits, type Kind } from './plan.ts'
import type { Replayed } from './replay.ts'
import { runDays } from './run-days.ts'
import { runsOf } from './runs.ts'
import { wardrobeOf } from './shoes.ts'
import { strengthDays } from './strength-days.ts'
import { groundOf, runnerOf } from './told-once.ts'

/** A Monday, as plans begin. */
const FIRST_DAY = localDay('2025-11-24')
const LAST_DAY = addDays(FIRST_DAY, DAYS_A_YEAR - 1)
/** No two seeds share a runner, as long as they are made fewer than this. */
const SEED_STEP = 100_000
/** Who leaves out more than this has no plan. */
const MOST_MISSED = 0.5

/**
 * A year each, the kinds in turns; the same ones for the same seed. `noise` multiplies the missed runs and the spread
 * of distances, to see what becomes of the rules where runners are less steady than we think.
 */
export function madeUpRunners(seed: number, count: number, noise = 1): readonly Replayed[] {
  return Array.from({ length: count }, (_, index) => KINDS[index % KINDS.length]).flatMap((kind, index) =>
    kind ? [madeUpRunner(kind, index, noise, drawsOf(seededChance(seed * SEED_STEP + index)))] : [],
  )
}

function madeUpRunner(kind: Kind, index: number, noise: number, draws: Draws): Replayed {
  const own = ownHabits(kind.habits, noise, draws)
  const life = lifeOf(kind.habits, draws)
  const days = runDays(kind.plan(draws), life, own, draws)
  const pain = painOf(life, draws)
  const told = days.map((run, day) => ({ run, pain: pain[day] ?? 0 }))
  const { shoes, shoeIdOn } = wardrobeOf(days, FIRST_DAY, draws)
  const telling = tellingOf(draws)
  const records = {
    ...{ ...own, shoeIdOn, tellsEffort: telling === 'each-run' },
    speed: draws.between(2.3, 3.6),
    ground: groundOf(own.steepPerKilometre, draws),
  }
  const history: History = {
    runs: runsOf(days, life, FIRST_DAY, records, draws),
    activities: strengthDays(FIRST_DAY, draws),
    shoes,
    checkIns: checkInsOf(told, FIRST_DAY, telling, draws),
    plannedRuns: [],
    spans: [{ from: FIRST_DAY, to: LAST_DAY }],
  }
  const runner = runnerOf(`runner-${index}`, shoes[0]?.id ?? null, draws)
  return { kind: kind.name, runner, history, first: FIRST_DAY, last: LAST_DAY }
}

function ownHabits({ missed, spread, steepPerKilometre }: Habits, noise: number, draws: Draws) {
  return {
    missed: Math.min(MOST_MISSED, noise * draws.between(...missed)),
    spread: noise * draws.between(...spread),
    steepPerKilometre: draws.between(...steepPerKilometre),
  }
}
