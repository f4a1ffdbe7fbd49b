import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import { runsWithin } from '../../../rules/model/run.ts'
import { daysMissing, runsMissing, sportMissing } from '../../../rules/signals/missing.ts'
import { aHistory, aRun, span } from '../../support/history.ts'

const [FROM, TO] = [localDay('2026-11-01'), localDay('2026-11-10')]

describe('days that no source covers', () => {
  const missing = (...spans: readonly ReturnType<typeof span>[]) =>
    daysMissing(aHistory({ spans }), FROM, TO, 'the ten days')

  it('are all of them where there is no span', () => {
    expect(missing()).toEqual(['10 of the ten days'])
  })

  it('are counted between spans, and only within the days asked about', () => {
    // the 4th and 5th, and the 10th
    expect(missing(span('2026-10-01', '2026-11-03'), span('2026-11-06', '2026-11-09'))).toEqual([
      '3 of the ten days',
    ])
    expect(missing(span('2026-09-01', '2026-10-31'), span('2026-11-11', '2026-12-01'))).toEqual([
      '10 of the ten days',
    ])
  })

  it('are no phrase where all are covered', () => {
    expect(missing(span('2026-11-01', '2026-11-10'))).toEqual([])
    expect(missing(span('2026-10-01', '2026-12-01'))).toEqual([])
  })
})

describe('runs that do not tell', () => {
  const runs = [
    aRun('2026-11-02', 5, { steepDescentMetres: 0 }),
    aRun('2026-11-04', 5, { assumedBy: 'pace' }),
    aRun('2026-11-06', 5, { assumedBy: 'runner' }),
  ]

  it('are counted among all', () => {
    expect(runsMissing('slopes', runs, (run) => run.steepDescentMetres !== null)).toEqual([
      'the slopes of 2 of 3 runs',
    ])
    expect(runsMissing('slopes', runs.slice(1, 2), () => false)).toEqual(['the slopes of 1 of 1 run'])
    expect(runsMissing('slopes', runs, () => true)).toEqual([])
    expect(runsMissing('slopes', [], () => false)).toEqual([])
  })

  it('of their sport are those told by name or pace, and not those the runner vouched for', () => {
    expect(sportMissing(runs)).toEqual(['the sport of 1 of 3 runs'])
  })

  it('are looked for from the first day to the last, both included', () => {
    const days = runsWithin(runs, localDay('2026-11-02'), localDay('2026-11-04'))
    expect(days.map((run) => run.day)).toEqual(['2026-11-02', '2026-11-04'])
  })
})
