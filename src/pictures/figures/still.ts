import type { Theme } from '../palette.ts'
import { drawing } from '../svg.ts'
import { type FigureTheme, figureColours } from './colours.ts'
import { drawArrow } from './draw/arrows.ts'
import { boxOf, type Mark } from './draw/mark.ts'
import { around, type Box } from './draw/path.ts'
import { hasFloor, sceneOf } from './draw/scene.ts'
import { drawMark, group } from './draw/svg.ts'
import type { Figure, NamedFigure, Pose, View } from './pose.ts'
import { keyPoses, solve } from './poses.ts'
import { between } from './tween.ts'

export interface Size {
  readonly theme: FigureTheme
  /** In pixels; the height follows from the figure. */
  readonly width: number
}

/** A key pose, drawn and measured. */
interface Panel {
  readonly marks: readonly Mark[]
  readonly box: Box
  readonly view: View
  readonly floor: boolean
}

const GAP = 10
const PAD = 5
/** A tall figure takes this share of its width, a lying one stays this small: all of one scale in a list. */
const TALLEST = 0.42
const LARGEST_SCALE = 1 / 150

/** The key poses side by side at one scale. */
export function stillOf(figure: NamedFigure, size: Size): string {
  const { height, parts } = layOut(figure, size)
  const frame = { width: size.width, height, theme: svgTheme(size.theme) }
  return drawing({ ...frame, title: figure.name, description: figure.says }, parts)
}

/** Paper has the ground of the light theme. */
export function svgTheme(theme: FigureTheme): Theme {
  return theme === 'print' ? 'light' : theme
}

export interface Layout {
  readonly height: number
  readonly parts: readonly string[]
}

export function layOut(figure: Figure, { theme, width }: Size): Layout {
  const colours = figureColours(theme)
  const panels = panelsOf(figure)
  const room = (width - GAP * (panels.length - 1)) / panels.length
  const scale = scaleFor(panels, room, width)
  const height = Math.ceil(scale * tallest(panels) + 2 * PAD)
  const parts = panels.map((panel, index) => {
    const left = index * (room + GAP)
    const base = baseOf(panel, panels, height, scale)
    const middle = (panel.box.left + panel.box.right) / 2
    const marks = panel.marks.map((mark) => drawMark(mark, colours)).join('')
    const drawn = group(left + room / 2 - middle * scale, base, scale, colours.rim, marks)
    return floor(panel, left, base, room, colours.floor) + drawn
  })
  return { height, parts }
}

function panelsOf(figure: Figure): readonly Panel[] {
  const poses = keyPoses(figure)
  const shown = figure.still ?? poses.map((_, index) => index)
  return shown.map((index) => panelOf(figure, poses, index))
}

function panelOf(figure: Figure, poses: readonly Pose[], index: number): Panel {
  const pose = poses[index]
  if (pose === undefined) throw new Error(`“${figure.says}” has no pose ${index}`)
  const scene = sceneOf(figure, pose, solve(pose, figure))
  const marks = [...scene, ...arrowsOf(figure, poses, pose, index)]
  const box = figure.closeUp ?? around(marks.map(boxOf))
  const view = pose.view ?? figure.view ?? 'side'
  return { marks, box, view, floor: hasFloor(figure, pose) }
}

/** An arrow shows the way here from the pose before; in the first pose, the way to the next. */
function arrowsOf(figure: Figure, poses: readonly Pose[], pose: Pose, index: number): readonly Mark[] {
  const from = poses[index - 1] ?? pose
  const to = index === 0 ? (poses[1] ?? pose) : pose
  const moving = (share: number) => between(from, to, share, figure)
  return (pose.arrows ?? []).flatMap((arrow) => drawArrow(arrow, moving))
}

/** Those that stand share the ground; those seen from above lie in the middle. */
function lowest(panels: readonly Panel[]): number {
  const standing = panels.filter((panel) => panel.view !== 'top').map((panel) => panel.box.bottom)
  return standing.length === 0 ? 0 : Math.min(-2, ...standing)
}

function tallest(panels: readonly Panel[]): number {
  const ground = lowest(panels)
  const heights = panels.map(({ box, view }) => box.top - (view === 'top' ? box.bottom : ground))
  return Math.max(...heights)
}

function scaleFor(panels: readonly Panel[], room: number, width: number): number {
  const widest = Math.max(...panels.map(({ box }) => box.right - box.left))
  const byHeight = (width * TALLEST - 2 * PAD) / tallest(panels)
  return Math.min(byHeight, (room - 2 * PAD) / widest, width * LARGEST_SCALE)
}

function baseOf(panel: Panel, panels: readonly Panel[], height: number, scale: number): number {
  if (panel.view === 'top') return height / 2 + (scale * (panel.box.top + panel.box.bottom)) / 2
  return height - PAD + lowest(panels) * scale
}

function floor(panel: Panel, left: number, base: number, room: number, colour: string): string {
  if (!panel.floor) return ''
  const y = Math.round(base * 10) / 10 + 1
  const ends = `M${Math.round(left + 3)} ${y}H${Math.round(left + room - 3)}`
  return `<path d="${ends}" stroke="${colour}" stroke-width="1.3" stroke-linecap="round"/>`
}
