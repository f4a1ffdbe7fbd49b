import { assess } from '../../rules/assess.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, type LocalDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { SentAlert } from '../../src/jobs/alert-budget.ts'
import { alertDue, type DueLetter } from '../../src/jobs/alert-due.ts'
import { countsOf, type Tally } from './tally.ts'

/** A runner and a stretch of days, every one of them known. */
export interface Replayed {
  /** "marathon builder". */
  readonly kind: string
  readonly runner: Runner
  readonly history: History
  readonly first: LocalDay
  readonly last: LocalDay
}

/** From here on every rule has the days it asks for, but for the 42 of hills. */
const FIRST_COUNTED_DAY = 36
const NAIVE_GROWTH = 0.1

interface ReplayedDay {
  readonly assessment: Assessment
  /** Null on most days. */
  readonly letter: DueLetter | null
}

/** Lives a runner's days as the worker does, one assessment each evening, and counts from the 36th on. */
export function replay(replayed: Replayed): Tally {
  return tallyOf(daysOf(replayed).slice(FIRST_COUNTED_DAY - 1))
}

function daysOf({ runner, history, first, last }: Replayed): readonly ReplayedDay[] {
  const days: ReplayedDay[] = []
  const sent = new Set<string>()
  const alerts: SentAlert[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const assessment = assess(history, runner, day)
    const since = days.slice(-1).map((before) => before.assessment)
    const due = alertDue(runner.id, assessment, { since, today: null, alerts, isHeld: false })
    // a key that was used before writes no letter
    const letter: DueLetter | null = due && !sent.has(due.dedupeKey) ? due : null
    if (letter) sent.add(letter.dedupeKey)
    if (letter?.kind === 'alert') alerts.push({ day, dedupeKey: letter.dedupeKey })
    days.push({ assessment, letter })
  }
  return days
}

function tallyOf(days: readonly ReplayedDay[]): Tally {
  const assessments = days.map(({ assessment }) => assessment)
  const outings = assessments.flatMap(({ day, metrics }) =>
    metrics.sessions.filter((each) => each.day === day),
  )
  const growths = assessments.flatMap(({ metrics }) => metrics.rolling.weekOnWeek ?? [])
  const letters = days.filter(({ letter }) => letter !== null)
  return {
    runners: 1,
    days: days.length,
    runs: outings.length,
    compared: outings.filter(({ ratio }) => ratio !== null).length,
    spikes: outings.filter(({ isSpike }) => isSpike).length,
    growthDays: growths.length,
    naiveDays: growths.filter((growth) => growth > NAIVE_GROWTH).length,
    jumpDays: assessments.filter(isJump).length,
    letters: letters.length,
    lettersInTen: [(10 * letters.length) / days.length],
    levels: countsOf(assessments.map(({ level }) => level)),
    signals: countsOf(assessments.flatMap(({ signals }) => signals.map(({ id }) => id))),
    reasons: countsOf(letters.map(({ assessment }) => reasonOf(assessment))),
  }
}

function isJump({ signals }: Assessment): boolean {
  return signals.some(({ id, level }) => id === 'weekly-jump' && level === 'amber')
}

/** Without what differs from runner to runner: the days of a break, and which context a jump stands beside. */
function reasonOf({ level, levelBecause }: Assessment): string {
  return level === 'return'
    ? 'back after a break.'
    : levelBecause.replace(/beside .*/, 'beside two of context.')
}
