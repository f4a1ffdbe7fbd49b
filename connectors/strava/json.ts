/** JSON as Strava sends it: a value, or nothing. What the parser would say is dropped, it quotes the text. */

/**
 * Whole numbers beyond 2^53 come back as the digits they were written with, so that ids are never rounded
 * (ids of segment efforts have 19 digits). Null when the text is no JSON, as in a maintenance page.
 */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    // the reviver is called for each of a stream's thousands of numbers: only where it is needed
    return { value: /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text) }
  } catch {
    return null
  }
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isRounded = typeof value === 'number' && !Number.isSafeInteger(value)
  const digits = context?.source
  return isRounded && digits !== undefined && /^-?\d+$/.test(digits) ? digits : value
}
