/** The pages on a database in memory, with a clock that stands where a test puts it. */
import type { Hono } from 'hono'
import { saveAssessment } from '../../db/assessments.ts'
import { type NewLetter, writeLetter } from '../../db/letters.ts'
import { type Database, migrate, openDatabase } from '../../db/open.ts'
import { addRunner } from '../../db/runners.ts'
import { addSession } from '../../db/sessions.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { type Instant, instant } from '../../rules/model/day.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { type LetterLink, letterUrl, type SignInLink, signInUrl } from '../../src/links.ts'
import type { Runtime } from '../../src/runtime.ts'
import { createSeal, hashOf, type Seal } from '../../src/seal.ts'
import { createWeb, type JobRequest, type WebPorts } from '../../src/web/server.ts'

/** Saturday 21 November 2026, 18:00 in UTC. */
export const NOW = instant(Date.parse('2026-11-21T18:00:00Z'))

export const ORIGIN = 'http://localhost:8080'

export interface TestWeb {
  readonly app: Hono
  readonly db: Database
  readonly seal: Seal
  readonly config: Config
  /** Jobs that pages asked for, in order. */
  readonly asked: readonly JobRequest[]
  readonly lines: readonly string[]
  now(): Instant
  /** Moves the clock. */
  passMinutes(minutes: number): void
  get(path: string, cookie?: string): Promise<Response>
  post(path: string, form?: Readonly<Record<string, string>>, cookie?: string): Promise<Response>
  letterPath(link: LetterLink): string
  signInPath(link: SignInLink): string
}

export interface WebOptions {
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: Partial<WebPorts>
}

export async function testWeb({ environment = {}, ports = {} }: WebOptions = {}): Promise<TestWeb> {
  const db = ports.db ?? openDatabase(':memory:')
  if (ports.db === undefined) await migrate(db)
  const seal = createSeal('a secret of the tests, long enough')
  const config = readConfig(environment)
  const asked: JobRequest[] = []
  const lines: string[] = []
  let now: Instant = NOW
  const runtime = countingRuntime(() => now)
  const app = createWeb({
    db,
    runtime,
    config,
    seal,
    request: async (_db, job) => void asked.push(job),
    nudge: () => undefined,
    log: (line) => lines.push(line),
    strava: null,
    guestId: null,
    mailCaptured: true,
    ...ports,
  })
  const send = async (path: string, init: RequestInit) => app.request(ORIGIN + path, init)
  return {
    app,
    db,
    seal,
    config,
    asked,
    lines,
    now: () => now,
    passMinutes: (minutes) => {
      now = instant(now + minutes * 60_000)
    },
    get: (path, cookie = '') => send(path, { headers: { cookie } }),
    post: (path, form = {}, cookie = '') =>
      send(path, {
        method: 'POST',
        headers: { cookie, origin: ORIGIN },
        body: new URLSearchParams(form),
      }),
    letterPath: (link) => letterUrl(seal, '', link, now),
    signInPath: (link) => signInUrl(seal, '', link, now),
  }
}

/** Ids and secrets that count up, so that no two are alike. */
function countingRuntime(now: () => Instant): Runtime {
  let count = 0
  return {
    now,
    newId: () => `id-${++count}`,
    randomBytes: (length) => new Uint8Array(length).fill(++count),
    chance: () => 0.5,
    pause: async () => undefined,
  }
}

/** A runner who is signed in; returns the cookie that says so. */
export async function aSignedInRunner(web: TestWeb, id = 'ada', name: string | null = null): Promise<string> {
  const secret = `secret of ${id}`
  const times = { createdAt: NOW, confirmedAt: NOW }
  await addRunner(web.db, {
    id,
    email: `${id}@limber.example`,
    name,
    zone: 'Europe/Berlin',
    units: 'km',
    ...times,
  })
  const expiresAt = instant(NOW + 86_400_000)
  await addSession(web.db, { idHash: hashOf(secret), runnerId: id, now: NOW, expiresAt })
  return `limber_session=${encodeURIComponent(secret)}`
}

export async function keepAssessment(web: TestWeb, assessment: Assessment, runnerId = 'ada'): Promise<void> {
  await saveAssessment(web.db, { id: `assessment of ${runnerId}`, runnerId, madeAt: NOW, assessment })
}

export async function keepLetter(web: TestWeb, over: Partial<NewLetter> = {}): Promise<void> {
  await writeLetter(web.db, {
    id: 'letter-1',
    runnerId: 'ada',
    kind: 'alert',
    dedupeKey: over.id ?? 'letter-1',
    recipient: 'ada@limber.example',
    subject: '18.2 km on Saturday',
    preview: '',
    html: '<html><head></head><body><img src="cid:chart"></body></html>',
    text: '',
    attachments: [],
    unsubscribeUrl: null,
    createdAt: NOW,
    ...over,
  })
}
