import { describe, expect, it } from 'vitest'
import { assess } from '../../../rules/assess.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Units } from '../../../rules/model/units.ts'
import { aCheckIn, aRunner, dailyKilometres, daysOff, STEADY_WEEK, weeks } from '../../support/history.ts'

const SATURDAY = localDay('2026-11-21')
const EIGHT_WEEKS = weeks(8, STEADY_WEEK)

/** The advice on the last of these days, to a runner with no warning sign. */
function adviceOn(day: string, kilometres: readonly number[], units: Units = 'km'): readonly string[] {
  const history = { ...dailyKilometres(day, kilometres), checkIns: [aCheckIn(day, { noRedFlags: true })] }
  const { prescription } = assess(history, aRunner({ units }), localDay(day))
  expect(prescription?.id).toBe('ease-off')
  return prescription?.advice ?? []
}

describe('easing off after a long run', () => {
  // 8 km over a longest of 5, on Saturday
  const spiked = [...EIGHT_WEEKS.slice(0, -1), 8]

  it('is two easy days, the routine and a distance for eight days', () => {
    expect(adviceOn(SATURDAY, spiked)).toEqual([
      'Until Monday 23 November: rest, or 30 minutes very easy and flat.',
      'Three times this week: hips and trunk, 17 minutes.',
      'Until Sunday 29 November: no run longer than 5.5 km.',
      'This is about your running, not a diagnosis. If anything feels wrong, see a doctor or a physiotherapist.',
    ])
  })

  it('is in miles for those who run in miles', () => {
    expect(adviceOn(SATURDAY, spiked, 'mi')).toContain('Until Sunday 29 November: no run longer than 3.4 mi.')
  })

  it('does not speak of a bigger week whose fortnight is over', () => {
    // the fifth run of a week of 25 km over 20 counts up to the eighth day; 13 and 16 days later 8 km over 5
    const bigger = [...EIGHT_WEEKS, 5, 5, 5, 0, 5, 0, 5]
    const isHeld = (sentence: string) => sentence.includes('in seven days')
    const within = adviceOn(SATURDAY, [...bigger, ...STEADY_WEEK, ...STEADY_WEEK.slice(0, -1), 8])
    const after = adviceOn(SATURDAY, [...bigger, ...STEADY_WEEK, ...STEADY_WEEK, 5, 0, 8])
    expect(within.filter(isHeld)).toEqual([expect.stringMatching(/^Until Sunday 22 November: /)])
    expect(after.filter(isHeld)).toEqual([])
  })
})

describe('easing off after a bigger week', () => {
  // 25 km over 20, without a longer run
  const bigger = [...EIGHT_WEEKS, 5, 5, 5, 0, 5, 0, 5]

  it('holds the week for a fortnight', () => {
    expect(adviceOn(SATURDAY, bigger)).toContain(
      'Until Saturday 5 December: no more than 24.0 km in seven days. Swap one run for a ride, a swim or a walk.',
    )
  })

  it('speaks of easy days only while they last', () => {
    // two runs of ten a week, then four of them in a row: days later the seven days still hold all 40 km
    const ran = [...weeks(8, [0, 10, 0, 0, 10, 0, 0]), 10, 10, 10, 10]
    const easyDays = (count: number) =>
      adviceOn(addDays(SATURDAY, count), [...ran, ...daysOff(count)]).filter((each) =>
        each.includes('very easy'),
      )
    const untilMonday = ['Until Monday 23 November: rest, or 30 minutes very easy and flat.']
    expect(easyDays(0)).toEqual(untilMonday)
    expect(easyDays(2)).toEqual(untilMonday)
    expect(easyDays(3)).toEqual([])
  })
})

describe('a bigger week that is only remembered', () => {
  it('has its advice in its reason, and no routine of its own', () => {
    // a fifth run of 5 km in the week before last: 25 km over 20, over for eight days
    const jumped = [...EIGHT_WEEKS, 5, 5, 5, 0, 5, 0, 5, ...STEADY_WEEK, ...STEADY_WEEK]
    const { signals, prescription } = assess(dailyKilometres(SATURDAY, jumped), aRunner(), SATURDAY)
    expect(signals.find(({ id }) => id === 'weekly-jump')).toMatchObject({ level: 'info' })
    expect(prescription).toBeNull()
  })
})
