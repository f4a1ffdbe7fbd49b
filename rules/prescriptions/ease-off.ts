import { LOW_LOAD, minutesOf, routineOf } from '../exercises/routine.ts'
import type { Ceilings } from '../model/assessment.ts'
import { addDays, dayInWords, type LocalDay } from '../model/day.ts'
import type { Runner } from '../model/runner.ts'
import type { Situation } from '../model/situation.ts'
import { WEEK_JUMP } from '../model/thresholds.ts'
import { formatDistance } from '../model/units.ts'
import { causesFor, NOT_A_DIAGNOSIS, type Prescriber, STOP_RULES } from './prescriber.ts'

const ANSWERS = ['session-spike', 'weekly-jump', 'downhill-novelty', 'hills-without-strength'] as const
const TIMES = 3
const CEILING_DAYS = 8

/** After a run, a week or hills well over the usual: two easy days, a held week, hips and trunk. */
export const easeOff: Prescriber = {
  id: 'ease-off',
  answers: ANSWERS,
  prescribe: (situation, signals, ceilings) => {
    // a jump that is only remembered has its advice in its reason
    const because = causesFor(
      { answers: ANSWERS },
      signals.filter((signal) => signal.level !== 'info'),
    )
    if (because.length === 0) return null
    const routine = routineOf(LOW_LOAD)
    const minutes = minutesOf(routine)
    return {
      id: 'ease-off',
      because,
      title: 'Hips and trunk',
      minutes,
      timesPerWeek: TIMES,
      weeks: 1,
      routine,
      withheld: null,
      loadChange: 0,
      advice: [
        ...easyDays(situation),
        `Three times this week: hips and trunk, ${minutes} minutes.`,
        ...distances(situation.day, situation.runner, ceilings),
        ...heldWeek(situation),
        NOT_A_DIAGNOSIS,
      ],
      stopRules: STOP_RULES,
    }
  },
}

/** Nothing once they are over: a bigger week can be noticed days after its last run. */
function easyDays({ day, metrics }: Situation): readonly string[] {
  const until = addDays(metrics.sessions.at(-1)?.day ?? day, 2)
  return until < day ? [] : [`Until ${dayInWords(until)}: rest, or 30 minutes very easy and flat.`]
}

function distances(day: LocalDay, runner: Runner, ceilings: Ceilings): readonly string[] {
  if (ceilings.longestRunMetres === null) return []
  const until = dayInWords(addDays(day, CEILING_DAYS))
  return [`Until ${until}: no run longer than ${formatDistance(ceilings.longestRunMetres, runner.units)}.`]
}

/** After a jump a week is held for two weeks: no more than stays within 20 % of what was usual. */
function heldWeek({ day, runner, metrics }: Situation): readonly string[] {
  const highest = metrics.rolling.highestMetres
  if (metrics.lastJumpOn === null || highest === null) return []
  const until = addDays(metrics.lastJumpOn, 14)
  if (until < day) return []
  const most = formatDistance((1 + WEEK_JUMP) * highest, runner.units)
  return [
    `Until ${dayInWords(until)}: no more than ${most} in seven days. Swap one run for a ride, a swim or a walk.`,
  ]
}
