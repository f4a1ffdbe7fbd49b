import { describe, expect, it } from 'vitest'
import { cadenceOf } from '../../../rules/metrics/cadence.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aRun, span } from '../../support/history.ts'

const KNOWN = span('2026-11-08', '2026-11-21')
const cadence = (runs: readonly Run[], known = KNOWN) =>
  cadenceOf(runs, knownDays([known]), localDay('2026-11-21'))

const stepping = (day: string, averageCadence: number | null, over: Partial<Run> = {}) =>
  aRun(day, 8, { averageCadence, ...over })

/** The last 14 days begin on 8 November, the 90 before them on 10 August. */
const BEFORE = [
  stepping('2026-08-10', 172),
  stepping('2026-09-10', 178),
  stepping('2026-10-10', 182),
  stepping('2026-11-07', 190),
]
const RECENT = [
  stepping('2026-11-08', 168),
  stepping('2026-11-12', 170),
  stepping('2026-11-16', 172),
  stepping('2026-11-21', 180),
]

describe('the cadence of easy runs', () => {
  it('is the median of 14 days beside that of the 90 before', () => {
    // (170 + 172) ÷ 2 and (178 + 182) ÷ 2
    expect(cadence([...BEFORE, ...RECENT])).toEqual({ recent: 171, before: 180, ratio: 0.95 })
  })

  it('leaves out runs faster than the median, and those that do not tell', () => {
    const fast = stepping('2026-11-10', 200, { movingSeconds: 2000 })
    const silent = stepping('2026-11-11', null)
    expect(cadence([...BEFORE, ...RECENT, fast, silent])).toMatchObject({ recent: 171, before: 180 })
  })

  it('is unknown under four runs on a side', () => {
    expect(cadence([...BEFORE, ...RECENT.slice(1)])).toEqual({ recent: null, before: 180, ratio: null })
    expect(cadence([...BEFORE.slice(1), ...RECENT])).toEqual({ recent: 171, before: null, ratio: null })
  })

  it('looks back 90 days and no further', () => {
    const early = stepping('2026-08-09', 172)
    expect(cadence([early, ...BEFORE.slice(1), ...RECENT]).before).toBeNull()
  })

  it('is unknown where one of the 14 days is', () => {
    expect(cadence([...BEFORE, ...RECENT], span('2026-11-09', '2026-11-21'))).toEqual({
      recent: null,
      before: 180,
      ratio: null,
    })
  })
})
