import { z } from 'zod'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import type { Instant } from '../../rules/model/day.ts'
import { SIGN_IN_MINUTES, signInUrl } from '../links.ts'
import { signInLetter } from '../mail/sign-in.ts'
import { defineJob } from './job.ts'
import { post } from './outbox.ts'

/** One a minute for an address, however often someone asks. */
function signInKey(email: string, now: Instant): string {
  return `sign-in:${email.toLowerCase()}:${Math.floor(now / 60_000)}`
}

/** Mails a sign-in link to an address, known or new. */
export const writeSignIn = defineJob({
  name: 'write-sign-in',
  payload: z.object({ email: z.email(), runnerId: z.string().optional() }),
  run: async ({ email, runnerId }, context) => {
    const { db, runtime, seal, config } = context
    const runner = await findRunner(db, email)
    if (!runner && runnerId === undefined && config.signUp !== 'open') return
    const nonce = runtime.newId()
    const url = signInUrl(
      seal,
      config.baseUrl,
      { email, nonce, ...(runnerId !== undefined && { runnerId }) },
      runtime.now(),
    )
    const letter = await signInLetter({
      email,
      url,
      minutes: SIGN_IN_MINUTES,
      isNew: runner?.confirmedAt == null,
    })
    await inTransaction(db, (trx) =>
      post(
        trx,
        { letter, to: email, runnerId: runner?.id ?? null, dedupeKey: signInKey(email, runtime.now()) },
        context,
      ),
    )
    context.nudge()
  },
})
