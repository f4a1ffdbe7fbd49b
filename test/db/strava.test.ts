import { expect, it } from 'vitest'
import { blankDrawnFromApi, listLetters, loadLetter, markSent, writeLetter } from '../../db/letters.ts'
import type { Database } from '../../db/open.ts'
import { addRecord, findRecord, recordsOfSource, touchRecord } from '../../db/records.ts'
import { listActivities, saveActivity } from '../../db/runs.ts'
import { addSpan, listSpans, replaceSpan } from '../../db/spans.ts'
import {
  accountOfAthlete,
  connectAccount,
  findAccount,
  listAccounts,
  markAccount,
  noteListed,
  noteLooked,
  removeAccount,
  saveListing,
  saveTokens,
} from '../../db/strava-accounts.ts'
import { changeBudget } from '../../db/strava-budget.ts'
import { addEvent, forgetEvents, forgetEventsOf, type StravaEvent } from '../../db/strava-events.ts'
import { findSubscription, removeSubscription, saveSubscription } from '../../db/strava-subscription.ts'
import { findWork, isWaiting, parkWork, requestWork } from '../../db/work.ts'
import { describeOnBoth, type Open } from '../support/databases.ts'
import { at, span } from '../support/history.ts'
import { NOON, recordEntry, storeRunner } from '../support/stored.ts'

const LATER = at('2026-11-22T12:00:00Z')
const TOKENS = { accessToken: 'sealed a', refreshToken: 'sealed r', expiresAt: LATER }

const connect = (db: Database, over: { readonly runnerId?: string; readonly athleteId?: string } = {}) =>
  connectAccount(db, {
    ...{ runnerId: 'ada', athleteId: '501', scopes: ['read', 'activity:read_all'], tokens: TOKENS },
    ...{ connectedAt: NOON, ...over },
  })

const opened = async (open: Open): Promise<Database> => {
  const db = await open()
  await storeRunner(db)
  await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
  return db
}

describeOnBoth('an account at Strava', (open) => {
  it('is found by its runner and by its athlete, as it was connected', async () => {
    const db = await opened(open)
    await connect(db)
    const account = {
      ...{ runnerId: 'ada', athleteId: '501', scopes: ['read', 'activity:read_all'], tokens: TOKENS },
      ...{
        state: 'connected',
        connectedAt: NOON,
        listedAt: null,
        lookedAt: null,
        madeRunner: false,
        listing: null,
      },
    }
    expect(await findAccount(db, 'ada')).toEqual(account)
    expect(await accountOfAthlete(db, '501')).toEqual(account)
    expect(await findAccount(db, 'bob')).toBeNull()
  })

  it('belongs to one runner only', async () => {
    const db = await opened(open)
    await connect(db)
    await expect(connect(db, { runnerId: 'bob' })).rejects.toThrow()
    expect(await listAccounts(db)).toHaveLength(1)
  })

  it('is live again when it is connected again, and remembers what was listed', async () => {
    const db = await opened(open)
    await connect(db)
    await noteListed(db, 'ada', NOON)
    await markAccount(db, 'ada', 'reconnect')
    expect((await findAccount(db, 'ada'))?.state).toBe('reconnect')
    await connect(db)
    expect(await findAccount(db, 'ada')).toMatchObject({ state: 'connected', listedAt: NOON })
  })

  it('remembers where a listing stands, until it has come to its end', async () => {
    const db = await opened(open)
    await connect(db)
    const listing = { beganAt: NOON, page: 3, seen: 400 }
    await saveListing(db, 'ada', listing)
    expect((await findAccount(db, 'ada'))?.listing).toEqual(listing)
    await saveListing(db, 'ada', null)
    expect((await findAccount(db, 'ada'))?.listing).toBeNull()
  })

  it('takes new tokens, and a look does not stand for a listing', async () => {
    const db = await opened(open)
    await connect(db)
    await connect(db, { runnerId: 'bob', athleteId: '502' })
    const tokens = { accessToken: 'new a', refreshToken: 'new r', expiresAt: NOON }
    await saveTokens(db, 'ada', tokens)
    await noteLooked(db, 'ada', LATER)
    expect(await findAccount(db, 'ada')).toMatchObject({ tokens, listedAt: null, lookedAt: LATER })
    expect(await findAccount(db, 'bob')).toMatchObject({ tokens: TOKENS, lookedAt: null })
  })

  it('goes alone, or with its runner', async () => {
    const db = await opened(open)
    await connect(db)
    await connect(db, { runnerId: 'bob', athleteId: '502' })
    await removeAccount(db, 'ada')
    expect((await listAccounts(db)).map(({ runnerId }) => runnerId)).toEqual(['bob'])
    await db.deleteFrom('runners').where('id', '=', 'bob').execute()
    expect(await listAccounts(db)).toEqual([])
  })
})

describeOnBoth('the budget of an application', (open) => {
  const count = (db: Database, clientId: string) =>
    changeBudget<{ readonly used: number }, number>(db, clientId, (state) => {
      const used = (state?.used ?? 0) + 1
      return { state: { used }, decision: used }
    })

  it('is null before the first request, and then what was left', async () => {
    const db = await open()
    expect(await count(db, '1')).toBe(1)
    expect(await count(db, '1')).toBe(2)
    expect(await count(db, '2')).toBe(1)
  })

  it('gives each of many who ask at once a place of their own', async () => {
    const db = await open()
    const places = await Promise.all(Array.from({ length: 12 }, () => count(db, '1')))
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
  })

  it('stays as it was when deciding fails', async () => {
    const db = await open()
    await count(db, '1')
    const failing = changeBudget(db, '1', () => {
      throw new Error('cannot decide')
    })
    await expect(failing).rejects.toThrow('cannot decide')
    expect(await count(db, '1')).toBe(2)
  })
})

describeOnBoth('an event of the webhook', (open) => {
  const EVENT: StravaEvent = {
    ...{ id: 'one', objectType: 'activity', objectId: '16181000100', aspectType: 'create' },
    ...{ ownerId: '501', eventTime: 1516126040, receivedAt: NOON },
  }

  it('is kept once, whatever its id', async () => {
    const db = await open()
    expect(await addEvent(db, EVENT)).toBe(true)
    expect(await addEvent(db, { ...EVENT, id: 'two' })).toBe(false)
    expect(await addEvent(db, { ...EVENT, id: 'three', aspectType: 'update' })).toBe(true)
    expect(await addEvent(db, { ...EVENT, id: 'four', eventTime: 1516126041 })).toBe(true)
  })

  it('is forgotten by age, and with its athlete', async () => {
    const db = await open()
    await addEvent(db, EVENT)
    await addEvent(db, { ...EVENT, id: 'two', objectId: '2', receivedAt: LATER })
    await addEvent(db, { ...EVENT, id: 'three', objectId: '3', ownerId: '502', receivedAt: LATER })
    const ids = async () =>
      (await db.selectFrom('strava_events').select('id').orderBy('id').execute()).map(({ id }) => id)
    await forgetEvents(db, LATER)
    expect(await ids()).toEqual(['three', 'two'])
    await forgetEventsOf(db, '501')
    expect(await ids()).toEqual(['three'])
  })
})

describeOnBoth('the subscription', (open) => {
  it('is one an application: kept before Strava confirms it, changed after, and removed', async () => {
    const db = await open()
    const secrets = { pathSecret: 'path', verifyToken: 'verify' }
    await saveSubscription(db, '1', { ...secrets, subscriptionId: null })
    await saveSubscription(db, '1', { ...secrets, subscriptionId: '120475' })
    expect(await findSubscription(db, '1')).toEqual({ ...secrets, subscriptionId: '120475' })
    expect(await findSubscription(db, '2')).toBeNull()
    await removeSubscription(db, '1')
    expect(await findSubscription(db, '1')).toBeNull()
  })
})

describeOnBoth('what came from the API', (open) => {
  it('is told from what was seen since a moment', async () => {
    const db = await opened(open)
    for (const id of ['one', 'two'])
      await addRecord(db, recordEntry({ id, externalId: id, source: 'strava_api', runId: null }))
    await addRecord(db, recordEntry({ id: 'file', externalId: 'file', runId: null }))
    await touchRecord(db, 'two', LATER)
    const ids = async (before?: typeof NOON) =>
      (await recordsOfSource(db, 'ada', 'strava_api', before)).map(({ id }) => id).sort()
    expect(await ids()).toEqual(['one', 'two'])
    expect(await ids(LATER)).toEqual(['one'])
    expect(await ids(NOON)).toEqual([])
    expect(await findRecord(db, 'bob', 'strava_api', 'one')).toBeNull()
  })

  it('has one span, in place of the one before; those of files stay', async () => {
    const db = await opened(open)
    const entry = { id: 'file', runnerId: 'ada', importId: 'one', source: 'garmin_export' } as const
    await addSpan(db, { ...entry, span: span('2026-01-01', '2026-06-01') })
    for (const [id, from] of [
      ['one', '2026-08-01'],
      ['two', '2026-08-02'],
    ] as const)
      await replaceSpan(db, { id, runnerId: 'ada', source: 'strava_api', span: span(from, '2026-11-21') })
    expect((await listSpans(db, 'ada')).map(({ from }) => from)).toEqual(['2026-01-01', '2026-08-02'])
    await replaceSpan(db, { id: 'three', runnerId: 'ada', source: 'strava_api', span: null })
    expect((await listSpans(db, 'ada')).map(({ from }) => from)).toEqual(['2026-01-01'])
  })

  it('keeps its activities apart from those of files', async () => {
    const db = await opened(open)
    for (const source of ['strava_api', 'file', 'garmin_export'] as const) {
      const activity = {
        day: span('2026-11-21', '2026-11-21').from,
        startedAt: NOON,
        type: source,
        minutes: 30,
      }
      await saveActivity(db, { runnerId: 'ada', recordId: source, source, activity })
    }
    const types = async (lane?: 'files' | 'strava_api') =>
      (await listActivities(db, 'ada', lane)).map(({ type }) => type).sort()
    expect(await types('strava_api')).toEqual(['strava_api'])
    expect(await types('files')).toEqual(['file', 'garmin_export'])
    expect(await types()).toHaveLength(3)
  })
})

describeOnBoth('a letter drawn from the API', (open) => {
  const write = (db: Database, id: string, over: Partial<Parameters<typeof writeLetter>[1]> = {}) =>
    writeLetter(db, {
      ...{ id, runnerId: 'ada', kind: 'alert', dedupeKey: id, recipient: 'ada@limber.example' },
      ...{ subject: '18.2 km', preview: 'p', html: '<p>18.2 km</p>', text: '18.2 km', createdAt: NOON },
      attachments: [{ cid: 'c', filename: 'c.png', contentType: 'image/png', content: new Uint8Array([1]) }],
      ...{ unsubscribeUrl: 'https://limber.example/u', drawnFrom: 'strava_api', ...over },
    })

  it('loses its words by age, and tells which captured file held them', async () => {
    const db = await opened(open)
    await write(db, 'old')
    await write(db, 'by smtp')
    await write(db, 'new', { createdAt: LATER })
    await write(db, 'of files', { drawnFrom: 'files' })
    await markSent(db, 'old', NOON, '/captured/old.eml')
    await markSent(db, 'by smtp', NOON, 'smtp')
    expect(await blankDrawnFromApi(db, { createdBefore: LATER })).toEqual(['/captured/old.eml'])
    const left = (await listLetters(db, 'ada', 10)).filter(({ subject }) => subject !== '')
    expect(left.map(({ id }) => id).sort()).toEqual(['new', 'of files'])
    expect(await loadLetter(db, 'old')).toMatchObject({
      ...{ html: '', text: '', preview: '', attachments: [], unsubscribeUrl: null },
      ...{ dedupeKey: 'old', sentAt: NOON },
    })
    expect(await blankDrawnFromApi(db, { createdBefore: LATER })).toEqual([])
    expect(await write(db, 'again', { dedupeKey: 'old' })).toBe(false)
  })

  it('is not delivered any more when it was waiting; others are', async () => {
    const db = await opened(open)
    await write(db, 'waiting')
    await write(db, 'of files', { drawnFrom: 'files' })
    for (const key of ['waiting', 'of files'])
      await requestWork(db, { id: key, name: 'deliver-mail', key, payload: {}, dueAt: NOON, now: NOON })
    await blankDrawnFromApi(db, { runnerId: 'ada' })
    expect(await findWork(db, 'deliver-mail', 'waiting')).toBeNull()
    expect(await findWork(db, 'deliver-mail', 'of files')).toBe('of files')
  })
})

describeOnBoth('work that was asked for', (open) => {
  it('waits until it is done or given up', async () => {
    const db = await open()
    expect(await isWaiting(db, 'sync-strava', 'ada')).toBe(false)
    const request = { id: 'one', name: 'sync-strava', key: 'ada', payload: {}, dueAt: LATER, now: NOON }
    await requestWork(db, request)
    expect(await isWaiting(db, 'sync-strava', 'ada')).toBe(true)
    await parkWork(db, 'one', 'nine attempts')
    expect(await isWaiting(db, 'sync-strava', 'ada')).toBe(false)
  })
})
