import { z } from 'zod'
import { saveAssessment } from '../../db/assessments.ts'
import { lastLetter, letterByKey } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { recordsOfRun } from '../../db/records.ts'
import { findRunner, type StoredRunner } from '../../db/runners.ts'
import { assess } from '../../rules/assess.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInZone } from '../../rules/model/day.ts'
import { loadHistory } from '../history.ts'
import { alertLetter } from '../mail/alert.ts'
import type { Letter } from '../mail/letter.ts'
import { referralLetter } from '../mail/referral.ts'
import { welcomeLetter } from '../mail/welcome.ts'
import { alertDue, type DueLetter, type Said } from './alert-due.ts'
import { defineJob, type JobContext } from './job.ts'
import { letterLinks } from './letter-links.ts'
import { post } from './outbox.ts'
import { goesUnsaid, saidBefore } from './said-before.ts'
import { shoesDue, shoesKey } from './shoes-due.ts'

/** Judges a runner's today, and writes a letter when the light rose. Both are stored together. */
export const assessRunner = defineJob({
  name: 'assess-runner',
  payload: z.object({ runnerId: z.string() }),
  run: async ({ runnerId }, context) => {
    const { db, runtime, config } = context
    const runner = await findRunner(db, runnerId)
    if (!runner) return
    const day = dayInZone(runtime.now(), runner.zone)
    const { history, drawnFrom } = await loadHistory(db, runnerId, day, config.strava?.combine)
    const assessment = assess(history, runner, day)
    const said = await saidBefore(db, runner, day)
    const due =
      dueLetter(runner, assessment, said) ??
      (said.isHeld ? null : await welcomeDue(runner, assessment, context))
    const letter = due && (await writeLetter(due, runner, assessment, context))
    await inTransaction(db, async (trx) => {
      await saveAssessment(trx, {
        id: runtime.newId(),
        runnerId,
        madeAt: runtime.now(),
        assessment,
        drawnFrom,
        goesUnsaid: goesUnsaid(assessment, said),
      })
      if (due && letter && runner.email)
        await post(trx, { letter, to: runner.email, runnerId, dedupeKey: due.dedupeKey, drawnFrom }, context)
      const pair = shoesDue(assessment, history)
      if (pair && !(await letterByKey(trx, shoesKey(runnerId, pair))))
        await context.request(trx, { name: 'write-shoes', key: runnerId, payload: { runnerId } })
    })
    context.nudge()
  },
})

function dueLetter(runner: StoredRunner, assessment: Assessment, said: Said): DueLetter | null {
  // nothing is mailed to an address that its owner has not confirmed
  if (runner.email === null || runner.confirmedAt === null) return null
  const due = alertDue(runner.id, assessment, said)
  // a warning sign is answered whatever else is switched off
  return due?.kind === 'alert' && !runner.mail.alerts ? null : due
}

/** Later than this a welcome would greet somebody who has been here for long. */
const WELCOME_MS = 14 * 86_400_000

/** A new runner hears once that the runs are read, if nothing else has been written yet. */
async function welcomeDue(
  runner: StoredRunner,
  assessment: Assessment,
  { db, runtime }: JobContext,
): Promise<DueLetter | null> {
  if (runner.email === null || runner.confirmedAt === null) return null
  if (assessment.metrics.sessions.length === 0 || runtime.now() - runner.confirmedAt > WELCOME_MS) return null
  for (const kind of ['welcome', 'alert', 'referral', 'digest']) {
    if (await lastLetter(db, runner.id, kind)) return null
  }
  return { kind: 'welcome', dedupeKey: `welcome:${runner.id}` }
}

async function writeLetter(
  due: DueLetter,
  runner: StoredRunner,
  assessment: Assessment,
  context: JobContext,
): Promise<Letter> {
  const { links: own, until } = letterLinks(runner, assessment.day, context)
  const links = { ...own, ...(await stravaLink(assessment, context)) }
  switch (due.kind) {
    case 'referral':
      return referralLetter({
        runner,
        flags: assessment.metrics.redFlags.standing,
        links: { seen: links.seen },
      })
    case 'welcome':
      return welcomeLetter({ runner, assessment, links })
    case 'alert':
      return alertLetter({ runner, assessment, because: due.because, links, linksUntil: until })
  }
}

/** Where the run that leads the letter can be seen at Strava, if Strava tells of it. */
async function stravaLink(
  { signals }: Assessment,
  { db, config }: JobContext,
): Promise<{ readonly viewOnStrava?: string }> {
  const spike = signals.find((signal) => signal.id === 'session-spike')
  const runId = spike?.subject.split(',')[0] ?? ''
  const record = (await recordsOfRun(db, runId)).find((each) => each.source === 'strava_api')
  return record && config.strava
    ? { viewOnStrava: `${config.strava.webUrl}/activities/${record.externalId}` }
    : {}
}
