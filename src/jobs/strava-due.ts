import type { StravaAccount } from '../../db/strava-accounts.ts'
import { dayInZone, type Instant } from '../../rules/model/day.ts'

const HOUR_MS = 3_600_000
/**
 * What a Strava account needs now: a whole listing at once after connecting and then each night just after midnight, and, where no
 * webhook announces new runs, a look at the newest every hour.
 */
export function stravaDue(
  { state, listing, listedAt, lookedAt }: StravaAccount,
  zone: string,
  hasWebhook: boolean,
  now: Instant,
): 'sync' | 'look' | null {
  if (state !== 'connected') return null
  if (listedAt === null || listing !== null) return 'sync'
  // from midnight on the new day is unknown until it is listed; a night the machine slept through is made up for
  if (dayInZone(listedAt, zone) < dayInZone(now, zone)) return 'sync'
  const sinceLook = now - Math.max(listedAt, lookedAt ?? 0)
  return !hasWebhook && sinceLook >= HOUR_MS ? 'look' : null
}
