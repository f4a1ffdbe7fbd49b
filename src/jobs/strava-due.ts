import type { StravaAccount } from '../../db/strava-accounts.ts'
import { type Instant, zoneOffsetSeconds } from '../../rules/model/day.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The hour of a night listing in the runner’s zone: just after midnight, so that the new day is known. */
const NIGHT_HOUR = 0
/** A night that was missed, because the machine slept, is made up for as soon as it is this late. */
const OVERDUE_MS = DAY_MS + 2 * HOUR_MS

/**
 * What a Strava account needs now: a whole listing at once after connecting and then each night, and, where no
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
  const localHour = Math.floor(
    ((((now / 1000 + zoneOffsetSeconds(now, zone)) % 86_400) + 86_400) % 86_400) / 3600,
  )
  const sinceListing = now - listedAt
  if (sinceListing >= OVERDUE_MS) return 'sync'
  if (localHour === NIGHT_HOUR && sinceListing >= 12 * HOUR_MS) return 'sync'
  const sinceLook = now - Math.max(listedAt, lookedAt ?? 0)
  return !hasWebhook && sinceLook >= HOUR_MS ? 'look' : null
}
