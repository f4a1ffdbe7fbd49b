import { z } from 'zod'
import { letterByKey } from '../../db/letters.ts'
import { missedBefore } from '../../db/missed-digests.ts'
import { inTransaction } from '../../db/open.ts'
import { findRunner, type StoredRunner } from '../../db/runners.ts'
import { assess } from '../../rules/assess.ts'
import { addDays, dayInZone, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { Lane } from '../../rules/model/history.ts'
import { routinesDone } from '../../rules/routines-done.ts'
import { loadHistory } from '../history.ts'
import { digestLetter } from '../mail/digest.ts'
import type { Letter } from '../mail/letter.ts'
import { firstOverOf, isLate } from './digest-ahead.ts'
import { digestKey } from './digest-due.ts'
import { dataHealth } from './digest-health.ts'
import { recordSoFar } from './digest-record.ts'
import { defineJob, type JobContext } from './job.ts'
import { letterLinks } from './letter-links.ts'
import { post } from './outbox.ts'
import { wasSteady } from './steady-week.ts'

/** The letter about one finished week, once. */
export const writeDigest = defineJob({
  name: 'write-digest',
  payload: z.object({ runnerId: z.string(), weekStarts: z.string() }),
  run: async ({ runnerId, weekStarts }, context) => {
    const { db } = context
    const runner = await findRunner(db, runnerId)
    const week = localDay(weekStarts)
    const dedupeKey = digestKey(runnerId, week)
    if (!runner?.email || runner.confirmedAt === null || !runner.mail.digest) return
    if (await letterByKey(db, dedupeKey)) return
    const { letter, drawnFrom } = await composeDigest(runner, week, context)
    const to = runner.email
    await inTransaction(db, (trx) => post(trx, { letter, to, runnerId, dedupeKey, drawnFrom }, context))
    context.nudge()
  },
})

/** The digest of the week that begins on `week`, as it stood on its last day. */
export async function composeDigest(
  runner: StoredRunner,
  week: LocalDay,
  context: Pick<JobContext, 'db' | 'seal' | 'config' | 'runtime'>,
): Promise<{ readonly letter: Letter; readonly drawnFrom: Lane }> {
  const { db, config, runtime } = context
  const lastDay = addDays(week, 6)
  const today = dayInZone(runtime.now(), runner.zone)
  const { history, drawnFrom } = await loadHistory(db, runner.id, lastDay, config.strava?.combine)
  const assessment = assess(history, runner, lastDay)
  const { links, until } = letterLinks(runner, assessment.day, context)
  const weekBefore = assess(history, runner, addDays(week, -1))
  const before = weekBefore.metrics.knownDays === 0 ? null : weekBefore
  const letter = await digestLetter({
    ...{ runner, assessment, week, before, links: { ...links, checkIn: links.pain }, linksUntil: until },
    firstOver: firstOverOf(history, runner, assessment, today),
    wasSteady: await wasSteady(db, runner, history, { week, before: weekBefore, after: assessment }),
    health: await dataHealth(db, runner, history, week),
    scorecard: await recordSoFar(db, runner, history, { week, day: lastDay }),
    routines: routinesDone(history.checkIns, week, before),
    missedWeek: await missedBefore(db, runner.id, week),
    isLate: isLate(lastDay, today),
    wasIll: wasIllIn(runner, week, lastDay),
  })
  return { letter, drawnFrom }
}

function wasIllIn({ pause }: StoredRunner, from: LocalDay, to: LocalDay): boolean {
  return pause?.because === 'illness' && pause.from <= to && from <= pause.until
}
