import { describe, expect, it } from 'vitest'
import type { StravaTokens } from '../../../connectors/strava/ports.ts'
import { StravaError } from '../../../connectors/strava/strava-error.ts'
import type { RefreshOutcome } from '../../../connectors/strava/token-exchange.ts'
import { type Refresh, withFreshToken } from '../../../connectors/strava/tokens.ts'
import { instant } from '../../../rules/model/day.ts'
import { memoryTokens, NOON, rejectionOf, TOKENS, testClock } from './support.ts'

const EXPIRING: StravaTokens = { ...TOKENS, expiresAt: instant(NOON + 3_600_000) }
const NEXT: StravaTokens = {
  accessToken: 'next-access',
  refreshToken: 'next-refresh',
  expiresAt: TOKENS.expiresAt,
}
const OTHERS: StravaTokens = { ...NEXT, accessToken: 'others-access', refreshToken: 'others-refresh' }

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const lost = () =>
  new StravaError('unavailable', { kind: 'retry-at', at: instant(NOON + 60_000) }, 'no answer')
const unauthorised = () => new StravaError('token-refused', { kind: 'reconnect' }, 'not valid')

/** Strava's side: one refresh token is good, and a refresh replaces it. */
function strava(good = TOKENS.refreshToken) {
  const asked: string[] = []
  let valid = good
  let running = 0
  let most = 0
  const refresh: Refresh = async (refreshToken): Promise<RefreshOutcome> => {
    asked.push(refreshToken)
    running++
    most = Math.max(most, running)
    await turn()
    await turn()
    running--
    if (refreshToken !== valid) return { kind: 'refused' }
    valid = NEXT.refreshToken
    return { kind: 'renewed', tokens: NEXT }
  }
  return { refresh, asked, most: () => most }
}

const use = async (token: string) => `used ${token}`

describe('a token', () => {
  it('with more than an hour left is used as it is', async () => {
    const { refresh, asked } = strava()
    const store = memoryTokens({ ...TOKENS, expiresAt: instant(NOON + 3_600_001) })
    expect(await withFreshToken(store, refresh, testClock(), use)).toBe(`used ${TOKENS.accessToken}`)
    expect(asked).toEqual([])
  })

  it('with an hour left is refreshed, and the new pair is stored before it is used', async () => {
    const { refresh } = strava()
    const store = memoryTokens(EXPIRING)
    const storedAtUse = await withFreshToken(store, refresh, testClock(), async () => store.current())
    expect(storedAtUse).toEqual(NEXT)
    expect(store.isLeased()).toBe(false)
  })

  it('is not used when it could not be stored', async () => {
    const { refresh } = strava()
    const store = memoryTokens(EXPIRING)
    const broken = { ...store, save: () => Promise.reject(new Error('disk full')) }
    const used: string[] = []
    const call = async (token: string) => used.push(token)
    expect(await rejectionOf(withFreshToken(broken, refresh, testClock(), call))).toMatchObject({
      message: 'disk full',
    })
    expect([used, store.isLeased()]).toEqual([[], false])
  })
})

describe('several callers', () => {
  it.each([2, 12])('%i at once refresh once', async (count) => {
    const { refresh, asked, most } = strava()
    const store = memoryTokens(EXPIRING)
    const clock = testClock()
    const all = await Promise.all(
      Array.from({ length: count }, () => withFreshToken(store, refresh, clock, use)),
    )
    expect(new Set(all)).toEqual(new Set(['used next-access']))
    expect([asked.length, most(), store.saved.length]).toEqual([1, 1, 1])
  })

  it('two whose token is refused at once refresh once', async () => {
    const { refresh, asked } = strava()
    const store = memoryTokens()
    const clock = testClock()
    const call = async (token: string) => {
      await turn()
      if (token === TOKENS.accessToken) throw unauthorised()
      return token
    }
    const both = [withFreshToken(store, refresh, clock, call), withFreshToken(store, refresh, clock, call)]
    expect(await Promise.all(both)).toEqual(['next-access', 'next-access'])
    expect(asked).toHaveLength(1)
  })

  it('one that waits in vain is told to come back', async () => {
    const { refresh, asked } = strava()
    const store = memoryTokens(EXPIRING)
    await store.takeLease()
    const error = await rejectionOf(withFreshToken(store, refresh, testClock(), use))
    expect(error).toMatchObject({ kind: 'unavailable', remedy: { kind: 'retry-at' } })
    expect([asked, store.isLeased()]).toEqual([[], true])
  })
})

describe('a token that Strava refuses', () => {
  it('is refreshed once, and the call made once more', async () => {
    const { refresh, asked } = strava()
    const tried: string[] = []
    const call = async (token: string) => {
      tried.push(token)
      if (token === TOKENS.accessToken) throw unauthorised()
      return 'there'
    }
    expect(await withFreshToken(memoryTokens(), refresh, testClock(), call)).toBe('there')
    expect([tried, asked]).toEqual([[TOKENS.accessToken, 'next-access'], [TOKENS.refreshToken]])
  })

  it('is not refreshed when another has replaced it meanwhile', async () => {
    const { refresh, asked } = strava()
    const store = memoryTokens()
    const call = async (token: string) => {
      if (token !== TOKENS.accessToken) return token
      store.put(OTHERS)
      throw unauthorised()
    }
    expect(await withFreshToken(store, refresh, testClock(), call)).toBe('others-access')
    expect(asked).toEqual([])
  })

  it('and refuses again after the refresh, means reconnect', async () => {
    const { refresh, asked } = strava()
    const call = () => Promise.reject(unauthorised())
    const error = await rejectionOf(withFreshToken(memoryTokens(), refresh, testClock(), call))
    expect(error).toMatchObject({ kind: 'token-refused', remedy: { kind: 'reconnect' } })
    expect(asked).toHaveLength(1)
  })

  it('leaves every other failure of the call alone', async () => {
    const { refresh, asked } = strava()
    const call = () => Promise.reject(new StravaError('scope-missing', { kind: 'reconnect' }, 'no'))
    const error = await rejectionOf(withFreshToken(memoryTokens(), refresh, testClock(), call))
    expect(error).toMatchObject({ kind: 'scope-missing' })
    expect(asked).toEqual([])
  })
})

describe('a refresh token that Strava refuses', () => {
  it('means reconnect when it is still the stored one', async () => {
    const { refresh, asked } = strava('some other')
    const store = memoryTokens(EXPIRING)
    const error = await rejectionOf(withFreshToken(store, refresh, testClock(), use))
    expect(error).toMatchObject({ kind: 'refresh-refused', remedy: { kind: 'reconnect' } })
    expect([asked.length, store.isLeased()]).toEqual([1, false])
  })

  it('means nothing when another process has rotated it meanwhile', async () => {
    const store = memoryTokens(EXPIRING)
    const refresh: Refresh = async () => {
      store.put(OTHERS)
      return { kind: 'refused' }
    }
    expect(await withFreshToken(store, refresh, testClock(), use)).toBe('used others-access')
  })

  it('means one more refresh when the rotated pair has run down too', async () => {
    const store = memoryTokens(EXPIRING)
    const { refresh: good, asked } = strava(OTHERS.refreshToken)
    const refresh: Refresh = async (token) => {
      const outcome = await good(token)
      if (outcome.kind === 'refused') store.put({ ...OTHERS, expiresAt: EXPIRING.expiresAt })
      return outcome
    }
    expect(await withFreshToken(store, refresh, testClock(), use)).toBe('used next-access')
    expect(asked).toEqual([TOKENS.refreshToken, OTHERS.refreshToken])
  })
})

describe('an answer to a refresh that is lost', () => {
  /** Loses the first answers, after or before Strava has acted on them. */
  function losing(count: number, isActedOn: boolean) {
    const { refresh, asked } = strava()
    let left = count
    const losingOne: Refresh = async (token) => {
      if (left-- <= 0) return refresh(token)
      if (isActedOn) await refresh(token)
      throw lost()
    }
    return { refresh: losingOne, asked }
  }

  it('is asked for once more with the same refresh token', async () => {
    const { refresh } = losing(1, false)
    const clock = testClock()
    expect(await withFreshToken(memoryTokens(EXPIRING), refresh, clock, use)).toBe('used next-access')
    expect(clock.pauses).toEqual([2000])
  })

  it('twice, means later, and the lease is free again', async () => {
    const { refresh } = losing(2, false)
    const store = memoryTokens(EXPIRING)
    const error = await rejectionOf(withFreshToken(store, refresh, testClock(), use))
    expect(error).toMatchObject({ kind: 'unavailable', remedy: { kind: 'retry-at' } })
    expect([store.current(), store.isLeased()]).toEqual([EXPIRING, false])
  })

  it('after Strava had rotated, means reconnect', async () => {
    const { refresh, asked } = losing(1, true)
    const error = await rejectionOf(withFreshToken(memoryTokens(EXPIRING), refresh, testClock(), use))
    expect(error).toMatchObject({ kind: 'refresh-refused', remedy: { kind: 'reconnect' } })
    expect(asked).toEqual([TOKENS.refreshToken, TOKENS.refreshToken])
  })
})
