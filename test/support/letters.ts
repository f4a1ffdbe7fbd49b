import { expect } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import type { AlertLinks } from '../../src/mail/alert.ts'
import type { DigestLinks } from '../../src/mail/digest.ts'
import type { Letter } from '../../src/mail/letter.ts'

/** Links a letter may hold, and the promises every letter keeps. */

const BASE = 'https://limber.example'

export const LINKS_UNTIL = localDay('2026-12-05')

export const ALERT_LINKS: AlertLinks = {
  dashboard: `${BASE}/dashboard`,
  routine: `${BASE}/routine`,
  done: `${BASE}/l/done`,
  tooHard: `${BASE}/l/too-hard`,
  hurt: `${BASE}/l/hurt`,
  redFlagQuestions: `${BASE}/l/questions`,
  rules: `${BASE}/rules`,
  stop: `${BASE}/l/stop`,
  settings: `${BASE}/settings`,
}

export const DIGEST_LINKS: DigestLinks = {
  dashboard: `${BASE}/dashboard`,
  checkIn: `${BASE}/check-in`,
  redFlagQuestions: `${BASE}/l/questions`,
  rules: `${BASE}/rules`,
  stopDigest: `${BASE}/l/stop`,
  settings: `${BASE}/settings`,
}

const HEALTH_WORDS =
  /injur|pain|risk|hurt|health|symptom|doctor|emergency|numb|flag|amber|green|\bred\b|back pain|hip|knee|shin|calf|ankle|foot|groin|thigh|hamstring/i

const BANNED_WORDS = /\bprevent|\bsafe\b|\byou will\b|!(?!important|DOCTYPE|--|\[|>)/i

/** Every address a mail program could fetch or follow. */
export function addressesIn(html: string): readonly string[] {
  const attributes = [...html.matchAll(/(?:href|src|srcset|background|action)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  )
  const styles = [...html.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(([whole]) => whole)
  return [...attributes, ...styles]
}

/** Nothing of a style sheet or tag, spaces made plain. */
export function wordsIn(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replace(/[\u00a0\s]+/g, ' ')
}

export function expectHouseStyle(letter: Letter, links: readonly (string | undefined)[]): void {
  const allowed = new Set([...links, ...letter.attachments.map(({ cid }) => `cid:${cid}`)])
  // a place on an allowed page is allowed
  const pages = addressesIn(letter.html).map((address) => address.replace(/#[a-z-]+$/, ''))
  expect(pages.filter((page) => !allowed.has(page))).toEqual([])
  expect(Buffer.byteLength(letter.html)).toBeLessThan(90_000)
  expect(letter.html).toContain('lang="en-GB"')
  expect(letter.subject).not.toMatch(HEALTH_WORDS)
  expect(letter.preview).not.toMatch(HEALTH_WORDS)
  expect(letter.subject).not.toContain('\u00a0')
  expect(wordsIn(letter.html)).not.toMatch(BANNED_WORDS)
  expect(letter.text).not.toMatch(BANNED_WORDS)
  expect(letter.text).not.toContain('\u00a0')
  for (const [tag] of letter.html.matchAll(/<img[^>]*>/g)) expect(tag).toMatch(/alt="[^"]{20,}"/)
  const longLines = letter.text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))
  expect(longLines).toEqual([])
}

/** The words of the text part on one line, to look for sentences that are folded there. */
export function unfolded(text: string): string {
  return text.replace(/\s+/g, ' ')
}
