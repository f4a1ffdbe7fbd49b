import { latestAssessment } from '../../db/assessments.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import type { House } from '../house.ts'
import { requesting } from '../work-request.ts'
import type { World } from './command.ts'

/**
 * Changes what an assessment rests on, and asks for a new one in the same breath. A runner who has none yet has no run
 * either, and waits for the first.
 */
export async function changing(
  { db }: House,
  { runtime }: World,
  runnerId: string,
  change: (trx: Db) => Promise<unknown>,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await change(trx)
    if ((await latestAssessment(trx, runnerId)) === null) return
    await requesting(runtime)(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
  })
}
