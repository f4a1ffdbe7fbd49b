import { daysSinceHeard } from '../../db/assessments.ts'
import { lastLetters } from '../../db/letters.ts'
import type { Db } from '../../db/open.ts'
import type { StoredRunner } from '../../db/runners.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInZone, type LocalDay } from '../../rules/model/day.ts'
import { hasLight } from '../../rules/signals/spoken.ts'
import { isRise, type Said } from './alert-due.ts'
import { isPaused, isSnoozed } from './held-letters.ts'

/** More than a runner gets in thirty days: three unasked, their answers, and what turned red beyond. */
const LATEST_ALERTS = 20

/** What a runner heard until a day, and whether more is wanted on it. */
export async function saidBefore(db: Db, runner: StoredRunner, day: LocalDay): Promise<Said> {
  const days = await daysSinceHeard(db, runner.id, day)
  const alerts = await lastLetters(db, runner.id, 'alert', LATEST_ALERTS)
  const today = days.find(({ assessment, wentUnsaid }) => assessment.day === day && !wentUnsaid)
  return {
    since: days.map(({ assessment }) => assessment).filter((each) => each.day < day),
    today: today?.assessment ?? null,
    alerts: alerts
      .map(({ createdAt, dedupeKey }) => ({ day: dayInZone(createdAt, runner.zone), dedupeKey }))
      .reverse(),
    isHeld: isPaused(runner, day) || isSnoozed(runner, day),
  }
}

/**
 * Whether nothing can be said of an assessment: it has no light, or letters are held. What was judged earlier on the
 * same day could be told: a pause or a snooze that began since takes that back only for what rose after it.
 */
export function goesUnsaid(now: Assessment, { today, isHeld }: Said): boolean {
  if (!hasLight(now)) return true
  return isHeld && isRise(now, today)
}
