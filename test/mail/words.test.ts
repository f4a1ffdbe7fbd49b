import { expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { barLines, columns, linkLines, wrap } from '../../src/mail/text.ts'
import {
  counted,
  dayAndMonth,
  duration,
  headDay,
  listed,
  roundMark,
  shortDay,
  times,
  weekNumber,
} from '../../src/mail/words.ts'

it('writes days in British English', () => {
  const day = localDay('2026-11-02')
  expect([headDay(day), dayAndMonth(day), shortDay(day)]).toEqual(['Mon 2 November', '2 November', ' 2 Nov'])
})

it('numbers a week by where most of it lies', () => {
  expect(weekNumber(localDay('2026-11-16'))).toBe(47)
  expect(weekNumber(localDay('2026-11-15'))).toBe(47)
  expect(weekNumber(localDay('2026-12-28'))).toBe(53)
})

it('rounds minutes to the half', () => {
  expect([50, 65, 150, 225].map(duration)).toEqual(['50 s', '1 min', '2½ min', '4 min'])
})

it('counts in words up to twenty', () => {
  expect([counted(0, 'run'), counted(1, 'run'), counted(21, 'run')]).toEqual([
    'no runs',
    'one run',
    '21 runs',
  ])
  expect([times(1), times(2), times(3)]).toEqual(['once', 'twice', 'three times'])
  expect([listed(['mat']), listed(['mat', 'pillow', 'belt'])]).toEqual(['mat', 'mat, pillow and belt'])
})

it('gives the marks on shoes as round figures', () => {
  expect([482_803, 724_205, 804_672].map((mark) => roundMark(mark, 'km'))).toEqual([
    '480 km',
    '720 km',
    '800 km',
  ])
  expect([482_803, 724_205, 804_672].map((mark) => roundMark(mark, 'mi'))).toEqual([
    '300 mi',
    '450 mi',
    '500 mi',
  ])
})

it('folds text without parting a number from its unit', () => {
  expect(wrap('Room left: 1.5 km', 15)).toEqual(['Room left:', '1.5 km'])
})

it('sets columns, bars and links for a fixed-width reader', () => {
  expect(
    columns([
      ['a', 'one'],
      ['long', 'two'],
    ]),
  ).toBe('a     one\nlong  two')
  const bars = [
    { label: ' 2 Nov', value: 10, figure: '10.0' },
    { label: ' 9 Nov', value: null, figure: 'not known' },
  ]
  expect(barLines(bars)).toBe(`   2 Nov        10.0  ${'#'.repeat(24)}\n   9 Nov   not known`)
  expect(
    linkLines([
      { label: 'Done', href: 'u' },
      { label: 'Too hard', href: 'v' },
    ]),
  ).toBe('Done:      u\nToo hard:  v')
})
