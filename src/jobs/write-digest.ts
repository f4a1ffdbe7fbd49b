import { z } from 'zod'
import { letterByKey } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { assess } from '../../rules/assess.ts'
import { forecast } from '../../rules/forecast.ts'
import { addDays, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { History, Lane } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { loadHistory } from '../history.ts'
import { digestLetter, type FirstOver } from '../mail/digest.ts'
import type { Letter } from '../mail/letter.ts'
import { digestKey } from './digest-due.ts'
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
  runner: Runner,
  week: LocalDay,
  context: Pick<JobContext, 'db' | 'seal' | 'config' | 'runtime'>,
): Promise<{ readonly letter: Letter; readonly drawnFrom: Lane }> {
  const { db, config } = context
  const lastDay = addDays(week, 6)
  const { history, drawnFrom } = await loadHistory(db, runner.id, lastDay, config.strava?.combine)
  const assessment = assess(history, runner, lastDay)
  const { links, until } = letterLinks(runner, assessment.day, context)
  const weekBefore = assess(history, runner, addDays(week, -1))
  const letter = await digestLetter({
    ...{ runner, assessment, week, links, linksUntil: until },
    before: weekBefore.metrics.knownDays === 0 ? null : weekBefore,
    firstOver: firstOverOf(history, runner, lastDay),
    wasSteady: await wasSteady(db, runner, history, { week, before: weekBefore }),
  })
  return { letter, drawnFrom }
}

/** A planned run stands in place of the usual one of its day. */
function firstOverOf(history: History, runner: Runner, day: LocalDay): FirstOver | null {
  const ahead = forecast(history, runner, day, 7)
  if (ahead.usualWeek === null || ahead.breaks === null) return null
  const on = ahead.breaks.day
  return { ...ahead.breaks, isPlanned: history.plannedRuns.some((plan) => plan.day === on) }
}
