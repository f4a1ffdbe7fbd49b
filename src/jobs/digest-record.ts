import { lettersWritten } from '../../db/letters.ts'
import type { Db } from '../../db/open.ts'
import { dayInZone, daysBetween, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Scorecard } from '../../rules/model/scorecard.ts'
import { scorecardOf } from '../../rules/scorecard.ts'

const EVERY_WEEKS = 4
const FIRST_MONDAY = localDay('1970-01-05')

/** Our own record up to `day`, every fourth week; null in the others, and where no alerts are wanted. */
export async function recordSoFar(
  db: Db,
  runner: Runner,
  { checkIns }: History,
  { week, day }: { readonly week: LocalDay; readonly day: LocalDay },
): Promise<Scorecard | null> {
  if (!runner.mail.alerts || !isItsWeek(week)) return null
  const letters = await lettersWritten(db, runner.id)
  const days = letters.map(({ kind, createdAt }) => ({ kind, day: dayInZone(createdAt, runner.zone) }))
  const [first] = days
  if (first === undefined) return null
  const alerts = days.filter(({ kind }) => kind === 'alert').map((alert) => alert.day)
  return scorecardOf([...new Set(alerts)], checkIns, { since: first.day, day })
}

function isItsWeek(week: LocalDay): boolean {
  return Math.floor(daysBetween(FIRST_MONDAY, week) / 7) % EVERY_WEEKS === 0
}
