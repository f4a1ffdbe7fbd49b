import { z } from 'zod'
import { listImports } from '../../db/imports.ts'
import { lastLetter } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { dayInZone } from '../../rules/model/day.ts'
import { importedLetter } from '../mail/imported.ts'
import { takesNews } from './held-letters.ts'
import { defineJob, RetryAt } from './job.ts'
import { isWorthALetter, lastDelivery } from './last-delivery.ts'
import { letterLinks } from './letter-links.ts'
import { post } from './outbox.ts'

/** Says what came of files that were read while their runner was elsewhere; one letter a delivery. */
export const writeImported = defineJob({
  name: 'write-imported',
  payload: z.object({ runnerId: z.string() }),
  run: async ({ runnerId }, context) => {
    const { db, runtime } = context
    const now = runtime.now()
    const runner = await findRunner(db, runnerId)
    const delivery = lastDelivery(await listImports(db, runnerId))
    if (!runner?.email || delivery === null || !takesNews(runner, now)) return
    if (delivery.settledAt > now) throw new RetryAt(delivery.settledAt, 'more files may follow')
    const welcome = await lastLetter(db, runnerId, 'welcome')
    const wasWelcomed = welcome !== null && welcome.createdAt >= delivery.startedAt
    if (!isWorthALetter(delivery.report, wasWelcomed)) return
    const { links } = letterLinks(runner, dayInZone(now, runner.zone), context)
    const letter = await importedLetter({ ...delivery.report, links })
    const entry = {
      letter,
      to: runner.email,
      runnerId,
      dedupeKey: `imported:${runnerId}:${delivery.importId}`,
    }
    await inTransaction(db, (trx) => post(trx, entry, context))
    context.nudge()
  },
})
