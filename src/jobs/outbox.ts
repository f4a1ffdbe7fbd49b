import { writeLetter } from '../../db/letters.ts'
import type { Db } from '../../db/open.ts'
import type { Lane } from '../../rules/model/history.ts'
import type { Letter } from '../mail/letter.ts'
import type { JobContext } from './job.ts'

/** A finished letter into the outbox, with the work of delivering it; false when its key was used before. */
export async function post(
  trx: Db,
  entry: {
    readonly letter: Letter
    readonly to: string
    readonly runnerId: string | null
    readonly dedupeKey: string
    /** Whose rows it speaks of; the runner's files when it is not said. */
    readonly drawnFrom?: Lane
  },
  { runtime, request }: Pick<JobContext, 'runtime' | 'request'>,
): Promise<boolean> {
  const id = runtime.newId()
  const isNew = await writeLetter(trx, {
    ...entry.letter,
    ...{
      id,
      runnerId: entry.runnerId,
      dedupeKey: entry.dedupeKey,
      recipient: entry.to,
      createdAt: runtime.now(),
      drawnFrom: entry.drawnFrom ?? 'files',
    },
  })
  if (isNew) await request(trx, { name: 'deliver-mail', key: id, payload: { letterId: id } })
  return isNew
}
