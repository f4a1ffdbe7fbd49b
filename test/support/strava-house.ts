/** A house on a SQLite file with runners at a stand-in Strava, and the work it does; also for processes of their own. */
import { axiosSend, createHttp } from '../../connectors/strava/send.ts'
import { type Database, migrate, openDatabase } from '../../db/open.ts'
import { addRunner } from '../../db/runners.ts'
import { connectAccount } from '../../db/strava-accounts.ts'
import { dueWork } from '../../db/work.ts'
import { instant } from '../../rules/model/day.ts'
import { readConfig } from '../../src/config.ts'
import type { JobContext } from '../../src/jobs/job.ts'
import type { Runtime } from '../../src/runtime.ts'
import { createSeal, createVault } from '../../src/seal.ts'
import { createStravaAccess } from '../../src/strava.ts'
import { requesting } from '../../src/work-request.ts'
import { doWork } from '../../src/worker.ts'
import { mailbox } from './mailbox.ts'
import type { StandInAthlete } from './strava/athlete-control.ts'
import type { StandIn } from './strava/stand-in.ts'

/** What a house must know of the stand-in; plain, so that it can be handed to another process. */
export type StravaAddress = Pick<StandIn, 'clientId' | 'clientSecret' | 'webUrl' | 'apiUrl'>

export interface HouseOptions {
  /** Where `limber.sqlite` lies. */
  readonly folder: string
  readonly address: StravaAddress
  readonly runtime: Runtime
  /** Every row is kept, and everything is listed, unless given. */
  readonly cacheDays?: number
  /** Called before each request to Strava. */
  readonly onRequest?: () => void
}

export interface StravaHouse {
  readonly db: Database
  readonly context: JobContext
  /** What the operator would read. */
  readonly lines: readonly string[]
  /** A new runner whose account is the athlete's, with the first listing asked for; the runner's id. */
  connect(athlete: StandInAthlete): Promise<string>
  /** Asks for a piece of work, due now. */
  ask(name: string, key: string, payload: unknown): Promise<void>
  /** What the webhook's door asks for when a new activity is announced. */
  announce(athlete: StandInAthlete, activityId: number): Promise<void>
  /** Does what is due, several pieces at a time, until nothing is due; how many were done. */
  doDue(atOnce?: number): Promise<number>
  /** When there will be something to do; null when nothing is left. */
  nextDue(): Promise<number | null>
  close(): Promise<void>
}

const SECRET = 'a secret of the simulations, long enough'
/** As many as a server has. */
const JOBS_AT_ONCE = 4

export async function openStravaHouse(options: HouseOptions): Promise<StravaHouse> {
  const { folder, address, runtime, cacheDays = 0, onRequest = () => undefined } = options
  const config = readConfig({
    LIMBER_DATA_DIR: folder,
    LIMBER_SECRET: SECRET,
    STRAVA_CLIENT_ID: address.clientId,
    STRAVA_CLIENT_SECRET: address.clientSecret,
    STRAVA_WEB_URL: address.webUrl,
    STRAVA_API_URL: address.apiUrl,
    STRAVA_CACHE_DAYS: String(cacheDays),
  })
  if (config.strava === null) throw new Error('the house has no Strava')
  const db = openDatabase(config.databaseUrl)
  await migrate(db)
  const overHttp = axiosSend(createHttp())
  const strava = createStravaAccess(config.strava, {
    ...{ db, runtime, vault: createVault(SECRET, runtime.randomBytes) },
    send: (request) => {
      onRequest()
      return overHttp(request)
    },
  })
  const lines: string[] = []
  const context: JobContext = {
    ...{ db, runtime, config, strava, seal: createSeal(SECRET), transport: mailbox() },
    signal: new AbortController().signal,
    log: (line) => void lines.push(line),
    request: requesting(runtime),
    nudge: () => undefined,
  }
  const ask = (name: string, key: string, payload: unknown) => context.request(db, { name, key, payload })

  return {
    ...{ db, context, lines, ask },
    connect: async (athlete) => {
      const runnerId = `runner-${athlete.id}`
      const now = runtime.now()
      const { scopes, ...tokens } = athlete.grant()
      await addRunner(db, {
        ...{ id: runnerId, email: null, name: null, zone: 'UTC', units: 'km' },
        ...{ createdAt: now, confirmedAt: null },
      })
      await connectAccount(db, {
        ...{ runnerId, athleteId: String(athlete.id), scopes, connectedAt: now },
        tokens: strava.seal(String(athlete.id), { ...tokens, expiresAt: tokens.expiresAt * 1000 }),
      })
      await ask('sync-strava', runnerId, { runnerId })
      return runnerId
    },
    announce: (athlete, activityId) =>
      ask('strava-event', `activity:${activityId}`, {
        ...{ object: 'activity', objectId: String(activityId), aspect: 'create' },
        ...{ ownerId: String(athlete.id), isDeauthorisation: false },
      }),
    doDue: async (atOnce = JOBS_AT_ONCE) => {
      for (let done = 0; ; ) {
        const due = await dueWork(db, runtime.now(), atOnce)
        if (due.length === 0) return done
        await Promise.all(due.map((id) => doWork(id, context)))
        done += due.length
      }
    },
    nextDue: async () => {
      const rows = await db
        .selectFrom('work')
        .select(['due_at', 'leased_until'])
        .where('parked_reason', 'is', null)
        .execute()
      const moments = rows.map((row) => instant(Math.max(row.due_at, row.leased_until ?? 0)))
      return moments.length === 0 ? null : Math.min(...moments)
    },
    close: () => db.destroy(),
  }
}
