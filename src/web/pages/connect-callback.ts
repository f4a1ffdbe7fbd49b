/** `/connect/strava/callback`: the runner comes back from Strava, with a yes, a no, or half a yes. */
import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { type Db, inTransaction } from '../../../db/open.ts'
import { addRunner, findRunner } from '../../../db/runners.ts'
import { accountOfAthlete, connectAccount, findAccount } from '../../../db/strava-accounts.ts'
import type { Html } from '../icons.ts'
import { layout } from '../layout.ts'
import type { StravaCallback, StravaExchange, WebPorts } from '../ports.ts'
import { beginSession, keepSession, type Visitor, visitorOf } from '../session.ts'
import { takeState } from './connect.ts'

type Connected = Extract<StravaExchange, { readonly kind: 'connected' }>
type Granted = Extract<StravaCallback, { readonly kind: 'granted' }>
type Outcome = { readonly kind: 'in'; readonly runnerId: string; readonly secret: string | null } | Refusal
type Refusal = { readonly kind: keyof typeof REFUSALS }

export async function comeBack(ports: WebPorts, context: Context): Promise<Response> {
  const { strava } = ports
  const state = takeState(context)
  if (strava === null) return refuse(context, 'unusable')
  const callback = strava.readCallback(context.req.query())
  if (callback.kind === 'unusable' || !isSame(callback.state, state)) return refuse(context, 'unusable')
  if (callback.kind === 'denied') return refuse(context, 'denied')
  if (!callback.canReadRuns) return refuse(context, 'box-unticked')
  const exchange = await strava.exchange(callback.code)
  if (exchange.kind !== 'connected') return refuse(context, exchange.kind)

  const visitor = await visitorOf(ports, context)
  const outcome = await inTransaction(ports.db, (trx) => settle(ports, trx, exchange, callback, visitor))
  if (outcome.kind !== 'in') return refuse(context, outcome.kind)
  ports.nudge()
  if (outcome.secret !== null) keepSession(ports, context, outcome.secret)
  // without the profile there are no shoes: the page says so, and how to tick the box
  if (!callback.scopes.includes('profile:read_all')) return context.redirect('/connect/strava', 303)
  const runner = await findRunner(ports.db, outcome.runnerId)
  return context.redirect(runner?.email != null ? '/dashboard' : '/address', 303)
}

/** Whose account it is from now on: the visitor's, the runner's who had it before, or a new runner's. */
async function settle(
  ports: WebPorts,
  trx: Db,
  { athlete, sealed }: Connected,
  { scopes }: Granted,
  visitor: Visitor | null,
): Promise<Outcome> {
  const now = ports.runtime.now()
  const before = await accountOfAthlete(trx, athlete.id)
  if (before && visitor && before.runnerId !== visitor.runner.id) return { kind: 'connected-elsewhere' }
  const own = visitor && (await findAccount(trx, visitor.runner.id))
  if (own && own.athleteId !== athlete.id) return { kind: 'other-athlete' }
  const known = visitor?.runner.id ?? before?.runnerId ?? null
  if (known === null && ports.config.signUp !== 'open') return { kind: 'invitation' }
  const runnerId = known ?? (await newRunner(ports, trx, athlete))
  await connectAccount(trx, {
    ...{ runnerId, athleteId: athlete.id, scopes, tokens: sealed, connectedAt: now },
    madeRunner: known === null,
  })
  await ports.request(trx, { name: 'sync-strava', key: runnerId, payload: { runnerId } })
  return { kind: 'in', runnerId, secret: visitor ? null : await beginSession(ports, trx, runnerId) }
}

async function newRunner(ports: WebPorts, trx: Db, athlete: Connected['athlete']): Promise<string> {
  const id = ports.runtime.newId()
  const name = athlete.firstname
  await addRunner(trx, {
    ...{ id, email: null, name, zone: 'UTC', units: 'km', createdAt: ports.runtime.now(), confirmedAt: null },
  })
  return id
}

function isSame(given: string, expected: string | null): boolean {
  if (expected === null) return false
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const AGAIN = '/connect/strava/authorize'
/** With `again` Strava shows its page even to who said yes before, so that a box can be ticked. */
const AGAIN_WITH_PAGE = `${AGAIN}?again`

const REFUSALS = {
  unusable: [
    'That did not come from your own visit',
    'The answer does not belong to this browser, or took longer than ten minutes. Nothing was connected.',
    AGAIN,
    'Begin again',
  ],
  denied: [
    'Not connected',
    'You said no at Strava, and that is fine. A Garmin export does the same for you.',
    AGAIN,
    'Think again',
  ],
  'box-unticked': [
    'One box is missing',
    'Without “View data about your private activities” some runs would be missing, and the load would look lower than it is. Please leave that box ticked.',
    AGAIN_WITH_PAGE,
    'Back to Strava’s page',
  ],
  'code-refused': [
    'Strava’s answer was too old',
    'Strava did not take the code it gave. Nothing was connected.',
    AGAIN,
    'Begin again',
  ],
  'seats-full': [
    'All seats are taken',
    'Strava lets this Limber connect only so many runners. Its operator can ask Strava for more.',
    '/#bring',
    'Use a Garmin export',
  ],
  'wrong-client': [
    'Strava does not know this Limber',
    'The operator must look at STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET. Nothing was connected.',
    '/',
    'To the first page',
  ],
  unavailable: [
    'Strava does not answer',
    'Try again in a few minutes. Nothing was connected.',
    AGAIN,
    'Try again',
  ],
  'connected-elsewhere': [
    'This Strava account is connected already',
    'It belongs to another runner here. Sign in as that runner, or disconnect it there first.',
    '/sign-in',
    'Sign in',
  ],
  'other-athlete': [
    'Another Strava account is connected',
    'Disconnect it first; then this one can take its place.',
    '/connect/strava',
    'To the connection',
  ],
  invitation: [
    'By invitation',
    'This Limber takes runners its operator has added. Ask for an invitation, then sign in and connect.',
    '/sign-in',
    'Sign in',
  ],
} as const

function refuse(context: Context, kind: keyof typeof REFUSALS): Response | Promise<Response> {
  const [title, words, href, label] = REFUSALS[kind]
  const body: Html = html`<div class="focus"><div class="card"><h1>${title}</h1><p>${words}</p>
<p class="btns"><a class="btn primary block" href="${href}">${label}</a></p></div></div>`
  return context.html(layout({ title, width: 'narrow', body }), kind === 'denied' ? 200 : 409)
}
