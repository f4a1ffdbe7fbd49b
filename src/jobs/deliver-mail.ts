import { z } from 'zod'
import { loadLetter, markNotSent, markSent, type StoredLetter } from '../../db/letters.ts'
import { stopAddress } from '../../db/stopped-addresses.ts'
import type { LetterKind } from '../mail/letter.ts'
import { MailError } from '../mail/mail-error.ts'
import { forgetReceipts } from './forget-receipts.ts'
import { defineJob, GiveUp, type JobContext, RetryAt } from './job.ts'
import { whyNotMailed } from './may-be-mailed.ts'
import { fateOf } from './waiting-letter.ts'

/** Sends a finished letter. Its message id is its own, so a second copy after a crash can be told apart. */
export const deliverMail = defineJob({
  name: 'deliver-mail',
  payload: z.object({ letterId: z.string() }),
  run: async ({ letterId }, context) => {
    const { db, runtime, transport, config, log } = context
    const letter = await loadLetter(db, letterId)
    if (!letter || letter.sentAt !== null || letter.notSentBecause !== null) return
    const fate = await fateOf(db, letter, runtime.now())
    if (fate.is === 'waiting') throw new RetryAt(fate.until, 'quiet hours')
    const whyNot = fate.is === 'dropped' ? fate.because : await whyNotMailed(letter, context)
    if (whyNot !== null) {
      await markNotSent(db, letter.id, whyNot)
      return log(`letter (${letter.kind}) not sent: ${whyNot}`)
    }
    const outgoing = {
      ...letter,
      kind: letter.kind as LetterKind,
      to: letter.recipient,
      messageId: `<${letter.id}@${new URL(config.baseUrl).hostname}>`,
      date: letter.createdAt,
    }
    const receipt = await transport.send(outgoing).catch((error: unknown) => refused(error, letter, context))
    await markSent(db, letter.id, runtime.now(), receipt.place)
    log(`letter (${letter.kind}) sent: ${receipt.place}`)
    if (letter.kind === 'erased') await forgetReceipts(context)
  },
})

async function refused(
  error: unknown,
  letter: StoredLetter,
  { db, runtime, log }: JobContext,
): Promise<never> {
  if (!(error instanceof MailError) || error.remedy !== 'refused') throw error
  // of someone who is nobody's runner, not yet or no longer, nothing is kept
  const isNobodys = letter.runnerId === null && letter.kind !== 'operator'
  if (error.isAddressRefused && !isNobodys) {
    const { recipient: address } = letter
    await stopAddress(db, { address, reason: error.message, stoppedAt: runtime.now() })
    const whose = letter.runnerId === null ? 'the operator' : `runner ${letter.runnerId}`
    log(`the address of ${whose} gets no more letters until it is confirmed again`)
  }
  throw new GiveUp(error.message)
}
