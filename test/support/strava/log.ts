/** What was asked of the stand-in, without any secret, and what it had to complain about. */
import type { Asked } from './asked.ts'

export const KINDS = [
  'authorize',
  'exchange',
  'refresh',
  'revoke',
  'deauthorize',
  'athlete',
  'activities',
  'activity',
  'streams',
  'gear',
  'subscribe',
  'subscriptions',
  'unsubscribe',
  'unknown',
] as const

export type Kind = (typeof KINDS)[number]

export interface LoggedRequest {
  readonly kind: Kind
  readonly method: string
  readonly path: string
  /** Parameters of address and form; secret ones show as '…'. */
  readonly query: Readonly<Record<string, string>>
  /** Names of secret parameters that stood in the address, where proxies write them down. */
  readonly secretsInUrl: readonly string[]
  /** Known once answered. */
  readonly athleteId: number | null
  /** Epoch milliseconds by the stand-in's clock. */
  readonly at: number
  /** Null until answered. */
  readonly status: number | 'cut' | null
}

const SECRET = /^(code|state|token|access_token|refresh_token|client_secret|verify_token)$/

export interface Log {
  readonly requests: readonly LoggedRequest[]
  readonly complaints: readonly string[]
  /** Keeps a request and gives the way to say what became of it. */
  begin(kind: Kind, asked: Asked): (status: number | 'cut', athleteId: number | null) => void
  complain(complaint: string): void
  counts(): Readonly<Record<Kind, number>>
}

export function createLog(now: () => number): Log {
  const requests: LoggedRequest[] = []
  const complaints: string[] = []
  return {
    requests,
    complaints,
    begin: (kind, asked) => {
      const entry: LoggedRequest = {
        kind,
        method: asked.method,
        path: asked.path,
        query: shown(asked),
        secretsInUrl: [...asked.query.keys()].filter((name) => SECRET.test(name) && name !== 'state'),
        athleteId: null,
        at: now(),
        status: null,
      }
      const place = requests.push(entry) - 1
      return (status, athleteId) => {
        requests[place] = { ...entry, status, athleteId }
      }
    },
    complain: (complaint) => void complaints.push(complaint),
    counts: () => {
      const counts: Record<string, number> = Object.fromEntries(KINDS.map((kind) => [kind, 0]))
      for (const { kind } of requests) counts[kind] = (counts[kind] ?? 0) + 1
      return counts as Record<Kind, number>
    },
  }
}

const shown = (asked: Asked): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...asked.query, ...asked.form].map(([name, value]) => [name, SECRET.test(name) ? '…' : value]),
  )
