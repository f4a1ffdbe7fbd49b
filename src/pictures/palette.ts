/**
 * The colours of charts and letters. `page` leaves the choice to the stylesheet's custom properties, so
 * that one inline drawing follows the reader's light or dark setting.
 */
export type Theme = 'light' | 'dark' | 'page'

export const LIGHT = {
  paper: '#f6f5f1',
  surface: '#ffffff',
  line: '#dedad0',
  lineStrong: '#85817a',
  ink: '#15171c',
  ink2: '#474a52',
  ink3: '#62656d',
  accent: '#3a3fc4',
  onAccent: '#ffffff',
  accentSoft: '#e8e9fa',
  accentInk: '#2f33a8',
  greenInk: '#19633a',
  greenSoft: '#e1f1e6',
  amber: '#e2950a',
  amberInk: '#7d4600',
  amberSoft: '#fcefd3',
  redInk: '#9c1f19',
  redSoft: '#fbe4e1',
  bar: '#c3bfb4',
  barNow: '#3f434c',
  grid: '#e6e3da',
  band: '#e6ece4',
  bandLine: '#5c7a66',
  unknown: '#d5d1c7',
  sunken: '#eeece5',
} as const

export type Colours = Readonly<Record<keyof typeof LIGHT, string>>

export const DARK: Colours = {
  paper: '#0f1115',
  surface: '#181b21',
  line: '#2b2f38',
  lineStrong: '#7d838f',
  ink: '#f2f1ed',
  ink2: '#c3c6cd',
  ink3: '#9ba0aa',
  accent: '#aab0ff',
  onAccent: '#13153d',
  accentSoft: '#23264b',
  accentInk: '#bcc1ff',
  greenInk: '#8fdcaa',
  greenSoft: '#152c1e',
  amber: '#eaa62d',
  amberInk: '#f6c66e',
  amberSoft: '#32250c',
  redInk: '#ffa59c',
  redSoft: '#3b1714',
  bar: '#4b505a',
  barNow: '#d9dbe0',
  grid: '#272b33',
  band: '#1d2822',
  bandLine: '#86b096',
  unknown: '#3a3f48',
  sunken: '#101318',
}

/** `lineStrong` → `var(--line-strong)`, `ink2` → `var(--ink-2)`: the names the stylesheet gives them. */
function asVariable(name: string): string {
  return `var(--${name.replace(/[A-Z0-9]/g, (mark) => `-${mark.toLowerCase()}`)})`
}

const PAGE = Object.fromEntries(Object.keys(LIGHT).map((name) => [name, asVariable(name)])) as Colours

export function coloursOf(theme: Theme): Colours {
  if (theme === 'page') return PAGE
  return theme === 'dark' ? DARK : LIGHT
}
