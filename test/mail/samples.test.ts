import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../scripts/pictures/samples.ts'
import type { LetterKind } from '../../src/mail/letter.ts'

/** `null` where no letter of the kind is written yet: a sample of it takes the place of the `null`. */
const KINDS: Readonly<Record<LetterKind, 'has a sample' | null>> = {
  alert: 'has a sample',
  digest: 'has a sample',
  referral: 'has a sample',
  'sign-in': 'has a sample',
  welcome: 'has a sample',
  reconnect: 'has a sample',
  receipt: 'has a sample',
  'check-in': null,
  imported: null,
  shoes: null,
  erased: 'has a sample',
  operator: 'has a sample',
}

describe('the letters that pictures are taken of', () => {
  it('are of every kind there is', async () => {
    const kinds = new Set(await Promise.all(SAMPLES.map(async ({ write }) => (await write()).kind)))
    const due = Object.entries(KINDS).flatMap(([kind, state]) => (state === null ? [] : [kind]))
    expect([...kinds].toSorted()).toEqual(due.toSorted())
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
