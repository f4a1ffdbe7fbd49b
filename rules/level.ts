import type { Level } from './model/assessment.ts'
import { daysBetween, type LocalDay } from './model/day.ts'
import type { Metrics } from './model/metrics.ts'
import type { Signal, SignalId } from './model/signal.ts'
import { BREAK_DAYS, REFERENCE_DAYS } from './model/thresholds.ts'

/** A weekly jump lifts the light by itself only above this. */
const HIGH_JUMP = 0.6
/** How long the first runs after a break stay a return. */
const RETURN_DAYS = 14

/**
 * The runner's light. A warning sign or red pain decides alone; a session spike is amber; other amber signals
 * need company, but for a weekly jump over 60 %.
 */
export function levelOf(day: LocalDay, metrics: Metrics, signals: readonly Signal[]): Level {
  const has = (level: Signal['level']) => signals.some((signal) => signal.level === level)
  if (has('red-flag')) return 'red-flag'
  if (has('red')) return 'red'
  if (isAmber(signals)) return 'amber'
  if (isReturning(day, metrics)) return 'return'
  return metrics.knownDays < REFERENCE_DAYS ? 'warming-up' : 'green'
}

function isAmber(signals: readonly Signal[]): boolean {
  const amber = signals.filter((signal) => signal.level === 'amber')
  const find = (id: SignalId) => amber.find((signal) => signal.id === id)
  // growths compare as ratios: in doubles 32 ÷ 20 − 1 is a hair over 0.6
  return (
    find('session-spike') !== undefined ||
    1 + (find('weekly-jump')?.value ?? 0) > 1 + HIGH_JUMP ||
    amber.length >= 2
  )
}

function isReturning(day: LocalDay, metrics: Metrics): boolean {
  if ((metrics.daysSinceRun ?? 0) >= BREAK_DAYS) return true
  return metrics.cameBackOn !== null && daysBetween(metrics.cameBackOn, day) < RETURN_DAYS
}
