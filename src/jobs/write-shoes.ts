import { z } from 'zod'
import { letterByKey } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { listShoes } from '../../db/shoes.ts'
import { assess } from '../../rules/assess.ts'
import { dayInZone } from '../../rules/model/day.ts'
import { loadHistory } from '../history.ts'
import { shoesLetter } from '../mail/shoes.ts'
import { takesNews } from './held-letters.ts'
import { defineJob } from './job.ts'
import { letterLinks } from './letter-links.ts'
import { post } from './outbox.ts'
import { shoesDue, shoesKey } from './shoes-due.ts'

/** The letter about a pair that has done its distance, once. */
export const writeShoes = defineJob({
  name: 'write-shoes',
  payload: z.object({ runnerId: z.string() }),
  run: async ({ runnerId }, context) => {
    const { db, runtime, config } = context
    const runner = await findRunner(db, runnerId)
    if (!runner?.email || !takesNews(runner, runtime.now())) return
    const day = dayInZone(runtime.now(), runner.zone)
    const { history, drawnFrom } = await loadHistory(db, runnerId, day, config.strava?.combine)
    const pair = shoesDue(assess(history, runner, day), history)
    const shoe = (await listShoes(db, runnerId)).find(({ id }) => id === pair?.shoeId)
    if (pair === null || !shoe || (await letterByKey(db, shoesKey(runnerId, pair)))) return
    const { links, until } = letterLinks(runner, day, context)
    const letter = await shoesLetter({
      ...{ units: runner.units, pair, isOwnMark: shoe.limitMetres !== null, source: shoe.source },
      ...{ links, linksUntil: until },
    })
    const entry = { letter, to: runner.email, runnerId, dedupeKey: shoesKey(runnerId, pair), drawnFrom }
    await inTransaction(db, (trx) => post(trx, entry, context))
    context.nudge()
  },
})
