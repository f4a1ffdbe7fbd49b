import { describe, expect, it } from 'vitest'
import type { Run } from '../../rules/model/run.ts'
import { overlappingRuns } from '../../rules/overlapping-runs.ts'
import { aRun, at } from '../support/history.ts'

/** Ten kilometres: 4,000 seconds from eight. */
const eight = aRun('2026-11-21', 10)
const from = (time: string, over: Partial<Run> = {}) =>
  aRun('2026-11-21', 10, { id: 'other', startedAt: at(`2026-11-21T${time}Z`), ...over })

describe('runs that overlap', () => {
  it('share half of the shorter one', () => {
    // 2,000 of 4,000 seconds are shared from 8:33:20 on
    expect(overlappingRuns([eight, from('08:33:20')])).toEqual([[eight, from('08:33:20')]])
    expect(overlappingRuns([eight, from('08:33:21')])).toEqual([])
    expect(overlappingRuns([eight, from('09:00:00', { elapsedSeconds: 800 })])).toHaveLength(1)
  })

  it('are not two lines typed in, nor a run without a duration', () => {
    const typed = { source: 'manual' } as const
    expect(overlappingRuns([{ ...eight, ...typed }, from('08:00:00', typed)])).toEqual([])
    expect(overlappingRuns([eight, from('08:10:00', { elapsedSeconds: 0 })])).toEqual([])
  })
})
