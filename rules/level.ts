import type { Level } from './model/assessment.ts'
import { daysBetween, type LocalDay } from './model/day.ts'
import type { Metrics } from './model/metrics.ts'
import type { Signal, SignalId } from './model/signal.ts'
import { BREAK_DAYS, HAIR, REFERENCE_DAYS } from './model/thresholds.ts'

/** A weekly jump lifts the light by itself only above this. */
const HIGH_JUMP = 0.6
/** How long the first runs after a break stay a return. */
const RETURN_DAYS = 14

/** Amber by themselves: the body's own report, and the one load signal that a large cohort stands behind. */
const ALONE: readonly SignalId[] = ['pain', 'health-problem', 'session-spike']

/** What a runner brings along. Two of these tighten a threshold by one band; none ever lifts the light itself. */
const CONTEXT: readonly SignalId[] = [
  'history',
  'surface-change',
  'shoe-wear',
  'shoe-transition',
  'warm-up',
  'strength-adherence',
  'fatigue',
]
const TIGHTENING = 2

/** The runner's light, and why it is that one. */
export interface Light extends Reason {
  readonly level: Level
}

interface Reason {
  readonly because: string
  /** The signals that decided; none where days did. */
  readonly by: readonly SignalId[]
}

/** The first line that holds decides. */
export function levelOf(day: LocalDay, metrics: Metrics, signals: readonly Signal[]): Light {
  const lines: readonly (readonly [Level, Reason | null])[] = [
    ['red-flag', of(signals, 'red-flag', 'a warning sign decides alone')],
    ['red', of(signals, 'red', 'the body’s own report decides alone')],
    ['amber', amber(signals)],
    ['return', returning(day, metrics)],
    ['warming-up', warmingUp(metrics)],
  ]
  for (const [level, reason] of lines) if (reason !== null) return { level, ...reason }
  return { level: 'green', ...days(green(signals)) }
}

function of(signals: readonly Signal[], level: Signal['level'], why: string): Reason | null {
  const signal = signals.find((each) => each.level === level)
  return signal ? decided(`${signal.id}: ${why}.`, signal) : null
}

function amber(signals: readonly Signal[]): Reason | null {
  const ambers = signals.filter((signal) => signal.level === 'amber')
  const alone = ambers.find((signal) => ALONE.includes(signal.id))
  if (alone) return decided(`${alone.id}: amber by itself.`, alone)
  const jump = ambers.find((signal) => signal.id === 'weekly-jump')
  if (jump && jump.value > HIGH_JUMP + HAIR) return decided('weekly-jump: over 60 %, amber by itself.', jump)
  if (ambers.length >= 2) return decided(`${idsOf(ambers)}: two amber signals at once.`, ...ambers)
  const context = signals.filter((signal) => CONTEXT.includes(signal.id))
  if (jump && context.length >= TIGHTENING)
    return decided(`weekly-jump: over 20 %, which is enough beside ${idsOf(context)}.`, jump, ...context)
  return null
}

function returning(day: LocalDay, { daysSinceRun, cameBackOn }: Metrics): Reason | null {
  if ((daysSinceRun ?? 0) >= BREAK_DAYS) return days(`${daysSinceRun} days without a run.`)
  if (cameBackOn === null || daysBetween(cameBackOn, day) >= RETURN_DAYS) return null
  return days(`the first two weeks after a break, from ${cameBackOn} on.`)
}

function warmingUp({ knownDays }: Metrics): Reason | null {
  return knownDays < REFERENCE_DAYS
    ? days(`${knownDays} of ${REFERENCE_DAYS} days in a row are known.`)
    : null
}

function green(signals: readonly Signal[]): string {
  const ambers = signals.filter((signal) => signal.level === 'amber')
  if (ambers.length === 0) return 'no signal calls for care.'
  return `${idsOf(ambers)} alone leaves the light green.`
}

function decided(because: string, ...signals: readonly Signal[]): Reason {
  return { because, by: signals.map((signal) => signal.id) }
}

function days(because: string): Reason {
  return { because, by: [] }
}

function idsOf(signals: readonly Signal[]): string {
  return signals.map((signal) => signal.id).join(' and ')
}
