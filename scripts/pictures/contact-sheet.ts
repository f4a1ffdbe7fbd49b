import { escapeMarkup } from '../../src/pictures/svg.ts'
import { VIEWS } from './take.ts'

export interface Shown {
  readonly name: string
  readonly subject: string
  readonly preview: string
  /** Of the HTML part. */
  readonly bytes: number
  readonly faults: readonly string[]
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:24px;background:#ddd;color:#15171c}
section{margin:0 0 48px}ul{color:#9c1f19}
.row{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}
figure{margin:0;flex:none}img{display:block;width:300px;border:1px solid #999}figcaption{font-size:13px}`

/** All pictures on one page, a row a letter. */
export function contactSheet(letters: readonly Shown[]): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Every letter</title><style>${STYLE}</style>
<h1>Every letter</h1>${letters.map(section).join('\n')}</html>`
}

function section({ name, subject, preview, bytes, faults }: Shown): string {
  const figures = VIEWS.map((view) => {
    const file = `${name}-${view.name}.png`
    return `<figure><a href="${file}"><img src="${file}" alt="${name}, ${view.name}" loading="lazy"></a><figcaption>${view.name}</figcaption></figure>`
  })
  const listed = faults.map((fault) => `<li>${escapeMarkup(fault)}</li>`).join('')
  return `<section><h2>${name}</h2><p><b>${escapeMarkup(subject)}</b><br>${escapeMarkup(preview)}<br>
${kilobytes(bytes)} · <a href="${name}.html">HTML</a> · <a href="${name}.eml">letter</a></p><ul>${listed}</ul>
<div class="row">${figures.join('')}</div></section>`
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
