import type { Letter } from './letter.ts'
import { noticeLetter } from './notice.ts'

/** Confirms that everything that came from Strava has been erased. */
export function receiptLetter(): Promise<Letter> {
  return noticeLetter({
    kind: 'receipt',
    subject: 'Your Strava data has been erased here',
    preview: 'The connection has ended.',
    title: 'Erased, and disconnected',
    body: 'All that Limber held from Strava is gone: the activities, the shoes, the permission to read, and what was worked out from them.',
    also: [
      'Backups made before today are overwritten within 30 days.',
      'Files you handed in yourself are kept.',
    ],
    button: null,
    small: 'You get this letter once, as proof. Keep it if you like.',
  })
}
