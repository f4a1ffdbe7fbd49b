import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../scripts/pictures/samples.ts'
import type { LetterKind } from '../../src/mail/letter.ts'

/** Every kind; a new one does not compile before it stands here. */
const KINDS: Readonly<Record<LetterKind, true>> = {
  ...{ alert: true, digest: true, referral: true, 'sign-in': true, welcome: true, reconnect: true },
  ...{ receipt: true, 'check-in': true, imported: true, shoes: true, erased: true, operator: true },
}

describe('the letters that pictures are taken of', () => {
  it('are of every kind there is', async () => {
    const kinds = new Set(await Promise.all(SAMPLES.map(async ({ write }) => (await write()).kind)))
    expect(kinds).toEqual(new Set(Object.keys(KINDS)))
  })

  it('bear names of their own', () => {
    expect(new Set(SAMPLES.map(({ name }) => name)).size).toBe(SAMPLES.length)
  })

  it.each(SAMPLES)('are whole in a mail program that clips: $name', async ({ write }) => {
    const { html } = await write()
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
    expect(html).toContain('<html lang="en-GB"')
  })
})
