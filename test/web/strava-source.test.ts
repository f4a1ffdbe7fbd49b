import { describe, expect, it } from 'vitest'
import type { StravaAccount } from '../../db/strava-accounts.ts'
import { instant, localDay } from '../../rules/model/day.ts'
import { stravaLine } from '../../src/web/parts/strava-source.ts'

const NOW = instant(Date.UTC(2026, 10, 23, 12))
const ACCOUNT: StravaAccount = {
  ...{
    runnerId: 'ada',
    athleteId: '501',
    scopes: ['read'],
    state: 'connected',
    connectedAt: NOW,
    madeRunner: false,
  },
  tokens: { accessToken: 'a', refreshToken: 'r', expiresAt: NOW },
  ...{ listedAt: NOW, lookedAt: null, listing: null },
}
const shown = (source: Parameters<typeof stravaLine>[0]) => String(stravaLine(source, 'UTC'))

describe('where Strava stands on the page', () => {
  it('says how far a reading has come, and how much of the way that is', () => {
    const account = { ...ACCOUNT, listedAt: null, listing: { beganAt: NOW, page: 3, seen: 400 } }
    const listing = { backTo: localDay('2026-09-04'), share: 0.8 }
    expect(shown({ account, newest: null, listing })).toContain(
      'Being read: 400 activities so far, back to Friday 4 September, about 80 %.',
    )
    expect(shown({ account, newest: null, listing: { ...listing, share: null } })).not.toContain('%')
  })

  it('links to the newest run in Strava’s own words, and names the watch', () => {
    const html = shown({
      account: ACCOUNT,
      newest: { activityId: '77', device: 'Garmin FR 265' },
      listing: null,
    })
    expect(html).toContain('href="https://www.strava.com/activities/77"')
    expect(html).toContain('View on Strava')
    expect(html).toContain('Recorded with Garmin FR 265.')
  })

  it('asks to connect again when Strava lets us in no more', () => {
    expect(shown({ account: { ...ACCOUNT, state: 'reconnect' }, newest: null, listing: null })).toContain(
      'Connect again',
    )
  })
})
