import { drawing } from '../../svg.ts'
import { figureColours } from '../colours.ts'
import { boxOf, type Mark, stick } from '../draw/mark.ts'
import { around, type Box } from '../draw/path.ts'
import { hasFloor, sceneOf } from '../draw/scene.ts'
import { group } from '../draw/svg.ts'
import type { NamedFigure } from '../pose.ts'
import { layOut, type Size, svgTheme } from '../still.ts'
import { type Frame, scenesOf } from './film.ts'
import { momentsOf } from './moments.ts'
import { drawScenes } from './smil.ts'

const PAD = 5
/** One body at a time may be larger than two side by side. */
const TALLEST = 0.6
const LARGEST_SCALE = 1 / 110

/** A picture that stands alone brings its own rule; on a page, whose policy refuses it, the stylesheet has it. */
const OWN_RULE =
  '<style>@media (prefers-reduced-motion:reduce),print{.figure-moves{display:none}.figure-stands{display:inline}}</style>'

/**
 * The exercise as it goes, without a script. For who wants no motion, and on paper, the key poses stand in:
 * groups of the classes `figure-moves` and `figure-stands`.
 */
export function animatedOf(figure: NamedFigure, size: Size): string {
  const colours = figureColours(size.theme)
  const moments = momentsOf(figure)
  const frames = moments.map(({ second, look, skeleton }) => ({
    second,
    marks: sceneOf(figure, look, skeleton),
    floor: hasFloor(figure, look),
  }))
  const box = figure.closeUp ?? around(frames.flatMap(({ marks }) => marks.map(boxOf)))
  const scale = scaleFor(box, size.width)
  const still = layOut(figure, size)
  const height = Math.max(Math.ceil((box.top - box.bottom) * scale + 2 * PAD), still.height)
  const seconds = frames.at(-1)?.second ?? 0
  const film = drawScenes(scenesOf(frames.map((frame) => onFloor(frame, box))), seconds, colours)
  const x = size.width / 2 - ((box.left + box.right) / 2) * scale
  const moving = group(x, height - PAD + box.bottom * scale, scale, colours.rim, film)
  const frame = { width: size.width, height, theme: svgTheme(size.theme) }
  return drawing({ ...frame, title: figure.name, description: figure.says }, [
    size.theme === 'page' ? '' : OWN_RULE,
    `<g class="figure-moves">${moving}</g>`,
    `<g class="figure-stands" display="none" transform="translate(0 ${height - still.height})">${still.parts.join('')}</g>`,
  ])
}

function scaleFor(box: Box, width: number): number {
  const byWidth = (width - 2 * PAD) / (box.right - box.left)
  const byHeight = (width * TALLEST - 2 * PAD) / (box.top - box.bottom)
  return Math.min(byWidth, byHeight, width * LARGEST_SCALE)
}

function onFloor({ second, marks, floor }: Frame & { readonly floor: boolean }, box: Box): Frame {
  return { second, marks: floor ? [floorOf(box), ...marks] : marks }
}

function floorOf({ left, right }: Box): Mark {
  const y = -0.9
  return stick(
    [
      [left, y],
      [right, y],
    ],
    'floor',
    0.6,
  )
}
