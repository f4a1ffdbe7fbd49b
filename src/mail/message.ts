import type { Instant } from '../../rules/model/day.ts'
import type { Attachment, Letter } from './letter.ts'

/** A finished letter on its way. */
export interface OutgoingLetter extends Letter {
  readonly id: string
  readonly to: string
  /** "<…@…>"; the same letter keeps it over every attempt, so that a second copy can be told. */
  readonly messageId: string
  /** The Date header. */
  readonly date: Instant
}

/** What the mail library makes a message of: the same bytes at every attempt. */
export function messageOf(letter: OutgoingLetter, from: string) {
  const { to, subject, html, text, messageId } = letter
  return {
    ...{ from, to, replyTo: from, subject, html, text, messageId },
    date: headerDate(letter.date),
    // the library would draw a new one each time
    baseBoundary: letter.id.replace(/[^A-Za-z0-9-]/g, ''),
    ...headersOf(letter),
    attachments: letter.attachments.map(inlinePicture),
    // A letter holds all it needs: nothing in it may make the worker read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/**
 * How mail programs file a letter and let go of its kind: `List-Id: "Limber digest" <digest.limber.example>` and
 * one-click unsubscribing (RFC 2919, RFC 8058). A letter that cannot be switched off is of no list.
 */
function headersOf({ kind, messageId, unsubscribeUrl }: OutgoingLetter) {
  const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'en' }
  if (unsubscribeUrl === null) return { headers }
  const domain = messageId.slice(messageId.indexOf('@') + 1, -1)
  return {
    headers: { ...headers, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    list: { id: { url: `${kind}.${domain}`, comment: `Limber ${kind}` }, unsubscribe: unsubscribeUrl },
  }
}

function inlinePicture({ cid, filename, contentType, content }: Attachment) {
  return { cid, filename, contentType, content: Buffer.from(content), contentDisposition: 'inline' as const }
}

/** "Sat, 21 Nov 2026 17:40:00 +0000", as RFC 5322 wants it. */
function headerDate(date: Instant): string {
  const at = Temporal.Instant.fromEpochMilliseconds(date).toZonedDateTimeISO('UTC')
  const word = (options: Intl.DateTimeFormatOptions): string =>
    at.toPlainDate().toLocaleString('en-US', options)
  const day = `${word({ weekday: 'short' })}, ${at.day} ${word({ month: 'short' })} ${at.year}`
  return `${day} ${at.toPlainTime().toString({ smallestUnit: 'second' })} +0000`
}
