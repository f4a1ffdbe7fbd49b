import { LIGHT } from '../pictures/palette.ts'
import { escapeMarkup } from '../pictures/svg.ts'
import { RULES_LEAD } from './grounds.ts'
import { html } from './html.ts'
import type { Link } from './parts.ts'
import { STYLE } from './style.ts'

export interface Page {
  readonly subject: string
  readonly preview: string
  /** At the right of the letter's head; null for letters that speak of no day. */
  readonly date: string | null
  /** Content of the card, parted by hairlines. */
  readonly sections: readonly string[]
  readonly small: SmallPrint
}

export interface SmallPrint {
  /** What stands behind the letter, a link for each signal. */
  readonly rules?: readonly Link[]
  readonly paragraphs: readonly string[]
  readonly links: readonly Link[]
}

const FONT =
  "Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

/** The HTML part of a letter. MJML is read only here, when there is one to make. */
export async function renderPage(page: Page): Promise<string> {
  const { default: render } = await import('mjml')
  // Without `fonts: {}` MJML sees Inter in the list above and asks Google for it on the reader's behalf.
  const rendered = await render(document(page), { fonts: {}, keepComments: false, validationLevel: 'strict' })
  return rendered.html
}

function document(page: Page): string {
  return `<mjml lang="en-GB">${head(page)}<mj-body background-color="${LIGHT.paper}" width="600px" css-class="paper">
${top(page.date)}
${card(page.sections)}
${smallPrint(page.small)}
</mj-body></mjml>`
}

function head({ subject, preview }: Page): string {
  return `<mj-head>
<mj-title>${escapeMarkup(subject)}</mj-title>
<mj-preview>${escapeMarkup(preview)}${PREVIEW_END}</mj-preview>
<mj-breakpoint width="480px" />
<mj-attributes>
<mj-all font-family="${FONT}" />
<mj-text font-size="16px" line-height="1.5" color="${LIGHT.ink}" padding="0" />
<mj-section padding="0" /><mj-table padding="0" /><mj-column padding="0" />
<mj-button background-color="${LIGHT.accent}" color="${LIGHT.onAccent}" border-radius="26px" font-size="17px" font-weight="600" inner-padding="15px 26px" padding="0" />
<mj-divider border-width="1px" border-color="${LIGHT.line}" padding="0" css-class="rule" />
<mj-class name="small" font-size="15px" color="${LIGHT.ink2}" line-height="1.5" />
<mj-class name="calm" background-color="${LIGHT.surface}" color="${LIGHT.ink}" border="1.5px solid ${LIGHT.lineStrong}" font-size="16px" inner-padding="13px 26px" css-class="calm block" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-style>${STYLE}</mj-style>
</mj-head>`
}

/**
 * Invisible room after the preview. Without it a mail program fills the line on a lock screen with the
 * letter's first words, and those are the light.
 */
const PREVIEW_END = '&#847;&zwnj;&nbsp;'.repeat(90)

function top(date: string | null): string {
  const day =
    date === null
      ? ''
      : `<mj-text mj-class="small" align="right" css-class="ink2">${escapeMarkup(date)}</mj-text>`
  return `<mj-section padding="24px 32px 14px" css-class="pad"><mj-group><mj-column width="40%"><mj-text font-size="19px" font-weight="700" letter-spacing="-0.4px" css-class="ink">Limber</mj-text></mj-column><mj-column width="60%">${day}</mj-column></mj-group></mj-section>`
}

const RULE = `<mj-section background-color="${LIGHT.surface}" css-class="surface pad" padding="0 32px"><mj-column><mj-divider /></mj-column></mj-section>`

function card(sections: readonly string[]): string {
  return sections
    .map((content, index) => {
      const first = index === 0 ? '18px 18px' : '0 0'
      const last = index === sections.length - 1 ? '18px 18px' : '0 0'
      const padding = index === 0 ? '30px 32px 32px' : '28px 32px 30px'
      return `<mj-section background-color="${LIGHT.surface}" css-class="surface pad" padding="${padding}" border-radius="${first} ${last}"><mj-column>${content}</mj-column></mj-section>`
    })
    .join(RULE)
}

function smallPrint({ rules = [], paragraphs, links }: SmallPrint): string {
  const lines = [
    ...(rules.length === 0 ? [] : [`${html(RULES_LEAD)} ${anchors(rules)}`]),
    ...paragraphs.map(html),
    ...(links.length === 0 ? [] : [anchors(links)]),
  ]
  return `<mj-section padding="20px 32px 40px" css-class="pad"><mj-column><mj-text font-size="13px" color="${LIGHT.ink3}" line-height="1.5" css-class="ink3">${lines.join('<br><br>')}</mj-text></mj-column></mj-section>`
}

function anchors(links: readonly Link[]): string {
  return links
    .map(
      ({ label, href }) => `<a href="${escapeMarkup(href)}" style="color:${LIGHT.ink3}">${html(label)}</a>`,
    )
    .join(' &nbsp;·&nbsp; ')
}
