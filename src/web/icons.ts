/** Small drawings beside words. They never stand alone, so they are hidden from screen readers. */
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page: everything put into it was escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const filled = (shape: string, mark: string) =>
  `${shape}<g fill="none" stroke="var(--surface)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${mark}</g>`
const lined = (paths: string) =>
  `<g fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`

const SHAPES = {
  tick: filled('<circle cx="12" cy="12" r="10" fill="currentColor"/>', '<path d="m7.5 12.5 3 3 6-6.5"/>'),
  triangle: filled(
    '<path d="M12 4 21 19.5H3z" fill="currentColor" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/>',
    '<path d="M12 9.5v4.5m0 3.2v.1"/>',
  ),
  octagonBar: filled(
    '<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" fill="currentColor"/>',
    '<path d="M7.5 12h9"/>',
  ),
  octagon: filled(
    '<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" fill="currentColor"/>',
    '<path d="M12 7v6m0 3.7v.1"/>',
  ),
  rising: filled(
    '<rect x="2" y="2" width="20" height="20" rx="6" fill="currentColor"/>',
    '<path d="m7 16 4-4 2.5 2.5L17 9m-3.5-.5H17V12"/>',
  ),
  learning: lined('<circle cx="12" cy="12" r="9" stroke-dasharray="2.5 3.8"/><path d="M12 8v4l2.5 2"/>'),
  unsure: lined('<circle cx="12" cy="12" r="9" stroke-dasharray="2.5 3.8"/><path d="M12 8v5m0 3v.1"/>'),
  ring: lined('<circle cx="12" cy="12" r="8.5"/>'),
  today: lined('<path d="M4 12.5a8 8 0 0 1 16 0m-8 0 3.5-4M3 17h18"/>'),
  letters: lined('<rect x="3" y="5.5" width="18" height="13" rx="2.5"/><path d="m3.5 8 8.5 6 8.5-6"/>'),
  done: lined('<path d="m5 12.5 4.5 4.5L19 7"/>'),
} as const

export type IconName = keyof typeof SHAPES

export function icon(name: IconName): Html {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${raw(SHAPES[name])}</svg>`
}

/** The mark of the house: a curve that bends and a dot that moves. */
export function brandMark(): Html {
  return html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path
    d="M5 24.5C7.5 12 14 6 26.5 6.5" fill="none" stroke="currentColor" stroke-width="4.5" stroke-linecap="round"
  /><circle cx="24" cy="23" r="4" fill="currentColor" /></svg>`
}
