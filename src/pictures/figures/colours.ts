import { coloursOf, type Theme } from '../palette.ts'

/** `print` is black lines on white, for paper. */
export type FigureTheme = Theme | 'print'

export interface FigureColours {
  /** The card under the drawing. */
  readonly ground: string
  /** The rim round every part: the card's own colour parts dark from dark. */
  readonly rim: string
  readonly near: string
  readonly far: string
  readonly trunk: string
  readonly hair: string
  readonly spot: string
  readonly spotRim: string
  readonly arrow: string
  /** Bands, straps and weights. */
  readonly tool: string
  readonly floor: string
  readonly prop: string
  readonly propLine: string
}

/** Names of a colour, as a mark carries it until the theme is known. */
export type Ink = keyof FigureColours

const PRINT: FigureColours = {
  ground: '#fff',
  rim: '#000',
  near: '#fff',
  far: '#ddd',
  trunk: '#fff',
  hair: '#000',
  spot: '#999',
  spotRim: '#000',
  arrow: '#000',
  tool: '#000',
  floor: '#000',
  prop: '#eee',
  propLine: '#777',
}

export function figureColours(theme: FigureTheme): FigureColours {
  if (theme === 'print') return PRINT
  const colours = coloursOf(theme)
  return {
    ground: colours.surface,
    rim: colours.surface,
    near: colours.ink,
    far: colours.bar,
    trunk: colours.ink3,
    hair: colours.ink,
    spot: colours.accentSoft,
    spotRim: colours.accent,
    arrow: colours.accent,
    tool: colours.bandLine,
    floor: colours.lineStrong,
    prop: colours.line,
    propLine: colours.lineStrong,
  }
}
