import { addDays, dayInWords, daysBetween, type LocalDay } from '../model/day.ts'
import type { History } from '../model/history.ts'
import { runsWithin } from '../model/run.ts'
import type { Finding } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import { HAIR, JUMP_CARRY_DAYS, WEEK_JUMP } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'
import { daysMissing, sportMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

/** `value` is the last seven days ÷ the highest of the four weeks before − 1; of a jump that is over, the days since. */
export const weeklyJump: SignalRule = {
  id: 'weekly-jump',
  title: 'A bigger week',
  reference:
    'Damsted 2019, JOSPT 49:230, doi 10.2519/jospt.2019.8541; Nielsen 2014, JOSPT 44:739, doi 10.2519/jospt.2014.5164',
  grade: 'B-',
  historyDays: 35,
  leavesOpen:
    'It does not know how fast or hilly the week was, nor whether the jump does harm by itself: the numbers behind it are small.',
  sees: lookedAt,
  evaluate: (situation) => jumping(situation) ?? carried(situation),
}

const EVIDENCE =
  'In 261 runners preparing a half marathon, those who grew their week by 20 to 60 % had more injuries three ' +
  'weeks on; the numbers were small. The popular 10 % rule made no difference in a trial of 532.'

function jumping({ runner, day, metrics, history }: Situation): Finding | null {
  const { overHighest, highestMetres, metres } = metrics.rolling
  const week = metres[0]
  if (overHighest === null || highestMetres === null || week === null) return null
  if (overHighest <= WEEK_JUMP + HAIR) return null
  const { units } = runner
  const most = (1 + WEEK_JUMP) * highestMetres
  return {
    id: 'weekly-jump',
    level: 'amber',
    value: overHighest,
    threshold: WEEK_JUMP,
    reason:
      `${formatDistance(week, units)} in seven days is ${formatPercent(overHighest)} over your highest week of the ` +
      `four before (${formatDistance(highestMetres, units)}). ` +
      `Up to ${formatDistance(most, units)} stays within 20 %.`,
    evidence: EVIDENCE,
    grade: 'B-',
    subject: day,
    wayDown: {
      words:
        `By rest alone your seven days are back within ${formatDistance(most, units)} ` +
        `on ${dayInWords(withinOn(history, day, most))}.`,
      metres: most,
    },
  }
}

/** A jump that is over, remembered for three weeks: it shapes advice, never the light. `value` is the days since. */
function carried({ day, metrics }: Situation): Finding | null {
  const { lastJumpOn, rolling } = metrics
  if (lastJumpOn === null || rolling.overHighest === null) return null
  return {
    id: 'weekly-jump',
    level: 'info',
    value: daysBetween(lastJumpOn, day),
    threshold: JUMP_CARRY_DAYS,
    reason:
      `Until ${dayInWords(lastJumpOn)} your seven days stood more than 20 % over the four weeks before. ` +
      'Hold the week for now: what such a week does was seen up to three weeks on.',
    evidence: EVIDENCE,
    grade: 'B-',
    subject: lastJumpOn,
    wayDown: {
      words: `Without another jump it is over on ${dayInWords(addDays(lastJumpOn, JUMP_CARRY_DAYS))}.`,
      metres: null,
    },
  }
}

/** The day on which seven days hold no more than `most`, when nothing is run until then. */
function withinOn(history: History, day: LocalDay, most: number): LocalDay {
  const daysOff = [1, 2, 3, 4, 5, 6].find((count) => {
    const kept = runsWithin(history.runs, addDays(day, count - 6), day)
    return kept.reduce((total, run) => total + run.distanceMetres, 0) <= most
  })
  return addDays(day, daysOff ?? 7)
}

function lookedAt({ day, history, runner, metrics }: Situation): Seen {
  const { metres, runs, overHighest, highestMetres, twoWeek } = metrics.rolling
  const standsIn = runner.usualWeekMetres === null ? '' : ': your usual week stands in'
  const [from, weekFrom] = [addDays(day, -34), addDays(day, -6)]
  return {
    facts: {
      weekMetres: metres[0],
      weekRuns: runs[0],
      highestMetres,
      overHighest,
      twoWeek,
      lastJumpOn: metrics.lastJumpOn,
    },
    missing: [
      ...daysMissing(history, weekFrom, day, 'the last 7 days'),
      ...daysMissing(history, from, addDays(weekFrom, -1), `the 28 days before${standsIn}`),
      ...sportMissing(runsWithin(history.runs, from, day)),
    ],
  }
}
