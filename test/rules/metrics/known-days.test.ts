import { describe, expect, it } from 'vitest'
import { joinSpans, knownDays } from '../../../rules/metrics/known-days.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Span } from '../../../rules/model/history.ts'
import { span } from '../../support/history.ts'

describe('known days', () => {
  const known = knownDays([span('2026-10-01', '2026-10-10'), span('2026-10-20', '2026-10-31')])

  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-10-20', true],
    ['2026-11-01', false],
  ])('%s is known: %s', (day, isKnown) => {
    expect(known.isKnown(localDay(day))).toBe(isKnown)
  })

  it('knows a stretch only when one span holds all of it', () => {
    expect(known.all(localDay('2026-10-01'), localDay('2026-10-10'))).toBe(true)
    expect(known.all(localDay('2026-10-05'), localDay('2026-10-11'))).toBe(false)
    expect(known.all(localDay('2026-10-05'), localDay('2026-10-25'))).toBe(false)
    expect(known.all(localDay('2026-10-12'), localDay('2026-10-15'))).toBe(false)
  })

  it('counts the days in a row up to one, that one included', () => {
    expect(known.runUpTo(localDay('2026-10-01'))).toBe(1)
    expect(known.runUpTo(localDay('2026-10-31'))).toBe(12)
    expect(known.runUpTo(localDay('2026-11-01'))).toBe(0)
  })

  it('says what the last known day is', () => {
    expect(known.lastUpTo(localDay('2026-09-01'))).toBeNull()
    expect(known.lastUpTo(localDay('2026-10-05'))).toBe('2026-10-05')
    expect(known.lastUpTo(localDay('2026-10-15'))).toBe('2026-10-10')
    expect(known.lastUpTo(localDay('2027-01-01'))).toBe('2026-10-31')
  })

  it('knows nothing of no spans', () => {
    const nothing = knownDays([])
    expect(nothing.first).toBeNull()
    expect(nothing.isKnown(localDay('2026-10-01'))).toBe(false)
    expect(nothing.runUpTo(localDay('2026-10-01'))).toBe(0)
    expect(nothing.lastUpTo(localDay('2026-10-01'))).toBeNull()
  })
})

describe('joining spans', () => {
  it('joins those that overlap, touch or lie inside another, in any order', () => {
    expect(
      joinSpans([
        span('2026-10-20', '2026-10-25'),
        span('2026-10-01', '2026-10-10'),
        span('2026-10-11', '2026-10-12'),
        span('2026-10-03', '2026-10-05'),
      ]),
    ).toEqual([span('2026-10-01', '2026-10-12'), span('2026-10-20', '2026-10-25')])
  })

  it('leaves one open day open, unless told to bridge it', () => {
    const spans = [span('2026-10-01', '2026-10-10'), span('2026-10-12', '2026-10-15')]
    expect(joinSpans(spans)).toEqual(spans)
    expect(joinSpans(spans, 1)).toEqual([span('2026-10-01', '2026-10-15')])
  })

  it('bridges as many open days as told and not one more', () => {
    const spans = [span('2026-10-01', '2026-10-01'), span('2026-10-16', '2026-10-16')]
    expect(joinSpans(spans, 14)).toHaveLength(1)
    expect(joinSpans(spans, 13)).toHaveLength(2)
  })

  it('does not touch what it is given', () => {
    const spans = Object.freeze([span('2026-10-05', '2026-10-06'), span('2026-10-01', '2026-10-04')])
    expect(joinSpans(spans)).toEqual([span('2026-10-01', '2026-10-06')])
    expect(spans[0]).toEqual(span('2026-10-05', '2026-10-06'))
  })

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'neither loses nor gains a day, and leaves a gap between any two (case %i)',
    (seed) => {
      const spans = manySpans(seed)
      const joined = joinSpans(spans)
      for (let day = FIRST; day <= addDays(FIRST, 130); day = addDays(day, 1)) {
        expect(knownDays(joined).isKnown(day), day).toBe(
          spans.some((each) => each.from <= day && day <= each.to),
        )
      }
      for (const [index, each] of joined.slice(1).entries()) {
        const before = joined[index]
        expect(before && addDays(before.to, 1) < each.from).toBe(true)
      }
      expect(joinSpans(joined)).toEqual(joined)
    },
  )
})

const FIRST = localDay('2026-01-01')

/** Up to twelve spans within some months, the same ones for the same seed. */
function manySpans(seed: number): readonly Span[] {
  let state = seed + 1
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  return Array.from({ length: next(12) }, () => {
    const from = addDays(FIRST, next(100))
    return { from, to: addDays(from, next(20)) }
  })
}
