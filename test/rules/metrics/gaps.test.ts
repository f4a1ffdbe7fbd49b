import { describe, expect, it } from 'vitest'
import { cameBackOn, daysSinceRun } from '../../../rules/metrics/gaps.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { localDay } from '../../../rules/model/day.ts'
import { aRun, span } from '../../support/history.ts'

const KNOWN = knownDays([span('2026-01-01', '2026-11-23')])
const TODAY = localDay('2026-11-23')

describe('days since the last run', () => {
  it('are none on the day of a run, and count up from it', () => {
    expect(daysSinceRun([aRun('2026-11-23', 5)], KNOWN, TODAY)).toBe(0)
    expect(daysSinceRun([aRun('2026-11-01', 5), aRun('2026-11-09', 5)], KNOWN, TODAY)).toBe(14)
  })

  it('are unknown without a run', () => {
    expect(daysSinceRun([], KNOWN, TODAY)).toBeNull()
  })

  it('are unknown where a day since is: an unsynced stretch is not a rest', () => {
    const holed = knownDays([span('2026-01-01', '2026-11-15'), span('2026-11-17', '2026-11-23')])
    expect(daysSinceRun([aRun('2026-11-09', 5)], holed, TODAY)).toBeNull()
    expect(daysSinceRun([aRun('2026-11-17', 5)], holed, TODAY)).toBe(6)
  })
})

describe('coming back', () => {
  it('is the first run after 30 days without one', () => {
    expect(cameBackOn([aRun('2026-10-01', 5), aRun('2026-10-31', 4), aRun('2026-11-03', 4)], KNOWN)).toBe(
      '2026-10-31',
    )
  })

  it('is not the first run after 29', () => {
    expect(cameBackOn([aRun('2026-10-01', 5), aRun('2026-10-30', 4)], KNOWN)).toBeNull()
  })

  it('is the latest of several', () => {
    const runs = [aRun('2026-03-01', 5), aRun('2026-05-01', 5), aRun('2026-05-03', 5), aRun('2026-08-01', 5)]
    expect(cameBackOn(runs, KNOWN)).toBe('2026-08-01')
  })

  it('is not seen across unknown days', () => {
    const holed = knownDays([span('2026-01-01', '2026-10-10'), span('2026-10-12', '2026-11-23')])
    expect(cameBackOn([aRun('2026-10-01', 5), aRun('2026-11-05', 4)], holed)).toBeNull()
  })

  it('is nothing for a first run ever', () => {
    expect(cameBackOn([aRun('2026-11-05', 4)], KNOWN)).toBeNull()
  })
})
