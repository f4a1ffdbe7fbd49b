import { dayInWords, type LocalDay, weekdayInWords } from '../../rules/model/day.ts'
import { METRES_PER_MILE, type Units } from '../../rules/model/units.ts'

/** Days, counts and durations as a person would write them, in British English. */

/** "28 November" */
export function dayAndMonth(day: LocalDay): string {
  return dayInWords(day).slice(weekdayInWords(day).length + 1)
}

/** "Sat 28 November", for the head of a letter. */
export function headDay(day: LocalDay): string {
  return `${weekdayInWords(day).slice(0, 3)} ${dayAndMonth(day)}`
}

/** "28 Nov", as wide for every day, for columns of plain text. */
export function shortDay(day: LocalDay): string {
  const [number = '', month = ''] = dayAndMonth(day).split(' ')
  return `${number.padStart(2)} ${month.slice(0, 3)}`
}

/** The ISO week in which most of the runner's week lies, also when it begins on a Sunday. */
export function weekNumber(starts: LocalDay): number {
  const middle = Temporal.PlainDate.from(starts).add({ days: 3 })
  return middle.weekOfYear ?? 0
}

const NUMBERS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** 4 → "four"; figures above twenty. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** (4, "run") → "four runs"; (0, "run") → "no runs". */
export function counted(count: number, noun: string): string {
  return `${numberWord(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** 1 → "once", 2 → "twice", 3 → "three times". */
export function times(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${numberWord(count)} times`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "50 s", "1 min", "2½ min": to the half minute, as nobody on a mat counts finer. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`
  const halves = Math.round(seconds / 30)
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} min`
}

/** "mat", "mat and belt", "mat, pillow and belt". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** A mark on a pair of shoes as the round figure it is: 482,803 m → "480 km", "300 mi". */
export function roundMark(metres: number, units: Units): string {
  const exact = metres / (units === 'mi' ? METRES_PER_MILE : 1000)
  // A mark of 482,803 m is 300 miles short of a foot: the tolerance keeps it from becoming 290.
  return `${Math.floor((exact + 0.05) / 10) * 10} ${units}`
}
