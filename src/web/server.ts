import { Hono } from 'hono'
import { showAsset } from './assets.ts'
import { showAddress, takeAddress } from './pages/address.ts'
import { goToStrava, leaveStrava, showConnect } from './pages/connect.ts'
import { comeBack } from './pages/connect-callback.ts'
import { showDashboard } from './pages/dashboard.ts'
import { showError, showNotFound } from './pages/errors.ts'
import { showHealth } from './pages/health.ts'
import { shakeHands, takeEvent } from './pages/hook.ts'
import { showLanding } from './pages/landing.ts'
import { showLetter, showLetters, showOwnBody } from './pages/letters.ts'
import { actOnLink, showLink } from './pages/link.ts'
import { takeReturns } from './pages/mail-hook.ts'
import { atThisMachine, showOutbox, showOutboxBody, showOutboxLetter, whileCaptured } from './pages/outbox.ts'
import { answerRedFlags, showRedFlagsForm } from './pages/red-flags.ts'
import { showRules } from './pages/rules.ts'
import { askForLink, showSignIn } from './pages/sign-in.ts'
import { showSignInLink, signIn } from './pages/sign-in-link.ts'
import type { WebPorts } from './ports.ts'
import { keptNowhere, ownFormsOnly, safeHeaders, smallBodiesOnly } from './security.ts'
import { leaveSession, signedIn } from './session.ts'

export type { JobRequest, WebPorts } from './ports.ts'

/** Every page of Limber. A page shows what the tables hold and asks for jobs; it does no work of its own. */
export function createWeb(ports: WebPorts): Hono {
  const app = new Hono()
  app.use(safeHeaders(ports.config), keptNowhere, ownFormsOnly(ports.config), smallBodiesOnly())
  app.notFound(showNotFound)
  app.onError((error, context) => showError(ports, error, context))
  openPages(app, ports)
  stravaPages(app, ports)
  runnerPages(app, ports)
  operatorPages(app, ports)
  return app
}

function openPages(app: Hono, ports: WebPorts): void {
  app.get('/', (context) => showLanding(ports, context))
  app.get('/rules', (context) => showRules(ports, context))
  app.get('/assets/:name', showAsset)
  app.get('/sign-in', showSignIn)
  app.post('/sign-in', (context) => askForLink(ports, context))
  app.get('/sign-in/:token', (context) => showSignInLink(ports, context))
  app.post('/sign-in/:token', (context) => signIn(ports, context))
  app.get('/l/:token', (context) => showLink(ports, context))
  app.post('/l/:token', (context) => actOnLink(ports, context))
  app.post('/sign-out', async (context) => {
    await leaveSession(ports, context)
    return context.redirect('/', 303)
  })
}

function stravaPages(app: Hono, ports: WebPorts): void {
  app.get('/connect/strava', (context) => showConnect(ports, context))
  app.get('/connect/strava/authorize', (context) => goToStrava(ports, context))
  app.get('/connect/strava/callback', (context) => comeBack(ports, context))
  app.post(
    '/connect/strava/disconnect',
    signedIn(ports, (context, visitor) => leaveStrava(ports, context, visitor)),
  )
  app.get('/hooks/strava/:secret', (context) => shakeHands(ports, context))
  app.post('/hooks/strava/:secret', (context) => takeEvent(ports, context))
}

function runnerPages(app: Hono, ports: WebPorts): void {
  app.get(
    '/dashboard',
    signedIn(ports, (context, visitor) => showDashboard(ports, context, visitor)),
  )
  app.get(
    '/address',
    signedIn(ports, (context, visitor) => showAddress(ports, context, visitor)),
  )
  app.post(
    '/address',
    signedIn(ports, (context, visitor) => takeAddress(ports, context, visitor)),
  )
  app.get('/red-flags', signedIn(ports, showRedFlagsForm))
  app.post(
    '/red-flags',
    signedIn(ports, (context, visitor) => answerRedFlags(ports, context, visitor)),
  )
  app.get(
    '/letters',
    signedIn(ports, (context, visitor) => showLetters(ports, context, visitor)),
  )
  app.get(
    '/letters/:id',
    signedIn(ports, (context, visitor) => showLetter(ports, context, visitor)),
  )
  app.get(
    '/letters/:id/body',
    signedIn(ports, (context, visitor) => showOwnBody(ports, context, visitor)),
  )
}

function operatorPages(app: Hono, ports: WebPorts): void {
  app.get('/healthz', (context) => showHealth(ports, context))
  app.get(
    '/outbox',
    atThisMachine((context) => showOutbox(ports, context)),
  )
  app.get(
    '/outbox/:id',
    whileCaptured(ports, (context) => showOutboxLetter(ports, context)),
  )
  app.get(
    '/outbox/:id/body',
    whileCaptured(ports, (context) => showOutboxBody(ports, context)),
  )
  app.post('/hooks/mail/:secret', (context) => takeReturns(ports, context))
}
