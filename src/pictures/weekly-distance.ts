import { scaleBand, scaleLinear } from 'd3-scale'
import type { Week } from '../../rules/model/metrics.ts'
import { distanceNumber, formatDistance, METRES_PER_MILE, type Units } from '../../rules/model/units.ts'
import { grid, months, type Plot } from './axes.ts'
import { type Colours, coloursOf, type Theme } from './palette.ts'
import { at, drawing, label, labelWidth, triangle } from './svg.ts'

export interface WeeklyDistanceInput {
  /** Oldest first; the last is the one it is about. */
  readonly weeks: readonly Week[]
  readonly units: Units
  readonly width: number
  readonly theme: Theme
}

/** A week as it stands in the drawing: its place and how far up it reaches. */
interface Bar {
  readonly week: Week
  readonly x: number
  readonly width: number
  /** Null: not known, so nothing is drawn but a dash. */
  readonly top: number | null
  readonly ceiling: number | null
  readonly isLast: boolean
}

const HEIGHT = 216
const DAYS_OF_A_WEEK = 7
const LABEL_GAP = 8

/** Distance of each week against 1.20 × the highest of the four before it, as an SVG. */
export function weeklyDistanceChart(input: WeeklyDistanceInput): string {
  const { weeks, units, width, theme } = input
  const colours = coloursOf(theme)
  const plot: Plot = { left: 30, right: width - 4, top: 30, bottom: HEIGHT - 28 }
  const metresPerUnit = units === 'mi' ? METRES_PER_MILE : 1000
  const highest = Math.max(
    1000,
    ...weeks.flatMap((week) => [week.distanceMetres ?? 0, week.ceilingMetres ?? 0]),
  )
  const y = scaleLinear([0, highest / metresPerUnit], [plot.bottom, plot.top]).nice(4)
  const bars = placeBars(weeks, plot, (metres) => y(metres / metresPerUnit))
  const places = bars.map((bar) => ({ day: bar.week.starts, x: bar.x + bar.width / 2 }))
  const frame = {
    width,
    height: HEIGHT,
    theme,
    title: 'Distance of each week',
    description: describeWeeklyDistance(weeks, units),
  }
  return drawing(frame, [
    grid(plot, y, colours),
    ...bars.map((bar) => drawBar(bar, plot, colours)),
    ceilingLine(bars, colours),
    labels(bars, plot, units, colours),
    months(places, plot, colours),
  ])
}

/** The last five weeks and the ceiling of the last, in words; also the alternative text of the picture. */
export function describeWeeklyDistance(weeks: readonly Week[], units: Units): string {
  const recent = weeks.slice(-5)
  const ceiling = weekCeiling(recent.at(-1))
  const figures = recent.map((week) =>
    week.distanceMetres === null ? 'not known' : distanceNumber(week.distanceMetres, units),
  )
  const unit = units === 'mi' ? 'Miles' : 'Kilometres'
  const end =
    ceiling === null
      ? ''
      : ` 20 % over the highest of the four weeks before is ${distanceNumber(ceiling, units)}.`
  return `${unit} a week, oldest first: ${figures.join(', ')}.${end}`
}

/** Four weeks without a run say nothing about the fifth: a ceiling of zero is none. */
export function weekCeiling(week: Week | undefined): number | null {
  return week === undefined || week.ceilingMetres === 0 ? null : week.ceilingMetres
}

function placeBars(weeks: readonly Week[], plot: Plot, y: (metres: number) => number): readonly Bar[] {
  const x = scaleBand(
    weeks.map((week) => week.starts),
    [plot.left, plot.right],
  )
    .paddingInner(0.32)
    .paddingOuter(0.2)
  return weeks.map((week, index) => ({
    week,
    x: x(week.starts) ?? plot.left,
    width: Math.min(x.bandwidth(), 40),
    top: aloft(week.distanceMetres, y),
    ceiling: aloft(weekCeiling(week), y),
    isLast: index === weeks.length - 1,
  }))
}

function aloft(metres: number | null, y: (metres: number) => number): number | null {
  return metres === null ? null : y(metres)
}

function isOver({ week }: Bar): boolean {
  const ceiling = weekCeiling(week)
  return week.distanceMetres !== null && ceiling !== null && week.distanceMetres > ceiling
}

function fillOf(bar: Bar, colours: Colours): string {
  if (isOver(bar)) return colours.amber
  if (bar.isLast) return colours.barNow
  return bar.week.knownDays < DAYS_OF_A_WEEK ? colours.unknown : colours.bar
}

function drawBar(bar: Bar, plot: Plot, colours: Colours): string {
  const middle = bar.x + bar.width / 2
  if (bar.top === null) return label(middle, plot.bottom - 6, '–', { fill: colours.ink3, anchor: 'middle' })
  if (bar.top >= plot.bottom) return ''
  const radius = Math.min(3, bar.width / 2, plot.bottom - bar.top)
  const shape =
    `<path d="M${at(bar.x)} ${at(plot.bottom)}V${at(bar.top + radius)}q0 ${-radius} ${radius} ${-radius}` +
    `h${at(bar.width - 2 * radius)}q${radius} 0 ${radius} ${radius}V${at(plot.bottom)}Z" fill="${fillOf(bar, colours)}"/>`
  return isOver(bar) ? shape + triangle(middle, bar.top - 4, 11, colours) : shape
}

/** Dotted, a step a week; it breaks where a ceiling is not known. */
function ceilingLine(bars: readonly Bar[], colours: Colours): string {
  const gap = bars.length > 1 ? ((bars[1]?.x ?? 0) - (bars[0]?.x ?? 0) - (bars[0]?.width ?? 0)) / 2 : 0
  const path = bars
    .map((bar, index) => {
      if (bar.ceiling === null) return ''
      const joins = (bars[index - 1]?.ceiling ?? null) !== null
      const start = joins ? `V${at(bar.ceiling)}` : `M${at(bar.x - gap)} ${at(bar.ceiling)}`
      return `${start}H${at(bar.x + bar.width + gap)}`
    })
    .join('')
  if (path === '') return ''
  return `<path d="${path}" fill="none" stroke="${colours.bandLine}" stroke-width="2" stroke-dasharray="2 4" stroke-linecap="round"/>`
}

/** The highest thing drawn between two places, so that a label can stand clear of it. */
function topBetween(bars: readonly Bar[], left: number, right: number, bottom: number): number {
  const near = bars.filter((bar) => bar.x + bar.width >= left && bar.x <= right)
  const tops = near.flatMap((bar) => [
    bar.top === null ? bottom : bar.top - (isOver(bar) ? 14 : 0),
    bar.ceiling ?? bottom,
  ])
  return Math.min(bottom, ...tops)
}

/** The last value over its bar, and left of it the ceiling it is compared with. */
function labels(bars: readonly Bar[], plot: Plot, units: Units, colours: Colours): string {
  const last = bars.at(-1)
  if (last === undefined) return ''
  const { distanceMetres } = last.week
  const ceilingMetres = weekCeiling(last.week)
  const value = distanceMetres === null ? 'not known' : formatDistance(distanceMetres, units)
  const right = last.x + last.width
  const left = right - labelWidth(value)
  const valueY = topBetween(bars, left, right, plot.bottom) - LABEL_GAP
  const fill = isOver(last) ? colours.amberInk : colours.ink
  const valueLabel = label(right, valueY, value, { fill, anchor: 'end', bold: true })
  if (ceilingMetres === null) return valueLabel
  const words = `ceiling ${distanceNumber(ceilingMetres, units)}`
  const end = left - 12
  const ceilingY = topBetween(bars, end - labelWidth(words), end, plot.bottom) - LABEL_GAP
  return valueLabel + label(end, ceilingY, words, { fill: colours.bandLine, anchor: 'end', bold: true })
}
