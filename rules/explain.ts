import { conclude } from './assess.ts'
import { type CeilingReason, ceilingReasons, daysKnown } from './ceiling-reasons.ts'
import { type Heard, hear } from './judge.ts'
import type { Assessment, Level } from './model/assessment.ts'
import type { LocalDay } from './model/day.ts'
import type { History } from './model/history.ts'
import type { Runner } from './model/runner.ts'
import type { Grade, Signal, SignalId } from './model/signal.ts'
import { SIGNALS } from './signals/index.ts'
import type { Seen } from './signals/signal.ts'
import { situationOf } from './situation.ts'

/** One rule of a trace. */
export interface RuleTrace {
  readonly id: SignalId
  readonly title: string
  readonly grade: Grade
  readonly reference: string
  readonly historyDays: number
  readonly leavesOpen: string
  readonly saw: Seen['facts']
  readonly missing: Seen['missing']
  /** Null where it is silent. */
  readonly answer: Signal | null
  /** Too few known days; null where it speaks, and where what it saw stands for itself. */
  readonly silentBecause: string | null
}

/** One prescriber of a trace. */
export interface PrescriberTrace {
  readonly id: string
  /** The causes it answered; empty where it was passed over. */
  readonly because: readonly SignalId[]
  /** Null where it answered. */
  readonly passedOver: string | null
}

/** How an assessment came about: every rule in its order, then what followed from them. */
export interface Trace {
  readonly assessment: Assessment
  readonly rules: readonly RuleTrace[]
  readonly level: Level
  readonly because: string
  readonly ceilings: readonly CeilingReason[]
  readonly prescriptions: readonly PrescriberTrace[]
}

/** The same assessment as `assess` gives, and the whole way to it. */
export function explain(history: History, runner: Runner, day: LocalDay): Trace {
  const situation = situationOf(history, runner, day)
  const heard = SIGNALS.map((rule) => hear(rule, situation))
  const signals = heard.flatMap(({ signal }) => signal ?? [])
  const { assessment, choices } = conclude(situation, signals)
  return {
    assessment,
    rules: heard.map((each) => ruleTrace(each, runner, assessment.metrics.knownDays)),
    level: assessment.level,
    because: assessment.levelBecause,
    ceilings: ceilingReasons(assessment, runner.units),
    prescriptions: choices.map(({ id, prescription, passedOver }) => ({
      id,
      because: prescription?.because ?? [],
      passedOver,
    })),
  }
}

function ruleTrace({ rule, saw, signal }: Heard, runner: Runner, knownDays: number): RuleTrace {
  const { id, title, grade, reference, historyDays, leavesOpen } = rule
  const isShort = signal === null && knownDays < historyDays && !standsIn(id, runner)
  return {
    ...{ id, title, grade, reference, historyDays, leavesOpen },
    saw: saw.facts,
    missing: saw.missing,
    answer: signal,
    silentBecause: isShort ? `${daysKnown(knownDays, historyDays)}.` : null,
  }
}

/** Where the runner's own word stands in for unknown days, too few of them are no reason to be silent. */
function standsIn(id: SignalId, { longestRunMetres, usualWeekMetres }: Runner): boolean {
  if (id === 'session-spike' || id === 'planned-spike') return longestRunMetres !== null
  return id === 'weekly-jump' && usualWeekMetres !== null
}
