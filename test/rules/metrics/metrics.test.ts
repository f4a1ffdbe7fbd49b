import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../../rules/metrics/metrics.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Metrics } from '../../../rules/model/metrics.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { aHistory, aRun, aRunner, dailyKilometres, span } from '../../support/history.ts'

const TODAY = localDay('2026-11-23')

function metrics(history: History, runner: Partial<Runner> = {}): Metrics {
  return metricsOf(aRunner(runner), TODAY, history)
}

describe('the numbers of a day', () => {
  it('say how much is known, and until when', () => {
    const runs = [aRun('2026-11-10', 8)]
    expect(metrics(aHistory({ runs, spans: [span('2026-11-10', '2026-11-23')] }))).toMatchObject({
      knownDays: 14,
      knownUntil: '2026-11-23',
      daysSinceRun: 13,
    })
    expect(metrics(aHistory({ runs, spans: [span('2026-11-10', '2026-11-20')] }))).toMatchObject({
      knownDays: 0,
      knownUntil: '2026-11-20',
      daysSinceRun: null,
    })
  })

  it('are all unknown for a runner of whom nothing is known', () => {
    expect(metrics(aHistory())).toMatchObject({
      knownDays: 0,
      knownUntil: null,
      weeks: [],
      sessions: [],
      longest30Metres: null,
      accustomedMetres: null,
      longest90Metres: null,
      lastJumpOn: null,
      usualSpeed: null,
      daysSinceRun: null,
      cameBackOn: null,
      shoes: [],
    })
  })

  it('keep the sessions of 90 days, each beside the 30 days before it', () => {
    const runs = [
      aRun('2026-08-10', 10),
      aRun('2026-08-25', 11),
      aRun('2026-08-26', 12),
      aRun('2026-11-20', 6),
    ]
    const { sessions, longest90Metres } = metrics(aHistory({ runs, spans: [span('2026-01-01', TODAY)] }))
    expect(sessions.map(({ day, longestBeforeMetres }) => [day, longestBeforeMetres])).toEqual([
      ['2026-08-26', 11_000],
      ['2026-11-20', null],
    ])
    expect(longest90Metres).toBe(12_000)
  })

  it('take the median speed, which one odd run does not move', () => {
    const runs = [
      aRun('2026-11-10', 10, { movingSeconds: 4000 }),
      aRun('2026-11-12', 9, { movingSeconds: 3000 }),
      aRun('2026-11-14', 5, { movingSeconds: 100 }),
    ]
    expect(metrics(aHistory({ runs, spans: [span('2026-11-01', TODAY)] })).usualSpeed).toBe(3)
  })
})

describe('the longest run one is used to', () => {
  const month = dailyKilometres(TODAY, [9, ...Array.from({ length: 29 }, () => 0)])

  it('is known with 30 known days and not with 29', () => {
    expect(metrics(month)).toMatchObject({ longest30Metres: 9000, accustomedMetres: 9000 })
    const short = { ...month, spans: [span('2026-10-26', TODAY)] }
    expect(metrics(short)).toMatchObject({ longest30Metres: null, accustomedMetres: null })
  })

  it('is what we were told while the days are not known, or what we saw if that is more', () => {
    const short = { ...month, spans: [span('2026-10-26', TODAY)] }
    expect(metrics(short, { longestRunMetres: 14_000 })).toMatchObject({
      longest30Metres: 14_000,
      accustomedMetres: 14_000,
    })
    expect(metrics(short, { longestRunMetres: 6_000 }).accustomedMetres).toBe(9000)
    expect(metrics(month, { longestRunMetres: 14_000 }).accustomedMetres).toBe(9000)
  })
})
