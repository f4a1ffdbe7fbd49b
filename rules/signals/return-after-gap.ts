import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { History } from '../model/history.ts'
import { returnDistance } from '../model/return-distance.ts'
import type { WayDown } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import { BREAK_DAYS, CAUTION_DAYS } from '../model/thresholds.ts'
import { formatDistance } from '../model/units.ts'
import { daysMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

/** `value` is the days since the last run. */
export const returnAfterGap: SignalRule = {
  id: 'return-after-gap',
  title: 'Back after a break',
  reference: 'van der Worp 2015, PLoS One 10:e0114937 (PMC4338213); thresholds are our own reading',
  grade: 'B',
  historyDays: CAUTION_DAYS,
  leavesOpen:
    'It does not know why you stopped or what you did instead of running, and nobody has tested after how many days off it matters.',
  sees: lookedAt,
  evaluate: (situation) => {
    const { day, metrics } = situation
    const days = metrics.daysSinceRun
    if (days === null || days < CAUTION_DAYS) return null
    const isBreak = days >= BREAK_DAYS
    return {
      id: 'return-after-gap',
      level: 'amber',
      value: days,
      threshold: isBreak ? BREAK_DAYS : CAUTION_DAYS,
      reason: isBreak
        ? `${days} days without a run. Your legs start afresh: begin with running and walking in turns.`
        : `${days} days without a run. Begin with up to three quarters of your longest one.`,
      evidence:
        'In a review of 15 studies, taking running up again went with more injuries in men. ' +
        'How many days make a break is our own reading; nobody has tested it.',
      grade: 'B',
      subject: addDays(day, -days),
      wayDown: firstRun(situation, isBreak),
    }
  },
}

function firstRun({ runner, metrics }: Situation, isBreak: boolean): WayDown {
  const metres = returnDistance(metrics)
  const most = metres === null ? 'short' : `up to ${formatDistance(metres, runner.units)}`
  return {
    words: `Your first run back ends it: ${most}, ${isBreak ? 'walking in between' : 'easy and flat'}.`,
    metres,
  }
}

function lookedAt({ day, history, metrics }: Situation): Seen {
  const { daysSinceRun, longest30Metres, longest90Metres, usualSpeed } = metrics
  const last = history.runs.at(-1)?.day ?? null
  return {
    facts: {
      lastRunOn: last,
      daysSinceRun,
      longest30Metres,
      longest90Metres,
      usualSpeed,
      returnMetres: returnDistance(metrics),
    },
    missing: last === null ? ['a first run'] : daysSince(last, day, history),
  }
}

function daysSince(last: LocalDay, day: LocalDay, history: History): readonly string[] {
  const days = `the ${daysBetween(last, day)} days since your last run`
  return last === day ? [] : daysMissing(history, addDays(last, 1), day, days)
}
