/** The body of a refusal: `{"message":…,"errors":[{"resource","field","code"}]}`. */
import { z } from 'zod'
import { parseJson } from './json.ts'
import type { HttpResponse } from './ports.ts'

/** In lower case; a missing part is "". */
export interface Fault {
  readonly resource: string
  readonly field: string
  readonly code: string
}

const WORD = z
  .string()
  .transform((word) => word.trim().toLowerCase())
  .catch('')
const BODY = z.object({ errors: z.array(z.object({ resource: WORD, field: WORD, code: WORD }).catch(empty)) })

function empty(): Fault {
  return { resource: '', field: '', code: '' }
}

/** Empty when the body names none, as a 429 of 2018 did with a text in their place. */
export function faultsIn(body: string): readonly Fault[] {
  const read = BODY.safeParse(parseJson(body)?.value)
  return read.success ? read.data.errors : []
}

/** ` (activity / id / invalid)` for a message; only what looks like Strava's own words, never a value it repeats. */
export function inWords(faults: readonly Fault[]): string {
  const first = faults[0]
  if (first === undefined) return ''
  const words = [first.resource, first.field, first.code].map((word) =>
    /^[a-z_: ]{0,32}$/.test(word) ? word || '–' : '…',
  )
  return ` (${words.join(' / ')})`
}

/** A page for people: maintenance, or a guard in front of Strava. It says nothing of what was asked for. */
export function isHtml(body: string, headers: HttpResponse['headers']): boolean {
  return /^\s*</.test(body) || /\bhtml\b/.test(headers['content-type'] ?? '')
}
