/** A letter that the mail server did not take, named by what helps. The words are fit for a log. */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly remedy: 'retry-at' | 'refused'
  /** Whether it was the recipient who was refused: then no other letter would get there either. */
  readonly isAddressRefused: boolean
  constructor(remedy: 'retry-at' | 'refused', message: string, isAddressRefused = false) {
    super(message)
    this.remedy = remedy
    this.isAddressRefused = isAddressRefused
  }
}
