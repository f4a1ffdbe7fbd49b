import { z } from 'zod'
import { latestAssessment } from '../../db/assessments.ts'
import { inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { dayInZone, daysBetween, type LocalDay } from '../../rules/model/day.ts'
import type { Run } from '../../rules/model/run.ts'
import type { Shoe } from '../../rules/model/shoe.ts'
import { loadHistory } from '../history.ts'
import { checkInLetter, type RunQuestion } from '../mail/check-in.ts'
import { defineJob } from './job.ts'
import { letterLinks } from './letter-links.ts'
import { post } from './outbox.ts'
import { checkInCause } from './plan-check-in.ts'

/** The letter that asks how it goes, once a day at most. */
export const writeCheckIn = defineJob({
  name: 'write-check-in',
  payload: z.object({ runnerId: z.string() }),
  run: async ({ runnerId }, context) => {
    const { db, runtime, config } = context
    const runner = await findRunner(db, runnerId)
    const assessed = await latestAssessment(db, runnerId)
    if (!runner?.email || !assessed) return
    // an answer may have come since it was asked for
    const because = await checkInCause(runner, assessed, context)
    if (because === null) return
    const day = dayInZone(runtime.now(), runner.zone)
    const { history, drawnFrom } = await loadHistory(db, runnerId, day, config.strava?.combine)
    const { links, until } = letterLinks(runner, day, context)
    const asksSigns = assessed.prescription?.withheld === 'red-flag-questions'
    const ofRun = questionOf(history.runs.at(-1), history.shoes, day, links)
    const letter = await checkInLetter({
      ...{ units: runner.units, day, because, asksSigns, ofRun, links, linksUntil: until },
    })
    const entry = { letter, to: runner.email, runnerId, dedupeKey: `check-in:${runnerId}:${day}`, drawnFrom }
    await inTransaction(db, (trx) => post(trx, entry, context))
    context.nudge()
  },
})

/** A run is remembered for a day or two. */
const REMEMBERED_DAYS = 3

function questionOf(
  run: Run | undefined,
  shoes: readonly Shoe[],
  day: LocalDay,
  links: Readonly<Record<'exertion' | 'shoe', (runId: string) => string>>,
): RunQuestion | null {
  if (run === undefined || daysBetween(run.day, day) >= REMEMBERED_DAYS) return null
  const pairs = shoes.filter(({ retiredOn }) => retiredOn === null || run.day <= retiredOn)
  const about =
    run.perceivedExertion === null ? 'exertion' : run.shoeId === null && pairs.length > 1 ? 'shoe' : null
  if (about === null) return null
  return { about, day: run.day, distanceMetres: run.distanceMetres, href: links[about](run.id) }
}
