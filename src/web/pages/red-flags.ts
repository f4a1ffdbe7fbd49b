/** The warning signs, asked of a signed-in runner before a routine is shown. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { tell } from '../check-ins.ts'
import { checkSigns, isComplete } from '../form-checks.ts'
import { type Answers, NO_ANSWERS, readAnswers } from '../forms.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import { askSigns, showProblems } from '../parts/signs.ts'
import type { WebPorts } from '../ports.ts'
import type { Visitor } from '../session.ts'
import { showRedFlag } from './red-flag.ts'

export function askRedFlags(answers: Answers): Html {
  return html`<h1>Before any exercise: ten questions</h1>
<form method="post" class="stack">
${showProblems(answers)}
${askSigns(answers, 'Is any of these true for you?')}
<button class="btn primary block">Save</button>
<p class="xs">Kept in this Limber only.</p>
</form>`
}

export async function showRedFlagsForm(context: Context, visitor: Visitor): Promise<Response> {
  return context.html(
    page(visitor, 'Warning signs', html`<div class="stack">${askRedFlags(NO_ANSWERS)}</div>`),
  )
}

export async function answerRedFlags(ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  const answers = checkSigns(await readAnswers(context))
  if (!isComplete(answers)) {
    return context.html(
      page(visitor, 'Warning signs', html`<div class="stack">${askRedFlags(answers)}</div>`),
      422,
    )
  }
  await tell(ports, visitor.runner, { redFlags: answers.signs, noRedFlags: answers.signs.length === 0 })
  if (answers.signs.length === 0) return context.redirect('/dashboard', 303)
  return context.html(page(visitor, 'Please read this', showRedFlag(ports, visitor.runner, answers.signs)))
}

function page(visitor: Visitor, title: string, body: Html): Html {
  return layout({ title, body, visitor, width: 'narrow' })
}
