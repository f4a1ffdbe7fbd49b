import type { RedFlag } from '../../rules/model/check-in.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { renderPage } from './layout.ts'
import type { Letter } from './letter.ts'
import { lightOf } from './light.ts'
import { steps } from './lists.ts'
import { calmButton, heading, note, paragraph, pill, title } from './parts.ts'
import { columns, linkLines, part, prose, textLetter } from './text.ts'
import { EMERGENCY_NUMBERS, EMERGENCY_SIGNS, isEmergency, wordsOf } from './warning-signs.ts'

export interface ReferralInput {
  readonly runner: Runner
  /** At least one; a single emergency sign decides the tier. */
  readonly flags: readonly RedFlag[]
  readonly links: { readonly seen: string }
}

interface Words {
  readonly order: string
  readonly help: string
  readonly others: string
  readonly say: string
}

const PAUSED = 'We have paused your routine and your plan.'
const SUBJECT = 'Please read this today'
const PREVIEW = 'About your check-in.'
const SMALL = 'Limber cannot examine you and does not diagnose. It stops here so that a person can look.'
const SEEN = 'Tell us when a professional says you may move again. Until then we stay quiet.'

/**
 * The only letter that gives an order. No routine, no running number, no picture, no reassurance; it cannot
 * be switched off. Throws without a sign.
 */
export async function referralLetter({ flags, links }: ReferralInput): Promise<Letter> {
  if (flags.length === 0) throw new Error('a referral needs at least one warning sign')
  const words = flags.some(isEmergency) ? emergency(flags) : urgent(flags)
  const told = wordsOf(flags)
  const others = wordsOf(EMERGENCY_SIGNS.filter((flag) => !flags.includes(flag)))
  const seen = { label: 'I have been seen', href: links.seen }
  const sections = [
    pill(lightOf('red-flag')) +
      title(words.order) +
      paragraph('In your check-in you told us:') +
      steps(told) +
      paragraph(words.help, '14px 0 8px') +
      note(PAUSED, null, '0'),
    ...(others.length === 0 ? [] : [heading(words.others) + steps(others)]),
    heading('What you can say') + paragraph(words.say),
    heading('Been seen already?') + note(SEEN) + calmButton(seen),
  ]
  const bullets = (sentences: readonly string[]): string =>
    columns(sentences.map((sentence) => ['-', sentence]))
  const text = textLetter(
    [
      part(lightOf('red-flag').word, [
        prose(words.order),
        prose('In your check-in you told us:'),
        bullets(told),
        prose(words.help),
        prose(PAUSED),
      ]),
      others.length === 0 ? '' : part(words.others, [bullets(others)]),
      part('What you can say', [prose(words.say)]),
      part('Been seen already?', [prose(SEEN), linkLines([seen])]),
    ],
    [prose(SMALL)],
  )
  return {
    kind: 'referral',
    subject: SUBJECT,
    preview: PREVIEW,
    text,
    html: await renderPage({
      subject: SUBJECT,
      preview: PREVIEW,
      date: null,
      sections,
      small: { paragraphs: [SMALL], links: [] },
    }),
    attachments: [],
    unsubscribeUrl: null,
  }
}

function emergency(flags: readonly RedFlag[]): Words {
  return {
    order: 'Please go to an emergency department now.',
    help: `Go now, or call ${EMERGENCY_NUMBERS}. Let somebody else drive. This needs a doctor today, not exercises.`,
    others: 'Go just as fast for any of these',
    say: quote(flags, 'I need to be checked today.'),
  }
}

function urgent(flags: readonly RedFlag[]): Words {
  return {
    order: 'Please see a doctor in the next days.',
    help: 'Call your practice and ask for the next appointment. This needs a doctor before any running or exercises.',
    others: `If any of these begins, go to an emergency department now or call ${EMERGENCY_NUMBERS}`,
    say: quote(flags, 'I would like to be seen in the next days.'),
  }
}

/** A sentence to read out; the words are those the runner ticked. */
function quote(flags: readonly RedFlag[], request: string): string {
  const signs = wordsOf(flags).map((words) => words.charAt(0).toLowerCase() + words.slice(1))
  return `“I run, and I was asked about warning signs. This is true for me: ${signs.join('; ')}. ${request}”`
}
