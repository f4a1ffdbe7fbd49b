import type { Letter } from './letter.ts'

/** The letter as one file that a browser shows with its pictures. */
export function selfContained({ html, attachments }: Pick<Letter, 'html' | 'attachments'>): string {
  return attachments.reduce(
    (page, { cid, contentType, content }) =>
      page.replaceAll(`cid:${cid}`, `data:${contentType};base64,${Buffer.from(content).toString('base64')}`),
    html,
  )
}
