import { emptyLog } from '../../db/dialect.ts'
import { removeDelivered } from '../../db/letters.ts'
import type { JobContext } from './job.ts'

/** A receipt is the last thing kept of an erased runner, and goes once its delivery is over, done or given up. */
export async function forgetReceipts({ db }: Pick<JobContext, 'db'>): Promise<void> {
  if ((await removeDelivered(db, 'erased')) > 0) await emptyLog(db)
}
