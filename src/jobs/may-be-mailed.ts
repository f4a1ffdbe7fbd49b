import type { StoredLetter } from '../../db/letters.ts'
import { findRunner } from '../../db/runners.ts'
import { isStopped } from '../../db/stopped-addresses.ts'
import type { JobContext } from './job.ts'

/** Why a letter must not go to its address, as that is now; null when it may. */
export async function whyNotMailed(
  letter: Pick<StoredLetter, 'kind' | 'runnerId' | 'recipient'>,
  context: Pick<JobContext, 'db' | 'config'>,
): Promise<string | null> {
  if (isConfirmation(letter)) return null
  if (await isStopped(context.db, letter.recipient)) return 'its address was stopped, and not confirmed since'
  return (await isConfirmed(letter, context)) ? null : 'nobody has confirmed its address'
}

/** The sign-in letter is also what confirms an address. */
export function isConfirmation({ kind }: Pick<StoredLetter, 'kind'>): boolean {
  return kind === 'sign-in'
}

/** Whoever writes a letter has looked already; this is for the day on which one forgets. */
async function isConfirmed(
  { kind, runnerId, recipient }: Pick<StoredLetter, 'kind' | 'runnerId' | 'recipient'>,
  { db, config }: Pick<JobContext, 'db' | 'config'>,
): Promise<boolean> {
  // of a runner who was erased no row is left that could say it
  if (runnerId === null) return kind === 'erased' || isSame(recipient, config.operatorEmail)
  const runner = await findRunner(db, runnerId)
  return runner !== null && runner.confirmedAt !== null && isSame(recipient, runner.email)
}

function isSame(address: string, other: string | null): boolean {
  return other !== null && address.toLowerCase() === other.toLowerCase()
}
