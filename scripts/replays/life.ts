import type { Draws } from './draws.ts'
import { DAYS_A_YEAR, type Habits } from './plan.ts'

/** What a day lets a plan become. */
export interface DayOfLife {
  /** Probability that a planned run is run. */
  readonly shows: number
  /** Share of its distance. */
  readonly share: number
  /** Whether an injury holds the runner up. */
  readonly isBreak: boolean
  /** Steep metres a kilometre, up and down alike, on top of the runner's usual ones. */
  readonly steepPerKilometre: number
}

interface Stretch extends DayOfLife {
  readonly from: number
  readonly days: number
}

const FREE: DayOfLife = { shows: 1, share: 1, isBreak: false, steepPerKilometre: 0 }
/** So many days off and more call for a way back, from this share of the distance, over as many days again. */
const LONG_OFF = 7
const BACK_FROM = 0.6

/** A year's days: illness, holidays, bad weather and injuries laid over each other. */
export function lifeOf(habits: Habits, draws: Draws): readonly DayOfLife[] {
  const off = [...illnesses(draws), ...injuries(habits, draws)]
  // half of runners take their time after days off, half go on where they stopped
  const isPatient = draws.happens(0.5)
  const back = isPatient ? off.filter(({ days }) => days >= LONG_OFF).flatMap(wayBack) : []
  const stretches = [...off, ...holidays(draws), ...weather(draws), ...back]
  return Array.from({ length: DAYS_A_YEAR }, (_, day) =>
    stretches.filter(({ from, days }) => from <= day && day < from + days).reduce(both, FREE),
  )
}

function both(a: DayOfLife, b: DayOfLife): DayOfLife {
  return {
    shows: Math.min(a.shows, b.shows),
    share: Math.min(a.share, b.share),
    isBreak: a.isBreak || b.isBreak,
    steepPerKilometre: Math.max(a.steepPerKilometre, b.steepPerKilometre),
  }
}

function someOf(
  draws: Draws,
  count: number,
  days: () => number,
  life: Partial<DayOfLife>,
): readonly Stretch[] {
  return Array.from({ length: count }, () => ({
    ...FREE,
    ...life,
    from: draws.whole(0, DAYS_A_YEAR - 1),
    days: days(),
  }))
}

function illnesses(draws: Draws): readonly Stretch[] {
  return someOf(draws, draws.whole(0, 3), () => draws.whole(4, 9), { shows: 0 })
}

/** Without running, or with the shoes packed: every second run, a little shorter, and a third of those in mountains. */
function holidays(draws: Draws): readonly Stretch[] {
  const steepPerKilometre = draws.happens(1 / 3) ? draws.between(8, 25) : 0
  const life = draws.happens(0.4) ? { shows: 0.05 } : { shows: 0.5, share: 0.9, steepPerKilometre }
  return someOf(draws, draws.whole(1, 2), () => draws.whole(7, 14), life)
}

/** Ice, heat or storm: a week in which a third of runs falls out and the rest is shorter. */
function weather(draws: Draws): readonly Stretch[] {
  return someOf(draws, draws.whole(3, 7), () => draws.whole(5, 9), { shows: 0.65, share: 0.85 })
}

/** Spread over the year, each somewhere in its part of it. */
function injuries({ breaksAYear, breakDays }: Habits, draws: Draws): readonly Stretch[] {
  const count = draws.whole(...breaksAYear)
  const part = Math.floor(DAYS_A_YEAR / Math.max(1, count))
  return Array.from({ length: count }, (_, index) => {
    const days = draws.whole(...breakDays)
    const from = index * part + draws.whole(0, Math.max(0, part - days))
    return { ...FREE, shows: 0, isBreak: true, from, days }
  })
}

function wayBack({ from, days }: Stretch): readonly Stretch[] {
  return Array.from({ length: days }, (_, index) => ({
    ...FREE,
    share: BACK_FROM + ((1 - BACK_FROM) * index) / days,
    from: from + days + index,
    days: 1,
  }))
}
