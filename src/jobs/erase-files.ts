import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeInboxes } from '../inbox.ts'
import { sweepOriginals } from '../originals.ts'
import type { JobContext } from './job.ts'

/** Removes what lies in the data folder of a runner whose rows are gone. `names`: all that an inbox may be called by. */
export async function eraseFiles(
  runnerId: string,
  names: readonly string[],
  { db, config: { dataDir } }: JobContext,
): Promise<void> {
  await rm(join(dataDir, 'spool', runnerId), { recursive: true, force: true })
  await removeInboxes(dataDir, names)
  await sweepOriginals(db, dataDir)
}
