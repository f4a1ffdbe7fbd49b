/** Our own documents as pages: headings that can be linked to, tables that scroll inside themselves. */
import { raw } from 'hono/html'
import { Marked, Renderer, type Tokens } from 'marked'
import { escapeMarkup } from '../pictures/svg.ts'
import type { Html } from './icons.ts'

export interface Document {
  /** Its first heading. */
  readonly title: string
  /** All below that. */
  readonly body: Html
}

const marked = new Marked({
  renderer: {
    heading(heading) {
      const { depth, tokens } = heading
      return `<h${depth} id="${anchorOf(heading)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    table(table) {
      const name = escapeMarkup(`Table: ${table.header.map((cell) => cell.text).join(', ')}`)
      const drawn = Renderer.prototype.table.call(this, table)
      return `<div class="scroll" tabindex="0" role="region" aria-label="${name}">${drawn}</div>\n`
    },
    // a document is words; a tag in it is shown as what was typed
    html: ({ text }) => escapeMarkup(text),
  },
})

/** Throws when the text does not begin with its title. */
export function readDocument(markdown: string): Document {
  const [first, ...rest] = marked.lexer(markdown)
  if (first?.type !== 'heading' || first.depth !== 1)
    throw new Error('a document begins with its title: "# …"')
  return { title: first.text, body: raw(marked.parser(rest)) }
}

/** What a heading names as code is its anchor ("One long run: `session-spike`"); else its words are. */
function anchorOf({ text }: Tokens.Heading): string {
  return /`([a-z-]+)`/.exec(text)?.[1] ?? slugOf(text)
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
