import { describe, expect, it } from 'vitest'
import {
  type DateOrder,
  LOCALES,
  monthNames,
  monthsIn,
  orderOf,
  readDate,
} from '../../../connectors/strava-archive/dates.ts'

const MONTHS = monthNames()
const read = (text: string, order: DateOrder | null) => readDate(text, order, MONTHS)

const AFTERNOON = Date.UTC(2026, 6, 21, 15, 9, 27)

describe('the date of an activity', () => {
  it.each([
    ['English', 'Jul 21, 2026, 3:09:27 PM'],
    ['English with a space that does not break', 'Jul 21, 2026, 3:09:27\u202fPM'],
    ['English of Britain', '21 Jul 2026, 15:09:27'],
    ['German', '21.07.2026, 15:09:27'],
    ['French', '21 juil. 2026, 15:09:27'],
    ['French with à', '21 juil. 2026 à 15:09:27'],
    ['Spanish', '21 jul 2026, 15:09:27'],
    ['Spanish of Mexico', '21 jul 2026, 3:09:27\u00a0p.\u00a0m.'],
    ['Italian', '21 lug 2026, 15:09:27'],
    ['Portuguese', '21 de jul. de 2026, 15:09:27'],
    ['Dutch', '21 jul. 2026 15:09:27'],
    ['Danish', '21. jul. 2026, 15.09.27'],
    ['Swedish', '21 juli 2026 15:09:27'],
    ['Norwegian', '21. juli 2026 kl. 15:09:27'],
    ['Finnish', '21.7.2026 klo 15.09.27'],
    ['Polish', '21 lip 2026, 15:09:27'],
    ['Russian', '21 июл. 2026 г., 15:09:27'],
    ['Russian in full', '21 июля 2026 г., 15:09:27'],
    ['Czech', '21. 7. 2026 15:09:27'],
    ['Hungarian', '2026. júl. 21. 15:09:27'],
    ['Turkish', '21 Tem 2026 15:09:27'],
    ['Japanese', '2026/07/21 15:09:27'],
    ['Chinese', '2026年7月21日 15:09:27'],
    ['Chinese of Taiwan', '2026年7月21日 下午3:09:27'],
    ['Korean', '2026. 7. 21. 오후 3:09:27'],
    ['ISO', '2026-07-21T15:09:27Z'],
    ['before 2019', '2026-07-21 15:09:27'],
    ['a year of two digits', '21.07.26, 15:09:27'],
  ])('is read in %s', (_, text) => {
    expect(read(text, null)).toBe(AFTERNOON)
  })

  it.each([
    ['American', '7/21/2026 15:09'],
    ['an older American', '7/21/26 3:09 PM'],
    ['German', '21.07.2026 15:09'],
    ['British', '21/07/2026 15:09'],
    ['Swedish', '2026-07-21 15:09'],
  ])('is read without its seconds, as %s spreadsheets save it', (_, text) => {
    expect(read(text, orderOf([text], 'en'))).toBe(Date.UTC(2026, 6, 21, 15, 9))
  })

  it('knows noon from midnight', () => {
    expect(read('Jul 21, 2026, 12:00:01 AM', null)).toBe(Date.UTC(2026, 6, 21, 0, 0, 1))
    expect(read('Jul 21, 2026, 12:00:01 PM', null)).toBe(Date.UTC(2026, 6, 21, 12, 0, 1))
    expect(read('2026. 7. 21. 오전 12:00:01', null)).toBe(Date.UTC(2026, 6, 21, 0, 0, 1))
  })

  it.each([
    ...[
      '',
      'yesterday',
      '21 foo 2026, 15:09:27',
      'Feb 30, 2026, 1:00:00 AM',
      '21.07.2026',
      '2026-13-01 10:00:00',
    ],
    ...[
      'Jul 21, 2026, 25:09:27',
      '1 2 3 4 15:09:27',
      '\u0000',
      '99/99/9999 99:99:99',
      'Jul 21, 0026, 3:09:27 PM',
    ],
  ])('is unknown in "%s"', (text) => {
    expect(read(text, 'day-first')).toBeNull()
  })

  it('is unknown where day and month could be either', () => {
    expect(read('03/04/2026, 15:09:27', null)).toBeNull()
    expect(read('03/04/2026, 15:09:27', 'day-first')).toBe(Date.UTC(2026, 3, 3, 15, 9, 27))
    expect(read('03/04/2026, 15:09:27', 'month-first')).toBe(Date.UTC(2026, 2, 4, 15, 9, 27))
  })

  it('takes the order from any number over 12 in the table, else from the language', () => {
    expect(orderOf(['03/04/2026', '13/04/2026'], 'en')).toBe('day-first')
    expect(orderOf(['03/04/2026', '03/14/2026'], null)).toBe('month-first')
    expect(orderOf(['03/04/2026'], 'pt')).toBe('day-first')
    expect(orderOf(['03/04/2026'], 'en')).toBe('month-first')
    expect(orderOf(['03/04/2026'], null)).toBeNull()
  })

  it('has no name of a month that means another one elsewhere', () => {
    const all = LOCALES.flatMap((locale) => monthsIn(locale))
    expect(all.filter(([name, month]) => MONTHS.get(name) !== month)).toEqual([])
    expect(
      ['mai', 'lipca', 'августа', 'mrt', 'ağu', 'září'].map((name) =>
        MONTHS.get(name.normalize('NFKD').replaceAll(/\p{M}/gu, '')),
      ),
    ).toEqual([5, 7, 8, 3, 8, 9])
  })
})
