import { dayInWords } from '../../rules/model/day.ts'
import type { Prescription, RoutineItem } from '../../rules/model/prescription.ts'
import { isToldByRunner, spokenSignals } from '../../rules/signals/spoken.ts'
import { adviceOf } from './advice.ts'
import { lastReadInWords, missingDays, NOTHING_TO_LOOK_AT, type ToLookAt, toLookAt } from './data-health.ts'
import type { DigestInput, DigestLinks } from './digest-input.ts'
import { digestSubject, kindOf, type WeekKind, weekFigures, weekOf, weekTitle } from './digest-week.ts'
import { firstOverInWords } from './first-over.ts'
import { ruleLinks } from './grounds.ts'
import type { SmallPrint } from './layout.ts'
import { type Light, lightFor } from './light.ts'
import type { Figure, Row } from './lists.ts'
import { nextRun } from './next-run.ts'
import { noticed } from './noticed.ts'
import type { Link } from './parts.ts'
import { weekRoom } from './room.ts'
import { scorecardInWords } from './scorecard.ts'
import { shoeRows } from './shoe-rows.ts'
import { tipOf } from './tips.ts'
import { groundRow, routinesRow, strengthRow } from './week-rows.ts'
import { dayAndMonth, times } from './words.ts'

/** As the runner may wonder why no letter came. */
const WHY_NONE = 'No letter in between: your light did not rise in this week.'

const RESTED_ILL = 'You were ill, and rest was what this week was for. Begin gently when you run again.'

/** What the digest says, before it is HTML or plain text. */
export interface DigestView {
  readonly kind: WeekKind
  readonly subject: string
  readonly preview: string
  readonly light: Light
  readonly title: string
  /** That this letter is late, or that there was none the week before. */
  readonly remarks: readonly string[]
  /** For a week without figures: what that means, kindly. */
  readonly words: string | null
  readonly figures: readonly Figure[]
  readonly nextHeading: string
  readonly next: readonly Row[]
  readonly room: string | null
  /** Before the run: which one of the coming week would be too long. */
  readonly firstOver: string | null
  /** A warning sign stands, or it hurts: what to do comes before any number. */
  readonly orders: readonly string[]
  /** About pain: it ends with the signs that mean the same day. */
  readonly namesEmergencies: boolean
  readonly asksFirst: Link | null
  readonly routine: {
    readonly title: string
    readonly often: string
    readonly items: readonly RoutineItem[]
  } | null
  readonly noticed: readonly string[]
  /** What else the week held. */
  readonly held: readonly Row[]
  readonly shoes: readonly Row[]
  readonly toLookAt: readonly ToLookAt[]
  readonly scorecard: string | null
  readonly checkIn: Link | null
  readonly button: Link
  readonly small: SmallPrint
}

export function digestView(input: DigestInput): DigestView {
  const {
    runner,
    assessment,
    week: starts,
    links,
    linksUntil,
    before = null,
    firstOver = null,
    wasSteady = false,
    wasIll = false,
    health = null,
  } = input
  const { units } = runner
  const week = weekOf(assessment, starts)
  const kind = kindOf(week)
  const { prescription, level } = assessment
  const signals = spokenSignals(assessment)
  const isTold = signals.some(isToldByRunner)
  const holds = level === 'red' || level === 'red-flag'
  const title = weekTitle(assessment, week, units)
  const restedIll = kind === 'resting' && wasIll
  // On unknown days we compare nothing, so there is nothing to stay within either; of illness we know too little.
  const next = holds || kind === 'unknown' || restedIll ? null : nextRun(assessment, units)
  const ahead = next === null || firstOver === null ? null : firstOverInWords(firstOver, units)
  const missing = missingDays(assessment, kind === 'running' ? week : null)
  const lastRead = health === null ? null : lastReadInWords(health)
  return {
    kind,
    title,
    subject: digestSubject(week, starts, units),
    preview: [title, next === null ? '' : `Next run: ${next.value}.`].join(' ').trim(),
    light: lightFor(assessment),
    remarks: remarksOf(input),
    words: restedIll ? RESTED_ILL : wordsFor(kind, next),
    figures: weekFigures(assessment, week, units),
    next: next === null ? [] : [next],
    // some of what was left by then may be run by now
    room: holds || input.isLate ? null : weekRoom(assessment, units),
    nextHeading: input.isLate ? 'The rest of this week' : 'Next week',
    firstOver: ahead,
    orders: holds || isTold ? adviceOf(assessment) : [],
    // a warning sign that stands has its own letter
    namesEmergencies: isTold && level !== 'red-flag',
    asksFirst:
      prescription?.withheld === 'red-flag-questions'
        ? { label: 'Answer the questions', href: links.redFlagQuestions }
        : null,
    routine: routineOf(prescription),
    noticed: noticed(assessment, before, ahead === null ? null : firstOver?.planId),
    held: [
      ...groundRow(assessment.metrics.surface, units),
      // nobody who hurts is held to a number of sessions
      ...(isTold ? [] : routinesRow(input.routines ?? null)),
      ...(isTold ? [] : strengthRow(assessment.metrics.strength)),
    ],
    shoes: shoeRows(assessment.metrics.shoes, assessment.day, units),
    toLookAt: toLookAt(health ?? NOTHING_TO_LOOK_AT, missing, links, units),
    // a week without runs gets a short letter, and nobody who hurts is shown how well we guess
    scorecard: isTold || kind !== 'running' || !input.scorecard ? null : scorecardInWords(input.scorecard),
    checkIn: links.checkIn === undefined ? null : { label: 'Check in, twenty seconds', href: links.checkIn },
    button: { label: 'Open my week', href: links.dashboard },
    small: {
      // nobody who hurts is told of something else
      ...smallOf(links, dayAndMonth(linksUntil), [
        ...(kind === 'running' && !isTold ? [tipOf(starts)] : []),
        ...(kind === 'running' && wasSteady ? [WHY_NONE] : []),
        ...(lastRead === null ? [] : [lastRead]),
      ]),
      // only the long form names signals
      rules: kind === 'running' ? ruleLinks(signals, links.rules) : [],
    },
  }
}

function wordsFor(kind: WeekKind, next: { readonly value: string } | null): string | null {
  if (kind === 'running') return null
  if (kind === 'unknown')
    return 'No run has reached us for these days. We do not count unknown days as rest, so we compare nothing.'
  const then =
    next === null ? 'Begin gently when you run again.' : `When you run again, ${next.value} stays in range.`
  return `That happens, and there is nothing to make up for. ${then}`
}

function routineOf(prescription: Prescription | null): DigestView['routine'] {
  if (prescription === null || prescription.routine === null || prescription.withheld !== null) return null
  const { title, minutes, timesPerWeek, routine } = prescription
  return {
    title: `This week's routine: ${title.toLowerCase()}`,
    often: `${minutes} minutes, ${times(timesPerWeek)} this week.`,
    items: routine,
  }
}

function remarksOf({ missedWeek = null, isLate = false, assessment }: DigestInput): readonly string[] {
  const late = `This letter comes late. Its figures end with ${dayInWords(assessment.day)}.`
  return [
    ...(isLate ? [late] : []),
    ...(missedWeek === null
      ? []
      : [
          `There was no letter about the week of ${dayAndMonth(missedWeek)}: Limber was asleep when it was due.`,
        ]),
  ]
}

function smallOf(links: DigestLinks, until: string, first: readonly string[]): Omit<SmallPrint, 'rules'> {
  return {
    paragraphs: [
      ...first,
      'Limber reports what changed in your running. It does not diagnose, and it cannot tell who gets injured.',
      `Links work until ${until} and change nothing until you press a button on the page.`,
    ],
    links: [
      { label: 'Stop the weekly letter', href: links.stopDigest },
      ...(links.settings === undefined ? [] : [{ label: 'Settings', href: links.settings }]),
    ],
  }
}
