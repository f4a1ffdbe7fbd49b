import { renderPage } from './layout.ts'
import type { Letter } from './letter.ts'
import { type Row, rows, steps } from './lists.ts'
import { button, heading, type Link, note, paragraph, title } from './parts.ts'
import { columns, linkLines, part, prose, textLetter } from './text.ts'

/** A letter of news: what happened in figures, what to do, one button. It can be switched off. */
export interface News {
  readonly kind: 'imported' | 'shoes'
  readonly subject: string
  readonly preview: string
  readonly title: string
  readonly body: string
  readonly rows: readonly Row[]
  readonly parts: readonly NewsPart[]
  readonly button: Link
  readonly small: readonly string[]
  readonly stop: string
}

export interface NewsPart {
  readonly heading: string
  readonly sentences?: readonly string[]
  readonly rows?: readonly Row[]
  readonly note?: string
  readonly link?: Link
}

export async function newsLetter(news: News): Promise<Letter> {
  const { kind, subject, preview, small } = news
  const links = [{ label: 'Stop letters of this kind', href: news.stop }]
  const top = title(news.title) + paragraph(news.body) + table(news.rows) + button(news.button)
  return {
    ...{ kind, subject, preview, attachments: [], unsubscribeUrl: news.stop },
    html: await renderPage({
      ...{ subject, preview, date: null, sections: [top, ...news.parts.map(section)] },
      small: { paragraphs: small, links },
    }),
    text: textLetter(
      [
        part(news.title, [prose(news.body), lines(news.rows), linkLines([news.button])]),
        ...news.parts.map(textPart),
      ],
      [...small.map(prose), linkLines(links)],
    ),
  }
}

function table(items: readonly Row[] = []): string {
  return items.length === 0 ? '' : rows(items)
}

function section({ heading: words, sentences = [], rows: items, note: last, link }: NewsPart): string {
  const list = sentences.length === 0 ? '' : steps(sentences)
  const end = last === undefined ? '' : note(last, link ?? null, '10px 0 0')
  return heading(words) + list + table(items) + end
}

function textPart({ heading: words, sentences = [], rows: items, note: last, link }: NewsPart): string {
  return part(words, [
    columns(sentences.map((sentence) => ['-', sentence])),
    lines(items),
    last === undefined ? '' : prose(last),
    link === undefined ? '' : linkLines([link]),
  ])
}

/** A row with a value on one line, its note below; a row without folds under its title. */
function lines(items: readonly Row[] = []): string {
  const width = Math.max(0, ...items.map((item) => item.title.length))
  return items
    .map(({ title: name, value, note: words }) => {
      const head = value === undefined ? name : `${name.padEnd(width)}   ${value}`
      return [head, words === undefined ? '' : columns([[' ', words]])]
        .filter((line) => line !== '')
        .join('\n')
    })
    .join('\n')
}
