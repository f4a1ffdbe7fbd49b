import type { OtherActivity } from '../../rules/model/activity.ts'
import { type CheckIn, NOTHING_TOLD } from '../../rules/model/check-in.ts'
import { addDays, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Shoe } from '../../rules/model/shoe.ts'
import { type Chance, seededChance } from '../soak/chance.ts'
import { eightOf, madeUpRun } from './made-up-run.ts'

/** Years of a runner of whom everything is told; the same ones for the same number of runs. */
export interface MadeUpYears {
  readonly history: History
  readonly runner: Runner
  readonly day: LocalDay
}

const LAST_DAY = localDay('2026-11-22')
/** 300 runs a year. */
const DAYS_A_RUN = 365 / 300
/** A pair does 80 runs of 11 km, in turns with the next one. */
const RUNS_A_PAIR = 80

export function madeUpYears(count: number): MadeUpYears {
  const chance = seededChance(count)
  const days = Math.ceil(count * DAYS_A_RUN)
  const first = addDays(LAST_DAY, 1 - days)
  const dayOfRun = (index: number) => addDays(LAST_DAY, -Math.floor((count - 1 - index) * DAYS_A_RUN))
  const pairs = Array.from({ length: 1 + Math.ceil(count / RUNS_A_PAIR) }, (_, index) => index)
  const history: History = {
    runs: Array.from({ length: count }, (_, index) =>
      madeUpRun(`run-${index}`, dayOfRun(index), shoeIdOf(index, chance), chance),
    ),
    activities: everyOtherDay(first, days).map((day) => activityOn(day, chance)),
    shoes: pairs.map((pair) => shoeOf(pair, dayOfRun, count)),
    checkIns: everyOtherDay(first, days).map((day) => checkInOn(day, chance)),
    plannedRuns: [],
    spans: [{ from: first, to: LAST_DAY }],
  }
  return { history, runner: RUNNER, day: LAST_DAY }
}

/** Without a resting pulse the load is counted by zones, which takes the longest. */
const RUNNER: Runner = {
  id: 'runner-1',
  email: 'ada@limber.example',
  name: 'Ada',
  zone: 'Europe/Berlin',
  units: 'km',
  weekStart: 1,
  birthYear: 1985,
  sex: 'f',
  restingPulse: null,
  maximumPulse: 188,
  equipment: ['mat'],
  history: 'a stress fracture of the shin',
  defaultShoeId: 'pair-0',
  usualWeekMetres: 60_000,
  longestRunMetres: 21_000,
  sittingHours: 8,
  mail: { alerts: true, digest: true, checkIns: true, news: true },
}

/** One of the two pairs in turns; every twentieth run names none. */
function shoeIdOf(index: number, chance: Chance): string | null {
  return chance.oneIn(20) ? null : `pair-${Math.floor(index / RUNS_A_PAIR) + chance.below(2)}`
}

function shoeOf(pair: number, dayOfRun: (index: number) => LocalDay, count: number): Shoe {
  const end = (pair + 1) * RUNS_A_PAIR
  return {
    id: `pair-${pair}`,
    name: `Pair ${pair}`,
    startMetres: 0,
    limitMetres: null,
    beganOn: dayOfRun(Math.max(0, (pair - 1) * RUNS_A_PAIR)),
    retiredOn: end < count ? dayOfRun(end) : null,
    build: 'conventional',
  }
}

function activityOn(day: LocalDay, chance: Chance): OtherActivity {
  const type = chance.pick(['strength_training', 'cycling', 'yoga'])
  return { day, startedAt: eightOf(day), type, minutes: 20 + chance.below(60) }
}

function checkInOn(day: LocalDay, chance: Chance): CheckIn {
  return {
    ...NOTHING_TOLD,
    day,
    pain: chance.below(3),
    noRedFlags: true,
    feedback: chance.oneIn(2) ? 'done' : null,
    fatigue: chance.below(6),
    warmedUp: chance.oneIn(2),
  }
}

function everyOtherDay(first: LocalDay, days: number): readonly LocalDay[] {
  return Array.from({ length: Math.floor(days / 2) }, (_, index) => addDays(first, 2 * index + 1))
}
