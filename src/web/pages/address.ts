/** `/address`: where letters go, asked of a runner who came in through Strava. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { changeRunner } from '../../../db/runners.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { WebPorts } from '../ports.ts'
import type { Visitor } from '../session.ts'

const Answer = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email('This does not look like an address.')),
  zone: z.string().trim().refine(isZone, 'Write it as Europe/Berlin.'),
})

export async function showAddress(_ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  return context.html(page(visitor, form({ email: '', zone: visitor.runner.zone }, null)))
}

export async function takeAddress(ports: WebPorts, context: Context, visitor: Visitor): Promise<Response> {
  const sent = await context.req.parseBody()
  const given = { email: String(sent.email ?? ''), zone: String(sent.zone ?? '') }
  const answer = Answer.safeParse(given)
  if (!answer.success) {
    const problem = answer.error.issues.map((issue) => issue.message).join(' ')
    return context.html(page(visitor, form(given, problem)), 422)
  }
  const { email, zone } = answer.data
  await changeRunner(ports.db, visitor.runner.id, { zone })
  const payload = { email, runnerId: visitor.runner.id }
  await ports.request(ports.db, { name: 'write-sign-in', key: email, payload })
  ports.nudge()
  return context.html(
    page(
      visitor,
      html`<h1>Look into your mail</h1><p>A link is on its way to ${email}. One tap on it, and letters can come.</p>
<p class="btns"><a class="btn primary" href="/dashboard">Go to today</a></p>`,
    ),
  )
}

function form(given: { readonly email: string; readonly zone: string }, problem: string | null): Html {
  return html`<h1>Where should letters go?</h1>
<p class="muted">Your runs are being read. Nothing is mailed before you have confirmed the address.</p>
${problem !== null && html`<div class="notice amber" role="alert"><p>${problem}</p></div>`}
<form method="post" action="/address">
<div class="field"><label for="email">Your address</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="254" value="${given.email}"></div>
<div class="field"><label for="zone">Your time zone</label><input id="zone" name="zone" required value="${given.zone}" autocapitalize="none"></div>
<button class="btn primary block">Confirm my address</button></form>`
}

function page(visitor: Visitor, card: Html): Html {
  const body = html`<div class="focus"><div class="card">${card}</div></div>`
  return layout({ title: 'Your address', visitor, width: 'narrow', body })
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
