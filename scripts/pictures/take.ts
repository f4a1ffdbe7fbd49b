/** Shows a letter as a mail program would, takes its picture, and says what is wrong with it. */
import type { Page } from './chromium.ts'
import { FAULTS_ON_PAGE } from './faults-on-page.ts'

export interface View {
  readonly name: string
  /** CSS pixels. */
  readonly width: number
  readonly isDark: boolean
  readonly hasImages: boolean
}

const PHONE = 390
const DESK = 700

export const VIEWS: readonly View[] = [
  { name: 'phone-light', width: PHONE, isDark: false, hasImages: true },
  { name: 'phone-dark', width: PHONE, isDark: true, hasImages: true },
  { name: 'phone-no-images', width: PHONE, isDark: false, hasImages: false },
  { name: 'desk-light', width: DESK, isDark: false, hasImages: true },
  { name: 'desk-dark', width: DESK, isDark: true, hasImages: true },
]

export interface Picture {
  readonly png: Uint8Array
  /** In words, for people; empty when all is well. */
  readonly faults: readonly string[]
}

/** `html` as it is to be shown: a picture whose address leads nowhere is one that is switched off. */
export async function take(page: Page, html: string, { width, isDark }: View): Promise<Picture> {
  const scheme = isDark ? 'dark' : 'light'
  await page.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  })
  await sizeTo(page, width, 800)
  const { frameTree } = await page.send('Page.getFrameTree')
  const { frame } = frameTree as { readonly frame: { readonly id: string } }
  await page.send('Page.setDocumentContent', { frameId: frame.id, html })
  await page.send('Runtime.evaluate', {
    expression: 'Promise.all([...document.images].map((image) => image.decode().catch(() => null)))',
    awaitPromise: true,
  })
  const faults = (await page.evaluate(FAULTS_ON_PAGE)) as readonly string[]
  await sizeTo(page, width, Number(await page.evaluate('document.documentElement.scrollHeight')))
  const { data } = await page.send('Page.captureScreenshot', { format: 'png' })
  return { png: Buffer.from(String(data), 'base64'), faults }
}

async function sizeTo(page: Page, width: number, height: number): Promise<void> {
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false }
  await page.send('Emulation.setDeviceMetricsOverride', metrics)
}
