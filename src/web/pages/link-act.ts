import { changeRunner } from '../../../db/runners.ts'
import { addDays, dayInZone } from '../../../rules/model/day.ts'
import type { MailChoices } from '../../../rules/model/runner.ts'
import type { LetterLink } from '../../links.ts'
import { tell } from '../check-ins.ts'
import { type Answers, checkHurt, checkSigns, isComplete, NO_ANSWERS } from '../forms.ts'
import type { Html } from '../icons.ts'
import type { WebPorts } from '../ports.ts'
import { DONE, type StopAct, showDone } from './link-words.ts'
import type { OpenLink } from './open-link.ts'
import { showRedFlag } from './red-flag.ts'

/** What came of a POST: something is still missing, or it is done. */
export type Outcome =
  | { readonly kind: 'ask'; readonly open: OpenLink; readonly answers: Answers }
  | { readonly kind: 'done'; readonly title: string; readonly body: Html }

const SNOOZE_DAYS = 7

/** Does what the link is for. A mail program's one-click POST brings no answers and needs none. */
export async function act(ports: WebPorts, open: OpenLink, answers: Answers): Promise<Outcome> {
  const { runner } = open
  const chosen = chosenAct(open.link, answers)
  switch (chosen) {
    case 'done':
    case 'too-hard':
      await tell(ports, runner, { feedback: chosen })
      return done(chosen)
    case 'hurt':
      return hurt(ports, open, answers)
    case 'red-flags':
      return redFlags(ports, open, answers)
    case 'seen':
      await tell(ports, runner, { cleared: true })
      return done(chosen)
    case 'stop-alerts':
    case 'stop-digest':
    case 'stop-check-ins':
    case 'stop-news':
    case 'stop-all':
      await changeRunner(ports.db, runner.id, { mail: STOPPED[chosen] })
      return done(chosen)
    case 'snooze':
      await changeRunner(ports.db, runner.id, {
        snoozedUntil: addDays(dayInZone(ports.runtime.now(), runner.zone), SNOOZE_DAYS),
      })
      return done(chosen)
    case 'pain':
    case 'exertion':
    case 'shoe':
      return { kind: 'ask', open, answers }
  }
}

const STOPPED: Readonly<Record<StopAct, Partial<MailChoices>>> = {
  'stop-alerts': { alerts: false },
  'stop-digest': { digest: false },
  'stop-check-ins': { checkIns: false },
  'stop-news': { news: false },
  'stop-all': { alerts: false, digest: false, checkIns: false, news: false },
}

/** The page behind a routine's link offers all three outcomes; no other link can become another. */
function chosenAct(link: LetterLink, answers: Answers): LetterLink['act'] {
  const isAboutRoutine = link.act === 'done' || link.act === 'too-hard' || link.act === 'hurt'
  return isAboutRoutine ? (answers.feedback ?? link.act) : link.act
}

async function hurt(ports: WebPorts, open: OpenLink, sent: Answers): Promise<Outcome> {
  const asHurt: OpenLink = { ...open, link: { ...open.link, act: 'hurt' } }
  // the button "It hurt" opens the form; nobody has left anything out yet
  const isFirstLook = open.link.act !== 'hurt' && sent.pain === null && sent.area === null
  if (isFirstLook) return { kind: 'ask', open: asHurt, answers: NO_ANSWERS }
  const answers = checkHurt(sent)
  if (!isComplete(answers)) return { kind: 'ask', open: asHurt, answers }
  const { pain, area, signs, saidNone } = answers
  const noRedFlags = saidNone && signs.length === 0
  await tell(ports, open.runner, { feedback: 'hurt', pain, area, redFlags: signs, noRedFlags })
  return signs.length > 0 ? redFlag(ports, open, answers) : done('hurt')
}

async function redFlags(ports: WebPorts, open: OpenLink, sent: Answers): Promise<Outcome> {
  const answers = checkSigns(sent)
  if (!isComplete(answers)) return { kind: 'ask', open, answers }
  const { signs } = answers
  await tell(ports, open.runner, { redFlags: signs, noRedFlags: signs.length === 0 })
  if (signs.length > 0) return redFlag(ports, open, answers)
  return { kind: 'done', ...finished(ANSWERED) }
}

const ANSWERED = {
  title: 'Thank you, noted',
  words: 'None of the signs. Your routine is being written; you find it on the page of today.',
}

function redFlag(ports: WebPorts, { runner }: OpenLink, { signs }: Answers): Outcome {
  return { kind: 'done', title: 'Please read this', body: showRedFlag(ports, runner, signs) }
}

function done(what: keyof typeof DONE): Outcome {
  return { kind: 'done', ...finished(DONE[what]) }
}

function finished(words: { readonly title: string; readonly words: string }) {
  return { title: words.title, body: showDone(words) }
}
