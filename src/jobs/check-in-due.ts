import type { CheckIn } from '../../rules/model/check-in.ts'
import { daysBetween, type LocalDay } from '../../rules/model/day.ts'
import { AMBER_PAIN } from '../../rules/model/thresholds.ts'
import type { CheckInCause } from '../mail/check-in.ts'

/** A letter that was written, on the runner's day. */
export interface WrittenOn {
  readonly kind: string
  readonly day: LocalDay
}

export interface Silence {
  /** Oldest first. */
  readonly checkIns: readonly Pick<CheckIn, 'day' | 'pain' | 'painDuring' | 'painAfter' | 'painNextMorning'>[]
  /** Every letter of the last weeks, oldest first. */
  readonly letters: readonly WrittenOn[]
}

/** Pain is looked at again after 72 hours at most; the question goes out so that an answer can come by then. */
const AFTER_PAIN_DAYS = 2
const AFTER_ALERT_DAYS = 3
/** After a week an answer would tell of something else. */
const LATEST_DAYS = 6
const APART_DAYS = 7
/** Whoever let two of them go unanswered does not want a third. */
const UNANSWERED = 2

/**
 * Why a runner is asked today how it goes; null when not. Only where something was told or written days ago and
 * nothing has been heard since; at most once a week, and never on the heels of another letter.
 */
export function checkInDue(day: LocalDay, { checkIns, letters }: Silence): CheckInCause | null {
  const asked = letters.filter(({ kind }) => kind === 'check-in')
  const isPestering =
    letters.some((letter) => daysBetween(letter.day, day) < 2) ||
    asked.some((letter) => daysBetween(letter.day, day) < APART_DAYS) ||
    isTiredOfIt(asked, checkIns)
  if (isPestering) return null
  return painCause(day, checkIns) ?? alertCause(day, checkIns, letters)
}

function painCause(day: LocalDay, checkIns: Silence['checkIns']): CheckInCause | null {
  const last = checkIns.at(-1)
  if (last === undefined) return null
  const told = [last.pain, last.painDuring, last.painAfter, last.painNextMorning]
  const pain = Math.max(-1, ...told.filter((each) => each !== null))
  const ago = daysBetween(last.day, day)
  const isDue = pain >= AMBER_PAIN && AFTER_PAIN_DAYS <= ago && ago <= LATEST_DAYS
  return isDue ? { kind: 'pain', day: last.day, pain } : null
}

function alertCause(
  day: LocalDay,
  checkIns: Silence['checkIns'],
  letters: readonly WrittenOn[],
): CheckInCause | null {
  const alert = letters.findLast(({ kind }) => kind === 'alert')
  if (alert === undefined || checkIns.some((checkIn) => checkIn.day >= alert.day)) return null
  const ago = daysBetween(alert.day, day)
  return AFTER_ALERT_DAYS <= ago && ago <= LATEST_DAYS ? { kind: 'alert', day: alert.day } : null
}

function isTiredOfIt(asked: readonly WrittenOn[], checkIns: Silence['checkIns']): boolean {
  const first = asked.at(-UNANSWERED)
  return first !== undefined && !checkIns.some((checkIn) => checkIn.day >= first.day)
}
