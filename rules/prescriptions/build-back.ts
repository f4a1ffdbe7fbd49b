import { LOW_LOAD, minutesOf, routineOf } from '../exercises/routine.ts'
import { BREAK_DAYS } from '../model/thresholds.ts'
import { formatDistance } from '../model/units.ts'
import { causesFor, NOT_A_DIAGNOSIS, type Prescriber, STOP_RULES } from './prescriber.ts'

const ANSWERS = ['return-after-gap'] as const

/** After two weeks or more without a run: shorter, slower, in turns with walking. */
export const buildBack: Prescriber = {
  id: 'build-back',
  answers: ANSWERS,
  prescribe: ({ runner, metrics }, signals, ceilings) => {
    const routine = routineOf(LOW_LOAD)
    const minutes = minutesOf(routine)
    const isBreak = (metrics.daysSinceRun ?? BREAK_DAYS) >= BREAK_DAYS
    const most =
      ceilings.returnMetres === null
        ? ''
        : `, and no further than ${formatDistance(ceilings.returnMetres, runner.units)}`
    return {
      id: 'build-back',
      because: causesFor({ answers: ANSWERS }, signals),
      title: 'Hips and trunk',
      minutes,
      timesPerWeek: 3,
      weeks: 2,
      routine,
      withheld: null,
      loadChange: null,
      advice: [
        isBreak
          ? `Your first runs back: two minutes running, one walking, 20 to 30 minutes${most}.`
          : `Your first run back: easy and flat${most}.`,
        'A day without running after each, hills and fast running last.',
        `Three times this week: hips and trunk, ${minutes} minutes.`,
        NOT_A_DIAGNOSIS,
      ],
      stopRules: STOP_RULES,
    }
  },
}
