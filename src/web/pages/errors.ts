import type { Context } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { WebPorts } from '../ports.ts'

export function showNotFound(context: Context): Response | Promise<Response> {
  const body = html`<div class="empty"><p class="big" aria-hidden="true">404</p>
<h1>There is nothing at this address</h1><p>It may have been erased, or the link lost a character.</p>
${wayOn('/dashboard', 'Go to today')}</div>`
  return context.html(layout({ title: 'Not found', width: 'narrow', body }), 404)
}

/** What was refused is explained; what broke is written down for the operator under a code. */
export function showError(ports: WebPorts, error: Error, context: Context): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status === 403) return context.html(refusedForm(), 403)
  if (error instanceof HTTPException && error.status === 413) return context.html(tooLarge(), 413)
  const code = Buffer.from(ports.runtime.randomBytes(4)).toString('hex')
  ports.log(`web: ${code} ${context.req.method} ${routeOf(context)} failed: ${nameOf(error)}`)
  const body = html`<div class="empty"><h1>That was our mistake</h1>
<p>It is written down for the operator under <code>${code}</code>. Try once more in a minute.</p>
${wayOn('/dashboard', 'Try again')}</div>`
  return context.html(layout({ title: 'Our mistake', width: 'narrow', body }), 500)
}

/** Paths carry tokens and ids, so only the first part is named. */
function routeOf(context: Context): string {
  return `/${context.req.path.split('/')[1] ?? ''}`
}

/** Kind and place of an error. Its message may hold what a runner entered, so it stays out of the log. */
function nameOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const place = /[^/\\]+:\d+:\d+(?=\)?$)/m.exec(error.stack ?? '')?.[0] ?? 'an unknown place'
  return `${error.name}${code} at ${place}`
}

function refusedForm(): Html {
  const body = html`<div class="empty"><h1>This form came from somewhere else</h1>
<p>Nothing was changed. Open the page here and send it once more.</p>${wayOn('/', 'Go to the first page')}</div>`
  return layout({ title: 'Not accepted', width: 'narrow', body })
}

function tooLarge(): Html {
  const body = html`<div class="empty"><h1>That was more than a form holds</h1>
<p>Nothing was changed. Runs come in through the inbox folder or <code>limber import</code>.</p>${wayOn('/dashboard', 'Go to today')}</div>`
  return layout({ title: 'Too large', width: 'narrow', body })
}

function wayOn(href: string, words: string): Html {
  return html`<div class="btns"><a class="btn primary" href="${href}">${words}</a></div>`
}
