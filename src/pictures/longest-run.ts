import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { addDays, daysBetween, type LocalDay } from '../../rules/model/day.ts'
import type { Session } from '../../rules/model/metrics.ts'
import {
  distanceNumber,
  formatDistance,
  formatPercent,
  METRES_PER_MILE,
  type Units,
} from '../../rules/model/units.ts'
import { grid, months, type Plot } from './axes.ts'
import { type Colours, coloursOf, type Theme } from './palette.ts'
import { at, drawing, label, labelWidth, triangle } from './svg.ts'

export interface LongestRunInput {
  /** Oldest first. */
  readonly sessions: readonly Session[]
  /** The session the picture is about; without it, the last one. */
  readonly about: Session | null
  /** The assessed day. */
  readonly day: LocalDay
  /** How far the next long run may go; null when nothing can be said. */
  readonly nextMetres: number | null
  readonly units: Units
  readonly width: number
  readonly theme: Theme
}

/** All that places a thing in the drawing. */
interface Canvas {
  readonly plot: Plot
  readonly x: (day: LocalDay) => number
  readonly y: (metres: number) => number
  readonly colours: Colours
}

const HEIGHT = 216
/** The edge of the reference band: 10 % over the longest run of the 30 days before. */
const WITHIN = 1.1
const DAYS_AHEAD = 8

/** Every session against 1.10 × the longest of the 30 days before it, as an SVG. */
export function longestRunChart(input: LongestRunInput): string {
  const { sessions, day, units, width, theme } = input
  const about = input.about ?? sessions.at(-1) ?? null
  const colours = coloursOf(theme)
  const plot: Plot = { left: 30, right: width - 46, top: 26, bottom: HEIGHT - 28 }
  const metresPerUnit = units === 'mi' ? METRES_PER_MILE : 1000
  const first = sessions[0]?.day ?? day
  const highest = Math.max(1000, input.nextMetres ?? 0, ...sessions.flatMap(reach))
  const days = scaleLinear([-2, daysBetween(first, day) + DAYS_AHEAD], [plot.left, plot.right])
  const distances = scaleLinear([0, highest / metresPerUnit], [plot.bottom, plot.top]).nice(4)
  const canvas: Canvas = {
    plot,
    colours,
    x: (date) => days(daysBetween(first, date)),
    y: (metres) => distances(metres / metresPerUnit),
  }
  const frame = {
    width,
    height: HEIGHT,
    theme,
    title: 'Your runs and what lies within 10 %',
    description: describeLongestRun(input),
  }
  return drawing(frame, [
    withinArea(sessions, canvas),
    grid(plot, distances, colours),
    months(monthStarts(first, day, days), plot, colours),
    ...sessions.filter((session) => session !== about).map((session) => dot(session, canvas)),
    nextLine(input, about, canvas),
    about === null ? '' : comparedWith(sessions, about, units, canvas),
    about === null ? '' : aboutMark(about, units, canvas),
  ])
}

/** The last five sessions and what the last is compared with; also the picture's alternative text. */
export function describeLongestRun(input: Omit<LongestRunInput, 'width' | 'theme'>): string {
  const { sessions, units, nextMetres } = input
  const about = input.about ?? sessions.at(-1) ?? null
  const recent = sessions.slice(-5).map((session) => distanceNumber(session.distanceMetres, units))
  const unit = units === 'mi' ? 'miles' : 'kilometres'
  const before =
    about === null || about.longestBeforeMetres === null
      ? ''
      : ` The longest run of the 30 days before ${formatDistance(about.distanceMetres, units)} was ${formatDistance(about.longestBeforeMetres, units)}.`
  const next = nextMetres === null ? '' : ` Up to ${formatDistance(nextMetres, units)} stays within 10 %.`
  return `The last runs in ${unit}, oldest first: ${recent.join(', ')}.${before}${next}`
}

function reach(session: Session): readonly number[] {
  return [session.distanceMetres, (session.longestBeforeMetres ?? 0) * WITHIN]
}

/** The shaded part steps right after a session, so between two sessions the later one's limit holds. */
function withinArea(sessions: readonly Session[], { plot, x, y, colours }: Canvas): string {
  const steps = sessions.flatMap((session) =>
    session.longestBeforeMetres === null
      ? []
      : [{ x: x(session.day), y: y(session.longestBeforeMetres * WITHIN) }],
  )
  const start = steps[0]
  const end = steps.at(-1)
  if (start === undefined || end === undefined || start === end) return ''
  const line = steps
    .map((step, index) => (index === 0 ? `${at(step.x)} ${at(step.y)}` : `V${at(step.y)}H${at(step.x)}`))
    .join('')
  return (
    `<path d="M${line}V${at(plot.bottom)}H${at(start.x)}Z" fill="${colours.band}"/>` +
    `<path d="M${line}" fill="none" stroke="${colours.bandLine}" stroke-width="1.5"/>` +
    label((start.x + end.x) / 2, plot.bottom - 10, 'within 10 %', {
      fill: colours.bandLine,
      anchor: 'middle',
    })
  )
}

function monthStarts(first: LocalDay, day: LocalDay, days: ScaleLinear<number, number>) {
  const span = daysBetween(first, day)
  const dates = Array.from({ length: span + 1 }, (_, index) => ({
    day: addDays(first, index),
    x: days(index),
  }))
  // The first date opens no month of its own unless it is the first of it.
  return dates.filter((date) => date.day.endsWith('-01'))
}

function dot(session: Session, { x, y, colours }: Canvas): string {
  const [cx, cy] = [x(session.day), y(session.distanceMetres)]
  if (session.isSpike) return triangle(cx, cy + 4, 9, colours)
  return `<circle cx="${at(cx)}" cy="${at(cy)}" r="2.8" fill="${colours.barNow}"/>`
}

/** From the session on, dashed: where the next long run may end. */
function nextLine({ nextMetres, units }: LongestRunInput, about: Session | null, canvas: Canvas): string {
  if (nextMetres === null || about === null) return ''
  const { plot, x, y, colours } = canvas
  const height = y(nextMetres)
  const style = { fill: colours.accentInk, bold: true }
  return (
    `<path d="M${at(x(about.day) + 4)} ${at(height)}H${plot.right}" stroke="${colours.accent}" stroke-width="2" stroke-dasharray="5 3"/>` +
    label(plot.right + 6, height - 3, 'next', style) +
    label(plot.right + 6, height + 12, distanceNumber(nextMetres, units), style)
  )
}

/** The number on the run it is measured against. */
function comparedWith(sessions: readonly Session[], about: Session, units: Units, canvas: Canvas): string {
  const longest = sessions.findLast(
    (session) =>
      session !== about && session.day <= about.day && session.distanceMetres === about.longestBeforeMetres,
  )
  if (longest === undefined) return ''
  const { x, y, colours } = canvas
  const words = distanceNumber(longest.distanceMetres, units)
  return label(x(longest.day), y(longest.distanceMetres) + 17, words, {
    fill: colours.ink2,
    anchor: 'middle',
    bold: true,
    rim: colours.band,
  })
}

function aboutMark(about: Session, units: Units, { plot, x, y, colours }: Canvas): string {
  const [cx, cy] = [x(about.day), y(about.distanceMetres)]
  const over = about.isSpike
  const share = over && about.ratio !== null ? `, ${formatPercent(about.ratio - 1)} over` : ''
  const words = `${formatDistance(about.distanceMetres, units)}${share}`
  const roomRight = cx + labelWidth(words) / 2 <= plot.right + 40
  const mark = over
    ? triangle(cx, cy + 6, 14, colours)
    : `<circle cx="${at(cx)}" cy="${at(cy)}" r="4.5" fill="${colours.ink}"/>`
  const style = { fill: over ? colours.amberInk : colours.ink, bold: true } as const
  return (
    mark +
    (roomRight
      ? label(cx, cy - 13, words, { ...style, anchor: 'middle' })
      : label(cx - 13, cy + 3, words, { ...style, anchor: 'end' }))
  )
}
