import { type Colours, coloursOf, type Theme } from './palette.ts'

/** Text for SVG and HTML, in content and in quoted attributes alike. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A coordinate: a tenth of a pixel is as fine as anyone sees. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly theme: Theme
  /** What it shows. */
  readonly title: string
  /** The same in words and numbers, for who does not see it. */
  readonly description: string
}

/** A drawing that says what it shows. Presentation attributes only: pages forbid inline styles. */
export function drawing(frame: Frame, parts: readonly string[]): string {
  const { width, height, theme } = frame
  const font = theme === 'page' ? 'var(--font)' : 'Inter'
  // A mail program may put its own ground behind a transparent picture; on a page the card shows through.
  const ground =
    theme === 'page' ? '' : `<rect width="${width}" height="${height}" fill="${coloursOf(theme).surface}"/>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${font}" font-size="12">` +
    `<title>${escapeMarkup(frame.title)}</title><desc>${escapeMarkup(frame.description)}</desc>` +
    `${ground}${parts.join('')}</svg>`
  )
}

export interface LabelStyle {
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  /** Colour of a rim that keeps the words readable over a line. */
  readonly rim?: string
}

export function label(x: number, y: number, text: string, style: LabelStyle): string {
  const weight = style.bold === true ? ' font-weight="600" font-size="13"' : ''
  const rim = style.rim === undefined ? '' : ` stroke="${style.rim}" stroke-width="4" paint-order="stroke"`
  return (
    `<text x="${at(x)}" y="${at(y)}" fill="${style.fill}" text-anchor="${style.anchor ?? 'start'}"` +
    `${weight}${rim}>${escapeMarkup(text)}</text>`
  )
}

/** Width of bold 13 px text, near enough to keep two labels apart. */
export function labelWidth(text: string): number {
  return text.length * 7.4
}

/** The mark of what lies over its ceiling; colour alone would not tell. */
export function triangle(x: number, base: number, size: number, colours: Colours): string {
  const half = size / 2
  return `<path d="M${at(x)} ${at(base - size * 0.9)}L${at(x + half)} ${at(base)}H${at(x - half)}Z" fill="${colours.amber}"/>`
}
