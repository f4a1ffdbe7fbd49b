/** A stored letter on a page: in a frame that can do nothing but follow its links. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { StoredLetter } from '../../../db/letters.ts'
import type { Html } from '../icons.ts'
import { LETTER_SANDBOX } from '../security.ts'

export function letterFrame(src: string): Html {
  return html`<iframe class="frame" title="The letter" src="${src}" sandbox="${LETTER_SANDBOX.join(' ')}"></iframe>`
}

/** The letter as it was sent, its pictures put in place of their content ids. */
export function showLetterBody(context: Context, letter: StoredLetter): Response | Promise<Response> {
  const pictures = new Map(letter.attachments.map((part) => [part.cid, part]))
  const body = letter.html.replace(/cid:([\w.@-]+)/g, (mention, cid: string) => {
    const part = pictures.get(cid)
    return part ? `data:${part.contentType};base64,${Buffer.from(part.content).toString('base64')}` : mention
  })
  // a link without a target would open inside the frame, where no page of ours lets itself be shown
  return context.html(body.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`))
}
