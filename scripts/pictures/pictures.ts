/**
 * Pictures of every letter: `npm run pictures [-- FOLDER] [--only NAME]`. Light, dark, without images, as wide as a
 * phone and as a desk; `index.html` shows all. Exit 1 when a letter would be clipped or has a fault that can be
 * measured. CHROMIUM_PATH names the browser, `chromium` otherwise.
 */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { instant } from '../../rules/model/day.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { selfContained } from '../../src/mail/self-contained.ts'
import { captureTransport } from '../../src/mail/transport.ts'
import { type Page, startChromium } from './chromium.ts'
import { contactSheet, kilobytes, type Shown } from './contact-sheet.ts'
import { SAMPLES } from './samples.ts'
import { take, VIEWS } from './take.ts'

/** Gmail shows no more of a letter than this. */
const CLIPPED_AT_BYTES = 100_000
const SENT_AT = instant(Date.parse('2026-11-21T17:00:00Z'))

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    ...{ args: [...words], allowPositionals: true, options: { only: { type: 'string' } } },
  })
  const folder = resolve(positionals[0] ?? join(tmpdir(), 'limber-letters'))
  await mkdir(folder, { recursive: true })
  const profile = await mkdtemp(join(tmpdir(), 'limber-pictures-'))
  const browser = await startChromium(process.env.CHROMIUM_PATH ?? 'chromium', profile)
  try {
    const page = await browser.open()
    const shown: Shown[] = []
    for (const { name, write } of SAMPLES) {
      if (values.only !== undefined && name !== values.only) continue
      const letter = await write()
      shown.push(await show(name, letter, page, folder))
    }
    await writeFile(join(folder, 'index.html'), contactSheet(shown))
    console.log(`\n${join(folder, 'index.html')}`)
    return shown.some(({ faults }) => faults.length > 0) ? 1 : 0
  } finally {
    browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 10 })
  }
}

async function show(name: string, letter: Letter, page: Page, folder: string): Promise<Shown> {
  const bytes = Buffer.byteLength(letter.html)
  const faults = bytes > CLIPPED_AT_BYTES ? [`${kilobytes(bytes)}: Gmail clips it`] : []
  const whole = selfContained(letter)
  await writeFile(join(folder, `${name}.html`), whole)
  await keep(name, letter, folder)
  for (const view of VIEWS) {
    const picture = await take(page, view.hasImages ? whole : letter.html, view)
    await writeFile(join(folder, `${name}-${view.name}.png`), picture.png)
    faults.push(...picture.faults.map((fault) => `${view.name}: ${fault}`))
  }
  console.log([name.padEnd(22), kilobytes(bytes), ...faults.map((fault) => `\n  ${fault}`)].join(''))
  return { name, subject: letter.subject, preview: letter.preview, bytes, faults }
}

/** As it is handed to a mail server. */
async function keep(name: string, letter: Letter, folder: string): Promise<void> {
  const transport = captureTransport(folder, 'Limber <limber@limber.example>')
  const address = { to: 'ada@limber.example', messageId: `<${name}@limber.example>` }
  const { place } = await transport.send({ ...letter, ...address, id: name, date: SENT_AT })
  await rename(place, join(folder, `${name}.eml`))
}
