import type { Scorecard } from '../../rules/model/scorecard.ts'
import { dayAndMonth, times } from './words.ts'

/** Fewer of both cannot be told from chance. */
const MANY = 20

export const RECORD_HEADING = 'How we have done so far'
export const HOW_COUNTED =
  'An alert counts when you told us in the two weeks after it how it felt. Silence counts as unknown.'

/** Our own record in counts, misses as plainly as hits. */
export function scorecardInWords({ since, alerts, followed, pains, unannounced }: Scorecard): string {
  const start = dayAndMonth(since)
  const told =
    alerts === 0
      ? `No alert since ${start} can be counted.`
      : `Of ${number(alerts, 'alert')} since ${start}, ${followed} ${was(followed)} followed by pain of 3 or more within two weeks.`
  const hurt = pains === 0 ? 'You told of no pain of 3 or more that began since.' : began(pains, unannounced)
  const few = Math.min(alerts, pains) < MANY ? ' Small numbers: no proof either way.' : ''
  return `${told} ${hurt}${few}`
}

function began(pains: number, unannounced: number): string {
  const alone = 'without an alert in the two weeks before'
  const rest =
    pains > 1 ? `, ${unannounced} of them ${alone}` : unannounced === 1 ? `, ${alone}` : ', after an alert'
  return `Pain of 3 or more began ${times(pains)}${rest}.`
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were'
}
