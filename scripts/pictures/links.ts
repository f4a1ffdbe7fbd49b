import { addDays, instant } from '../../rules/model/day.ts'
import { LETTER_LINK_DAYS, signInUrl } from '../../src/links.ts'
import { createSeal } from '../../src/seal.ts'
import { TODAY } from './made-up-weeks.ts'

const BASE = 'https://limber.example'
/** As long as a signed link is. */
const TOKEN = 'eyJydW5uZXJJZCI6Ii4uLiIsImRheSI6IjIwMjYtMTEtMjEiLCJhY3QiOiJkb25lIn0'.repeat(3)
const tap = (act: string) => `${BASE}/l/${act}.${TOKEN}`

export const LINKS_UNTIL = addDays(TODAY, LETTER_LINK_DAYS - 1)
export const SIGN_IN_URL = signInUrl(
  createSeal('a secret of the pictures, long enough'),
  BASE,
  { email: 'ada@limber.example', nonce: '6f1a3c58-4c1e-4f0a-9a53-0d2b7c9e1f44' },
  instant(0),
)

/** Every link that a letter may hold. */
export const LINKS = {
  ...{ dashboard: `${BASE}/dashboard`, routine: `${BASE}/dashboard#routine`, rules: `${BASE}/rules` },
  ...{ done: tap('done'), tooHard: tap('too-hard'), hurt: tap('hurt'), seen: tap('seen') },
  ...{ redFlagQuestions: tap('red-flags'), snooze: tap('snooze'), pain: tap('pain') },
  ...{ stop: tap('stop-alerts'), stopDigest: tap('stop-digest'), stopCheckIns: tap('stop-check-ins') },
  ...{ stopNews: tap('stop-news'), stopAll: tap('stop-all') },
  exertion: (runId: string) => tap(`exertion-${runId}`),
  shoe: (runId: string) => tap(`shoe-${runId}`),
}
