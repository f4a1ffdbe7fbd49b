import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { firstOverAhead, forecast } from '../../rules/forecast.ts'
import { livedOn } from '../../rules/lived-on.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import type { Forecast } from '../../rules/model/forecast.ts'
import type { History } from '../../rules/model/history.ts'
import { usualWeekOf } from '../../rules/usual-week.ts'
import {
  aCheckIn,
  aHistory,
  aRun,
  aRunner,
  dailyKilometres,
  daysOff,
  frozen,
  knownFor,
  STEADY_WEEK,
  weeks,
} from '../support/history.ts'

const TODAY = localDay('2026-11-23')
const EIGHT_WEEKS = weeks(8, STEADY_WEEK)
const STEADY = dailyKilometres(TODAY, EIGHT_WEEKS)
const SPIKED = dailyKilometres(TODAY, [...EIGHT_WEEKS.slice(0, -1), 8])
const RACE = { id: 'race', day: localDay('2026-11-28'), distanceMetres: 12_000, title: null }

function known(history: History, days?: number): Exclude<Forecast, { readonly usualWeek: null }> {
  const ahead = forecast(history, aRunner(), TODAY, days)
  if (ahead.usualWeek === null) throw new Error(`no forecast: ${ahead.because}`)
  return ahead
}

describe('a forecast', () => {
  it('of steady weeks has nothing to say', () => {
    expect(known(STEADY)).toMatchObject({
      ...{
        usualWeek: { runs: 4, distanceMetres: 20_000 },
        plannedRuns: 0,
        days: 14,
        changes: [],
        breaks: null,
      },
    })
  })

  it('tells when a long run is over, and when its week is', () => {
    // the spike counts for its day and two more; its 8 km leave the seven days a week later
    expect(known(SPIKED).changes).toEqual([
      { day: '2026-11-26', begins: [], ends: ['session-spike'], eases: [], level: 'green' },
      { day: '2026-11-30', begins: [], ends: ['ten-percent'], eases: [], level: null },
    ])
  })

  it('looks no further than it is asked', () => {
    expect(known(SPIKED, 3).changes.map((change) => change.day)).toEqual(['2026-11-26'])
    expect(known(SPIKED, 2).changes).toEqual([])
  })

  it('tells what begins with a planned run, and why', () => {
    // 12 km over 5 on Saturday; 5 + 5 + 5 + 12 = 27 km in seven days, 35 % over 20
    const begins = known({ ...STEADY, plannedRuns: [RACE] }).changes.find(({ day }) => day === RACE.day)
    expect(begins?.level).toBe('amber')
    expect(begins?.begins).toEqual(
      expect.arrayContaining([
        { id: 'session-spike', level: 'amber', reason: expect.stringContaining('12.0 km is 140 % over') },
        {
          id: 'weekly-jump',
          level: 'amber',
          reason: expect.stringContaining('27.0 km in seven days is 35 %'),
        },
      ]),
    )
  })

  it('tells when what a planned run began is over', () => {
    const { changes } = known({ ...STEADY, plannedRuns: [RACE] })
    const endOf = (id: string) => changes.find(({ ends }) => ends.some((each) => each === id))
    expect(endOf('session-spike')).toMatchObject({ day: '2026-12-01', level: 'green' })
    // over on the 5th, and remembered for three weeks
    expect(endOf('weekly-jump')).toBeUndefined()
    expect(changes.find(({ eases }) => eases.includes('weekly-jump'))).toMatchObject({ day: '2026-12-05' })
  })

  it('names the first run over its ceiling', () => {
    // 1.10 × 5 km is 5.5 km; 1.20 × 20 − 15 leaves 9 km in the week
    const { breaks } = known({ ...STEADY, plannedRuns: [RACE] })
    expect(breaks).toEqual({ day: RACE.day, metres: 12_000, ceilingMetres: expect.closeTo(5500, 6) })
  })

  it('has a shorter way to that run, which says the same', () => {
    for (const history of [STEADY, SPIKED, { ...STEADY, plannedRuns: [RACE] }, frozen(SPIKED)]) {
      const now = assess(history, aRunner(), TODAY)
      expect(firstOverAhead(history, aRunner(), now, 7)).toEqual(known(history, 7).breaks)
    }
    // five days on, the race is not among them
    const race = { ...STEADY, plannedRuns: [RACE] }
    expect(firstOverAhead(race, aRunner(), assess(race, aRunner(), TODAY), 4)).toBeNull()
    expect(firstOverAhead(race, aRunner(), assess(race, aRunner(), TODAY), 5)).toMatchObject({
      day: RACE.day,
    })
  })

  it('sets a usual run against the ceiling of its morning, when a day has left the week', () => {
    // a week of 24 km is full on Monday night, yet Tuesday's 5 km take the place of last Tuesday's
    const full = dailyKilometres(TODAY, [...EIGHT_WEEKS, 5, 0, 5, 0, 5, 0, 5, 5, 0, 5, 0, 5, 4, 5].slice(14))
    expect(assess(full, aRunner(), TODAY).ceilingMetres).toBeCloseTo(0, 6)
    expect(known(full).breaks).toBeNull()
  })

  it('goes on counting days off when the usual week is one without runs', () => {
    const { usualWeek, changes } = known(dailyKilometres(TODAY, [...EIGHT_WEEKS.slice(14), ...daysOff(21)]))
    expect(usualWeek).toMatchObject({ runs: 0, distanceMetres: 0 })
    expect(changes).toContainEqual(expect.objectContaining({ day: '2026-12-02', level: 'return' }))
  })

  it('is the same twice and changes nothing', () => {
    const history = frozen({ ...SPIKED, plannedRuns: [RACE] })
    expect(forecast(history, frozen(aRunner()), TODAY)).toEqual(forecast(history, aRunner(), TODAY))
  })

  it('of an earlier day knows nothing of what came after', () => {
    const later = {
      ...SPIKED,
      runs: [...SPIKED.runs, aRun('2026-11-25', 30)],
      spans: SPIKED.spans.map(({ from }) => ({ from, to: localDay('2026-12-10') })),
      checkIns: [aCheckIn('2026-11-25', { redFlags: ['fever'] })],
    }
    expect(known(later)).toEqual(known(SPIKED))
  })
})

describe('what rests on the runner’s word', () => {
  /** A routine answered as done on three days of each week: 3 a week. */
  const done = [2, 4, 6, 9, 11, 13, 16, 18, 20].map((daysAgo) =>
    aCheckIn(addDays(TODAY, -daysAgo), { feedback: 'done' }),
  )
  const answered = { ...STEADY, checkIns: done.toReversed() }

  it('does not begin because nothing is told of days to come', () => {
    const ahead = { day: TODAY, days: 14, usualSpeed: null }
    const lived = livedOn(answered, usualWeekOf(answered, TODAY), ahead)
    const told = (history: History, day = TODAY) =>
      assess(history, aRunner(), day).signals.map(({ id }) => id)
    expect(told(answered)).not.toContain('strength-adherence')
    expect(told(lived, addDays(TODAY, 14))).toContain('strength-adherence')
    const begun = known(answered).changes.flatMap(({ begins }) => begins.map(({ id }) => id))
    expect(begun).not.toContain('strength-adherence')
  })

  it('moves no light because nothing is told of days to come', () => {
    // 25 km over 20, and six answers of which the first leaves the three weeks tomorrow
    const jumped = dailyKilometres(TODAY, [...EIGHT_WEEKS.slice(0, -7), 5, 5, 5, 0, 5, 0, 5])
    const sixDone = [20, 17, 14, 11, 8, 5].map((daysAgo) =>
      aCheckIn(addDays(TODAY, -daysAgo), { feedback: 'done' }),
    )
    const runner = aRunner({ history: 'left knee' })
    const asked = { ...jumped, checkIns: sixDone }
    expect(assess(asked, runner, TODAY).level).toBe('green')
    const lived = livedOn(asked, usualWeekOf(asked, TODAY), { day: TODAY, days: 14, usualSpeed: null })
    expect(assess(lived, runner, addDays(TODAY, 1)).level).toBe('amber')
    const ahead = forecast(asked, runner, TODAY)
    if (ahead.usualWeek === null) throw new Error(ahead.because)
    expect(ahead.changes.filter(({ level }) => level !== null)).toEqual([])
  })
})

describe('no forecast', () => {
  const why = (history: History, day = TODAY) => {
    const ahead = forecast(history, aRunner(), day)
    return ahead.usualWeek === null ? ahead.because : null
  }

  it('is given of fewer than 28 known days', () => {
    expect(why(knownFor(27, TODAY, STEADY))).toBe(
      'a usual week is taken from four, and 27 of 28 days in a row are known.',
    )
    expect(why(knownFor(28, TODAY, STEADY))).toBeNull()
  })

  it('is given of a day that is not known', () => {
    expect(why(STEADY, addDays(TODAY, 1))).toBe(
      'a usual week is taken from four, and the day itself is not known.',
    )
    expect(why(aHistory())).toMatch(/the day itself is not known/)
  })

  it('is given under a warning sign', () => {
    const checkIns = [aCheckIn(TODAY, { redFlags: ['leg-weakness'] })]
    expect(why({ ...STEADY, checkIns })).toBe('the light is red, so no week of running is looked at.')
  })
})
