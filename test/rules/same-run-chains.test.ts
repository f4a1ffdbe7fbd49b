import { describe, expect, it } from 'vitest'
import { instant } from '../../rules/model/day.ts'
import { clustersOf, type RunTrace } from '../../rules/same-run.ts'
import { at } from '../support/history.ts'

const START = at('2026-11-21T08:00:00Z')

/** Ten kilometres in an hour, begun so many seconds after eight. */
function run(name: string, secondsLater: number, over: Partial<RunTrace> = {}): RunTrace {
  return {
    ...{ name, source: 'file', isRecorded: true, keys: [], startIsHidden: false, zoneIsAssumed: false },
    ...{ startedAt: instant(START + secondsLater * 1000), distanceMetres: 10_000 },
    ...{ movingSeconds: 3600, elapsedSeconds: 3600 },
    ...over,
  }
}
const line = (hours: number, over: Partial<RunTrace> = {}) =>
  run('table', hours * 3600, { source: 'garmin_export', isRecorded: false, zoneIsAssumed: true, ...over })

const namesIn = (records: readonly RunTrace[]) =>
  clustersOf(records).map((cluster) => cluster.records.map(({ name }) => name).toSorted())

describe('a line of a table told in another zone', () => {
  it('joins its run also where a phone began twenty seconds later', () => {
    const phone = run('phone', 20, { distanceMetres: 9930 })
    expect(namesIn([run('watch', 0), phone, line(-7)])).toEqual([['phone', 'table', 'watch']])
    expect(namesIn([run('watch', 0), phone, line(5.75)])).toEqual([['phone', 'table', 'watch']])
  })

  it('is no run of the phone’s alone: begun twenty seconds apart, zones say nothing', () => {
    expect(namesIn([run('phone', 20), line(-7)])).toEqual([['table'], ['phone']])
  })

  it('stays out where one record of the run speaks against it', () => {
    const watch = run('watch', 0)
    // near to the watch, too far from the line in distance: 2.8 % and 3.1 %
    const phone = run('phone', 60, { distanceMetres: 10_290 })
    expect(namesIn([watch, phone, line(-7, { distanceMetres: 9970 })])).toEqual([
      ['table'],
      ['phone', 'watch'],
    ])
  })

  it('goes with the run that fits closely, not with another of the day', () => {
    const noon = run('noon', 4.5 * 3600, { distanceMetres: 8000 })
    expect(namesIn([run('watch', 0), noon, line(-7)])).toEqual([['table', 'watch'], ['noon']])
  })
})
