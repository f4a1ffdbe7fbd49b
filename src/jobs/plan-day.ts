import { z } from 'zod'
import { latestAssessment } from '../../db/assessments.ts'
import { findRunner, listRunners, type StoredRunner } from '../../db/runners.ts'
import { forgetExpired } from '../../db/sessions.ts'
import { dayInZone, hourInZone } from '../../rules/model/day.ts'
import { openInbox } from '../inbox.ts'
import { expireStrava } from './expire-strava.ts'
import { forgetReceipts } from './forget-receipts.ts'
import { defineJob, type JobContext } from './job.ts'
import { planCheckIn } from './plan-check-in.ts'
import { planDigest } from './plan-digest.ts'
import { planStrava } from './plan-strava.ts'

/** A new day is judged when its runner may be up: what follows from it may be a letter. */
const MORNING_HOUR = 5

/** Looks what each runner's clock asks for: a new day's assessment, a finished week's digest. */
export const planDay = defineJob({
  name: 'plan-day',
  payload: z.object({}),
  run: async (_payload, context) => {
    for (const { id } of await listRunners(context.db)) {
      // looked for anew: of a runner who was erased meanwhile not even an inbox may come back
      const runner = await findRunner(context.db, id)
      if (runner) await planRunner(runner, context)
    }
    await planStrava(context)
    await expireStrava(context)
    await forgetReceipts(context)
    await forgetExpired(context.db, context.runtime.now())
    context.nudge()
  },
})

async function planRunner(runner: StoredRunner, context: JobContext): Promise<void> {
  const { db, runtime, config, request } = context
  const now = runtime.now()
  if (runner.email !== null) await openInbox(config.dataDir, runner.email)
  const assessed = await latestAssessment(db, runner.id)
  // a runner without any run yet has nothing to be judged by
  const isMorning = hourInZone(now, runner.zone) >= MORNING_HOUR
  if (assessed && isMorning && assessed.day < dayInZone(now, runner.zone)) {
    await request(db, { name: 'assess-runner', key: runner.id, payload: { runnerId: runner.id } })
  }
  if (!assessed) return
  await planDigest(runner, context)
  await planCheckIn(runner, assessed, context)
}
