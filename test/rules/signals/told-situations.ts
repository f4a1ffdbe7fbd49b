import { addDays, localDay } from '../../../rules/model/day.ts'
import { aCheckIn, aHistory, aRunner, dailyKilometres, STEADY_WEEK, weeks } from '../../support/history.ts'
import type { Asked } from './situations.ts'

const DAY = localDay('2026-11-21')

/** Two weeks with eight run days, all told of; so many of them began with a warm-up. */
export function warmUpsBefore(count: number): Asked {
  const history = dailyKilometres(DAY, weeks(2, STEADY_WEEK))
  const checkIns = history.runs.map((run, index) => aCheckIn(run.day, { warmedUp: index < count }))
  return { day: DAY, history: { ...history, checkIns }, runner: aRunner() }
}

/** Fatigue of 8 told on so many of the last days. */
export function tiredFor(count: number): Asked {
  const checkIns = Array.from({ length: count }, (_, index) =>
    aCheckIn(addDays(DAY, index + 1 - count), { fatigue: 8 }),
  )
  return { day: DAY, history: aHistory({ checkIns }), runner: aRunner() }
}

/** A runner who counts so many hours a day in a chair. */
export function sittingFor(sittingHours: number): Asked {
  return { day: DAY, history: aHistory(), runner: aRunner({ sittingHours }) }
}
