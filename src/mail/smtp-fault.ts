/** What nodemailer says of a letter that was not taken. */
export interface SmtpFault {
  readonly code?: string
  /** The command that was refused. */
  readonly command?: string
  readonly responseCode?: number
  /** "550 5.1.1 No such user" */
  readonly response?: string
  readonly rejected?: readonly string[]
}

/**
 * Whether the recipient or the letter was refused for good. A refused sign-in or sender is the operator's to mend,
 * and letters wait for it.
 */
export function isRefusedForGood({ code, command, responseCode = 0 }: SmtpFault): boolean {
  const isOfLetter = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')
  return isOfLetter && responseCode >= 500 && responseCode < 600
}

/**
 * Whether the refusal is about the address itself. A server that lets nobody send through it (5.7.1), or that
 * wants a password first (530), refuses every recipient, and would have all addresses stopped in one evening.
 */
export function isAboutAddress(fault: SmtpFault): boolean {
  if (!isRefusedForGood(fault) || (fault.rejected ?? []).length === 0) return false
  const [, enhanced] = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(fault.response ?? '') ?? []
  if (enhanced === undefined) return [550, 551, 552, 553].includes(fault.responseCode ?? 0)
  // 1: the address, 2: its mailbox (RFC 3463); 1.7 and 1.8 are the sender's
  return /^5\.[12]\./.test(enhanced) && enhanced !== '5.1.7' && enhanced !== '5.1.8'
}
