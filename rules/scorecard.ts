import type { CheckIn } from './model/check-in.ts'
import { addDays, daysBetween, type LocalDay } from './model/day.ts'
import type { Scorecard } from './model/scorecard.ts'
import { AMBER_PAIN } from './model/thresholds.ts'

/** An alert speaks of about as long, and longer would claim whatever comes. */
const WINDOW_DAYS = 14
/** Before that, a count would say nothing at all. */
const LEAST_DAYS = 56

/** What the runner told of a day: the worst pain of it. */
interface Told {
  readonly day: LocalDay
  readonly pain: number
}

/**
 * Our own record up to `day`, since the first letter of all: how often pain of 3 or more was told in the two weeks
 * after an alert, and how often it was told without one before. Silence is unknown, not "no pain": an alert counts
 * once its two weeks are over and the runner told how it was at least once in them. An alert about what hurt already
 * foretells nothing and does not count. Null where nothing can be counted.
 */
export function scorecardOf(
  alertDays: readonly LocalDay[],
  checkIns: readonly CheckIn[],
  { since, day }: { readonly since: LocalDay; readonly day: LocalDay },
): Scorecard | null {
  if (daysBetween(since, day) < LEAST_DAYS) return null
  const told = toldUpTo(checkIns, day)
  const hurts = told.filter(({ pain }) => pain >= AMBER_PAIN)
  const alerts = alertDays.filter((alert) => counts(alert, { told, hurts, day }))
  // so late that two weeks with letters lie before it
  const pains = beginnings(hurts).filter((pain) => daysBetween(since, pain) >= WINDOW_DAYS)
  if (alerts.length + pains.length === 0) return null
  return {
    since,
    alerts: alerts.length,
    followed: alerts.filter((alert) => hurts.some((hurt) => isSoonAfter(alert, hurt.day))).length,
    pains: pains.length,
    unannounced: pains.filter((pain) => !alertDays.some((alert) => isSoonAfter(alert, pain))).length,
  }
}

function toldUpTo(checkIns: readonly CheckIn[], last: LocalDay): readonly Told[] {
  return checkIns.flatMap((checkIn) => {
    const { day, pain, painDuring, painAfter, painNextMorning } = checkIn
    const all = [pain, painDuring, painAfter, painNextMorning].filter((each) => each !== null)
    return all.length === 0 || day > last ? [] : [{ day, pain: Math.max(...all) }]
  })
}

function counts(
  alert: LocalDay,
  { told, hurts, day }: Record<'told' | 'hurts', readonly Told[]> & { readonly day: LocalDay },
): boolean {
  const hurtAlready = hurts.some((hurt) => hurt.day === alert || isSoonAfter(hurt.day, alert))
  const isOver = addDays(alert, WINDOW_DAYS) <= day
  return isOver && !hurtAlready && told.some((each) => isSoonAfter(alert, each.day))
}

/** What goes on hurting is one pain: it begins where none was told in the two weeks before. */
function beginnings(hurts: readonly Told[]): readonly LocalDay[] {
  const days = [...new Set(hurts.map((hurt) => hurt.day))]
  return days.filter((day) => !days.some((earlier) => isSoonAfter(earlier, day)))
}

function isSoonAfter(one: LocalDay, other: LocalDay): boolean {
  return one < other && daysBetween(one, other) <= WINDOW_DAYS
}
