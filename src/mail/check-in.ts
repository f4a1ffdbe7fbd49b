import { dayInWords, type LocalDay, weekdayInWords } from '../../rules/model/day.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { ifTheyBegin, ifTheyBeginText } from './if-they-begin.ts'
import { renderPage } from './layout.ts'
import type { Letter } from './letter.ts'
import { button, calmButton, heading, note, paragraph, title } from './parts.ts'
import { linkLines, part, prose, textLetter } from './text.ts'
import { counted, dayAndMonth, headDay } from './words.ts'

/** Since when nothing was told, and what happened then. */
export type CheckInCause =
  | { readonly kind: 'pain'; readonly day: LocalDay; readonly pain: number }
  | { readonly kind: 'alert'; readonly day: LocalDay }

/** What is asked besides how it feels: of the last run, how hard it was or which pair it was in. */
export interface RunQuestion {
  readonly about: 'exertion' | 'shoe'
  readonly day: LocalDay
  readonly distanceMetres: number
  readonly href: string
}

export interface CheckInInput {
  readonly units: Units
  readonly day: LocalDay
  readonly because: CheckInCause
  /** The routine waits for the questions about warning signs: those are asked in place of a number. */
  readonly asksSigns: boolean
  readonly ofRun: RunQuestion | null
  readonly links: { readonly pain: string; readonly redFlagQuestions: string; readonly stopCheckIns: string }
  /** The last day on which the links work. */
  readonly linksUntil: LocalDay
}

/** Asks the one or two things on which the next prescription rests, each answered with a tap. */
export async function checkInLetter(input: CheckInInput): Promise<Letter> {
  const { because, day, links } = input
  const questions = counted(input.ofRun === null ? 1 : 2, 'question')
  const subject = `Since ${weekdayInWords(because.day)}: ${questions}, a tap each`
  const preview = 'What comes next follows from your answer.'
  const body = bodyOf(because)
  const first = input.asksSigns ? signs(links) : pain(links)
  const second = input.ofRun && ofRun(input.ofRun, input.units)
  const small = {
    paragraphs: smallOf(input),
    links: [{ label: 'Stop these letters', href: links.stopCheckIns }],
  }
  const html = await renderPage({
    ...{ subject, preview, date: headDay(day), small },
    sections: [
      title(TITLE) + paragraph(body, '0'),
      first.html,
      ...(second === null ? [] : [second.html]),
      ifTheyBegin(),
    ],
  })
  const text = textLetter(
    [part(TITLE, [prose(body)]), first.text, second?.text ?? '', ifTheyBeginText()],
    [...small.paragraphs.map(prose), linkLines(small.links)],
  )
  return {
    kind: 'check-in',
    subject,
    preview,
    html,
    text,
    attachments: [],
    unsubscribeUrl: links.stopCheckIns,
  }
}

const TITLE = 'How is it today?'

function bodyOf({ kind, ...cause }: CheckInCause): string {
  const day = dayInWords(cause.day)
  return 'pain' in cause
    ? `On ${day} you told us ${cause.pain} of 10, and nothing since. What it is now decides what comes next.`
    : `On ${day} we wrote to you, and have not heard how it went. What it is now decides what comes next.`
}

interface Question {
  readonly html: string
  readonly text: string
}

function pain({ pain: href }: CheckInInput['links']): Question {
  const press = { label: 'Tell us, from 0 to 10', href }
  return {
    html: heading(PAIN) + note(PAIN_MORE) + button(press),
    text: part(PAIN, [prose(PAIN_MORE), linkLines([press])]),
  }
}

const PAIN = 'Does anything hurt?'
const PAIN_MORE = 'The worst spot of the day. Nothing is an answer too: 0.'

function signs({ redFlagQuestions: href }: CheckInInput['links']): Question {
  const press = { label: 'Answer the questions', href }
  return {
    html: heading(SIGNS) + note(SIGNS_MORE) + button(press),
    text: part(SIGNS, [prose(SIGNS_MORE), linkLines([press])]),
  }
}

const SIGNS = 'Is there a warning sign?'
const SIGNS_MORE = 'Ten questions, one minute. Your routine waits for them.'

function ofRun({ about, day, distanceMetres, href }: RunQuestion, units: Units): Question {
  const { asks, label } = ABOUT[about]
  const run = `${dayInWords(day)}, ${formatDistance(distanceMetres, units)}.`
  const press = { label, href }
  return {
    html: heading(asks) + note(run) + calmButton(press),
    text: part(asks, [prose(run), linkLines([press])]),
  }
}

const ABOUT = {
  exertion: { asks: 'How hard was your last run?', label: 'From 0 to 10' },
  shoe: { asks: 'Which shoes were these?', label: 'Name the pair' },
} as const

function smallOf({ linksUntil }: CheckInInput): readonly string[] {
  return [
    'Why you got this: we asked because you told us nothing since. One such letter a week at most; after two without an answer we stop asking.',
    `Links work until ${dayAndMonth(linksUntil)} and change nothing until you press a button on the page.`,
    'Limber does not diagnose. If anything feels wrong, see a doctor or a physiotherapist.',
  ]
}
