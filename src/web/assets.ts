/** The stylesheet and the font: the only files a page needs, read once. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'

interface Asset {
  readonly type: string
  readonly content: Uint8Array<ArrayBuffer>
}

const SHEETS = ['tokens', 'base', 'forms', 'components', 'pages', 'document', 'print']

const stylesheet = SHEETS.map((name) =>
  readFileSync(new URL(`./assets/${name}.css`, import.meta.url), 'utf8'),
).join('')
const font = readFileSync(
  new URL(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
)

/** The mark of the house for a browser's tab, in a tone that reads on light and dark tabs alike. */
const TAB_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<path d="M5 24.5C7.5 12 14 6 26.5 6.5" fill="none" stroke="#6f75e6" stroke-width="4.5" stroke-linecap="round"/>' +
  '<circle cx="24" cy="23" r="4" fill="#6f75e6"/></svg>'

const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['limber.css', { type: 'text/css; charset=utf-8', content: new TextEncoder().encode(stylesheet) }],
  ['limber.svg', { type: 'image/svg+xml', content: new TextEncoder().encode(TAB_ICON) }],
  ['inter.woff2', { type: 'font/woff2', content: new Uint8Array(font) }],
])

/** Changes with its content, so that a browser may keep it for good. */
export const STYLESHEET_URL = `/assets/limber.css?v=${createHash('sha256').update(stylesheet).digest('hex').slice(0, 10)}`

export const FONT_URL = '/assets/inter.woff2'

export function showAsset(context: Context): Response | Promise<Response> {
  const asset = ASSETS.get(context.req.param('name') ?? '')
  if (asset === undefined) return context.notFound()
  return context.body(asset.content, 200, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
  })
}
