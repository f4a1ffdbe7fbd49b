import { LIGHT } from '../pictures/palette.ts'
import { escapeMarkup } from '../pictures/svg.ts'
import { renderPage } from './layout.ts'
import type { Letter } from './letter.ts'
import { button, note, paragraph, title } from './parts.ts'
import { linkLines, part, prose, textLetter } from './text.ts'

export interface SignInInput {
  readonly email: string
  /** The signed link. */
  readonly url: string
  /** For how long it works. */
  readonly minutes: number
  /** The address is not confirmed yet: the link confirms it and signs in. */
  readonly isNew: boolean
}

interface Words {
  readonly subject: string
  readonly preview: string
  readonly title: string
  readonly body: string
  readonly button: string
}

const CONFIRM: Words = {
  subject: 'Confirm your address for Limber',
  preview: 'One tap, and your first letter comes at the end of your week.',
  title: 'Is this your address?',
  body: 'Limber will write here once a week, and in between only when your running changes faster than usual for you.',
  button: 'Yes, this is me',
}

const SIGN_IN: Words = {
  subject: 'Your link to Limber',
  preview: 'One tap opens your week.',
  title: 'Open your week',
  body: 'You asked for a link to sign in. There is no password to remember.',
  button: 'Sign in',
}

/** The link that confirms an address or signs in. */
export async function signInLetter({ email, url, minutes, isNew }: SignInInput): Promise<Letter> {
  const words = isNew ? CONFIRM : SIGN_IN
  const main = { label: words.button, href: url }
  const lasts = `The link works for ${span(minutes)}, once.`
  const small = `Somebody entered ${email} at ${new URL(url).host}. If it was not you, do nothing: without the link nobody gets in.`
  const section =
    title(words.title) +
    paragraph(words.body) +
    button(main) +
    note(`${lasts} Button not working? Copy this:`, null, '20px 0 0') +
    spelledOut(url)
  const { subject, preview } = words
  return {
    kind: 'sign-in',
    subject,
    preview,
    html: await renderPage({
      subject,
      preview,
      date: null,
      sections: [section],
      small: { paragraphs: [small], links: [] },
    }),
    text: textLetter(
      [part(words.title, [prose(words.body), linkLines([main]), prose(lasts)])],
      [prose(small)],
    ),
    attachments: [],
    unsubscribeUrl: null,
  }
}

/** An address to copy: small, for it is long, and broken anywhere. */
function spelledOut(url: string): string {
  return `<mj-text font-size="13px" line-height="1.45" color="${LIGHT.ink3}" css-class="ink3"><span style="word-break:break-all">${escapeMarkup(url)}</span></mj-text>`
}

function span(minutes: number): string {
  return minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`
}
