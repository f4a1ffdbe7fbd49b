/** What may happen to a letter between its writing and its sending: quiet hours, a change of mind, a newer letter. */
import { isOvertaken, type StoredLetter } from '../../db/letters.ts'
import type { Db } from '../../db/open.ts'
import { findRunner, type StoredRunner } from '../../db/runners.ts'
import { dayInZone, type Instant } from '../../rules/model/day.ts'
import type { LetterKind } from '../mail/letter.ts'
import { isPaused, isSnoozed, quietUntil } from './held-letters.ts'

interface Unasked {
  /** Whether the runner takes such letters. */
  readonly isTaken: (runner: StoredRunner) => boolean
  /** Letters that say all that this one says, when they are newer. */
  readonly overtakenBy: readonly LetterKind[]
  /** Whether "not for a while" is said to it too. */
  readonly isSnoozable: boolean
}

const ANY = () => true

/** Letters that come unasked and at any hour. The digest has its own hour, and the others answer somebody. */
const UNASKED: Partial<Record<LetterKind, Unasked>> = {
  alert: { isTaken: ({ mail }) => mail.alerts, overtakenBy: ['alert', 'referral'], isSnoozable: true },
  welcome: { isTaken: ANY, overtakenBy: ['alert', 'referral'], isSnoozable: true },
  'check-in': {
    isTaken: ({ mail }) => mail.checkIns,
    overtakenBy: ['check-in', 'referral'],
    isSnoozable: false,
  },
  imported: { isTaken: ({ mail }) => mail.news, overtakenBy: [], isSnoozable: false },
  shoes: { isTaken: ({ mail }) => mail.news, overtakenBy: [], isSnoozable: false },
}

export type Fate =
  | { readonly is: 'sent' }
  | { readonly is: 'waiting'; readonly until: Instant }
  | { readonly is: 'dropped'; readonly because: string }

const SENT: Fate = { is: 'sent' }

/** What is to become of a letter now. Its reason names no cause of the letter: the operator reads it. */
export async function fateOf(db: Db, letter: StoredLetter, now: Instant): Promise<Fate> {
  const rule = UNASKED[letter.kind as LetterKind]
  if (!rule || letter.runnerId === null) return SENT
  const runner = await findRunner(db, letter.runnerId)
  if (!runner) return SENT
  const because = unwanted(rule, runner, now)
  if (because !== null) return { is: 'dropped', because }
  if (await isOvertaken(db, letter, rule.overtakenBy))
    return { is: 'dropped', because: 'a newer letter says more' }
  const until = quietUntil(runner, now)
  return until === null ? SENT : { is: 'waiting', until }
}

function unwanted({ isTaken, isSnoozable }: Unasked, runner: StoredRunner, now: Instant): string | null {
  const day = dayInZone(now, runner.zone)
  if (!isTaken(runner)) return 'letters of this kind were switched off while it waited'
  if (isPaused(runner, day)) return 'a pause began while it waited'
  return isSnoozable && isSnoozed(runner, day) ? 'it was snoozed while it waited' : null
}
