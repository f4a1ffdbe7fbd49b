import { type LocalDay, weekdayInWords } from '../../rules/model/day.ts'
import type { Letter } from './letter.ts'
import { noticeLetter } from './notice.ts'

/** Strava lets us in no more; the runner can bring it back. */
export function reconnectLetter({
  day,
  url,
}: {
  readonly day: LocalDay
  readonly url: string
}): Promise<Letter> {
  return noticeLetter({
    kind: 'reconnect',
    subject: `Strava stopped letting us in on ${weekdayInWords(day)}`,
    preview: 'One tap brings it back.',
    title: 'Strava stopped letting us in',
    body: 'Since then no new run reaches Limber from Strava, and no light is given on days we know nothing of.',
    also: ['If you withdrew access on purpose, there is nothing to do.'],
    button: { label: 'Connect Strava again', href: url },
    small: 'Files you hand in yourself are read as before.',
  })
}
