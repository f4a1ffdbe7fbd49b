import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSeal, createVault, hashOf } from '../src/seal.ts'
import { at } from './support/history.ts'

const NOW = at('2026-11-21T12:00:00Z')
const EVENING = at('2026-11-21T20:00:00Z')
const SECRET = 'a secret of the tests, long enough'
const seal = createSeal(SECRET)
const PAYLOAD = { runnerId: 'ada', day: '2026-11-21', act: 'done' }

const encoded = (text: string) => Buffer.from(text).toString('base64url')

describe('a sealed link', () => {
  it('opens to what was sealed, and says until when', () => {
    const token = seal.sign('letter', PAYLOAD, EVENING)
    expect(seal.open('letter', token, NOW)).toEqual({ payload: PAYLOAD, expiresAt: EVENING })
  })

  it('fits into an address as it is', () => {
    expect(seal.sign('letter', { name: 'Grüße +/=?&' }, EVENING)).toMatch(/^[\w-]+\.[\w-]+$/)
  })

  it('is the same after the next start, with the same secret', () => {
    const token = seal.sign('letter', PAYLOAD, EVENING)
    expect(createSeal(SECRET).open('letter', token, NOW)?.payload).toEqual(PAYLOAD)
  })

  it('works until its moment, and not at it', () => {
    const token = seal.sign('letter', PAYLOAD, EVENING)
    expect(seal.open('letter', token, at('2026-11-21T19:59:59.999Z'))).not.toBeNull()
    expect(seal.open('letter', token, EVENING)).toBeNull()
  })

  it('has one spelling: other characters for the same bytes open nothing', () => {
    const token = seal.sign('letter', PAYLOAD, EVENING)
    const bytes = Buffer.from(token.split('.')[1] ?? '', 'base64url')
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const others = [...letters].map((last) => token.slice(0, -1) + last).filter((other) => other !== token)
    const same = others.filter((other) => Buffer.from(other.split('.')[1] ?? '', 'base64url').equals(bytes))
    expect(same).toHaveLength(3)
    for (const other of [...same, `${token}=`, `${token}!`, `${token}\n`])
      expect(seal.open('letter', other, NOW)).toBeNull()
  })

  it('opens nothing of another purpose', () => {
    const token = seal.sign('letter', { email: 'ada@limber.example', nonce: 'n' }, EVENING)
    expect(seal.open('sign-in', token, NOW)).toBeNull()
  })

  it('is not taken when another secret made it', () => {
    const token = createSeal('some other secret, as long as this').sign('letter', PAYLOAD, EVENING)
    expect(seal.open('letter', token, NOW)).toBeNull()
  })

  it('is not taken with another payload, a later end or another signature', () => {
    const [body = '', signature = ''] = seal.sign('letter', PAYLOAD, EVENING).split('.')
    const other = seal.sign('letter', { ...PAYLOAD, runnerId: 'bob' }, EVENING).split('.')
    const forged = [
      `${encoded(JSON.stringify({ p: { ...PAYLOAD, runnerId: 'bob' }, x: EVENING }))}.${signature}`,
      `${encoded(JSON.stringify({ p: PAYLOAD, x: EVENING + 1 }))}.${signature}`,
      `${body}.${other[1]}`,
      `${body}.${encoded('x'.repeat(32))}`,
      `${body}.${signature.slice(0, -2)}`,
    ]
    for (const token of forged) expect(seal.open('letter', token, NOW)).toBeNull()
  })

  it.each(['', '.', 'a', 'a.', '.a', 'a.b', 'a.b.c', '💥.💥', `${'x'.repeat(10_000)}.y`])(
    'is null, not an error, when it is "%s"',
    (token) => {
      expect(seal.open('letter', token, NOW)).toBeNull()
    },
  )

  it('is null with something hung behind it', () => {
    expect(seal.open('letter', `${seal.sign('letter', PAYLOAD, EVENING)}.more`, NOW)).toBeNull()
  })
})

describe('a stored secret', () => {
  it('is its SHA-256', () => {
    // FIPS 180-2, appendix B.1
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('hidden words', () => {
  const vault = createVault(SECRET, randomBytes)
  const WORDS = 'a refresh token of forty characters'
  const ABOUT = 'strava refresh 501'

  it('are read again beside what they are about, after the next start too', () => {
    const hidden = vault.hide(WORDS, ABOUT)
    expect(vault.reveal(hidden, ABOUT)).toBe(WORDS)
    expect(createVault(SECRET, randomBytes).reveal(hidden, ABOUT)).toBe(WORDS)
  })

  it.each(['', 'Grüße 💥', 'x'.repeat(10_000)])('may be any text: "%.10s"', (words) => {
    expect(vault.reveal(vault.hide(words, ABOUT), ABOUT)).toBe(words)
  })

  it('do not stand in what is stored, in no writing', () => {
    const hidden = vault.hide(WORDS, ABOUT)
    expect(hidden).toMatch(/^v1(\.[\w-]+){3}$/)
    for (const part of ['refresh token', ABOUT]) {
      expect(hidden).not.toContain(part)
      expect(Buffer.from(hidden.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain(part)
    }
  })

  it('look different each time they are hidden', () => {
    expect(vault.hide(WORDS, ABOUT)).not.toBe(vault.hide(WORDS, ABOUT))
  })

  it('cannot be moved to another row, nor from one column to the other', () => {
    const hidden = vault.hide(WORDS, ABOUT)
    for (const about of ['strava refresh 502', 'strava access 501', '', `${ABOUT} `])
      expect(() => vault.reveal(hidden, about)).toThrow()
  })

  it('cannot be read with another secret', () => {
    const hidden = vault.hide(WORDS, ABOUT)
    const other = createVault('some other secret, as long as this', randomBytes)
    expect(() => other.reveal(hidden, ABOUT)).toThrow()
  })

  it('cannot be changed: not one bit of any part, nor cut short', () => {
    const parts = vault.hide(WORDS, ABOUT).split('.')
    for (const index of [1, 2, 3]) {
      const bytes = Buffer.from(parts[index] ?? '', 'base64url')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      const changed = parts.with(index, bytes.toString('base64url')).join('.')
      expect(() => vault.reveal(changed, ABOUT)).toThrow()
      const cut = parts.with(index, bytes.subarray(0, 4).toString('base64url')).join('.')
      expect(() => vault.reveal(cut, ABOUT)).toThrow()
    }
  })

  it.each(['', 'v1', 'v1.a', 'v1.a.b', 'v2.a.b.c', WORDS])('are not taken when they are "%s"', (hidden) => {
    expect(() => vault.reveal(hidden, ABOUT)).toThrow()
  })

  it('are named in no error', () => {
    const hidden = vault.hide(WORDS, ABOUT)
    expect(() => vault.reveal(hidden, 'another')).toThrow(/^(?!.*(?:refresh token|forty)).*$/s)
  })
})

describe('the secret of the mail hook', () => {
  it('is the same after the next start, another’s with another secret, and known again', () => {
    const secret = seal.mailHookSecret()
    expect(createSeal(SECRET).mailHookSecret()).toBe(secret)
    expect(seal.isMailHookSecret(secret)).toBe(true)
    const other = createSeal(`${SECRET} and more`).mailHookSecret()
    for (const wrong of [other, '', secret.slice(1), `${secret}${secret}`, '…'])
      expect(seal.isMailHookSecret(wrong)).toBe(false)
  })
})
