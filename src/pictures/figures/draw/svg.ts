import type { FigureColours } from '../colours.ts'
import { type Mark, RIM } from './mark.ts'
import { GRAIN } from './path.ts'

/** A mark as a path in grains. `inner` is what moves it. Parts with a rim, the most of them, take it from the group. */
export function drawMark(mark: Mark, colours: FigureColours, inner = ''): string {
  const fill = mark.fill === undefined ? 'none' : colours[mark.fill]
  const attributes = `d="${mark.path.d}" fill="${fill}"${mark.rimmed === true ? '' : lineOf(mark, colours)}`
  return inner === '' ? `<path ${attributes}/>` : `<path ${attributes}>${inner}</path>`
}

/** A line lies on top of its fill. */
function lineOf({ line, width = 0 }: Mark, colours: FigureColours): string {
  if (line === undefined) return ' stroke="none"'
  return ` stroke="${colours[line]}" stroke-width="${Math.round(width * GRAIN)}" paint-order="normal"`
}

/** For every mark inside: round ends and corners, and the rim behind its fill. `scale` is pixels in a unit. */
export function group(x: number, y: number, scale: number, rim: string, content: string): string {
  const grain = Math.round((scale / GRAIN) * 1e4) / 1e4
  const place = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${grain})`
  const line = `stroke="${rim}" stroke-width="${2 * RIM * GRAIN}" paint-order="stroke"`
  return `<g transform="${place}" ${line} stroke-linecap="round" stroke-linejoin="round">${content}</g>`
}
