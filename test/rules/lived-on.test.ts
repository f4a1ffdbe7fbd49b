import { describe, expect, it } from 'vitest'
import { livedOn } from '../../rules/lived-on.ts'
import { addDays, localDay, weekday } from '../../rules/model/day.ts'
import type { PlannedRun } from '../../rules/model/planned-run.ts'
import { usualWeekOf } from '../../rules/usual-week.ts'
import { aRun, at, dailyKilometres, daysOff, frozen, STEADY_WEEK, weeks } from '../support/history.ts'

const TODAY = localDay('2026-11-23')
const STEADY = dailyKilometres(TODAY, weeks(5, STEADY_WEEK))
const SPEED = 2.5

const planned = (day: string, kilometres: number, id = 'plan-1'): PlannedRun => ({
  ...{ id, day: localDay(day), distanceMetres: kilometres * 1000, title: 'Race' },
})

describe('a history lived on', () => {
  const week = usualWeekOf(STEADY, TODAY)
  const ahead = { day: TODAY, days: 14, usualSpeed: SPEED }
  const coming = (history = STEADY) =>
    livedOn(frozen(history), week, ahead).runs.filter((run) => run.day > TODAY)

  it('repeats the week, each run on its own weekday and at its own hour', () => {
    // Tuesday, Thursday, Saturday and Monday, twice
    expect(coming().map((run) => run.day)).toEqual([
      ...['2026-11-24', '2026-11-26', '2026-11-28', '2026-11-30'],
      ...['2026-12-01', '2026-12-03', '2026-12-05', '2026-12-07'],
    ])
    expect(coming().map((run) => weekday(run.day))).toEqual([2, 4, 6, 1, 2, 4, 6, 1])
    expect(coming()[0]?.startedAt).toBe(at('2026-11-24T08:00:00Z'))
  })

  it('repeats a week that lies further back on the same weekdays', () => {
    const fourWeeks = [17, 30, 14, 20].flatMap((distance) => [...daysOff(6), distance])
    const history = dailyKilometres(TODAY, fourWeeks)
    const lived = livedOn(history, usualWeekOf(history, TODAY), ahead)
    expect(lived.runs.filter((run) => run.day > TODAY).map((run) => [run.day, run.distanceMetres])).toEqual([
      ['2026-11-30', 17_000],
      ['2026-12-07', 17_000],
    ])
  })

  it('ends on its last day, in the middle of a week too', () => {
    const { runs, spans } = livedOn(STEADY, week, { ...ahead, days: 3 })
    expect(runs.at(-1)?.day).toBe('2026-11-26')
    expect(spans).toEqual([{ from: addDays(TODAY, -34), to: '2026-11-26' }])
  })

  it('gives every run an id of its own', () => {
    const ids = livedOn(STEADY, week, ahead).runs.map((run) => run.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(coming()[0]?.id).toBe('forecast:2026-11-24:run-2026-11-17')
  })

  it('repeats the other activities and invents no check-in', () => {
    const yoga = { day: localDay('2026-11-20'), startedAt: at('2026-11-20T18:00:00Z'), minutes: 40 }
    const lived = livedOn({ ...STEADY, activities: [{ ...yoga, type: 'yoga' }] }, week, ahead)
    expect(lived.activities.map(({ day, startedAt }) => [day, startedAt])).toEqual([
      ['2026-11-20', yoga.startedAt],
      ['2026-11-27', at('2026-11-27T18:00:00Z')],
      ['2026-12-04', at('2026-12-04T18:00:00Z')],
    ])
    expect(lived.checkIns).toEqual([])
  })

  it('runs what is planned in place of the usual run of its day', () => {
    const plans = [planned('2026-11-28', 12), planned('2026-11-29', 3, 'plan-2'), planned('2026-12-20', 9)]
    const runs = coming({ ...STEADY, plannedRuns: plans })
    expect(
      runs
        .filter((run) => '2026-11-26' < run.day && run.day < '2026-12-01')
        .map((run) => [run.day, run.distanceMetres, run.title]),
    ).toEqual([
      ['2026-11-28', 12_000, 'Race'],
      ['2026-11-29', 3000, 'Race'],
      ['2026-11-30', 5000, null],
    ])
    expect(runs.at(-1)?.day).toBe('2026-12-07')
  })

  it('knows nothing of a planned run but its distance', () => {
    const [run] = coming({ ...STEADY, plannedRuns: [planned('2026-11-24', 12)] })
    expect(run).toMatchObject({
      ...{ id: 'forecast:2026-11-24:plan-1', startedAt: at('2026-11-24T12:00:00Z') },
      ...{ movingSeconds: 4800, averagePulse: null, ascentMetres: null, surface: {}, splits: [] },
    })
  })

  it('keeps two planned runs of a day apart, and leaves a plan for today alone', () => {
    const plans = [planned('2026-11-23', 9), planned('2026-11-24', 4, 'a'), planned('2026-11-24', 6, 'b')]
    const runs = coming({ ...STEADY, plannedRuns: plans }).slice(0, 2)
    expect(runs.map((run) => run.startedAt)).toEqual([at('2026-11-24T12:00:00Z'), at('2026-11-24T16:00:00Z')])
    expect(runs.map((run) => run.distanceMetres)).toEqual([4000, 6000])
  })

  it('carries a run on as it was: its pair, its climb, its ground', () => {
    const hilly = aRun('2026-11-23', 5, { shoeId: 'blue', ascentMetres: 90, surface: { soft: 5000 } })
    const history = { ...STEADY, runs: [...STEADY.runs.slice(0, -1), hilly] }
    expect(coming(history).at(-1)).toMatchObject({
      ...{ day: '2026-12-07', shoeId: 'blue', ascentMetres: 90, surface: { soft: 5000 } },
    })
  })
})
