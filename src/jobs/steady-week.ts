import { lastLetter } from '../../db/letters.ts'
import type { Db } from '../../db/open.ts'
import { assess } from '../../rules/assess.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, dayInZone, type LocalDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { isRise } from './alert-due.ts'

/** Letters that come unasked because of what was noticed. */
const UNASKED = ['alert', 'referral', 'welcome']

/**
 * Whether no letter came from the first day of a week on, and the light rose on none of its seven days. `before` and
 * `after` are the assessments of the day before them and of the last one.
 */
export async function wasSteady(
  db: Db,
  runner: Runner,
  history: History,
  { week, before, after }: { readonly week: LocalDay } & Readonly<Record<'before' | 'after', Assessment>>,
): Promise<boolean> {
  // without alerts, it is the runner's choice that none came
  if (!runner.mail.alerts || before.missingSince !== null) return false
  for (const kind of UNASKED) {
    const last = await lastLetter(db, runner.id, kind)
    if (last && dayInZone(last.createdAt, runner.zone) >= week) return false
  }
  let yesterday = before
  for (const index of [0, 1, 2, 3, 4, 5, 6]) {
    const day = addDays(week, index)
    const today = day === after.day ? after : assess(history, runner, day)
    if (today.missingSince !== null || isRise(today, yesterday)) return false
    yesterday = today
  }
  return true
}
