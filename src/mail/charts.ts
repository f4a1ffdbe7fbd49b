import { LIGHT, type Theme } from '../pictures/palette.ts'
import { pngFromSvg } from '../pictures/png.ts'
import { escapeMarkup } from '../pictures/svg.ts'
import type { Attachment } from './letter.ts'

export interface Chart {
  readonly mjml: string
  readonly attachments: readonly Attachment[]
}

/** Drawn as wide as a phone shows it, so its words are 12 to 13 px there; a desk may enlarge it a little. */
export const CHART_WIDTH = 356
const WIDEST = 460

/**
 * One drawing in both themes, attached and shown by content id: nothing is fetched when a letter is
 * opened. Programs that know `<picture>` choose by theme, the others show the light one.
 */
export async function mailChart(name: string, alt: string, draw: (theme: Theme) => string): Promise<Chart> {
  const light = await attachment(`${name}-light`, draw('light'))
  const dark = await attachment(`${name}-dark`, draw('dark'))
  const style = `display:block;width:100%;max-width:${WIDEST}px;height:auto;border:0;font-size:15px;line-height:1.5`
  const mjml =
    `<mj-text css-class="pic ink2" font-size="15px" color="${LIGHT.ink2}" padding="10px 0 8px"><picture>` +
    `<source srcset="cid:${dark.cid}" media="(prefers-color-scheme: dark)">` +
    `<img src="cid:${light.cid}" width="${WIDEST}" alt="${escapeMarkup(alt)}" style="${style}"></picture></mj-text>`
  return { mjml, attachments: [light, dark] }
}

async function attachment(name: string, svg: string): Promise<Attachment> {
  return {
    cid: `${name}@limber`,
    filename: `${name}.png`,
    contentType: 'image/png',
    content: await pngFromSvg(svg),
  }
}
