import { describe, expect, it } from 'vitest'
import { medianOf, usualSpeed } from '../../../rules/metrics/usual-speed.ts'
import { localDay } from '../../../rules/model/day.ts'
import { aRun } from '../../support/history.ts'

const DAY = localDay('2026-11-21')

describe('a runner’s usual speed', () => {
  it('is the median of the runs of 90 days', () => {
    // 10 km in 4000, 5000 and 2500 s are 2.5, 2 and 4 m/s
    const runs = [
      aRun('2026-11-01', 10),
      aRun('2026-11-03', 10, { movingSeconds: 5000 }),
      aRun('2026-11-05', 10, { movingSeconds: 2500 }),
    ]
    expect(usualSpeed(runs, DAY)).toBe(2.5)
    expect(usualSpeed(runs.slice(1), DAY)).toBe(3)
  })

  it('leaves out the 91st day, later runs, and runs without time', () => {
    const slow = { movingSeconds: 5000 }
    const runs = [aRun('2026-08-23', 10, slow), aRun('2026-08-24', 10), aRun('2026-11-22', 10, slow)]
    expect(usualSpeed(runs, DAY)).toBe(2.5)
    expect(usualSpeed([aRun('2026-11-01', 10, { movingSeconds: 0 })], DAY)).toBeNull()
  })

  it('is unknown without a run', () => {
    expect(usualSpeed([], DAY)).toBeNull()
  })
})

describe('the middle of numbers', () => {
  it('is the mean of two where there is no one', () => {
    expect(medianOf([4, 1, 3])).toBe(3)
    expect(medianOf([10, 1, 3, 4])).toBe(3.5)
    expect(medianOf([])).toBeNull()
  })
})
