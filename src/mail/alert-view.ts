import type { Assessment, Level } from '../../rules/model/assessment.ts'
import { addDays, dayInWords } from '../../rules/model/day.ts'
import type { Prescription, RoutineItem } from '../../rules/model/prescription.ts'
import { RECHECK_DAYS } from '../../rules/model/thresholds.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { NOT_A_DIAGNOSIS } from '../../rules/prescriptions/prescriber.ts'
import { isToldByRunner, spokenReason, spokenSignals } from '../../rules/signals/spoken.ts'
import { adviceOf } from './advice.ts'
import type { AlertCause, AlertInput, AlertLinks } from './alert-input.ts'
import { ruleUrl, sureOf } from './grounds.ts'
import { type Light, lightFor } from './light.ts'
import type { Link } from './parts.ts'
import { weekRoom } from './room.ts'
import { dayAndMonth, listed } from './words.ts'

/** What the letter says, before it is HTML or plain text: both parts are written from this. */
export interface AlertView {
  readonly light: Light
  readonly number: { readonly caption: string; readonly amount: string } | null
  readonly sentence: string
  readonly button: Link
  readonly plan: readonly string[]
  /** What else was noticed, and the week. */
  readonly also: readonly string[]
  readonly routine: Routine | null
  readonly asksFirst: boolean
  readonly stopRules: readonly string[]
  readonly feedback: { readonly title: string; readonly links: readonly Link[] } | null
  /** A paragraph each. */
  readonly sure: readonly string[]
  /** About pain: it ends with the signs that mean the same day. */
  readonly namesEmergencies: boolean
  readonly why: Link
  readonly small: { readonly paragraphs: readonly string[]; readonly links: readonly Link[] }
}

export interface Routine {
  /** "Hips and trunk" */
  readonly title: string
  readonly kit: string
  readonly items: readonly RoutineItem[]
  readonly link: Link
}

const LONGEST_RUN_DAYS = 8

export function alertView({
  runner,
  assessment: all,
  because = null,
  links,
  linksUntil,
}: AlertInput): AlertView {
  const assessment = { ...all, signals: spokenSignals(all) }
  const [first] = assessment.signals
  if (first === undefined) throw new Error(`an alert for ${assessment.day} needs a signal to lead with`)
  const { prescription } = assessment
  const asksFirst = prescription?.withheld === 'red-flag-questions'
  const routine = asksFirst ? null : routineOf(prescription, links)
  const plan = planOf(assessment, first.reason)
  const others = assessment.signals
    .slice(1)
    .map((signal) => spokenReason(signal, assessment.signals))
    .filter((reason) => !plan.includes(reason))
  // a jump of the week has said the same already, with the same two figures
  const hasJumped = assessment.signals.some(({ id }) => id === 'weekly-jump')
  const room = hasJumped ? null : weekRoom(assessment, runner.units)
  return {
    light: lightFor(assessment),
    number: numberOf(assessment, runner.units),
    sentence: first.reason,
    button: buttonOf(asksFirst, routine, prescription, links),
    plan,
    also: [...others, ...(room === null ? [] : [room])],
    routine,
    asksFirst,
    stopRules: prescription?.stopRules ?? [],
    feedback: feedbackOf(assessment, routine, asksFirst, links),
    sure: sureOf(assessment.signals),
    namesEmergencies: assessment.signals.some(isToldByRunner),
    why: { label: 'How this is counted', href: ruleUrl(links.rules, first.id) },
    small: smallOf(assessment, because, links, dayAndMonth(linksUntil)),
  }
}

/** What the runner may do next, never what went wrong. */
function numberOf({ level, day, ceilings }: Assessment, units: Units): AlertView['number'] {
  if (level === 'red' || level === 'red-flag') return null
  const { painMetres, longestRunMetres, returnMetres } = ceilings
  const metres = level === 'return' ? returnMetres : (painMetres ?? longestRunMetres)
  if (metres === null) return null
  const caption =
    level === 'return'
      ? 'First runs back, each up to'
      : `Longest run until ${dayInWords(addDays(day, painMetres === null ? LONGEST_RUN_DAYS : RECHECK_DAYS))}`
  return { caption, amount: formatDistance(metres, units) }
}

function routineOf(prescription: Prescription | null, links: AlertLinks): Routine | null {
  if (prescription === null || prescription.routine === null || prescription.routine.length === 0) return null
  const kit = [...new Set(prescription.routine.flatMap((item) => item.equipment))]
  return {
    title: `The routine: ${prescription.title.toLowerCase()}`,
    kit: kit.length === 0 ? 'You need nothing but the floor.' : `You need: ${listed(kit)}.`,
    items: prescription.routine,
    link: { label: 'On a page to follow', href: links.routine },
  }
}

function buttonOf(
  asksFirst: boolean,
  routine: Routine | null,
  prescription: Prescription | null,
  links: AlertLinks,
): Link {
  if (asksFirst) return { label: 'Answer the questions', href: links.redFlagQuestions }
  if (routine === null || prescription === null) return { label: 'Open my week', href: links.dashboard }
  return { label: `Start the routine, ${prescription.minutes} min`, href: links.routine }
}

/** The advice, but for what the letter says elsewhere: its lead, its end and the line of its small print. */
function planOf(assessment: Assessment, lead: string): readonly string[] {
  return adviceOf(assessment).filter((sentence) => sentence !== lead && sentence !== NOT_A_DIAGNOSIS)
}

function feedbackOf(
  { level, signals }: Assessment,
  routine: Routine | null,
  asksFirst: boolean,
  links: AlertLinks,
): AlertView['feedback'] {
  const shoesOnly = signals.every((signal) => signal.id === 'shoe-wear')
  if (asksFirst || (shoesOnly && routine === null)) return null
  return {
    title: level === 'red' ? 'When you run again, tell us' : titleOf(routine),
    links: [
      { label: 'Done', href: links.done },
      { label: 'Too hard', href: links.tooHard },
      { label: 'It hurts', href: links.hurt },
    ],
  }
}

function titleOf(routine: Routine | null): string {
  return routine === null ? 'After your next run, tell us' : 'Afterwards, tell us'
}

const SPIKE_HONESTY =
  'Based on 5,205 runners; explains a small part of injuries; most people who get this message will be fine.'

function smallOf(
  assessment: Assessment,
  because: AlertCause | null,
  links: AlertLinks,
  until: string,
): AlertView['small'] {
  const { signals } = assessment
  const optional = (label: string, href: string | undefined): readonly Link[] =>
    href === undefined ? [] : [{ label, href }]
  return {
    paragraphs: [
      ...(signals.some((signal) => signal.id === 'session-spike') ? [SPIKE_HONESTY] : []),
      NOT_A_DIAGNOSIS,
      ...(because === null ? [] : [whyThis(because, assessment)]),
      `Unasked, at most one of these a week, unless your light rises. Links work until ${until} and change nothing until you press a button on the page.`,
    ],
    links: [
      ...optional('A week without these', links.snooze),
      { label: 'Stop these letters', href: links.stop },
      ...optional('Settings', links.settings),
      ...optional('View on Strava', links.viewOnStrava),
    ],
  }
}

const LIGHTS: Readonly<Record<Level, string>> = {
  'warming-up': 'still learning',
  green: 'green',
  return: 'coming back',
  amber: 'amber',
  red: 'red',
  'red-flag': 'a warning sign',
}

function whyThis(because: AlertCause, { level }: Assessment): string {
  switch (because.is) {
    case 'answered':
      return 'Why you got this: you answered the questions about warning signs, so the routine can come.'
    case 'new':
      return `Why you got this: your light was ${LIGHTS[level]} before, and something new came up more than a week after the last letter.`
    case 'rise':
      return because.from === null || because.from === level
        ? `Why you got this: your light is ${LIGHTS[level]}, and we had not told you yet.`
        : `Why you got this: your light went from ${LIGHTS[because.from]} to ${LIGHTS[level]}.`
  }
}
