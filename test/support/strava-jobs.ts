/** The house with Strava on: jobs ask the stand-in over real HTTP, and both live by one clock. */
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { axiosSend, createHttp } from '../../connectors/strava/send.ts'
import { latestAssessment } from '../../db/assessments.ts'
import type { Database } from '../../db/open.ts'
import { listRuns, type StoredRun } from '../../db/runs.ts'
import { listSpans } from '../../db/spans.ts'
import { connectAccount, findAccount, type StravaAccount } from '../../db/strava-accounts.ts'
import { saveSubscription } from '../../db/strava-subscription.ts'
import { dueWork } from '../../db/work.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { instant } from '../../rules/model/day.ts'
import { JOBS } from '../../src/jobs/index.ts'
import type { JobContext } from '../../src/jobs/job.ts'
import type { Transport } from '../../src/mail/transport.ts'
import type { Runtime } from '../../src/runtime.ts'
import { createVault } from '../../src/seal.ts'
import { createStravaAccess, type StravaAccess } from '../../src/strava.ts'
import { doWork } from '../../src/worker.ts'
import { aHouse, NOW, type TestHouse } from './house-of-tests.ts'
import type { StandInAthlete } from './strava/athlete-control.ts'
import { type StandIn, startStandIn } from './strava/stand-in.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
export const SECRET = 'a secret of the tests, long enough'
export const ALL_SCOPES: readonly string[] = ['read', 'activity:read_all', 'profile:read_all']

export interface StravaHouse extends TestHouse {
  readonly strava: StandIn
  readonly access: StravaAccess
  /** Ada at Strava; connected when a test says so. */
  readonly ada: StandInAthlete
  connect(scopes?: readonly string[], runnerId?: string, athlete?: StandInAthlete): Promise<void>
  /** As if the operator had subscribed; events are handed to the job, not to a page. */
  withWebhook(): Promise<void>
  /** Lists the account, a second later. */
  sync(runnerId?: string): Promise<void>
  /** Asks for the job as its page would, and does all that is due. */
  ask(name: string, key: string, payload: unknown): Promise<void>
  event(objectId: number | string, aspect: 'create' | 'update' | 'delete'): Promise<void>
  deauthorised(): Promise<void>
  /** Lets time pass; the day is planned every ten minutes, and what is due is done. */
  pass(milliseconds: number): Promise<void>
  /** Moves the clock with nobody at work, as when the machine is switched off. */
  sleep(milliseconds: number): void
  /** Plans the day and does what is due. */
  plan(): Promise<void>
  /** How many requests count against Strava's limits. */
  reads(): number
  runs(runnerId?: string): Promise<readonly StoredRun[]>
  today(runnerId?: string): Promise<Assessment | null>
  account(runnerId?: string): Promise<StravaAccount | null>
  spans(): Promise<readonly string[]>
  /** Records one run every other day, today's morning the last; ids, oldest first. */
  everyOtherDay(count: number, distanceMetres?: number, newestDaysAgo?: number): readonly number[]
  /** The start of a run at seven in the morning, Berlin time, so many days ago. */
  morning(daysAgo: number): string
}

export interface StravaHouseOptions {
  readonly now?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly transport?: (config: TestHouse['config']) => Transport
}

export async function aStravaHouse({
  now = NOW,
  environment = {},
  transport,
}: StravaHouseOptions = {}): Promise<StravaHouse> {
  let time = () => Date.parse(now)
  const strava = await startStandIn({ now: () => time() })
  onTestFinished(() => strava.stop())
  const house = await aHouse({
    now,
    environment: {
      STRAVA_CLIENT_ID: strava.clientId,
      STRAVA_CLIENT_SECRET: strava.clientSecret,
      STRAVA_WEB_URL: strava.webUrl,
      STRAVA_API_URL: strava.apiUrl,
      LIMBER_OPERATOR_EMAIL: 'operator@limber.example',
      ...environment,
    },
  })
  const { db, clock, config } = house
  time = () => clock.runtime.now()
  const runtime = withShortPauses(clock.runtime)
  const access = accessFor(house, runtime)
  const context: JobContext = {
    ...house.context,
    runtime,
    strava: access,
    ...(transport && { transport: transport(config) }),
  }
  const ada = strava.addAthlete({ id: 501, firstname: 'Ada' })

  const doAllDue = async () => {
    for (;;) {
      const due = await dueWork(db, runtime.now(), 100)
      if (due.length === 0) return
      for (const id of due) await doWork(id, context)
    }
  }
  const ask: StravaHouse['ask'] = async (name, key, payload) => {
    await context.request(db, { name, key, payload })
    await doAllDue()
  }
  const morning = (daysAgo: number) => {
    const midnight = Math.floor(runtime.now() / DAY_MS) * DAY_MS
    return new Date(midnight - daysAgo * DAY_MS + 6 * HOUR_MS).toISOString()
  }
  const about = (objectId: number | string, aspect: 'create' | 'update' | 'delete') => ({
    ...{ object: 'activity', objectId: String(objectId), aspect },
    ...{ ownerId: String(ada.id), isDeauthorisation: false },
  })
  const plan = () => ask('plan-day', 'all', {})

  return {
    ...house,
    ...{ context, strava, access, ada, doAllDue, ask, plan, morning },
    run: async (name, payload = {}) => {
      const job = JOBS.find((each) => each.name === name)
      if (!job) throw new Error(`there is no job "${name}"`)
      await job.run(payload, context)
    },
    connect: async (scopes = ALL_SCOPES, runnerId = 'ada', athlete = ada) => {
      const { accessToken, refreshToken, expiresAt } = athlete.grant(scopes)
      const athleteId = String(athlete.id)
      const tokens = access.seal(athleteId, { accessToken, refreshToken, expiresAt: expiresAt * 1000 })
      await connectAccount(db, { runnerId, athleteId, scopes, tokens, connectedAt: runtime.now() })
    },
    withWebhook: () =>
      saveSubscription(db, strava.clientId, {
        ...{ subscriptionId: '120475', pathSecret: 'path secret', verifyToken: 'verify token' },
      }),
    sync: (runnerId = 'ada') => {
      // two listings never begin at the same moment
      clock.set(instant(runtime.now() + 1_000))
      return ask('sync-strava', runnerId, { runnerId })
    },
    event: (objectId, aspect) => ask('strava-event', `activity:${objectId}`, about(objectId, aspect)),
    deauthorised: () =>
      ask('strava-event', `athlete:${ada.id}`, {
        ...{ object: 'athlete', objectId: String(ada.id), aspect: 'update', ownerId: String(ada.id) },
        isDeauthorisation: true,
      }),
    pass: async (milliseconds) => {
      const until = runtime.now() + milliseconds
      while (runtime.now() < until) {
        clock.set(instant(Math.min(until, runtime.now() + 10 * 60_000)))
        await plan()
      }
    },
    sleep: (milliseconds) => clock.set(instant(runtime.now() + milliseconds)),
    reads: () => {
      const { athlete, activities, activity, streams, gear } = strava.counts()
      return athlete + activities + activity + streams + gear
    },
    runs: (runnerId = 'ada') => listRuns(db, runnerId),
    today: (runnerId = 'ada') => latestAssessment(db, runnerId),
    account: (runnerId = 'ada') => findAccount(db, runnerId),
    spans: async () => (await listSpans(db, 'ada')).map(({ source, from, to }) => `${source} ${from} ${to}`),
    everyOtherDay: (count, distanceMetres = 8_000, newestDaysAgo = 1) =>
      Array.from({ length: count }, (_, index) =>
        ada.add({
          ...{ start: morning(newestDaysAgo + 2 * (count - 1 - index)), distanceMetres },
          movingSeconds: Math.round(distanceMetres / 2.8),
        }),
      ),
  }
}

/** Every row of every table, as text. */
export async function allRows(db: Database): Promise<string> {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(async ({ name }) => (await sql.raw(`select * from "${name}"`).execute(db)).rows),
  )
  return JSON.stringify(rows)
}

function accessFor({ db, config }: TestHouse, runtime: Runtime): StravaAccess {
  if (!config.strava) throw new Error('Strava is off in this house')
  const vault = createVault(SECRET, runtime.randomBytes)
  return createStravaAccess(config.strava, { db, runtime, vault, send: axiosSend(createHttp()) })
}

/** The two seconds before a second try need not be waited for by a clock that stands. */
function withShortPauses(runtime: Runtime): Runtime {
  const pause: Runtime['pause'] = (milliseconds, signal) =>
    runtime.pause(milliseconds <= 2_000 ? 0 : milliseconds, signal)
  return { ...runtime, pause }
}
