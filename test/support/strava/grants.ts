/** Codes and tokens: who may read what, and until when. */

/** What an athlete has allowed. */
export interface Grant {
  readonly athleteId: number
  readonly scopes: readonly string[]
}

export interface Tokens extends Grant {
  readonly accessToken: string
  readonly refreshToken: string
  /** Epoch seconds. */
  readonly expiresAt: number
}

export interface Grants {
  /** A code is good for one exchange, within ten minutes. */
  newCode(grant: Grant): string
  /** Null: the code is unknown, used or too old. An athlete's earlier tokens are void from here on. */
  exchange(code: string): Tokens | null
  /** The same tokens while the access token has over an hour left, else new ones, and the old refresh token is void at once. */
  refresh(refreshToken: string): Tokens | null
  /** Null: the access token is unknown, expired or revoked. */
  bearer(accessToken: string): Grant | null
  /** By either token; takes both. */
  revoke(token: string): void
  revokeAthlete(athleteId: number): void
  /** The access token is void before its time, the refresh token is not. */
  loseAccess(athleteId: number): void
  connected(athleteId: number): boolean
  /** The same as an exchange, without a code. */
  grant(grant: Grant): Tokens
}

const CODE_SECONDS = 600
const ACCESS_SECONDS = 6 * 3_600
/** With more than this left, a refresh gives the same access token. */
const SAME_SECONDS = 3_600

/** `mint` makes a secret never seen before. */
export function createGrants(now: () => number, mint: () => string): Grants {
  const codes = new Map<string, { readonly grant: Grant; readonly until: number }>()
  /** The tokens in force, one set an athlete. */
  const current = new Map<number, Tokens>()
  /** Access tokens outlive a refresh: they end at their own time. */
  const access = new Map<string, { readonly grant: Grant; readonly until: number }>()
  const seconds = () => Math.floor(now() / 1000)

  const renew = ({ athleteId, scopes }: Grant): Tokens => {
    const grant = { athleteId, scopes }
    const tokens = {
      ...grant,
      accessToken: mint(),
      refreshToken: mint(),
      expiresAt: seconds() + ACCESS_SECONDS,
    }
    current.set(athleteId, tokens)
    access.set(tokens.accessToken, { grant, until: tokens.expiresAt })
    return tokens
  }
  const loseAccess = (athleteId: number) => {
    for (const [token, { grant }] of access) if (grant.athleteId === athleteId) access.delete(token)
  }
  const revokeAthlete = (athleteId: number) => {
    current.delete(athleteId)
    loseAccess(athleteId)
  }
  const grantAnew = (grant: Grant): Tokens => {
    revokeAthlete(grant.athleteId)
    return renew(grant)
  }

  return {
    newCode: (grant) => {
      const code = mint()
      codes.set(code, { grant, until: seconds() + CODE_SECONDS })
      return code
    },
    exchange: (code) => {
      const found = codes.get(code)
      codes.delete(code)
      return found === undefined || found.until < seconds() ? null : grantAnew(found.grant)
    },
    refresh: (refreshToken) => {
      const tokens = [...current.values()].find((held) => held.refreshToken === refreshToken)
      if (tokens === undefined) return null
      const same = access.has(tokens.accessToken) && tokens.expiresAt - seconds() > SAME_SECONDS
      return same ? tokens : renew(tokens)
    },
    bearer: (accessToken) => {
      const found = access.get(accessToken)
      return found === undefined || found.until <= seconds() ? null : found.grant
    },
    revoke: (token) => {
      const held = [...current.values()].find(({ refreshToken }) => refreshToken === token)
      const athleteId = held?.athleteId ?? access.get(token)?.grant.athleteId
      if (athleteId !== undefined) revokeAthlete(athleteId)
    },
    revokeAthlete,
    loseAccess,
    connected: (athleteId) => current.has(athleteId),
    grant: grantAnew,
  }
}
