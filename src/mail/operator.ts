import type { Letter } from './letter.ts'
import { noticeLetter } from './notice.ts'

/** Something that only the operator can mend. */
export function operatorLetter({ words }: { readonly words: string }): Promise<Letter> {
  return noticeLetter({
    kind: 'operator',
    subject: 'Limber needs its operator',
    preview: 'Something is waiting for you.',
    title: 'Something only you can mend',
    body: words,
    also: ['Work that depends on it waits, and is tried again every hour.'],
    button: null,
    small: 'At most one letter a day about the same matter. Sent to LIMBER_OPERATOR_EMAIL.',
  })
}
