import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayAtOffset,
  dayInWords,
  dayInZone,
  daysBetween,
  instant,
  localDay,
  startOfWeek,
  toIso,
  weekday,
  weekdayInWords,
  zoneOffsetSeconds,
} from '../../../rules/model/day.ts'
import { at } from '../../support/history.ts'

describe('a local day', () => {
  it.each(['2026-11-23', '2024-02-29', '1969-12-31'])('reads %s', (text) => {
    expect(localDay(text)).toBe(text)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '23.11.2026', '2026-1-5', '20261123', '', 'today'])(
    'refuses "%s" and names it',
    (text) => {
      expect(() => localDay(text)).toThrow(new RangeError(`"${text}" is not a day; write it as 2026-11-23`))
    },
  )

  it.each(['2026-11-23T08:00', '2026-11-23Z', ' 2026-11-23', '2026-11-23[u-ca=hebrew]', '+012026-01-01'])(
    'refuses "%s", which says more',
    (text) => {
      expect(() => localDay(text)).toThrow(RangeError)
    },
  )

  it.each([
    ['2026-11-23', 1, 'Monday'],
    ['2026-11-21', 6, 'Saturday'],
    ['2026-11-22', 7, 'Sunday'],
    ['2000-02-29', 2, 'Tuesday'],
    ['1969-12-31', 3, 'Wednesday'],
  ])('%s has ISO weekday %i, a %s', (day, number, word) => {
    expect(weekday(localDay(day))).toBe(number)
    expect(weekdayInWords(localDay(day))).toBe(word)
  })

  it('reads in words without the year', () => {
    expect(dayInWords(localDay('2026-11-08'))).toBe('Sunday 8 November')
  })
})

describe('counting days', () => {
  it.each([
    ['over the spring clock change', '2026-03-28', 2, '2026-03-30'],
    ['over the autumn clock change', '2026-10-24', 2, '2026-10-26'],
    ['into a leap day', '2024-02-28', 1, '2024-02-29'],
    ['past a February without one', '2026-02-28', 1, '2026-03-01'],
    ['over a year', '2026-12-31', 1, '2027-01-01'],
    ['back over a year', '2026-01-01', -1, '2025-12-31'],
    ['back to before 1970', '1970-01-02', -3, '1969-12-30'],
    ['nowhere', '2026-11-23', 0, '2026-11-23'],
  ])('goes %s', (_, from, count, to) => {
    expect(addDays(localDay(from), count)).toBe(to)
    expect(daysBetween(localDay(from), localDay(to))).toBe(count)
  })

  it('counts 365 days in a year and 366 in a leap year', () => {
    expect(daysBetween(localDay('2026-01-01'), localDay('2027-01-01'))).toBe(365)
    expect(daysBetween(localDay('2024-01-01'), localDay('2025-01-01'))).toBe(366)
  })
})

describe('days counted by hand and by Temporal', () => {
  /** Any day from 0000-01-01 to 9999-12-31. */
  const aDay = fc
    .integer({ min: -719_528, max: 2_932_896 })
    .map((count) => Temporal.PlainDate.from('1970-01-01').add({ days: count }))
  const someDays = fc.integer({ min: -200_000, max: 200_000 })

  it('are the same however many are added', () => {
    fc.assert(
      fc.property(aDay, someDays, (date, days) => {
        const sum = date.add({ days })
        fc.pre(sum.year >= 0 && sum.year <= 9999)
        expect(addDays(localDay(date.toString()), days)).toBe(sum.toString())
      }),
    )
  })

  it('are as many between any two', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        const days = from.until(to, { largestUnit: 'days' }).days
        expect(daysBetween(localDay(from.toString()), localDay(to.toString()))).toBe(days)
      }),
    )
  })

  it('have the same weekday', () => {
    fc.assert(
      fc.property(aDay, (date) => {
        expect(weekday(localDay(date.toString()))).toBe(date.dayOfWeek)
      }),
    )
  })

  it('are days of the calendar to both or to neither', () => {
    const number = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((each) => String(each).padStart(width, '0'))
    fc.assert(
      fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, dayOfMonth) => {
        const text = `${year}-${month}-${dayOfMonth}`
        const date = orNull(() => Temporal.PlainDate.from(text, { overflow: 'reject' }).toString())
        expect(orNull(() => localDay(text))).toBe(date)
      }),
    )
  })

  it('are the same every day of 800 years around 1970', () => {
    let date = Temporal.PlainDate.from('1570-01-01')
    const first = localDay('1570-01-01')
    for (let count = 0; count < 2 * 146_097; count++, date = date.add({ days: 1 })) {
      const day = addDays(first, count)
      if (day !== date.toString() || daysBetween(first, day) !== count) expect.fail(`${day} is ${date}`)
    }
  })

  it('throw for what is no day at all', () => {
    expect(() => addDays(localDay('2026-11-23'), Number.NaN)).toThrow(RangeError)
    expect(() => addDays(localDay('2026-11-23'), 1e12)).toThrow(RangeError)
  })

  it('do not stop at a clock that says the year 10000', () => {
    expect(addDays(localDay('9999-12-31'), 1)).toBe('+010000-01')
  })
})

function orNull<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

describe('the start of a week', () => {
  // the week around Wednesday 25 November 2026, for a runner whose weeks begin on each weekday in turn
  it.each([
    [1, '2026-11-23'],
    [2, '2026-11-24'],
    [3, '2026-11-25'],
    [4, '2026-11-19'],
    [5, '2026-11-20'],
    [6, '2026-11-21'],
    [7, '2026-11-22'],
  ] as const)('with weeks from weekday %i is %s', (weekStart, starts) => {
    expect(startOfWeek(localDay('2026-11-25'), weekStart)).toBe(starts)
  })

  it.each([1, 2, 3, 4, 5, 6, 7] as const)(
    'from weekday %i is that weekday, up to six days back',
    (weekStart) => {
      for (let count = 0; count < 14; count++) {
        const day = addDays(localDay('2026-12-25'), count)
        const starts = startOfWeek(day, weekStart)
        expect(weekday(starts)).toBe(weekStart)
        expect(daysBetween(starts, day)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(starts, day)).toBeLessThan(7)
      }
    },
  )
})

describe('a moment', () => {
  it('is the next day east of Greenwich before it is there', () => {
    const late = at('2026-11-21T23:30:00Z')
    expect(dayInZone(late, 'UTC')).toBe('2026-11-21')
    expect(dayInZone(late, 'Europe/Berlin')).toBe('2026-11-22')
    expect(dayInZone(late, 'America/New_York')).toBe('2026-11-21')
  })

  it('changes its day at midnight of the zone, not a millisecond sooner', () => {
    expect(dayInZone(at('2026-11-21T22:59:59.999Z'), 'Europe/Berlin')).toBe('2026-11-21')
    expect(dayInZone(at('2026-11-21T23:00:00.000Z'), 'Europe/Berlin')).toBe('2026-11-22')
  })

  it('knows summer time', () => {
    expect(zoneOffsetSeconds(at('2026-07-01T12:00:00Z'), 'Europe/Berlin')).toBe(7200)
    expect(zoneOffsetSeconds(at('2026-12-01T12:00:00Z'), 'Europe/Berlin')).toBe(3600)
    expect(dayInZone(at('2026-07-01T22:30:00Z'), 'Europe/Berlin')).toBe('2026-07-02')
  })

  it('takes its day from an offset, half hours and the west included', () => {
    expect(dayAtOffset(at('2026-11-21T18:30:00Z'), 5.5 * 3600)).toBe('2026-11-22')
    expect(dayAtOffset(at('2026-11-21T03:00:00Z'), -8 * 3600)).toBe('2026-11-20')
  })

  it('is written in UTC', () => {
    expect(toIso(at('2026-11-21T09:05:00+01:00'))).toBe('2026-11-21T08:05:00Z')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is never %s', (value) => {
    expect(() => instant(value)).toThrow(`not a moment in time: ${value}`)
  })
})
