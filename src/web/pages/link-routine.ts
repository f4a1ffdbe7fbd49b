/**
 * How a routine went. A letter asks for several routines, so its three buttons answer once a day each day they
 * work. On one day the newest answer stands, and all three may be pressed to put an earlier one right.
 */
import { html } from 'hono/html'
import { newestFeedback } from '../../../db/check-ins.ts'
import { type Db, inTransaction } from '../../../db/open.ts'
import { spendLink } from '../../../db/sessions.ts'
import type { Feedback } from '../../../rules/model/check-in.ts'
import { dayInWords, dayInZone, type LocalDay } from '../../../rules/model/day.ts'
import { hashOf } from '../../seal.ts'
import { keepTold, type Told } from '../check-ins.ts'
import { checkHurt, isComplete } from '../form-checks.ts'
import { type Answers, NO_ANSWERS } from '../forms.ts'
import type { WebPorts } from '../ports.ts'
import { clockIn } from '../words.ts'
import { askHurt } from './hurt.ts'
import { done, form, type LinkPage, type Outcome, question } from './link-page.ts'
import type { OpenLink } from './open-link.ts'
import { answerSigns } from './red-flag.ts'
import { askRoutine, type Earlier, otherwise, SAID, saidEarlier } from './routine-questions.ts'

/** The page behind a routine's button offers all three answers; the one tapped in the letter is the loud one. */
export function routinePage(act: Feedback): LinkPage {
  return {
    spent: null,
    ask: async (ports, open) => {
      const earlier = await newestFeedback(ports.db, open.runner.id, todayOf(ports, open))
      if (act === 'hurt') return askedHurt(open, NO_ANSWERS, earlier)
      if (earlier?.feedback === act) return noted(open, earlier)
      return { kind: 'ask', body: question(open, askRoutine(act, open, earlier)), isFault: false }
    },
    act: async (ports, open, answers) => {
      const feedback = answers.feedback ?? act
      if (feedback === 'hurt') return hurt(ports, open, answers, act)
      const earlier = await answer(ports, open, { feedback })
      return earlier?.feedback === feedback ? noted(open, earlier) : done(DONE[feedback], otherwise(feedback))
    },
  }
}

const DONE = {
  done: { title: 'Thank you, noted', words: 'One routine done. Your next letter counts it.' },
  'too-hard': {
    title: 'Noted: too hard',
    words: 'Leave out what was too much today. Your next letter takes it into account.',
  },
  hurt: {
    title: 'Noted: it hurt',
    words:
      'Leave that exercise out. The numbers are looked at again now, and your next letter follows from what you said.',
  },
} as const

/** Keeps today's answer. What was said earlier today is returned; saying the same again changes nothing. */
async function answer(ports: WebPorts, open: OpenLink, told: Told): Promise<Earlier | null> {
  const earlier = await inTransaction(ports.db, async (trx) => {
    const day = todayOf(ports, open)
    const newest = await newestFeedback(trx, open.runner.id, day)
    const isSaid = newest?.feedback === told.feedback && told.feedback !== 'hurt'
    const tap = `${JSON.stringify(told)} on ${day} after ${newest?.madeAt ?? 'nothing'}`
    if (!isSaid && (await isFirst(trx, ports, open, tap))) await keepTold(trx, ports, open.runner, told)
    return newest
  })
  ports.nudge()
  return earlier
}

/** Of two equal taps at once, seen by two processes, one follows on the answer that both of them know. */
function isFirst(
  trx: Db,
  { runtime }: WebPorts,
  { idHash, expiresAt }: OpenLink,
  tap: string,
): Promise<boolean> {
  return spendLink(trx, { idHash: hashOf(`${idHash} ${tap}`), now: runtime.now(), expiresAt })
}

async function hurt(ports: WebPorts, open: OpenLink, sent: Answers, act: Feedback): Promise<Outcome> {
  // the button "It hurt" opens the form; nobody has left anything out yet
  const isFirstLook = act !== 'hurt' && sent.pain === null && sent.area === null
  if (isFirstLook) return askedHurt(open, NO_ANSWERS, null)
  const answers = checkHurt(sent)
  if (!isComplete(answers)) return askedHurt(open, answers, null)
  const { pain, area, signs, saidNone } = answers
  const noRedFlags = saidNone && signs.length === 0
  await answer(ports, open, { feedback: 'hurt', pain, area, redFlags: signs, noRedFlags })
  return signs.length > 0 ? answerSigns(ports, open.runner, signs) : done(DONE.hurt)
}

function askedHurt(open: OpenLink, answers: Answers, earlier: Earlier | null): Outcome {
  const note = earlier && html`<p class="notice calm">${saidEarlier(open, earlier)}</p>`
  return { kind: 'ask', body: form(open, html`${note}${askHurt(answers)}`), isFault: !isComplete(answers) }
}

/** A button that was pressed today already: what it did, and the way to put it right. */
function noted({ runner, until }: OpenLink, { feedback, madeAt }: Earlier): Outcome {
  const words = `Today at ${clockIn(madeAt, runner.zone)} you told us: ${SAID[feedback]}. After your next routine, on another day, the same button works again, until ${dayInWords(until)}.`
  return done({ title: 'Noted already', words }, otherwise(feedback))
}

function todayOf({ runtime }: WebPorts, { runner }: OpenLink): LocalDay {
  return dayInZone(runtime.now(), runner.zone)
}
