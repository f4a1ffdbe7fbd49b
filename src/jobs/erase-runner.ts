import { z } from 'zod'
import { clearTraces, emptyLog } from '../../db/dialect.ts'
import { adoptLetters, countKept, noteErasure, takeIdentity } from '../../db/erasing.ts'
import { forgetLeases } from '../../db/leases.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import { removeRunner, type StoredRunner } from '../../db/runners.ts'
import { isStopped } from '../../db/stopped-addresses.ts'
import { findAccount, markAccount } from '../../db/strava-accounts.ts'
import { forgetEventsOf } from '../../db/strava-events.ts'
import { endWork, findWork, hastenWork, payloadsOf } from '../../db/work.ts'
import { dropWorkAbout, dropWorkTo } from '../../db/work-about.ts'
import { dayInZone } from '../../rules/model/day.ts'
import { erasedLetter } from '../mail/erased.ts'
import { eraseFiles } from './erase-files.ts'
import { eraseRows } from './erase-rows.ts'
import { giveBack } from './give-back.ts'
import { type ImportLease, importLease } from './import-lease.ts'
import { defineJob, type JobContext, RetryAt } from './job.ts'
import { post } from './outbox.ts'

const NAME = 'erase-runner'
const WAIT_MS = 500
const READER_MS = 60_000

/** Who is being erased: after the first step only this says so, and the last step takes it away. */
const Erasure = z.object({
  runnerId: z.string(),
  email: z.string().nullable(),
  /** Null: no confirmed address that a receipt could go to. */
  receiptTo: z.string().nullable(),
  athleteId: z.string().nullable(),
  /** Strava lets us in still, and should no longer. */
  revoke: z.boolean(),
  counts: z.object({ runs: z.number(), files: z.number(), letters: z.number() }),
})
export type Erasure = z.infer<typeof Erasure>

/**
 * The first step, for a page or a command: within this transaction the runner is gone for all who look for one, and
 * gets no more letters. Asked again, it goes on where it was given up.
 */
export async function askToErase(
  trx: Db,
  { id, email, confirmedAt }: StoredRunner,
  { runtime, request }: Pick<JobContext, 'runtime' | 'request'>,
): Promise<void> {
  // a runner closed before has no address any more: what was said then stands
  if (await findWork(trx, NAME, id)) return hastenWork(trx, NAME, id, runtime.now())
  const account = await findAccount(trx, id)
  const isReachable = email !== null && confirmedAt !== null && !(await isStopped(trx, email))
  if (email !== null) {
    await adoptLetters(trx, id, email)
    await dropWorkTo(trx, email)
  }
  const counts = await countKept(trx, id)
  await takeIdentity(trx, { id, email })
  if (account) await markAccount(trx, id, 'leaving')
  const erasure: Erasure = {
    ...{ runnerId: id, email, receiptTo: isReachable ? email : null, counts },
    ...{ athleteId: account?.athleteId ?? null, revoke: account !== null && account.state !== 'reconnect' },
  }
  await request(trx, { name: NAME, key: id, payload: erasure })
}

/** Who is being erased just now, or waits for another try. */
export async function erasuresUnderWay(db: Db): Promise<readonly Erasure[]> {
  return (await payloadsOf(db, NAME)).map(({ payload }) => Erasure.parse(payload))
}

/** Erases what is left of a runner, whatever a try before did of it, and mails the receipt. */
export const eraseRunner = defineJob({
  name: NAME,
  payload: Erasure,
  run: async (erasure, context) => {
    const { db, runtime } = context
    const lease = importLease(context, erasure.runnerId, runtime.newId())
    await lease.wait()
    try {
      await standAlone(erasure, lease, context)
      await eraseRows(erasure.runnerId, context, async () => void (await lease.renew()))
      await eraseFiles(erasure.runnerId, namesOf(erasure), context)
      if (erasure.revoke) await giveBack(erasure.runnerId, context)
      await removeRunner(db, erasure.runnerId)
      if (!(await clearTraces(db)))
        throw new RetryAt(runtime.now() + READER_MS, 'another process reads the database just now')
    } finally {
      await lease.drop()
    }
    await finish(erasure, context)
    context.nudge()
  },
})

function namesOf({ runnerId, email, athleteId }: Erasure): readonly string[] {
  return [
    runnerId,
    ...(email === null ? [] : [email]),
    ...(athleteId === null ? [] : [`strava:${athleteId}`]),
  ]
}

/** Until no process is at anything of the runner's; what nobody is at goes. */
async function standAlone(
  erasure: Erasure,
  lease: ImportLease,
  { db, runtime, signal }: JobContext,
): Promise<void> {
  while (await dropWorkAbout(db, erasure, NAME, runtime.now())) {
    signal.throwIfAborted()
    await lease.renew()
    await runtime.pause(WAIT_MS, signal)
  }
}

/** Takes the last names away and writes the receipt, once, however many processes come this far. */
async function finish(erasure: Erasure, context: JobContext): Promise<void> {
  const { db, runtime, log } = context
  const { runnerId, athleteId, receiptTo: to, counts } = erasure
  const letter = await erasedLetter({ ...counts, wasAtStrava: athleteId !== null })
  await inTransaction(db, async (trx) => {
    if (!(await endWork(trx, NAME, runnerId))) return
    await dropWorkAbout(trx, erasure, NAME, runtime.now())
    await forgetLeases(trx, [`import:${runnerId}`, `strava-tokens:${runnerId}`])
    if (athleteId !== null) await forgetEventsOf(trx, athleteId)
    await noteErasure(trx, { id: runtime.newId(), day: dayInZone(runtime.now(), 'UTC'), counts })
    if (to === null) return
    await post(trx, { letter, to, runnerId: null, dedupeKey: `erased:${runtime.newId()}` }, context)
  })
  if (to === null) await emptyLog(db)
  log(`a runner was erased: ${counts.runs} runs, ${counts.files} files, ${counts.letters} letters`)
}
