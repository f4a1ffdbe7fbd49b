import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import { addDays, daysBetween, type LocalDay } from '../../../rules/model/day.ts'
import type { History, Span } from '../../../rules/model/history.ts'
import type { SignalId } from '../../../rules/model/signal.ts'
import { SIGNALS } from '../../../rules/signals/index.ts'
import { anyHistory, anyRunner, anyStretch, FIRST, TODAY } from '../../support/any-history.ts'

/** Rules that count days; the others judge what the runner told. */
const COUNTING: readonly SignalId[] = SIGNALS.filter((rule) => rule.historyDays > 0).map(({ id }) => id)

const firing = (history: History, runner: Parameters<typeof assess>[1]) =>
  assess(history, runner, TODAY).signals.map(({ id }) => id)

/** All that is known but for a stretch, of which nothing is known any more: neither runs nor rest. */
function expired(history: History, stretch: Span): History {
  const before = { from: FIRST, to: addDays(stretch.from, -1) }
  const after = { from: addDays(stretch.to, 1), to: TODAY }
  return {
    ...history,
    runs: history.runs.filter((run) => run.day < stretch.from || stretch.to < run.day),
    spans: [before, after].filter((span) => span.from <= span.to),
  }
}

const overlaps = ({ from, to }: Span, first: LocalDay, last: LocalDay) => from <= last && first <= to

describe('what is unknown', () => {
  it('fires nothing that counts days', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, (history, runner) => {
        const fired = firing({ ...history, spans: [] }, runner)
        expect(fired.filter((id) => COUNTING.includes(id))).toEqual([])
      }),
    )
  })

  it('never adds a signal: with fewer days known no more is said, but that we are still learning', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, anyStretch, (history, runner, stretch) => {
        const whole = firing(history, runner)
        const { spans } = expired(history, stretch)
        const added = firing({ ...history, spans }, runner).filter((id) => !whole.includes(id))
        expect(added.filter((id) => id !== 'first-weeks')).toEqual([])
      }),
    )
  })

  it('is never read as rest: no week that holds an unknown day has a sum, and no break is counted through one', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, anyStretch, (history, runner, stretch) => {
        const { metrics } = assess(expired(history, stretch), runner, TODAY)
        metrics.rolling.metres.forEach((metres, weeksAgo) => {
          const last = addDays(TODAY, -7 * weeksAgo)
          if (overlaps(stretch, addDays(last, -6), last)) expect(metres).toBeNull()
        })
        const { daysSinceRun } = metrics
        if (daysSinceRun !== null) expect(overlaps(stretch, addDays(TODAY, -daysSinceRun), TODAY)).toBe(false)
      }),
    )
  })

  it('gives no run a ratio while one of its 30 days is unknown', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, anyStretch, (history, runner, stretch) => {
        const { metrics } = assess(expired(history, stretch), runner, TODAY)
        for (const session of metrics.sessions) {
          if (overlaps(stretch, addDays(session.day, -29), session.day)) expect(session.ratio).toBeNull()
        }
      }),
    )
  })

  it('is said: since which day nothing is known', () => {
    fc.assert(
      fc.property(anyHistory, anyRunner, fc.integer({ min: 1, max: 60 }), (history, runner, days) => {
        const until = addDays(TODAY, -days)
        const { missingSince, level } = assess(
          { ...history, spans: [{ from: FIRST, to: until }] },
          runner,
          TODAY,
        )
        expect(daysBetween(missingSince ?? TODAY, TODAY)).toBe(days - 1)
        expect(['warming-up', 'amber', 'red', 'return']).toContain(level)
      }),
    )
  })
})
