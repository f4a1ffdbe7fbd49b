/** Compares what the stand-in sends with what Strava is known to send: by path and JSON type, never by value. */
import type { Json } from './answers.ts'

export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

/** Path → types seen there; `$` is the root and `[]` any element. */
export type Shape = ReadonlyMap<string, ReadonlySet<JsonType>>

/** All that was seen in these values, and at the paths noted besides. */
export function shapeOf(
  values: readonly Json[],
  besides: Readonly<Record<string, readonly JsonType[]>> = {},
): Shape {
  const shape = new Map<string, Set<JsonType>>()
  const see = (path: string, type: JsonType) => {
    const types = shape.get(path) ?? new Set()
    shape.set(path, types.add(type))
  }
  const walk = (value: Json, path: string) => {
    see(path, typeOf(value))
    if (isArray(value)) for (const each of value) walk(each, `${path}[]`)
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`)
  }
  for (const value of values) walk(value, '$')
  for (const [path, types] of Object.entries(besides)) for (const type of types) see(`$.${path}`, type)
  return shape
}

/** What was sent and is not known, as `path: type`. */
export const strangersIn = (sent: Shape, known: Shape): readonly string[] =>
  [...sent].flatMap(([path, types]) =>
    [...types].filter((type) => !known.get(path)?.has(type)).map((type) => `${path}: ${type}`),
  )

/** Keys that every one of the real objects has and the sent one has not. */
export const lacking = (sent: Json, real: readonly Json[]): readonly string[] => {
  const [first = [], ...others] = real.map(keysOf)
  return first.filter((key) => others.every((keys) => keys.includes(key)) && !keysOf(sent).includes(key))
}

const keysOf = (value: Json): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

function typeOf(value: Json): JsonType {
  if (value === null) return 'null'
  if (isArray(value)) return 'array'
  return typeof value as Exclude<JsonType, 'null' | 'array'>
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value)
