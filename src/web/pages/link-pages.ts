import type { LetterLink } from '../../links.ts'
import { exertionPage } from './link-exertion.ts'
import type { LinkPage } from './link-page.ts'
import { painPage } from './link-pain.ts'
import { routinePage } from './link-routine.ts'
import { shoePage } from './link-shoe.ts'
import { redFlagsPage, seenPage } from './link-signs.ts'
import { snoozePage } from './link-snooze.ts'
import { stopPage } from './link-stop.ts'

/** What each link of a letter is for. */
export const LINK_PAGES: Readonly<Record<LetterLink['act'], LinkPage>> = {
  done: routinePage('done'),
  'too-hard': routinePage('too-hard'),
  hurt: routinePage('hurt'),
  pain: painPage,
  'red-flags': redFlagsPage,
  seen: seenPage,
  exertion: exertionPage,
  shoe: shoePage,
  snooze: snoozePage,
  'stop-alerts': stopPage('alerts'),
  'stop-digest': stopPage('digest'),
  'stop-check-ins': stopPage('checkIns'),
  'stop-news': stopPage('news'),
  'stop-all': stopPage('all'),
}
