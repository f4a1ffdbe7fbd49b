import { describe, expect, it } from 'vitest'
import { hillsOf } from '../../../rules/metrics/hills.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aHistory, aRun, unknownOn } from '../../support/history.ts'

const TODAY = localDay('2026-11-28')
const ago = (days: number) => addDays(TODAY, -days)

const sixWeeksOf = (...runs: readonly Run[]) => aHistory({ runs, spans: [{ from: ago(41), to: TODAY }] })
const hilly = (daysAgo: number, up: number | null, down: number | null) =>
  aRun(ago(daysAgo), 10, { steepAscentMetres: up, steepDescentMetres: down })

const hills = ({ runs, spans }: History) => hillsOf(runs, knownDays(spans), TODAY)

describe('hills', () => {
  it('are steep metres up and down of 14 days, beside the mean of the two fourteen before', () => {
    // 250 + 50 now; 60 + 40 and 120 + 80 before, half of 300
    expect(
      hills(sixWeeksOf(hilly(41, 60, 40), hilly(14, 120, 80), hilly(13, 250, 0), hilly(0, 0, 50))),
    ).toEqual({ last: { metres: 300, knownShare: 1 }, usual: { metres: 150, knownShare: 1 } })
  })

  it('are unknown of a run that tells only one way', () => {
    expect(hills(sixWeeksOf(hilly(20, 100, 100), hilly(3, 250, null), hilly(1, 20, 30)))).toEqual({
      last: { metres: 50, knownShare: 0.5 },
      usual: { metres: 100, knownShare: 1 },
    })
    expect(hills(sixWeeksOf(hilly(20, null, 5)))?.usual).toEqual({ metres: null, knownShare: 0 })
  })

  it('are zero in known days without a run', () => {
    expect(hills(sixWeeksOf(hilly(3, 100, 100)))?.usual).toEqual({ metres: 0, knownShare: 1 })
  })

  it.each([0, 13, 14, 41])('are unknown when the day %i days ago is', (days) => {
    expect(hills(unknownOn(ago(days), sixWeeksOf(hilly(3, 100, 100))))).toBeNull()
  })
})
