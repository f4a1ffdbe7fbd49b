/** Strava as the house uses it: the connector with our tokens, our budget and our settings behind it. */

import type { ConnectorError } from '../connectors/connector-error.ts'
import { type StravaClient, stravaClient } from '../connectors/strava/client.ts'
import type { StravaRecord } from '../connectors/strava/normalise.ts'
import { authorizeUrl } from '../connectors/strava/oauth.ts'
import type { BudgetState, Send, StravaSettings, TokenStore } from '../connectors/strava/ports.ts'
import type { Asking } from '../connectors/strava/reading.ts'
import { revoke } from '../connectors/strava/revoke.ts'
import { StravaError } from '../connectors/strava/strava-error.ts'
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
} from '../connectors/strava/subscription.ts'
import { type ExchangeOutcome, exchangeCode, refreshTokens } from '../connectors/strava/token-exchange.ts'
import { withFreshToken } from '../connectors/strava/tokens.ts'
import { dropLease, takeLease } from '../db/leases.ts'
import type { Database } from '../db/open.ts'
import { findAccount, type SealedTokens, saveTokens } from '../db/strava-accounts.ts'
import { changeBudget } from '../db/strava-budget.ts'
import { type Instant, instant } from '../rules/model/day.ts'
import type { StravaConfig } from './config.ts'
import type { Runtime } from './runtime.ts'
import type { Vault } from './seal.ts'

export type { StravaShoe } from '../connectors/strava/gear.ts'
export type { StravaRecord } from '../connectors/strava/normalise.ts'

/** Whether a fault is Strava's or the network's trouble, which gets longer pauses the longer it lasts. */
export function isOutage(error: ConnectorError): boolean {
  return error instanceof StravaError && error.kind === 'unavailable'
}

export interface StravaAccess {
  readonly config: StravaConfig
  /** What may be asked of one runner's account. */
  client(runnerId: string): StravaClient
  /** One activity as Strava has it now; null when Strava says that it is not there, and only then. */
  findActivity(runnerId: string, id: string, asking: Asking): Promise<StravaRecord | null>
  /** Whether the runner has withdrawn access: one refresh, which only Strava's own no confirms. */
  isWithdrawn(runnerId: string): Promise<boolean>
  /** How far back rows may be kept; null without a limit. */
  keptSince(now: Instant): Instant | null
  /** Where "Connect with Strava" leads. */
  consentUrl(request: {
    readonly redirectUri: string
    readonly state: string
    readonly force: boolean
  }): string
  exchange(code: string): Promise<ExchangeOutcome>
  /** Tokens as they are stored: readable only here, and only beside the athlete's id. */
  seal(
    athleteId: string,
    tokens: { readonly accessToken: string; readonly refreshToken: string; readonly expiresAt: number },
  ): SealedTokens
  /** Gives Strava's permission back. */
  revoke(runnerId: string): Promise<void>
  readonly subscriptions: {
    create(callbackUrl: string, verifyToken: string): Promise<string>
    list(): Promise<readonly { readonly id: string; readonly callbackUrl: string }[]>
    remove(id: string): Promise<void>
  }
}

const REFRESH_LEASE_MS = 60_000
const DAY_MS = 86_400_000
/** With a limit on keeping rows, the rules look back this far and no further is asked for. */
const WINDOW_DAYS = 100

export interface StravaHouse {
  readonly db: Database
  readonly runtime: Runtime
  readonly vault: Vault
  readonly send: Send
}

export function createStravaAccess(config: StravaConfig, house: StravaHouse): StravaAccess {
  const { db, runtime, send, vault } = house
  const settings: StravaSettings = config
  const clock = runtime
  const budget = {
    change: <T>(
      decide: (state: BudgetState | null) => { readonly state: BudgetState; readonly decision: T },
    ) => changeBudget(db, config.clientId, decide),
  }
  const seal: StravaAccess['seal'] = (athleteId, { accessToken, refreshToken, expiresAt }) => ({
    accessToken: vault.hide(accessToken, `strava access ${athleteId}`),
    refreshToken: vault.hide(refreshToken, `strava refresh ${athleteId}`),
    expiresAt: instant(expiresAt),
  })
  const tokensOf = (runnerId: string) => tokenStore(runnerId, seal, house)

  const client = (runnerId: string) =>
    stravaClient({ send, settings, tokens: tokensOf(runnerId), budget, clock })

  return {
    config,
    seal,
    client,
    findActivity: (runnerId, id, asking) =>
      client(runnerId)
        .getActivity(id, asking)
        .catch((error: unknown) => {
          if (error instanceof StravaError && error.kind === 'missing') return null
          throw error
        }),
    isWithdrawn: async (runnerId) => {
      const store = tokensOf(runnerId)
      if (!(await store.takeLease())) throw new Error('another process refreshes the token just now')
      try {
        const { refreshToken } = await store.load()
        const outcome = await refreshTokens(send, settings, refreshToken, clock)
        if (outcome.kind === 'renewed') await store.save(outcome.tokens)
        return outcome.kind === 'refused'
      } finally {
        await store.dropLease()
      }
    },
    keptSince: (now) => (config.cacheDays === 0 ? null : instant(now - WINDOW_DAYS * DAY_MS)),
    consentUrl: (request) => authorizeUrl(settings, request),
    exchange: (code) => exchangeCode(send, settings, code, clock),
    revoke: async (runnerId) => {
      const store = tokensOf(runnerId)
      const outcome = await revoke(send, settings, await store.load(), clock)
      if (outcome.kind === 'revoked') return
      // only the old endpoint is there, and it wants an access token that is good
      const refresh = (token: string) => refreshTokens(send, settings, token, clock)
      await withFreshToken(store, refresh, clock, async () =>
        revoke(send, settings, await store.load(), clock),
      )
    },
    subscriptions: {
      create: async (callbackUrl, verifyToken) =>
        (await createSubscription(send, settings, { callbackUrl, verifyToken }, clock)).id,
      list: () => listSubscriptions(send, settings, clock),
      remove: (id) => deleteSubscription(send, settings, id, clock),
    },
  }
}

/** One runner's tokens, sealed in their row; the right to refresh is a lease that all processes see. */
function tokenStore(
  runnerId: string,
  seal: StravaAccess['seal'],
  { db, runtime, vault }: StravaHouse,
): TokenStore {
  const holder = runtime.newId()
  const lease = `strava-tokens:${runnerId}`
  const account = async () => {
    const found = await findAccount(db, runnerId)
    if (!found) throw new Error(`runner ${runnerId} has no Strava account`)
    return found
  }
  return {
    load: async () => {
      const { athleteId, tokens } = await account()
      return {
        accessToken: vault.reveal(tokens.accessToken, `strava access ${athleteId}`),
        refreshToken: vault.reveal(tokens.refreshToken, `strava refresh ${athleteId}`),
        expiresAt: tokens.expiresAt,
      }
    },
    takeLease: () => {
      const now = runtime.now()
      return takeLease(db, lease, holder, now, instant(now + REFRESH_LEASE_MS))
    },
    dropLease: () => dropLease(db, lease, holder),
    save: async (tokens) => saveTokens(db, runnerId, seal((await account()).athleteId, tokens)),
  }
}
