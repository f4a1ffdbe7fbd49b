import type { OtherActivity } from '../../../rules/model/activity.ts'
import { addDays, daysBetween, type LocalDay, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aRunner, at, dailyKilometres, weeks } from '../../support/history.ts'
import type { Asked } from './situations.ts'

const SATURDAY = localDay('2026-11-21')

/** Nine weeks, all of their days known, with 10 km on Wednesdays and Saturdays. */
const NINE_WEEKS = dailyKilometres(SATURDAY, weeks(9, [0, 0, 0, 10, 0, 0, 10]))

/** The last run goes down so many steep metres, each one before it 80. */
export function downhillOf(metres: number): Asked {
  return asked(everyRun(({ day }) => ({ steepDescentMetres: day === SATURDAY ? metres : 80 })))
}

/** So many steep metres up in each run of the last 14 days, 50 in those before, and strength work seven weeks ago. */
export function hillsOf(metres: number): Asked {
  const history = everyRun(({ day }) => ({
    steepAscentMetres: daysBetween(day, SATURDAY) < 14 ? metres : 50,
    steepDescentMetres: 0,
  }))
  return asked({ ...history, activities: [strengthOn(addDays(SATURDAY, -50))] })
}

/** On the road until a week ago; since then so much of each run is on grass and dirt. */
export function softShareOf(share: number): Asked {
  return asked(
    everyRun(({ day, distanceMetres }) => {
      const soft = daysBetween(day, SATURDAY) < 7 ? share * distanceMetres : 0
      return { surface: { paved: distanceMetres - soft, soft } }
    }),
  )
}

function asked(history: History): Asked {
  return { day: SATURDAY, history, runner: aRunner() }
}

function everyRun(over: (run: Run) => Partial<Run>): History {
  return { ...NINE_WEEKS, runs: NINE_WEEKS.runs.map((run) => ({ ...run, ...over(run) })) }
}

function strengthOn(day: LocalDay): OtherActivity {
  return { day, startedAt: at(`${day}T18:00:00Z`), type: 'strength_training', minutes: 30 }
}
