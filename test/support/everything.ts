/** A runner of whom something stands in every table, as a whole year would leave it. */
import { saveAssessment } from '../../db/assessments.ts'
import { addCheckIn } from '../../db/check-ins.ts'
import { beginImport } from '../../db/imports.ts'
import { takeLease } from '../../db/leases.ts'
import { writeLetter } from '../../db/letters.ts'
import type { Database } from '../../db/open.ts'
import { noteOriginal } from '../../db/originals.ts'
import { addPlannedRun } from '../../db/planned-runs.ts'
import { nameRecord } from '../../db/records.ts'
import { saveActivity } from '../../db/runs.ts'
import { addSession } from '../../db/sessions.ts'
import { saveShoe } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import { stopAddress } from '../../db/stopped-addresses.ts'
import { connectAccount } from '../../db/strava-accounts.ts'
import { addEvent } from '../../db/strava-events.ts'
import { addTelling } from '../../db/tellings.ts'
import { addTombstone } from '../../db/tombstones.ts'
import { saveVerdict } from '../../db/verdicts.ts'
import { requestWork } from '../../db/work.ts'
import { instant, localDay } from '../../rules/model/day.ts'
import { anAssessment } from './assessments.ts'
import { aCheckIn, aShoe, span } from './history.ts'
import { NOON, storeRun, storeRunner } from './stored.ts'

/** A row of a runner in every table that knows runners. */
export async function storeAll(db: Database, id: string): Promise<void> {
  await storeRunner(db, { id, email: `${id}@limber.example` })
  const own = { id: `${id}-1`, runnerId: id }
  const times = { madeAt: NOON, createdAt: NOON }
  await beginImport(db, { ...own, connector: 'garmin', fingerprint: '', startedAt: NOON })
  await storeRun(db, { ...own, title: `${id} along the river` })
  await nameRecord(db, id, `record of ${id}-1`, ['bytes:a'])
  const telling = { kind: 'record', subjectId: `record of ${id}-1`, toldAt: NOON, content: '{}' } as const
  await addTelling(db, { ...telling, importId: `${id}-1`, outcome: 'added' })
  await saveVerdict(db, id, { one: 'file:a', other: 'file:b', are: 'two' }, NOON)
  await addTombstone(db, id, { source: 'file', externalId: 'c', trace: null }, NOON)
  const activity = { day: localDay('2026-11-20'), startedAt: NOON, type: 'cycling', minutes: 60 }
  await saveActivity(db, { runnerId: id, recordId: `${id}-ride`, source: 'file', activity })
  await saveShoe(db, { ...own, source: 'file', externalId: 'shoe', shoe: aShoe() })
  await addSpan(db, { ...own, importId: 'one', source: 'file', span: span('2026-11-01', '2026-11-21') })
  await noteOriginal(db, {
    runnerId: id,
    hash: `hash-of-${id}`,
    extension: 'fit',
    bytes: 1,
    recordId: `${id}-1`,
  })
  await addCheckIn(db, { ...own, ...times, checkIn: aCheckIn('2026-11-21') })
  await saveAssessment(db, { ...own, ...times, assessment: anAssessment() })
  await writeLetter(db, {
    ...{ ...own, ...times, kind: 'alert', dedupeKey: id, recipient: `${id}@limber.example`, subject: '' },
    ...{ preview: '', html: '', text: '', attachments: [], unsubscribeUrl: null },
  })
  const plan = { id: `${id}-1`, day: localDay('2026-12-06'), distanceMetres: 21_100, title: null }
  await addPlannedRun(db, id, plan)
  await addSession(db, { idHash: `${id} session`, runnerId: id, now: NOON, expiresAt: NOON })
  await db.insertInto('missed_digests').values({ runner_id: id, week: '2026-11-09' }).execute()
}

/** What names a runner without being bound to the runner's row: letters before sign-up, work, leases, Strava's. */
export async function storeTraces(db: Database, id: string): Promise<void> {
  const email = `${id}@limber.example`
  const letter = {
    preview: '',
    html: `<p>For ${id}</p>`,
    text: `For ${id}`,
    attachments: [],
    unsubscribeUrl: null,
  }
  const signIn = {
    kind: 'sign-in',
    subject: 'Confirm',
    recipient: email.toUpperCase(),
    runnerId: null,
    createdAt: NOON,
  }
  await writeLetter(db, { ...letter, ...signIn, id: `${id}-sign-in`, dedupeKey: `sign-in:${email}:1` })
  const asked: readonly (readonly [string, string, object])[] = [
    ['assess-runner', id, { runnerId: id }],
    ['write-digest', `digest:${id}:2026-11-16`, { runnerId: id, weekStarts: '2026-11-16' }],
    ['write-sign-in', email, { email: email.toUpperCase() }],
    ['deliver-mail', `${id}-1`, { letterId: `${id}-1` }],
    ['strava-event', `activity:${id}`, { object: 'activity', objectId: '7', ownerId: `athlete-${id}` }],
  ]
  const far = instant(NOON + 10 ** 10)
  for (const [name, key, payload] of asked)
    await requestWork(db, { id: `${name} ${key}`, name, key, payload, dueAt: far, now: NOON })
  await takeLease(db, `strava-tokens:${id}`, 'a process that died', NOON, far)
  await stopAddress(db, { address: email, reason: 'no such user', stoppedAt: NOON })
  const tokens = { accessToken: 'sealed', refreshToken: 'sealed', expiresAt: NOON }
  const athleteId = `athlete-${id}`
  await connectAccount(db, { runnerId: id, athleteId, scopes: ['read'], tokens, connectedAt: NOON })
  await addEvent(db, {
    ...{ id: `event of ${id}`, objectType: 'activity', objectId: `of ${id}`, aspectType: 'create' },
    ...{ ownerId: athleteId, eventTime: 1, receivedAt: NOON },
  })
}

/** Every row of every table, each as text, in an order of its own. */
export async function dump(db: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const entries = tables
    .filter((name) => !name.startsWith('kysely_'))
    .map(async (name) => {
      const rows = await db
        .selectFrom(name as 'work')
        .selectAll()
        .execute()
      return [name, rows.map((row) => JSON.stringify(row)).toSorted((a, b) => (a < b ? -1 : 1))] as const
    })
  return Object.fromEntries(await Promise.all(entries))
}
