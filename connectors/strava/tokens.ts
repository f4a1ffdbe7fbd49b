/**
 * A call with a token that is good. Strava's refresh tokens rotate, and the old one is void at once: two
 * refreshes at a time, or a rotated token that is not stored, cost the runner a new consent.
 */
import { type Instant, instant } from '../../rules/model/day.ts'
import type { Clock, StravaTokens, TokenStore } from './ports.ts'
import { StravaError } from './strava-error.ts'
import type { RefreshOutcome } from './token-exchange.ts'

/** With more left than this, Strava gives the same access token again. */
const LEAST_LEFT_MS = 3_600_000
/** While another refreshes: how often to look, and for how long. A refresh takes 45 seconds at the most. */
const LOOK_AGAIN_MS = 500
const PATIENCE_MS = 60_000
/** After an answer that did not come. */
const SECOND_TRY_MS = 2000

/** One request for new tokens; throws a StravaError when none could be had now. */
export type Refresh = (refreshToken: string) => Promise<RefreshOutcome>

/**
 * Calls with the runner's access token, refreshed before when an hour or less is left, and once more when
 * Strava does not take it. Throws what the call throws, and a StravaError "reconnect" when access is gone.
 */
export async function withFreshToken<T>(
  store: TokenStore,
  refresh: Refresh,
  clock: Clock,
  call: (accessToken: string) => Promise<T>,
): Promise<T> {
  const tokens = await tokensThat(isFresh, store, refresh, clock)
  try {
    return await call(tokens.accessToken)
  } catch (error) {
    if (!(error instanceof StravaError) || error.kind !== 'token-refused') throw error
  }
  const isAnother: Check = (found, now) => found.accessToken !== tokens.accessToken && isFresh(found, now)
  const renewed = await tokensThat(isAnother, store, refresh, clock)
  return call(renewed.accessToken)
}

type Check = (tokens: StravaTokens, now: Instant) => boolean

const isFresh: Check = ({ expiresAt }, now) => expiresAt - now > LEAST_LEFT_MS

/** The stored tokens if they will do, else new ones: refreshed here, or by whoever has the lease. */
async function tokensThat(
  willDo: Check,
  store: TokenStore,
  refresh: Refresh,
  clock: Clock,
): Promise<StravaTokens> {
  const givesUpAt = clock.now() + PATIENCE_MS
  for (;;) {
    const tokens = await store.load()
    if (willDo(tokens, clock.now())) return tokens
    if (await store.takeLease()) {
      try {
        return await refreshWithLease(willDo, store, refresh, clock)
      } finally {
        await store.dropLease()
      }
    }
    if (clock.now() >= givesUpAt) throw stillRefreshing(clock.now())
    await clock.pause(LOOK_AGAIN_MS)
  }
}

async function refreshWithLease(
  willDo: Check,
  store: TokenStore,
  refresh: Refresh,
  clock: Clock,
): Promise<StravaTokens> {
  // another may have refreshed between our look and our lease
  const tokens = await store.load()
  if (willDo(tokens, clock.now())) return tokens
  const outcome = await refreshTwice(tokens.refreshToken, refresh, clock)
  if (outcome.kind === 'renewed') return stored(store, outcome.tokens)
  // a process whose lease ran out may have rotated the token under our hands
  const again = await store.load()
  if (again.refreshToken === tokens.refreshToken) throw accessIsGone()
  if (willDo(again, clock.now())) return again
  const second = await refreshTwice(again.refreshToken, refresh, clock)
  if (second.kind === 'refused') throw accessIsGone()
  return stored(store, second.tokens)
}

/** Saved before it is used: a token that is used and lost cannot be had again. */
async function stored(store: TokenStore, tokens: StravaTokens): Promise<StravaTokens> {
  await store.save(tokens)
  return tokens
}

/** After a lost answer nobody knows whether the token was rotated; the old one is tried once more. */
async function refreshTwice(refreshToken: string, refresh: Refresh, clock: Clock): Promise<RefreshOutcome> {
  try {
    return await refresh(refreshToken)
  } catch (error) {
    if (!(error instanceof StravaError) || error.kind !== 'unavailable') throw error
  }
  await clock.pause(SECOND_TRY_MS)
  return refresh(refreshToken)
}

function accessIsGone(): StravaError {
  const message = 'Strava does not take the refresh token: access was withdrawn; connect Strava again'
  return new StravaError('refresh-refused', { kind: 'reconnect' }, message)
}

function stillRefreshing(now: Instant): StravaError {
  const at = instant(now + PATIENCE_MS)
  return new StravaError('unavailable', { kind: 'retry-at', at }, 'another process still refreshes the token')
}
