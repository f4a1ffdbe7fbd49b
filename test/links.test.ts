import { describe, expect, it } from 'vitest'
import { LetterLink, letterUrl, linksUntil, SignInLink, signInUrl } from '../src/links.ts'
import { createSeal } from '../src/seal.ts'
import { at } from './support/history.ts'

const NOW = at('2026-11-21T17:00:00Z')
const BASE = 'https://limber.example'
const seal = createSeal('a secret of the tests, long enough')
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1)

describe('a link to sign in', () => {
  const link = { email: 'ada@limber.example', nonce: 'once' }
  const url = signInUrl(seal, BASE, link, NOW)

  it('says who, and works for half an hour', () => {
    expect(url).toMatch(/^https:\/\/limber\.example\/sign-in\/[\w.-]+$/)
    const opened = seal.open('sign-in', tokenOf(url), at('2026-11-21T17:29:59Z'))
    expect(SignInLink.parse(opened?.payload)).toEqual(link)
    expect(seal.open('sign-in', tokenOf(url), at('2026-11-21T17:30:00Z'))).toBeNull()
  })

  it('does nothing as a link of a letter', () => {
    expect(seal.open('letter', tokenOf(url), NOW)).toBeNull()
  })
})

describe('a link of a letter', () => {
  const link = { runnerId: 'ada', day: '2026-11-21', act: 'too-hard' } as const
  const url = letterUrl(seal, BASE, link, NOW)

  it('says what was tapped, and works for fourteen days', () => {
    expect(url).toMatch(/^https:\/\/limber\.example\/l\/[\w.-]+$/)
    const opened = seal.open('letter', tokenOf(url), at('2026-12-05T16:59:59Z'))
    expect(LetterLink.parse(opened?.payload)).toEqual(link)
    expect(seal.open('letter', tokenOf(url), at('2026-12-05T17:00:00Z'))).toBeNull()
  })

  it('knows no other act', () => {
    expect(LetterLink.safeParse({ ...link, act: 'erase' }).success).toBe(false)
  })

  it.each([
    ['Europe/Berlin', '2026-12-04'],
    ['Pacific/Kiritimati', '2026-12-05'],
    ['Pacific/Pago_Pago', '2026-12-04'],
  ])('still works all through the last day that is named, in %s', (zone, day) => {
    expect(linksUntil(NOW, zone)).toBe(day)
    const endOfDay = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
    const end = seal.open('letter', tokenOf(url), NOW)?.expiresAt ?? 0
    expect(end).toBeGreaterThanOrEqual(endOfDay)
  })
})
