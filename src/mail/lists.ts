import { LIGHT } from '../pictures/palette.ts'
import { escapeMarkup } from '../pictures/svg.ts'
import { html } from './html.ts'
import type { Link } from './parts.ts'

/** Tables of a letter as MJML: lists, choices, figures. Text comes in plain and is escaped here. */

export interface Row {
  readonly title: string
  readonly note?: string
  /** Smaller, below the note. */
  readonly aside?: string
  /** At the right edge. */
  readonly value?: string
}

/** A list with hairlines between its rows. */
export function rows(items: readonly Row[]): string {
  return table(items.map((item) => ({ main: rowText(item), value: item.value ?? null })))
}

/** The same for whole sentences, which would shout in bold. */
export function steps(sentences: readonly string[]): string {
  return table(sentences.map((sentence) => ({ main: html(sentence), value: null })))
}

function table(items: readonly { readonly main: string; readonly value: string | null }[]): string {
  const cells = items.map(({ main, value }, index) => {
    const edge = index === 0 ? '' : `border-top:1px solid ${LIGHT.line};`
    if (value === null)
      return `<tr><td colspan="2" style="padding:11px 0;vertical-align:top;${edge}">${main}</td></tr>`
    const right = `padding:11px 0 11px 16px;vertical-align:top;white-space:nowrap;color:${LIGHT.ink2};${edge}`
    return (
      `<tr><td style="padding:11px 0;vertical-align:top;${edge}">${main}</td>` +
      `<td class="num ink2" align="right" style="${right}">${html(value)}</td></tr>`
    )
  })
  return `<mj-table font-size="16px" line-height="1.45" cellpadding="0" css-class="ink rule" color="${LIGHT.ink}">${cells.join('')}</mj-table>`
}

function rowText({ title, note, aside }: Row): string {
  return (
    `<strong style="font-weight:600">${html(title)}</strong>` +
    line(note, 'ink2', `color:${LIGHT.ink2};font-size:15px`) +
    line(aside, 'ink3', `color:${LIGHT.ink3};font-size:13px`)
  )
}

function line(text: string | undefined, name: string, style: string): string {
  return text === undefined ? '' : `<br><span class="${name}" style="${style}">${html(text)}</span>`
}

/** Equal choices side by side; none is the right one. */
export function choices(links: readonly Link[]): string {
  const style =
    `display:block;border:1.5px solid ${LIGHT.lineStrong};border-radius:26px;padding:12px 4px;text-align:center;` +
    `text-decoration:none;color:${LIGHT.ink};font-size:16px;font-weight:600;line-height:22px;white-space:nowrap`
  const cells = links.map(
    ({ label, href }) =>
      `<td class="key" width="${Math.floor(100 / links.length)}%" style="padding:8px 3px 0"><a href="${escapeMarkup(href)}" style="${style}">${html(label)}</a></td>`,
  )
  return `<mj-table cellpadding="0"><tr>${cells.join('')}</tr></mj-table>`
}

export interface Figure {
  readonly caption: string
  /** "40.6 km" with a no-break space, or words for what is not known. */
  readonly amount: string
  readonly before: string
}

/** Numbers side by side, each over what it was before; `places` keeps a shorter row in line with a longer. */
export function figures(items: readonly Figure[], places: number = items.length): string {
  const cells = items.map(({ caption, amount, before }) => {
    const [number = '', unit] = /^\d/.test(amount) ? amount.split(' ') : [amount]
    const tail =
      unit === undefined
        ? ''
        : `<span style="font-size:16px;line-height:16px;font-weight:600;letter-spacing:0">&nbsp;${html(unit)}</span>`
    const size = /^\d/.test(number) ? 30 : 17
    return (
      `<td width="${Math.floor(100 / places)}%" style="vertical-align:top;padding:0 8px 14px 0"><span class="ink3" style="font-size:13px;color:${LIGHT.ink3}">${html(caption)}</span><br>` +
      `<span class="ink num" style="font-size:${size}px;line-height:38px;font-weight:700;letter-spacing:-0.03em;color:${LIGHT.ink};white-space:nowrap">${html(number)}${tail}</span><br>` +
      `<span class="ink2 num" style="font-size:13px;color:${LIGHT.ink2}">${html(before)}</span></td>`
    )
  })
  return `<mj-table cellpadding="0" css-class="ink"><tr>${cells.join('')}${'<td></td>'.repeat(places - items.length)}</tr></mj-table>`
}
