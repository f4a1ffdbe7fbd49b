/** A stand-in for Strava over real HTTP: it answers as Strava does, and refuses what it does not know. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pauseFor } from 'node:timers/promises'
import { apiRoutes } from './api.ts'
import { athleteControl, type StandInAthlete } from './athlete-control.ts'
import type { GivenAthlete } from './athletes.ts'
import { authorizeRoute } from './authorize.ts'
import { createFaults, type FaultControl } from './faults.ts'
import { createGrants } from './grants.ts'
import { createLimits, type LimitControl } from './limits.ts'
import { listen } from './listen.ts'
import { createLog, type Log } from './log.ts'
import { createPump, type Pump } from './pump.ts'
import { deauthorizeRoute, revokeRoute } from './revoke.ts'
import { answerTo } from './server.ts'
import { createSubscriptions, type Subscription } from './subscriptions.ts'
import { createSwitches, type SwitchControl } from './switches.ts'
import { tokenRoute } from './token.ts'
import { createWorld } from './world.ts'

export interface StandInOptions {
  /** Epoch milliseconds; the time of day unless given. */
  readonly now?: () => number
  /** Besides localhost and 127.0.0.1. */
  readonly callbackDomain?: string
  /** Where an address that was subscribed can be reached in truth, for servers that believe they live elsewhere. */
  readonly reach?: (url: string) => string
  /** How long a callback may take; Strava waits 2000. */
  readonly answerWithinMs?: number
  /** Between tries of an event; Strava lets minutes pass. */
  readonly retryAfterMs?: number
}

export interface StandIn
  extends SwitchControl,
    Pick<Pump, 'emit' | 'deliveries'>,
    Pick<Log, 'requests' | 'complaints' | 'counts'> {
  /** What STRAVA_WEB_URL is set to. */
  readonly webUrl: string
  /** What STRAVA_API_URL is set to. */
  readonly apiUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly limits: LimitControl
  readonly faults: FaultControl
  addAthlete(athlete?: GivenAthlete): StandInAthlete
  subscription(): Subscription | null
  /** Lets the stand-in's time pass, on top of `now`. */
  moveClock(seconds: number): void
  /** Every secret ever issued, used or void: they may stand in no log and no dump. */
  secrets(): readonly string[]
  stop(): Promise<void>
}

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { callbackDomain = 'localhost', reach = (url: string) => url } = options
  const { answerWithinMs = 2_000, retryAfterMs = 20 } = options
  const clock = options.now ?? Date.now
  let ahead = 0
  const now = () => clock() + ahead
  const secrets: string[] = []
  const mint = () => {
    const secret = randomBytes(20).toString('hex')
    secrets.push(secret)
    return secret
  }
  const client = { clientId: '24523', clientSecret: mint() }
  const ended = new AbortController()
  const pause = (milliseconds: number) => pauseFor(milliseconds, undefined, { signal: ended.signal })
  const call = (url: string, init?: RequestInit) => {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(answerWithinMs)])
    return fetch(reach(url), { redirect: 'manual', ...init, signal })
  }

  const world = createWorld()
  const switches = createSwitches()
  const log = createLog(now)
  const limits = createLimits(now)
  const faults = createFaults()
  const grants = createGrants(now, mint)
  const subscriptions = createSubscriptions({ client, now, call })
  const pump = createPump({
    now,
    subscription: subscriptions.current,
    call,
    pause: () => pause(retryAfterMs),
  })
  const routes = [
    authorizeRoute({ ...switches, clientId: client.clientId, callbackDomain, world, grants }),
    tokenRoute({ ...switches, client, world, grants, now }),
    revokeRoute(client, grants),
    deauthorizeRoute(grants),
    ...subscriptions.routes,
    ...apiRoutes({ ...faults, world, grants, now, complain: log.complain, shortBy: switches.shortBy }),
  ]
  const house = { routes, log, faults, limits, pause }
  const { url, close } = await listen((asked) => answerTo(house, asked))

  return {
    ...client,
    ...switches.control,
    webUrl: url,
    apiUrl: `${url}/api/v3`,
    limits,
    faults,
    requests: log.requests,
    complaints: log.complaints,
    counts: log.counts,
    emit: pump.emit,
    deliveries: pump.deliveries,
    addAthlete: (athlete = {}) => athleteControl(world, grants, world.addAthlete(athlete).id),
    subscription: subscriptions.current,
    moveClock: (seconds) => {
      ahead += seconds * 1000
    },
    secrets: () => [...secrets],
    stop: async () => {
      ended.abort()
      await close()
    },
  }
}
