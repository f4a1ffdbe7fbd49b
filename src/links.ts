/** What the signed links in letters say: `/sign-in/<token>` and `/l/<token>`. */
import { z } from 'zod'
import { addDays, dayInZone, type Instant, instant, type LocalDay } from '../rules/model/day.ts'
import type { Seal } from './seal.ts'

const DAY_MS = 86_400_000
export const SIGN_IN_MINUTES = 30
export const LETTER_LINK_DAYS = 14

/** A sign-in link confirms an address; `nonce` makes it work once. */
export const SignInLink = z.object({
  email: z.email(),
  nonce: z.string(),
  /** The runner who gave this address; without, the address itself says who it is. */
  runnerId: z.string().optional(),
})
export type SignInLink = z.infer<typeof SignInLink>

/** What a tap in a letter does, after the runner confirmed it on the page. */
export const LetterLink = z.object({
  runnerId: z.string(),
  /** The day the letter speaks of. */
  day: z.string(),
  act: z.enum([
    ...['done', 'too-hard', 'hurt', 'pain', 'red-flags', 'seen', 'exertion', 'shoe', 'snooze'],
    ...['stop-alerts', 'stop-digest', 'stop-check-ins', 'stop-news', 'stop-all'],
  ] as const),
  /** The run that an answer about exertion or shoes is for. */
  runId: z.string().optional(),
})
export type LetterLink = z.infer<typeof LetterLink>

export function signInUrl(seal: Seal, baseUrl: string, link: SignInLink, now: Instant): string {
  return `${baseUrl}/sign-in/${seal.sign('sign-in', link, instant(now + SIGN_IN_MINUTES * 60_000))}`
}

export function letterUrl(seal: Seal, baseUrl: string, link: LetterLink, now: Instant): string {
  return `${baseUrl}/l/${seal.sign('letter', link, instant(now + LETTER_LINK_DAYS * DAY_MS))}`
}

/** Where a mailbox or a mail service tells of letters that came back. */
export function mailHookUrl(seal: Seal, baseUrl: string): string {
  return `${baseUrl}/hooks/mail/${seal.mailHookSecret()}`
}

/** The last day on which links of a letter written now work. */
export function linksUntil(now: Instant, zone: string): LocalDay {
  return addDays(dayInZone(now, zone), LETTER_LINK_DAYS - 1)
}
