import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { Span } from '../model/history.ts'

/** Which days are known. Spans are sorted and do not touch. */
export interface KnownDays {
  isKnown(day: LocalDay): boolean
  /** Whether every day from `from` to `to`, both included, is known. */
  all(from: LocalDay, to: LocalDay): boolean
  /** Known days in a row that end on `day`; 0 when `day` is unknown. */
  runUpTo(day: LocalDay): number
  /** The last known day not after `day`. */
  lastUpTo(day: LocalDay): LocalDay | null
  first: LocalDay | null
}

export function knownDays(spans: readonly Span[]): KnownDays {
  const spanOf = (day: LocalDay) => spans.find((span) => span.from <= day && day <= span.to)
  return {
    isKnown: (day) => spanOf(day) !== undefined,
    all: (from, to) => {
      const span = spanOf(from)
      return span !== undefined && to <= span.to
    },
    runUpTo: (day) => {
      const span = spanOf(day)
      return span ? daysBetween(span.from, day) + 1 : 0
    },
    lastUpTo: (day) => {
      const before = spans.filter((span) => span.from <= day).at(-1)
      if (!before) return null
      return before.to < day ? before.to : day
    },
    first: spans[0]?.from ?? null,
  }
}

/** Sorts spans and joins those that overlap, touch, or leave at most `bridgedDays` open between them. */
export function joinSpans(spans: readonly Span[], bridgedDays = 0): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && span.from <= addDays(last.to, 1 + bridgedDays)) {
      joined[joined.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to }
    } else {
      joined.push(span)
    }
  }
  return joined
}
