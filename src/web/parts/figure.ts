import { html, raw } from 'hono/html'
import type { Html } from '../icons.ts'

/** Widths at which a chart is drawn: a card on a phone, and one of two columns on a desk. */
const NARROW = 326
const WIDE = 440

export interface Figure {
  readonly title: string
  /** What it means, with the number: who skips the drawing has lost nothing. */
  readonly caption: string
  /** The drawing at a width; its own text is escaped. */
  readonly draw: (width: number) => string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A chart with its sentence, and the same numbers as a table. */
export function showFigure(figure: Figure): Html {
  return html`<div class="card"><figure class="chart">
<figcaption><h3>${figure.title}</h3><p>${figure.caption}</p></figcaption>
<div class="for-narrow">${raw(figure.draw(NARROW))}</div><div class="for-wide">${raw(figure.draw(WIDE))}</div>
<details class="table"><summary>Show as a table</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Table: ${figure.title}"><table>
<thead><tr>${figure.head.map((word, index) => html`<th scope="col"${index > 0 && html` class="n"`}>${word}</th>`)}</tr></thead>
<tbody>${figure.rows.map(showRow)}</tbody>
</table></div></details>
</figure></div>`
}

function showRow(row: readonly string[]): Html {
  const [first = '', ...rest] = row
  return html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`
}
