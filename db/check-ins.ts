import type { BodyArea, CheckIn, Feedback, HealthAnswers, RedFlag } from '../rules/model/check-in.ts'
import type { Instant, LocalDay } from '../rules/model/day.ts'
import type { Db } from './open.ts'

export async function addCheckIn(
  db: Db,
  entry: {
    readonly id: string
    readonly runnerId: string
    readonly madeAt: Instant
    readonly checkIn: CheckIn
  },
): Promise<void> {
  const { checkIn } = entry
  await db
    .insertInto('check_ins')
    .values({
      id: entry.id,
      runner_id: entry.runnerId,
      day: checkIn.day,
      made_at: entry.madeAt,
      pain: checkIn.pain,
      pain_during: checkIn.painDuring,
      pain_after: checkIn.painAfter,
      pain_next_morning: checkIn.painNextMorning,
      area: checkIn.area,
      red_flags: JSON.stringify(checkIn.redFlags),
      no_red_flags: checkIn.noRedFlags ? 1 : 0,
      cleared: checkIn.cleared ? 1 : 0,
      feedback: checkIn.feedback,
      health: checkIn.health && JSON.stringify(checkIn.health),
      fatigue: checkIn.fatigue,
      warmed_up: checkIn.warmedUp === null ? null : checkIn.warmedUp ? 1 : 0,
    })
    .execute()
}

/** What was said of a day's routine, the newest answer, and when; null while nothing was. */
export async function newestFeedback(
  db: Db,
  runnerId: string,
  day: LocalDay,
): Promise<{ readonly feedback: Feedback; readonly madeAt: Instant } | null> {
  const row = await db
    .selectFrom('check_ins')
    .select(['feedback', 'made_at'])
    .where('runner_id', '=', runnerId)
    .where('day', '=', day)
    .where('feedback', 'is not', null)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { feedback: row.feedback as Feedback, madeAt: row.made_at as Instant } : null
}

/** In the order they were made. */
export async function listCheckIns(db: Db, runnerId: string): Promise<readonly CheckIn[]> {
  const rows = await db
    .selectFrom('check_ins')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .orderBy('day')
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    day: row.day as LocalDay,
    pain: row.pain,
    painDuring: row.pain_during,
    painAfter: row.pain_after,
    painNextMorning: row.pain_next_morning,
    area: row.area as BodyArea | null,
    redFlags: JSON.parse(row.red_flags) as RedFlag[],
    noRedFlags: row.no_red_flags === 1,
    cleared: row.cleared === 1,
    feedback: row.feedback as Feedback | null,
    health: row.health === null ? null : (JSON.parse(row.health) as HealthAnswers),
    fatigue: row.fatigue,
    warmedUp: row.warmed_up === null ? null : row.warmed_up === 1,
  }))
}
