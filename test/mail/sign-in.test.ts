import { expect, it } from 'vitest'
import { signInLetter } from '../../src/mail/sign-in.ts'
import { expectHouseStyle } from '../support/letters.ts'

const url = `https://limber.example/sign-in/${'a1B2'.repeat(60)}`

it('asks a new address to confirm itself', async () => {
  const letter = await signInLetter({ email: 'ada@example.org', url, minutes: 30, isNew: true })
  expectHouseStyle(letter, [url])
  expect(letter.subject).toBe('Confirm your address for Limber')
  expect(letter.text).toContain(url)
  expect(letter.text).toContain('The link works for 30 minutes, once.')
})

it('opens the week of a known one', async () => {
  const letter = await signInLetter({ email: 'ada@example.org', url, minutes: 1440, isNew: false })
  expectHouseStyle(letter, [url])
  expect(letter.subject).toBe('Your link to Limber')
  expect(letter.text).toContain('The link works for 24 hours, once.')
})

it('shows an address as text, whatever is in it', async () => {
  const { html } = await signInLetter({ email: '"<i>"@example.org', url, minutes: 30, isNew: true })
  expect(html).toContain('&quot;&lt;i&gt;&quot;@example.org')
})
