/** What the stand-in knows; anything else it refuses and complains about. */
import type { Answer } from './answers.ts'
import type { Asked } from './asked.ts'
import type { Kind } from './log.ts'

/** Each door has its own headers and counting: only `api` counts against the limits, only `oauth` never shows them. */
export type Door = 'oauth' | 'subscriptions' | 'api'

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Of the whole path; the first group is handed on as the id. */
  readonly path: RegExp
  readonly door: Door
  readonly kind: (asked: Asked) => Kind
  /** Names that may be sent, in the address or a form. */
  readonly parameters: readonly string[]
  readonly answer: (asked: Asked, id: string) => Answer | Promise<Answer>
}

export interface Found {
  readonly route: Route
  readonly id: string
}

export function findRoute(routes: readonly Route[], asked: Asked): Found | null {
  for (const route of routes) {
    const match = route.method === asked.method ? route.path.exec(asked.path) : null
    if (match !== null) return { route, id: match[1] ?? '' }
  }
  return null
}

/** The first parameter that the route does not know or that came twice, or 'body' for a body that is no form. */
export function strangerIn(route: Route, asked: Asked): string | null {
  if (asked.strangeBody !== null) return 'body'
  const names = [...asked.query.keys(), ...asked.form.keys()]
  return names.find((name, place) => !route.parameters.includes(name) || names.indexOf(name) < place) ?? null
}
