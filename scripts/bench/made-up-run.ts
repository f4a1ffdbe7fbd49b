import { type Instant, instant, type LocalDay } from '../../rules/model/day.ts'
import type { Run } from '../../rules/model/run.ts'
import type { Chance } from '../soak/chance.ts'

/** A run at eight of which everything is told, in the pair named. */
export function madeUpRun(id: string, day: LocalDay, shoeId: string | null, chance: Chance): Run {
  const kilometres = 4 + chance.below(14)
  const distanceMetres = kilometres * 1000 + chance.below(1000)
  const movingSeconds = Math.round(distanceMetres / (2.4 + chance.below(100) / 100))
  return {
    id,
    source: 'file',
    day,
    startedAt: eightOf(day),
    distanceMetres,
    movingSeconds,
    elapsedSeconds: movingSeconds + chance.below(120),
    ...climbsOf(distanceMetres, chance),
    surface: {
      paved: distanceMetres * 0.6,
      compacted: distanceMetres * 0.2,
      soft: distanceMetres * 0.1,
    },
    indoor: false,
    averagePulse: 130 + chance.below(30),
    maximumPulse: 170 + chance.below(15),
    averageCadence: 164 + chance.below(12),
    pulseSeconds: pulseSecondsOf(movingSeconds, chance),
    perceivedExertion: 2 + chance.below(7),
    splits: Array.from({ length: kilometres }, () => ({
      metres: 1000,
      seconds: movingSeconds / kilometres,
      averagePulse: 130 + chance.below(30),
    })),
    assumedBy: null,
    title: 'Morning run',
    shoeId,
  }
}

function climbsOf(distanceMetres: number, chance: Chance) {
  return {
    ascentMetres: 20 + chance.below(150),
    descentMetres: 20 + chance.below(150),
    ascentFrom: 'device',
    descentFrom: 'device',
    steepDescentMetres: chance.below(60),
    steepAscentMetres: chance.below(60),
    gradeAdjustedMetres: distanceMetres * 1.02,
    minettiMetres: distanceMetres * 1.03,
  } as const
}

/** Sixteen steps from 95 to 175 beats. */
function pulseSecondsOf(movingSeconds: number, chance: Chance): Run['pulseSeconds'] {
  const parts = Array.from({ length: 16 }, () => 1 + chance.below(10))
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, step) => [95 + 5 * step, (movingSeconds * part) / whole])
}

export function eightOf(day: LocalDay): Instant {
  return instant(Date.parse(`${day}T08:00:00Z`))
}
