import { wasJudgedBy, wasJudgedWithin } from '../../db/assessments.ts'
import { lastLetter, letterByKey } from '../../db/letters.ts'
import { noteMissed } from '../../db/missed-digests.ts'
import type { StoredRunner } from '../../db/runners.ts'
import { addDays } from '../../rules/model/day.ts'
import { type DigestWindow, digestDue, digestKey, digestPassed, weekOfDigest } from './digest-due.ts'
import type { JobContext } from './job.ts'

/** Asks for the digest that is due now, and notes the one that was slept through. */
export async function planDigest(runner: StoredRunner, context: JobContext): Promise<void> {
  const { db, runtime, config, request } = context
  if (!runner.mail.digest || runner.confirmedAt === null) return
  const newest = await lastLetter(db, runner.id, 'digest')
  const last = newest && weekOfDigest(newest.dedupeKey)
  const passed = digestPassed(runner, runtime.now(), config.digestHour, last)
  if (passed && (await wasSleptThrough(passed, runner, context))) await noteMissed(db, runner.id, passed.week)

  const week = digestDue(runner, runtime.now(), config.digestHour, last)
  if (week === null) return
  const key = digestKey(runner.id, week)
  if (await letterByKey(db, key)) return
  await request(db, { name: 'write-digest', key, payload: { runnerId: runner.id, weekStarts: week } })
}

/** Whoever is awake judges every runner once a day: so without an assessment in those two days, nobody was. */
async function wasSleptThrough(
  { week, opens, closes }: DigestWindow,
  { id, confirmedAt }: StoredRunner,
  { db }: JobContext,
): Promise<boolean> {
  if (confirmedAt === null || confirmedAt > opens) return false
  if (!(await wasJudgedBy(db, id, addDays(week, 6)))) return false
  return !(await wasJudgedWithin(db, id, opens, closes))
}
