import type { ScaleLinear } from 'd3-scale'
import type { LocalDay } from '../../rules/model/day.ts'
import type { Colours } from './palette.ts'
import { at, label } from './svg.ts'

/** Where the drawing proper lies; the rest is room for labels. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const MOST_GRIDLINES = 5
const LEAST_MONTH_GAP = 34

function gridValues(y: ScaleLinear<number, number>): readonly number[] {
  for (const wanted of [5, 4, 3, 2]) {
    const values = y.ticks(wanted).filter((value) => value > 0)
    if (values.length <= MOST_GRIDLINES) return values
  }
  return []
}

/** At most five pale lines with their numbers, and the baseline at zero. */
export function grid(plot: Plot, y: ScaleLinear<number, number>, colours: Colours): string {
  const lines = gridValues(y).map((value) => {
    const height = y(value)
    const rule = `<path d="M${plot.left} ${at(height)}H${plot.right}" stroke="${colours.grid}"/>`
    return rule + label(plot.left - 8, height + 4, String(value), { fill: colours.ink3, anchor: 'end' })
  })
  const base = `<path d="M${plot.left} ${at(plot.bottom)}H${plot.right}" stroke="${colours.lineStrong}"/>`
  return lines.join('') + base
}

function monthName(day: LocalDay): string {
  // Three letters for each: some ICU versions write "Sept", which looks odd beside "Oct".
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { month: 'long' }).slice(0, 3)
}

/** Names of months under the axis, each where its first day (or week) stands; crowded ones give way. */
export function months(
  places: readonly { readonly day: LocalDay; readonly x: number }[],
  plot: Plot,
  colours: Colours,
): string {
  const firsts = places.filter((place, index) => place.day.slice(0, 7) !== places[index - 1]?.day.slice(0, 7))
  const roomy = firsts.filter((first, index) => {
    const next = firsts[index + 1]
    return (next === undefined || next.x - first.x >= LEAST_MONTH_GAP) && first.x <= plot.right - 12
  })
  return roomy
    .map(({ day, x }) => label(x, plot.bottom + 18, monthName(day), { fill: colours.ink3, anchor: 'middle' }))
    .join('')
}
