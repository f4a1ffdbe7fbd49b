import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import {
  aCheckIn,
  aHistory,
  aRunner,
  at,
  dailyKilometres,
  STEADY_WEEK,
  weeks,
} from '../../support/history.ts'
import type { Asked } from './situations.ts'

const DAY = localDay('2026-11-21')
const steady = (count: number) => dailyKilometres(DAY, weeks(count, STEADY_WEEK))

/** Four weeks of runs of an hour; so many minutes of each at 150 beats of at most 190, the rest at 120. */
export function hardMinutes(minutes: number): Asked {
  const anHour: Partial<Run> = {
    movingSeconds: 3600,
    elapsedSeconds: 3600,
    pulseSeconds: [
      [120, (60 - minutes) * 60],
      [150, minutes * 60],
    ],
  }
  const history = steady(4)
  const runs = history.runs.map((run) => ({ ...run, ...anHour }))
  return { day: DAY, history: { ...history, runs }, runner: aRunner({ maximumPulse: 190 }) }
}

/** Fifteen weeks at 180 steps a minute, the last two of them at so many. */
export function stepsOf(cadence: number): Asked {
  const history = steady(15)
  const runs = history.runs.map((run) => ({
    ...run,
    averageCadence: run.day > addDays(DAY, -14) ? cadence : 180,
  }))
  return { day: DAY, history: { ...history, runs }, runner: aRunner() }
}

/** Four weeks of running, with strength training on so many of the last days. */
export function strengthDays(count: number): Asked {
  const activities = Array.from({ length: count }, (_, daysAgo) => {
    const day = addDays(DAY, -daysAgo)
    return { day, startedAt: at(`${day}T18:00:00Z`), type: 'strength_training', minutes: 30 }
  })
  return { day: DAY, history: { ...steady(4), activities }, runner: aRunner() }
}

/** Pain of a knee, a number a day, oldest first, the last of them today; null is a day without a report. */
export function painOf(...pains: readonly (number | null)[]): Asked {
  const checkIns = pains.map((pain, index) =>
    aCheckIn(addDays(DAY, index - pains.length + 1), { pain, area: 'knee' }),
  )
  return { day: DAY, history: aHistory({ checkIns }), runner: aRunner() }
}

/** A runner who told us this of earlier injuries. */
export function injuredBefore(history: Runner['history']): Asked {
  return { day: DAY, history: aHistory(), runner: aRunner({ history }) }
}
