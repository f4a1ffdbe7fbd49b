import { EXERCISES, type ExerciseId } from '../../rules/exercises/library.ts'
import { figure } from '../../src/pictures/figures/figure.ts'
import { coloursOf } from '../../src/pictures/palette.ts'
import { escapeMarkup } from '../../src/pictures/svg.ts'
import { LOOK_ALIKES } from './look-alikes.ts'

export type SheetTheme = 'light' | 'dark' | 'print'

/** Words under a drawing: its name, or a number and four names to choose from. */
export type Caption = (id: ExerciseId, index: number) => readonly string[]

const COLUMNS = 3
const CELL = 420
const GAP = 24
const LINE = 17
const DRAWING = 190

export function named(id: ExerciseId): readonly string[] {
  return [`${id}  ${nameOf(id)}`]
}

/** The right name stands among its look-alikes by the alphabet, which gives nothing away. */
export function asked(id: ExerciseId, index: number): readonly string[] {
  const choices = [id, ...LOOK_ALIKES[id]].map(nameOf).sort((a, b) => a.localeCompare(b))
  return [`${index + 1}`, ...choices.map((choice, place) => `${'abcd'[place]}  ${choice}`)]
}

export function answers(ids: readonly ExerciseId[]): string {
  return ids.map((id, index) => `${index + 1}\t${id}\t${nameOf(id)}`).join('\n')
}

function nameOf(id: ExerciseId): string {
  return EXERCISES[id].name
}

/** Drawings in rows of three, each over its caption. */
export function sheet(ids: readonly ExerciseId[], theme: SheetTheme, caption: Caption): string {
  const lines = Math.max(...ids.map((id, index) => caption(id, index).length))
  const row = DRAWING + lines * LINE + GAP
  const width = COLUMNS * (CELL + GAP) + GAP
  const height = Math.ceil(ids.length / COLUMNS) * row + GAP
  const colours = coloursOf(theme === 'dark' ? 'dark' : 'light')
  const cells = ids.map((id, index) => {
    const x = GAP + (index % COLUMNS) * (CELL + GAP)
    const y = GAP + Math.floor(index / COLUMNS) * row
    const words = caption(id, index).map((text, line) => word(text, line, colours.ink))
    return `<g transform="translate(${x} ${y})">${placed(id, theme)}${words.join('')}</g>`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter" font-size="14">` +
    `<rect width="100%" height="100%" fill="${colours.surface}"/>${cells.join('')}</svg>`
  )
}

/** The drawings of a row stand on one line. */
function placed(id: ExerciseId, theme: SheetTheme): string {
  const svg = figure(id).still({ theme, width: CELL })
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0)
  return svg.replace('<svg ', `<svg x="0" y="${DRAWING - height}" `)
}

function word(text: string, line: number, fill: string): string {
  const weight = line === 0 ? ' font-weight="600"' : ''
  return `<text x="0" y="${DRAWING + (line + 1) * LINE}" fill="${fill}"${weight}>${escapeMarkup(text)}</text>`
}
