/** `/rules`: what Limber judges by, as docs/rules.md has it. Reasons and letters lead to its parts. */
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { unbroken } from '../../../rules/model/units.ts'
import { SIGNALS } from '../../../rules/signals/index.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import { readDocument } from '../markdown.ts'
import type { WebPorts } from '../ports.ts'
import { visitorOf } from '../session.ts'

const { title, body } = readDocument(
  unbroken(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')),
)

export async function showRules(ports: WebPorts, context: Context): Promise<Response> {
  const page = html`<div class="page-head"><h1>${title}</h1></div>
<div class="document">${contents()}<article class="card prose">${body}</article></div>`
  return context.html(layout({ title, visitor: await visitorOf(ports, context), body: page }))
}

function contents(): Html {
  return html`<nav class="contents" aria-label="The signals"><h2>What it looks at</h2>
<ul>${SIGNALS.map((rule) => html`<li><a href="#${rule.id}">${rule.title}</a></li>`)}</ul></nav>`
}
