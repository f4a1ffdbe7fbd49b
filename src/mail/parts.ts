import { LIGHT } from '../pictures/palette.ts'
import { escapeMarkup } from '../pictures/svg.ts'
import { html } from './html.ts'
import type { Light } from './light.ts'
import { toneColours } from './style.ts'

/** Pieces of a letter as MJML, each the content of one column. Text comes in plain and is escaped here. */

export function pill(light: Light): string {
  const { ink, ground } = toneColours(light.tone, LIGHT)
  const style =
    `display:inline-block;background-color:${ground};color:${ink};font-weight:600;font-size:15px;` +
    'line-height:20px;padding:6px 14px;border-radius:16px'
  return `<mj-text padding="0 0 22px"><span class="pill-${light.tone}" style="${style}">${light.shape}&nbsp; ${html(light.word)}</span></mj-text>`
}

/** "15.3 km" with its label above; the unit stands small beside the figure. */
export function bigNumber(caption: string, amount: string): string {
  const [figure = '', unit = ''] = amount.split(' ')
  return (
    `<mj-text font-size="15px" color="${LIGHT.ink2}" font-weight="500" css-class="ink2">${html(caption)}</mj-text>` +
    '<mj-text font-size="72px" font-weight="700" line-height="1.05" letter-spacing="-3px" padding="2px 0 14px" css-class="ink big num">' +
    `${html(figure)}<span style="font-size:32px;letter-spacing:-1px;font-weight:600">&nbsp;${html(unit)}</span></mj-text>`
  )
}

/** The one sentence of the letter. Its growth, "31 % over", stands out. */
export function lead(sentence: string): string {
  const marked = html(sentence).replace(/[\d.]+\u00a0% (?:over|more|above)\b/, '<strong>$&</strong>')
  return `<mj-text font-size="19px" line-height="1.45" letter-spacing="-0.2px" css-class="ink"><h1 style="margin:0;font-size:19px;line-height:1.45;font-weight:400">${marked}</h1></mj-text>`
}

export function title(text: string): string {
  return `<mj-text font-size="26px" letter-spacing="-0.7px" line-height="1.2" padding="0 0 12px" css-class="ink"><h1 style="margin:0;font-size:26px;line-height:1.2;font-weight:700">${html(text)}</h1></mj-text>`
}

export function heading(text: string): string {
  return `<mj-text padding="0 0 8px" css-class="ink"><h2 style="margin:0;font-size:18px;line-height:1.25;font-weight:700">${html(text)}</h2></mj-text>`
}

export function paragraph(text: string, padding = '0 0 8px'): string {
  return `<mj-text font-size="17px" padding="${padding}" css-class="ink">${html(text)}</mj-text>`
}

export interface Link {
  readonly label: string
  readonly href: string
}

export function anchor({ label, href }: Link): string {
  return `<a class="lnk" href="${escapeMarkup(href)}" style="color:${LIGHT.accentInk}">${html(label)}</a>`
}

/** Supporting text, with a link at its end where there is one. */
export function note(text: string, link: Link | null = null, padding = '0 0 8px'): string {
  const tail = link === null ? '' : ` ${anchor(link)}`
  return `<mj-text mj-class="small" padding="${padding}" css-class="ink2">${html(text)}${tail}</mj-text>`
}

/** The one loud button of a letter. */
export function button({ label, href }: Link): string {
  return `<mj-button href="${escapeMarkup(href)}" align="left" padding="24px 0 0" css-class="loud block">${html(label)}</mj-button>`
}

/** A button that does not call: outlined. */
export function calmButton({ label, href }: Link): string {
  return `<mj-button mj-class="calm" href="${escapeMarkup(href)}" align="left" padding="12px 0 0">${html(label)}</mj-button>`
}
