import { z } from 'zod'
import { loadLetter, markSent } from '../../db/letters.ts'
import type { LetterKind } from '../mail/letter.ts'
import { defineJob } from './job.ts'

/** Sends a finished letter. Its message id is its own, so a second copy after a crash can be told apart. */
export const deliverMail = defineJob({
  name: 'deliver-mail',
  payload: z.object({ letterId: z.string() }),
  run: async ({ letterId }, { db, runtime, transport, config, log }) => {
    const letter = await loadLetter(db, letterId)
    if (!letter || letter.sentAt !== null) return
    const receipt = await transport.send({
      ...letter,
      kind: letter.kind as LetterKind,
      to: letter.recipient,
      messageId: `<${letter.id}@${new URL(config.baseUrl).hostname}>`,
      date: letter.createdAt,
    })
    await markSent(db, letter.id, runtime.now(), receipt.place)
    log(`letter (${letter.kind}) sent: ${receipt.place}`)
  },
})
