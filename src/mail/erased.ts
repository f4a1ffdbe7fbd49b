import type { Letter } from './letter.ts'
import { noticeLetter } from './notice.ts'
import { counted } from './words.ts'

export interface ErasedInput {
  readonly runs: number
  readonly files: number
  readonly letters: number
  /** Some of it came from Strava, which keeps its own. */
  readonly wasAtStrava: boolean
}

/** Confirms that a runner has been erased, and says what nobody here can erase. */
export function erasedLetter({ runs, files, letters, wasAtStrava }: ErasedInput): Promise<Letter> {
  const counts = [counted(runs, 'run'), counted(files, 'kept file'), counted(letters, 'letter')]
  return noticeLetter({
    kind: 'erased',
    subject: 'Everything Limber held about you here is erased',
    preview: 'This is the last letter from here.',
    title: 'Erased, all of it',
    body: `Gone from here for good: ${counts.join(', ')}, your answers, your settings and your address.`,
    also: [
      'Backups made before today are overwritten within 30 days.',
      'Letters that reached you are in your own mailbox, and yours to keep or delete.',
      ...(wasAtStrava
        ? ['Strava keeps its own copy of your runs. Limber has no access to it any more.']
        : []),
    ],
    button: null,
    small: 'You get this letter once, as proof. When it has been delivered, it goes from here too.',
  })
}
