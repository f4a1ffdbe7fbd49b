/** Small real stand-ins for what the Strava connector needs from the house. */
import { inspect } from 'node:util'
import { expect } from 'vitest'
import type {
  BudgetState,
  BudgetStore,
  Clock,
  HttpResponse,
  StravaSettings,
  StravaTokens,
  TokenStore,
} from '../../../connectors/strava/ports.ts'
import type { Circumstances } from '../../../connectors/strava/strava-error.ts'
import { type Instant, instant } from '../../../rules/model/day.ts'

export const NOON = instant(Date.parse('2026-11-23T12:07:00Z'))

export const SETTINGS: StravaSettings = {
  webUrl: 'https://strava.test',
  apiUrl: 'https://strava.test/api/v3',
  clientId: '4711',
  clientSecret: '5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2',
}

/** Good for six hours from noon. */
export const TOKENS: StravaTokens = {
  accessToken: 'acce55acce55acce55acce55acce55acce55acce',
  refreshToken: 'ef5e5bef5e5bef5e5bef5e5bef5e5bef5e5bef5e',
  expiresAt: instant(NOON + 6 * 3_600_000),
}

export const CODE = 'c0dec0dec0dec0dec0dec0dec0dec0dec0dec0de'

const SECRETS = [
  ...[SETTINGS.clientSecret, TOKENS.accessToken, TOKENS.refreshToken, CODE],
  Buffer.from(`${SETTINGS.clientId}:${SETTINGS.clientSecret}`).toString('base64'),
]

/** Fails when anything reachable from the error, shown or hidden, holds a secret. */
export function expectNoSecretIn(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const all = [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error), stack]
  for (const secret of SECRETS) expect(all.join('\n')).not.toContain(secret)
}

/** What a promise was rejected with; fails when it was not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    expectNoSecretIn(error)
    return error
  }
  throw new Error('was not rejected')
}

export interface TestClock extends Clock {
  set(now: Instant): void
  readonly pauses: readonly number[]
}

/** Time passes only in pauses, and there at once. */
export function testClock(start = NOON, chance = 0): TestClock {
  let now = start
  const pauses: number[] = []
  return {
    now: () => now,
    chance: () => chance,
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
      now = instant(now + milliseconds)
      await new Promise((resolve) => setImmediate(resolve))
    },
    set: (to) => {
      now = to
    },
    pauses,
  }
}

export interface MemoryTokens extends TokenStore {
  readonly saved: readonly StravaTokens[]
  current(): StravaTokens
  put(tokens: StravaTokens): void
  isLeased(): boolean
}

export function memoryTokens(start = TOKENS): MemoryTokens {
  let tokens = start
  let leased = false
  const saved: StravaTokens[] = []
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    load: async () => {
      await turn()
      return tokens
    },
    takeLease: async () => {
      await turn()
      if (leased) return false
      leased = true
      return true
    },
    dropLease: async () => {
      leased = false
    },
    save: async (to) => {
      await turn()
      saved.push(to)
      tokens = to
    },
    saved,
    current: () => tokens,
    put: (to) => {
      tokens = to
    },
    isLeased: () => leased,
  }
}

export interface MemoryBudget extends BudgetStore {
  current(): BudgetState | null
  put(state: BudgetState): void
}

export function memoryBudget(): MemoryBudget {
  let current: BudgetState | null = null
  return {
    change: async (decide) => {
      const { state, decision } = decide(current)
      current = state
      return decision
    },
    current: () => current,
    put: (state) => {
      current = state
    },
  }
}

export function about(given: Partial<Circumstances> = {}): Circumstances {
  return { what: 'activity 123', now: NOON, chance: 0, attempt: 0, ...given }
}

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: text }
}

/** Strava's body of a refusal. */
export function fault(resource: string, field: string, code: string): unknown {
  return { message: 'whatever it says today', errors: [{ resource, field, code }] }
}

export const MAINTENANCE = '<!DOCTYPE html><html><body>Strava is getting faster</body></html>'
