import type { OtherActivity } from '../../rules/model/activity.ts'
import { addDays, instant, type LocalDay } from '../../rules/model/day.ts'
import type { Draws } from './draws.ts'
import { DAYS_A_YEAR } from './plan.ts'

/** Half of runners tell of strength work. */
const TELL = 0.5

/** None told of, or half a session to three a week on any day of it. */
export function strengthDays(first: LocalDay, draws: Draws): readonly OtherActivity[] {
  if (!draws.happens(TELL)) return []
  const aDay = draws.between(0.5, 3) / 7
  return Array.from({ length: DAYS_A_YEAR }, (_, index) => addDays(first, index)).flatMap((day) =>
    draws.happens(aDay) ? [sessionOn(day, draws)] : [],
  )
}

function sessionOn(day: LocalDay, draws: Draws): OtherActivity {
  const startedAt = instant(Date.parse(`${day}T19:00:00Z`))
  return { day, startedAt, type: 'strength_training', minutes: draws.whole(15, 50) }
}
