import { listCheckIns } from '../../db/check-ins.ts'
import { lettersWritten } from '../../db/letters.ts'
import type { StoredRunner } from '../../db/runners.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInZone, hourInZone } from '../../rules/model/day.ts'
import type { CheckInCause } from '../mail/check-in.ts'
import { checkInDue } from './check-in-due.ts'
import { isPaused } from './held-letters.ts'
import type { JobContext } from './job.ts'

/** Nobody is asked how it goes late in the evening. */
const EVENING_HOUR = 20

/** Asks for the letter that asks how it goes, where one is due. */
export async function planCheckIn(
  runner: StoredRunner,
  assessed: Assessment,
  context: JobContext,
): Promise<void> {
  if ((await checkInCause(runner, assessed, context)) === null) return
  const payload = { runnerId: runner.id }
  await context.request(context.db, { name: 'write-check-in', key: runner.id, payload })
}

/** Why this runner is asked now; null when not. `assessed` is the newest assessment. */
export async function checkInCause(
  runner: StoredRunner,
  assessed: Assessment,
  { db, runtime, config }: Pick<JobContext, 'db' | 'runtime' | 'config'>,
): Promise<CheckInCause | null> {
  const now = runtime.now()
  const day = dayInZone(now, runner.zone)
  const hour = hourInZone(now, runner.zone)
  if (!runner.mail.checkIns || runner.confirmedAt === null || isPaused(runner, day)) return null
  if (assessed.level === 'red-flag' || hour < config.digestHour || hour >= EVENING_HOUR) return null
  const letters = (await lettersWritten(db, runner.id)).map(({ kind, createdAt }) => ({
    ...{ kind, day: dayInZone(createdAt, runner.zone) },
  }))
  return checkInDue(day, { checkIns: await listCheckIns(db, runner.id), letters })
}
