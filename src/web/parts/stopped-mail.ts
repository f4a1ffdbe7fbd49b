import { html } from 'hono/html'
import type { StoppedAddress } from '../../../db/stopped-addresses.ts'
import { dayInZone } from '../../../rules/model/day.ts'
import type { Html } from '../icons.ts'
import { dateOf } from '../words.ts'

/** Why no letters come, and the one tap that starts them again; null while they do. */
export function showStoppedMail(stopped: StoppedAddress | null, zone: string): Html | null {
  if (stopped === null) return null
  const { address, stoppedAt } = stopped
  return html`<section class="card stopped-mail" aria-label="Your letters"><form class="stack" method="post" action="/sign-in">
<p>No letters go to <strong>${address}</strong> since ${dateOf(dayInZone(stoppedAt, zone))}: one came back or was not wanted.</p>
<p class="muted">Is the address right? One tap on a link mailed to it starts them again.</p>
<input type="hidden" name="email" value="${address}"><p><button class="btn secondary">Mail me the link</button></p></form></section>`
}
