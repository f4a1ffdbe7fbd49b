import type { Assessment } from '../../rules/model/assessment.ts'
import type { Signal, SignalId } from '../../rules/model/signal.ts'
import { ruleOf } from '../../rules/signals/rule-of.ts'
import { isToldByRunner, spokenReason, spokenSignals } from '../../rules/signals/spoken.ts'
import { listed } from './words.ts'

/** What the digest noticed, and what of it the week before knew too. */

/** A run, a stretch or a plan of its own: another subject is another occasion. The rest goes on from day to day. */
const OCCASIONS: readonly SignalId[] = ['session-spike', 'planned-spike', 'downhill-novelty']

/** These end by silence too, and silence is no news. */
const ENDS_UNTOLD: readonly SignalId[] = [
  'fatigue',
  'warm-up',
  'hills-without-strength',
  'strength-adherence',
]

/** Pairs of shoes have rows of their own. */
const isNoticed = ({ id }: Signal): boolean => id !== 'shoe-wear'

/**
 * A sentence or two a signal; `before` is null where the week before is not known. The planned run named `toldPlan`
 * is told elsewhere in the letter.
 */
export function noticed(
  now: Assessment,
  before: Assessment | null,
  toldPlan: string | null = null,
): readonly string[] {
  const signals = spokenSignals(now)
  const isToldElsewhere = ({ id, subject }: Signal) => id === 'planned-spike' && subject === toldPlan
  const untold = signals.filter((signal) => isNoticed(signal) && !isToldElsewhere(signal))
  const reasons = untold.map((signal) => {
    const reason = spokenReason(signal, signals)
    return before === null ? reason : `${reason} ${sinceWhen(signal, before)}`
  })
  return before === null ? reasons : [...reasons, ...ended(now, before)]
}

function sinceWhen(signal: Signal, before: Assessment): string {
  const wasThere = before.signals.filter((each) => isSame(each, signal))
  // what was only context then, and is spoken of now, is news
  return wasThere.some(({ level }) => level !== 'info' || signal.level === 'info')
    ? 'It stood the week before too.'
    : 'New since the week before.'
}

function isSame(one: Signal, other: Signal): boolean {
  return one.id === other.id && (!OCCASIONS.includes(one.id) || one.subject === other.subject)
}

/** Not of the body, which only the runner can say is better, and under red of no distance. */
function ended(now: Assessment, before: Assessment): readonly string[] {
  if (now.missingSince !== null || now.level === 'red' || now.level === 'red-flag') return []
  const gone = spokenSignals(before).filter(
    (signal) =>
      isNoticed(signal) &&
      !isToldByRunner(signal) &&
      !ENDS_UNTOLD.includes(signal.id) &&
      !now.signals.some(({ id }) => id === signal.id),
  )
  const titles = [...new Set(gone.map(({ id }) => (ruleOf(id)?.title ?? id).toLowerCase()))]
  return titles.length === 0 ? [] : [`There the week before, no longer now: ${listed(titles)}.`]
}
