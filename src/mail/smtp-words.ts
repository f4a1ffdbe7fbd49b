import { MailError } from './mail-error.ts'
import type { OutgoingLetter } from './message.ts'
import { isAboutAddress, isRefusedForGood, type SmtpFault } from './smtp-fault.ts'

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that cannot be read'
}

const LONGEST_WORDS = 300

/** The fault as the operator may read it: neither address, nor user, nor password. */
export function mailErrorOf(error: unknown, { id, to }: OutgoingLetter, url: string): MailError {
  const fault = error as SmtpFault
  const inWords = (text: string): string =>
    withoutAddress(withoutSecrets(text, url), to).replace(/\s+/g, ' ').slice(0, LONGEST_WORDS)
  if (!isRefusedForGood(fault))
    return new MailError(
      'retry-at',
      `the mail server at ${hostOf(url)} did not take letter ${id}: ${inWords(String(error))}`,
    )
  const said = inWords(fault.response ?? String(fault.responseCode))
  const message = `the mail server at ${hostOf(url)} refused letter ${id} for good: ${said}`
  return new MailError('refused', message, isAboutAddress(fault))
}

/** Servers like to repeat the recipient; who got what stands in no log. */
function withoutAddress(text: string, address: string): string {
  return text.replaceAll(new RegExp(RegExp.escape(address), 'gi'), '…')
}

/** Strikes the address, the user and the password, as written and as decoded. */
function withoutSecrets(message: string, url: string): string {
  const { username, password } = URL.canParse(url) ? new URL(url) : { username: '', password: '' }
  const secrets = [url, username, password, decoded(username), decoded(password)]
  return secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '…'), message)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray "%": then it was never encoded.
    return text
  }
}
