import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, type LocalDay, weekdayInWords } from '../../rules/model/day.ts'
import type { Session } from '../../rules/model/metrics.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Signal } from '../../rules/model/signal.ts'
import { RECHECK_DAYS } from '../../rules/model/thresholds.ts'
import { formatDistance } from '../../rules/model/units.ts'
import { isToldByRunner } from '../../rules/signals/spoken.ts'
import { capitalised, dayAndMonth, numberWord, times } from './words.ts'

/** Lines that show on a lock screen: a fact, then what is inside. No health word, no light. */

/** A spike is answered for a week and a day, what the body reports for 72 hours, anything else for its weeks and a day. */
const SPIKE_DAYS = 8

export function planUntil({ day, signals, prescription }: Assessment): LocalDay {
  if (signals.some(isToldByRunner)) return addDays(day, RECHECK_DAYS)
  if (signals[0]?.id === 'session-spike' || prescription === null) return addDays(day, SPIKE_DAYS)
  return addDays(day, 7 * Math.max(1, prescription.weeks) + 1)
}

/** The session a spike is about. */
export function sessionOf(signal: Signal | undefined, { metrics }: Assessment): Session | null {
  if (signal?.id !== 'session-spike') return null
  const runIds = signal.subject.split(',')
  return (
    metrics.sessions.find((session) => session.runIds.some((id) => runIds.includes(id))) ??
    metrics.sessions.at(-1) ??
    null
  )
}

export function alertSubject(runner: Runner, assessment: Assessment): string {
  return subject(runner, assessment)
}

function subject({ units }: Runner, assessment: Assessment): string {
  const [signal] = assessment.signals
  const plan = `your plan until ${dayAndMonth(planUntil(assessment))}`
  const session = sessionOf(signal, assessment)
  if (session !== null)
    return `${formatDistance(session.distanceMetres, units)} on ${weekdayInWords(session.day)}: ${plan}`
  const [week] = assessment.metrics.rolling.metres
  if (signal?.id === 'weekly-jump' && week !== null)
    return `${formatDistance(week, units)} in seven days: ${plan}`
  if (signal?.id === 'return-after-gap') {
    const cap = assessment.ceilings.returnMetres
    return cap === null ? 'Your first runs back' : `Your first runs back: up to ${formatDistance(cap, units)}`
  }
  if (signal?.id === 'shoe-wear') {
    const pair = assessment.metrics.shoes.find((shoe) => signal.subject.startsWith(shoe.shoeId))
    return pair === undefined
      ? 'One of your pairs'
      : `${formatDistance(pair.distanceMetres, units)} in one pair of shoes`
  }
  return capitalised(plan)
}

export function alertPreview({ units }: Runner, assessment: Assessment): string {
  return [nextRun(assessment, units), session(assessment)].filter((text) => text !== '').join(' ')
}

function nextRun({ level, ceilings }: Assessment, units: Runner['units']): string {
  const metres =
    level === 'return' ? ceilings.returnMetres : (ceilings.painMetres ?? ceilings.longestRunMetres)
  if (metres === null || level === 'red' || level === 'red-flag') return ''
  return `Next ${level === 'return' ? '' : 'long '}run: up to ${formatDistance(metres, units)}.`
}

function session({ prescription }: Assessment): string {
  if (prescription === null) return 'What changed, and what to do now.'
  if (prescription.withheld !== null) return 'And one question before the rest.'
  if (prescription.routine === null) return 'What changed, and what to do now.'
  return `${capitalised(numberWord(prescription.minutes))} minutes on the mat, ${times(prescription.timesPerWeek)}.`
}
