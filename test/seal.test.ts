import { describe, expect, it } from 'vitest'
import { createSeal, hashOf } from '../src/seal.ts'
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
