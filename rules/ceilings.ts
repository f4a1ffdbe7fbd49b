import type { Ceilings, Level } from './model/assessment.ts'
import type { Metrics } from './model/metrics.ts'
import { returnDistance } from './model/return-distance.ts'
import type { Signal } from './model/signal.ts'
import { SPIKE_RATIO, WEEK_JUMP } from './model/thresholds.ts'

/** Amber pain takes 30 % off: the lower end of the 30–50 % that is popular advice. */
export const PAIN_SHARE = 0.7

/** What the next run's distance is held by, each part for itself. */
export function ceilingsOf(metrics: Metrics, signals: readonly Signal[]): Ceilings {
  const { accustomedMetres } = metrics
  return {
    longestRunMetres: accustomedMetres === null ? null : SPIKE_RATIO * accustomedMetres,
    weekRoomMetres: weekRoom(metrics),
    returnMetres: returnDistance(metrics),
    painMetres: painCut(metrics, signals),
  }
}

/** The next distance that stays in range: the smallest part that is known. None under red, where rest is the advice. */
export function ceilingOf(level: Level, ceilings: Ceilings): number | null {
  if (level === 'red' || level === 'red-flag') return null
  const parts = Object.values(ceilings).filter((part) => part !== null)
  return parts.length === 0 ? null : Math.min(...parts)
}

/** The body's own report asks for less; its red has no distance at all. */
export function isHurting(signals: readonly Signal[]): boolean {
  return signals.some(({ id, level }) => level === 'amber' && (id === 'pain' || id === 'health-problem'))
}

function painCut({ accustomedMetres }: Metrics, signals: readonly Signal[]): number | null {
  return isHurting(signals) && accustomedMetres !== null ? PAIN_SHARE * accustomedMetres : null
}

function weekRoom({ rolling }: Metrics): number | null {
  const [week] = rolling.metres
  // weeks too small to grow against hold nothing back either
  if (week === null || rolling.highestMetres === null || rolling.overHighest === null) return null
  return Math.max(0, (1 + WEEK_JUMP) * rolling.highestMetres - week)
}
