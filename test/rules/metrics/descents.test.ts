import { describe, expect, it } from 'vitest'
import { descentsOf } from '../../../rules/metrics/descents.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aHistory, aRun, at, span, unknownOn } from '../../support/history.ts'

const TODAY = localDay('2026-11-28')

const autumnOf = (...runs: readonly Run[]) => aHistory({ runs, spans: [span('2026-09-01', '2026-11-28')] })
const steep = (day: string, metres: number | null, over: Partial<Run> = {}) =>
  aRun(day, 10, { steepDescentMetres: metres, ...over })

const descents = ({ runs, spans }: History) => descentsOf(runs, knownDays(spans), TODAY)
const newest = (history: History) => descents(history).at(-1)

describe('steep descent, outing by outing', () => {
  it('stands beside the most of one outing in the 30 days before it', () => {
    expect(
      newest(autumnOf(steep('2026-11-02', 80), steep('2026-11-12', 120), steep('2026-11-28', 200))),
    ).toMatchObject({
      runIds: ['run-2026-11-28'],
      day: '2026-11-28',
      steepDescentMetres: 200,
      before: { metres: 120, knownShare: 1 },
    })
  })

  it('looks back 30 × 24 hours and not a minute more', () => {
    // 29 October 8:00 is 30 days before 28 November 8:00
    const first = (iso: string) => steep('2026-10-29', 500, { startedAt: at(iso) })
    const last = steep('2026-11-28', 200)
    expect(newest(autumnOf(first('2026-10-29T08:00:00Z'), last))?.before?.metres).toBe(500)
    expect(newest(autumnOf(first('2026-10-29T07:59:00Z'), last))?.before?.metres).toBe(0)
  })

  it('is told for the last 28 days, oldest first', () => {
    const days = descents(
      autumnOf(steep('2026-10-31', 1), steep('2026-11-01', 2), steep('2026-11-20', 3)),
    ).map(({ day }) => day)
    expect(days).toEqual(['2026-11-01', '2026-11-20'])
  })

  it('has zero before it where nobody ran', () => {
    expect(newest(autumnOf(steep('2026-11-28', 200)))?.before).toEqual({ metres: 0, knownShare: 1 })
  })

  it('has nothing before it where a day is unknown, then or since', () => {
    const history = autumnOf(steep('2026-11-12', 120), steep('2026-11-26', 200))
    expect(newest(unknownOn(localDay('2026-11-20'), history))?.before).toBeNull()
    expect(newest(unknownOn(localDay('2026-11-27'), history))?.before).toBeNull()
    // 30 days up to and with the 26th begin on 28 October
    expect(newest(unknownOn(addDays(localDay('2026-11-26'), -29), history))?.before).toBeNull()
    expect(newest(unknownOn(addDays(localDay('2026-11-26'), -30), history))?.before?.metres).toBe(120)
  })

  it('says for how much of the distance before it is known', () => {
    const silent = aRun('2026-11-10', 30)
    expect(newest(autumnOf(silent, steep('2026-11-12', 120), steep('2026-11-28', 200)))?.before).toEqual({
      metres: 120,
      knownShare: 0.25,
    })
    expect(newest(autumnOf(silent, steep('2026-11-28', 200)))?.before).toEqual({
      metres: null,
      knownShare: 0,
    })
  })
})

describe('an outing of two runs', () => {
  // an hour and a bit from eight o'clock, then on after less than 15 minutes
  const down = steep('2026-11-28', 100)
  const onwards = (metres: number | null) =>
    steep('2026-11-28', metres, { id: 'run-onwards', startedAt: at('2026-11-28T09:10:00Z') })

  it('has the descent of both', () => {
    expect(newest(autumnOf(down, onwards(70)))).toMatchObject({
      runIds: ['run-2026-11-28', 'run-onwards'],
      steepDescentMetres: 170,
    })
  })

  it('is unknown when one of them does not tell', () => {
    expect(newest(autumnOf(down, onwards(null)))?.steepDescentMetres).toBeNull()
  })

  it('told by two watches counts once', () => {
    const other = steep('2026-11-28', 110, { id: 'run-other', startedAt: at('2026-11-28T08:01:00Z') })
    expect(newest(autumnOf(down, other))?.steepDescentMetres).toBe(110)
  })
})
