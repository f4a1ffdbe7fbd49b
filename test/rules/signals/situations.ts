import type { HealthAnswers } from '../../../rules/model/check-in.ts'
import type { LocalDay } from '../../../rules/model/day.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { SignalId } from '../../../rules/model/signal.ts'
import {
  aCheckIn,
  aHistory,
  aRunner,
  aShoe,
  dailyKilometres,
  daysOff,
  STEADY_WEEK,
  weeks,
} from '../../support/history.ts'
import { hardMinutes, injuredBefore, painOf, stepsOf, strengthDays } from './effort-situations.ts'
import { plannedOn } from './plan-situations.ts'
import { newPairFor } from './shoe-situations.ts'
import { downhillOf, hillsOf, softShareOf } from './terrain-situations.ts'
import { sittingFor, tiredFor, warmUpsBefore } from './told-situations.ts'

/** What a rule is asked about. */
export interface Asked {
  readonly day: LocalDay
  readonly history: History
  readonly runner: Runner
}

export const SATURDAY = localDay('2026-11-21')

const asked = (history: History): Asked => ({ day: SATURDAY, history, runner: aRunner() })

/** Eight weeks of 32.9 km, the long run of 13.9 km on Saturdays. */
const LONG_RUN_WEEK = [0, 5, 0, 8, 0, 6, 13.9]
const AFTER_LONG_RUNS = weeks(8, LONG_RUN_WEEK)

/** The last Saturday's run is one of so many kilometres instead of the usual 13.9. */
export function longRunOf(kilometres: number): Asked {
  return asked(dailyKilometres(SATURDAY, [...AFTER_LONG_RUNS.slice(0, -1), kilometres]))
}

/** Weeks of two equal runs each, oldest first. */
export function weeksOfTwo(...kilometres: readonly number[]): Asked {
  return asked(
    dailyKilometres(
      SATURDAY,
      kilometres.flatMap((week) => [0, week / 2, 0, 0, week / 2, 0, 0]),
    ),
  )
}

/** Eight steady weeks, then so many days off; the last of them is the assessed one. */
export function daysSince(count: number): Asked {
  return asked(dailyKilometres(SATURDAY, [...weeks(8, STEADY_WEEK), ...daysOff(count)]))
}

/** Running every other day, and known for so many days. */
export function knownSince(count: number): Asked {
  return asked(
    dailyKilometres(
      SATURDAY,
      Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 5 : 0)),
    ),
  )
}

/** A pair that came with so many kilometres, and no run since. */
export function pairOf(kilometres: number): Asked {
  return asked(aHistory({ shoes: [aShoe({ startMetres: kilometres * 1000 })] }))
}

const withSign = asked(aHistory({ checkIns: [aCheckIn('2026-11-20', { redFlags: ['night-pain'] })] }))
const withoutSign = asked(aHistory({ checkIns: [aCheckIn('2026-11-20', { noRedFlags: true })] }))

export const answering = (health: HealthAnswers) =>
  asked(aHistory({ checkIns: [aCheckIn(SATURDAY, { health })] }))
const slightly: HealthAnswers = { participation: 8, training: 8, performance: 8, symptoms: 8 }
const fully: HealthAnswers = { participation: 0, training: null, performance: null, symptoms: null }

/** For each rule a moment in which it speaks, and one in which it does not. */
export const SITUATIONS: Readonly<Record<SignalId, { readonly firing: Asked; readonly silent: Asked }>> = {
  'red-flag': { firing: withSign, silent: withoutSign },
  pain: { firing: painOf(4), silent: painOf(2) },
  'health-problem': { firing: answering(slightly), silent: answering(fully) },
  'session-spike': { firing: longRunOf(18.2), silent: longRunOf(15.2) },
  'weekly-jump': { firing: weeksOfTwo(30, 31, 32, 34, 42), silent: weeksOfTwo(30, 31, 32, 34, 40) },
  'return-after-gap': { firing: daysSince(14), silent: daysSince(13) },
  'planned-spike': { firing: plannedOn(['2026-12-06', 16]), silent: plannedOn(['2026-12-06', 15.9]) },
  'first-weeks': { firing: knownSince(29), silent: knownSince(30) },
  'downhill-novelty': { firing: downhillOf(150), silent: downhillOf(149) },
  'hills-without-strength': { firing: hillsOf(100), silent: hillsOf(99) },
  'surface-change': { firing: softShareOf(0.5), silent: softShareOf(0.3) },
  intensity: { firing: hardMinutes(16), silent: hardMinutes(15) },
  'strength-adherence': { firing: strengthDays(5), silent: strengthDays(6) },
  'warm-up': { firing: warmUpsBefore(3), silent: warmUpsBefore(4) },
  fatigue: { firing: tiredFor(3), silent: tiredFor(2) },
  sitting: { firing: sittingFor(3.5), silent: sittingFor(3) },
  cadence: { firing: stepsOf(171), silent: stepsOf(172) },
  history: { firing: injuredBefore('left knee in spring'), silent: injuredBefore('none') },
  'ten-percent': { firing: weeksOfTwo(30, 34), silent: weeksOfTwo(30, 33) },
  'shoe-transition': { firing: newPairFor(2.1), silent: newPairFor(2) },
  'shoe-wear': { firing: pairOf(483), silent: pairOf(482) },
}
