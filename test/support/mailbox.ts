import type { OutgoingLetter, Transport } from '../../src/mail/transport.ts'

/** A transport that keeps what it is given, and refuses while it is told to. */
export interface Mailbox extends Transport {
  readonly letters: readonly OutgoingLetter[]
  /** From now on every letter is refused with these words; null: taken again. */
  refuse(reason: string | null): void
}

export function mailbox(): Mailbox {
  const letters: OutgoingLetter[] = []
  let refusal: string | null = null
  return {
    letters,
    refuse: (reason) => {
      refusal = reason
    },
    send: async (letter) => {
      if (refusal !== null) throw new Error(refusal)
      letters.push(letter)
      return { place: `mailbox/${letters.length}` }
    },
    close: () => undefined,
  }
}
