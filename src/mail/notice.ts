import { renderPage } from './layout.ts'
import type { Letter, LetterKind } from './letter.ts'
import { button, type Link, note, paragraph, title } from './parts.ts'
import { linkLines, part, prose, textLetter } from './text.ts'

/** A short letter: what happened, what to do, one button at most. */
export interface Notice {
  readonly kind: LetterKind
  readonly subject: string
  readonly preview: string
  readonly title: string
  readonly body: string
  readonly also: readonly string[]
  readonly button: Link | null
  readonly small: string
  /** Null or left out: letters of this kind cannot be switched off. */
  readonly unsubscribeUrl?: string | null
}

export async function noticeLetter(notice: Notice): Promise<Letter> {
  const { kind, subject, preview, body, also, small, unsubscribeUrl = null } = notice
  const section =
    title(notice.title) +
    paragraph(body) +
    also.map((line) => note(line)).join('') +
    (notice.button === null ? '' : button(notice.button))
  const links = notice.button === null ? '' : linkLines([notice.button])
  return {
    ...{ kind, subject, preview, attachments: [], unsubscribeUrl },
    html: await renderPage({
      ...{ subject, preview, date: null, sections: [section] },
      small: { paragraphs: [small], links: [] },
    }),
    text: textLetter([part(notice.title, [prose(body), ...also.map(prose), links])], [prose(small)]),
  }
}
