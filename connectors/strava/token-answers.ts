/** What Strava's token endpoint answers. */
import { z } from 'zod'
import { instant } from '../../rules/model/day.ts'
import { unreadable } from './ask.ts'
import type { StravaTokens } from './ports.ts'
import type { Circumstances } from './strava-error.ts'

const ID = z.union([z.string().min(1), z.number().int()]).transform(String)
const NAME = z
  .string()
  .transform((name) => name.trim() || null)
  .nullish()
  .catch(null)
  .transform((name) => name ?? null)

export const ATHLETE = z.object({
  id: ID,
  firstname: NAME,
  lastname: NAME,
  sex: z
    .enum(['F', 'M'])
    .nullish()
    .catch(null)
    .transform((sex) => (sex === 'F' ? 'f' : sex === 'M' ? 'm' : null)),
})

/** Who a Strava account belongs to; `id` is its identity. Null is "not told". */
export type StravaAthlete = z.infer<typeof ATHLETE>

const TOKENS = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  /** Seconds since 1970. */
  expires_at: z.number().positive(),
})
const EXCHANGE = TOKENS.extend({ refresh_token: z.string().min(1), athlete: ATHLETE })

export interface Connected {
  readonly tokens: StravaTokens
  readonly athlete: StravaAthlete
}

/** Of a code's exchange. Throws "unavailable" when the answer is of another shape. */
export function readExchange(value: unknown, about: Circumstances): Connected {
  const read = EXCHANGE.safeParse(value)
  if (!read.success) throw unreadable(200, about)
  const { access_token, refresh_token, expires_at, athlete } = read.data
  return { tokens: tokensOf(access_token, refresh_token, expires_at), athlete }
}

/** Of a refresh. An answer that names no new refresh token leaves the old one in force. */
export function readRefresh(value: unknown, oldRefreshToken: string, about: Circumstances): StravaTokens {
  const read = TOKENS.safeParse(value)
  if (!read.success) throw unreadable(200, about)
  const { access_token, refresh_token, expires_at } = read.data
  return tokensOf(access_token, refresh_token ?? oldRefreshToken, expires_at)
}

function tokensOf(accessToken: string, refreshToken: string, expiresAtSeconds: number): StravaTokens {
  return { accessToken, refreshToken, expiresAt: instant(expiresAtSeconds * 1000) }
}
