import type { Assessment } from '../model/assessment.ts'
import type { Signal, SignalId, SignalLevel } from '../model/signal.ts'
import { isForLetters } from './signal.ts'

/** Which signals a letter or a page speaks of, and in which words. */

/** What the runner told of the body: it stands without a run being known. */
const TOLD: readonly SignalId[] = ['red-flag', 'pain', 'health-problem']

export function isToldByRunner({ id, level }: Signal): boolean {
  return level !== 'info' && TOLD.includes(id)
}

/** The most urgent first. */
export const URGENCY: readonly SignalLevel[] = ['red-flag', 'red', 'amber', 'info']

/** The most urgent first, so that a letter never opens with a milder word than its light; else in their order. */
export function byUrgency(signals: readonly Signal[]): readonly Signal[] {
  return signals.toSorted((a, b) => URGENCY.indexOf(a.level) - URGENCY.indexOf(b.level))
}

/** The most urgent first, what decided the light among them. Under red it is what the runner told, and no distance. */
export function spokenSignals({
  level,
  levelBy,
  signals,
}: Pick<Assessment, 'level' | 'levelBy' | 'signals'>): readonly Signal[] {
  const spoken = byUrgency(signals.filter((signal) => isForLetters(signal) || levelBy.includes(signal.id)))
  return level === 'red' ? spoken.filter(isToldByRunner) : spoken
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Whether a signal allows for more than the body's own report beside it asks for. */
export function isEased(signal: Signal, signals: readonly Signal[]): boolean {
  return !isToldByRunner(signal) && signals.some(isToldByRunner)
}

/** A reason beside these others: an eased one that names a distance is told by its fact alone. */
export function spokenReason(signal: Signal, signals: readonly Signal[]): string {
  if (!isEased(signal, signals) || signal.wayDown.metres === null) return signal.reason
  const [fact] = SENTENCES.segment(signal.reason)
  return fact?.segment.trim() ?? signal.reason
}

/** No light on half the facts; only what the runner told us stands without data. */
export function hasLight({ missingSince, signals }: Pick<Assessment, 'missingSince' | 'signals'>): boolean {
  return missingSince === null || signals.some(isToldByRunner)
}
