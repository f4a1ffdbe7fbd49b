import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eraseSome } from '../../db/erasing.ts'
import { removeLetters, someLetters } from '../../db/letters.ts'
import { capturedName } from '../mail/captured-name.ts'
import type { JobContext } from './job.ts'

/** Keeps each transaction under 20 ms. */
const CHUNK = 25

/** Erases what there may be much of, a little at a time; `beat` is called in between. Again does no harm. */
export async function eraseRows(
  runnerId: string,
  context: JobContext,
  beat: () => Promise<void>,
): Promise<void> {
  const { db, runtime, signal } = context
  for (;;) {
    signal.throwIfAborted()
    const someLetterWent = await eraseLetters(runnerId, context)
    const someRowWent = await eraseSome(db, runnerId, CHUNK)
    if (!someLetterWent && !someRowWent) return
    await beat()
    // lets a server answer its pages between two of ours
    await runtime.pause(0)
  }
}

/** The captured file first: only the letter's row says what it is called. */
async function eraseLetters(runnerId: string, { db, config }: JobContext): Promise<boolean> {
  const letters = await someLetters(db, runnerId, CHUNK)
  if (letters.length === 0) return false
  for (const { id, kind, createdAt, place } of letters) {
    const file = join(config.dataDir, 'mail', capturedName({ id, kind, date: createdAt }))
    // a crash may have come before the place was noted, or while the file was written
    const files = [file, `${file}.part`, ...(place === null || place === 'smtp' ? [] : [place])]
    for (const each of files) await rm(each, { force: true })
  }
  await removeLetters(
    db,
    letters.map(({ id }) => id),
  )
  return true
}
