import { addDays, instant, type LocalDay } from '../../rules/model/day.ts'
import type { Run } from '../../rules/model/run.ts'
import type { SurfaceMetres } from '../../rules/model/surface.ts'
import type { Draws } from './draws.ts'
import type { DayOfLife } from './life.ts'
import type { Outing, PlannedDay } from './plan.ts'

/** What a runner's records hold beside the distance. */
export interface Records {
  /** Metres a second on an easy run. */
  readonly speed: number
  readonly steepPerKilometre: number
  /** Share of each ground; empty where nobody told of any. */
  readonly ground: SurfaceMetres
  /** Whether the runner gives each run a number of how hard it was. */
  readonly tellsEffort: boolean
  shoeIdOn(day: LocalDay): string | null
}

const FASTER = { easy: 1, hard: 1.12, race: 1.18 } as const
const FELT = { easy: 3, hard: 6, race: 9 } as const

/** The runs of `days`, the first of which is `first`; `life` has as many days. */
export function runsOf(
  days: readonly PlannedDay[],
  life: readonly DayOfLife[],
  first: LocalDay,
  records: Records,
  draws: Draws,
): readonly Run[] {
  return days.flatMap((outing, index) => {
    if (outing === null) return []
    const steepPerKilometre = records.steepPerKilometre + (life[index]?.steepPerKilometre ?? 0)
    return [runOn(addDays(first, index), outing, { ...records, steepPerKilometre }, draws)]
  })
}

function runOn(day: LocalDay, outing: Outing, records: Records, draws: Draws): Run {
  const distanceMetres = Math.round(outing.kilometres * 1000)
  const speed = records.speed * FASTER[outing.effort] * draws.around(0.04)
  const movingSeconds = Math.round(distanceMetres / speed)
  return {
    id: `run-${day}`,
    source: 'file',
    day,
    startedAt: instant(Date.parse(`${day}T06:00:00Z`) + draws.whole(0, 12 * 60) * 60_000),
    distanceMetres,
    movingSeconds,
    elapsedSeconds: movingSeconds + draws.whole(0, 300),
    ...climbsOf(outing.kilometres, records, draws),
    surface: groundOf(distanceMetres, records, draws),
    indoor: false,
    averagePulse: Math.round(138 * FASTER[outing.effort] * draws.around(0.03)),
    maximumPulse: null,
    averageCadence: 166 + draws.whole(0, 8),
    pulseSeconds: [],
    perceivedExertion: records.tellsEffort ? FELT[outing.effort] + draws.whole(-1, 1) : null,
    splits: splitsOf(distanceMetres, speed, outing.effort, draws),
    assumedBy: null,
    title: outing.effort === 'race' ? 'Race' : null,
    shoeId: records.shoeIdOn(day),
  }
}

/** Every run goes another way: what is steep about it varies by half. */
function climbsOf(kilometres: number, { steepPerKilometre }: Records, draws: Draws) {
  const steep = kilometres * steepPerKilometre * draws.around(0.5)
  const rolling = kilometres * draws.between(3, 9)
  return {
    ascentMetres: rolling + steep,
    descentMetres: rolling + steep,
    ascentFrom: 'points',
    descentFrom: 'points',
    steepDescentMetres: steep * draws.around(0.1),
    steepAscentMetres: steep * draws.around(0.1),
    // no rule reads these two
    gradeAdjustedMetres: null,
    minettiMetres: null,
  } as const
}

/** Paths change from run to run: the part of each ground is off by a third. */
function groundOf(metres: number, { ground }: Records, draws: Draws): SurfaceMetres {
  const weights = Object.entries(ground).map(
    ([surface, share]) => [surface, share * draws.around(0.3)] as const,
  )
  const whole = weights.reduce((total, [, weight]) => total + weight, 0)
  return Object.fromEntries(weights.map(([surface, weight]) => [surface, (metres * weight) / whole]))
}

/** A hard run has its middle half fast and the rest slow. */
function splitsOf(metres: number, speed: number, effort: Outing['effort'], draws: Draws): Run['splits'] {
  const count = Math.ceil(metres / 1000)
  return Array.from({ length: count }, (_, index) => {
    const length = Math.min(1000, metres - 1000 * index)
    const isFast = effort === 'hard' && index >= count / 4 && index < (3 * count) / 4
    const change = effort !== 'hard' ? 1 : isFast ? 1.08 : 0.92
    return { metres: length, seconds: length / (speed * change * draws.around(0.03)), averagePulse: null }
  })
}
