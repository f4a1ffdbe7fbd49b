import { expect, it } from 'vitest'
import {
  addSession,
  endSession,
  forgetExpired,
  linkSpentAt,
  sessionRunnerId,
  spendLink,
} from '../../db/sessions.ts'
import { hashOf } from '../../src/seal.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

const EVENING = at('2026-11-21T20:00:00Z')
const SECOND = at('2026-11-22T20:00:00Z')

describeOnBoth('a session', (open) => {
  it('is stored as a hash alone: what the browser holds is in no row', async () => {
    const db = await open()
    await storeRunner(db)
    const secret = 'what the cookie says'
    await addSession(db, { idHash: hashOf(secret), runnerId: 'ada', now: NOON, expiresAt: EVENING })
    expect(await sessionRunnerId(db, hashOf(secret), NOON)).toBe('ada')
    expect(await sessionRunnerId(db, secret, NOON)).toBeNull()
    expect(JSON.stringify(await db.selectFrom('sessions').selectAll().execute())).not.toContain(secret)
  })

  it('ends at its moment', async () => {
    const db = await open()
    await storeRunner(db)
    await addSession(db, { idHash: 'hash', runnerId: 'ada', now: NOON, expiresAt: EVENING })
    expect(await sessionRunnerId(db, 'hash', at('2026-11-21T19:59:59.999Z'))).toBe('ada')
    expect(await sessionRunnerId(db, 'hash', EVENING)).toBeNull()
  })

  it('ends when the runner ends it', async () => {
    const db = await open()
    await storeRunner(db)
    for (const idHash of ['phone', 'desk'])
      await addSession(db, { idHash, runnerId: 'ada', now: NOON, expiresAt: EVENING })
    await endSession(db, 'phone')
    expect(await sessionRunnerId(db, 'phone', NOON)).toBeNull()
    expect(await sessionRunnerId(db, 'desk', NOON)).toBe('ada')
  })
})

describeOnBoth('a one-time link', (open) => {
  it('is spent once', async () => {
    const db = await open()
    const link = { idHash: 'link', now: NOON, expiresAt: EVENING }
    expect(await spendLink(db, link)).toBe(true)
    expect(await spendLink(db, link)).toBe(false)
    expect(await spendLink(db, { ...link, idHash: 'other' })).toBe(true)
  })

  it('says when it was spent, whatever was tried later', async () => {
    const db = await open()
    expect(await linkSpentAt(db, 'link')).toBeNull()
    await spendLink(db, { idHash: 'link', now: NOON, expiresAt: SECOND })
    await spendLink(db, { idHash: 'link', now: EVENING, expiresAt: SECOND })
    expect(await linkSpentAt(db, 'link')).toBe(NOON)
    expect(await linkSpentAt(db, 'other')).toBeNull()
  })

  it('is spent by one of many taps at once', async () => {
    const db = await open()
    const link = { idHash: 'link', now: NOON, expiresAt: EVENING }
    const taps = await Promise.all(Array.from({ length: 20 }, () => spendLink(db, link)))
    expect(taps.filter((spent) => spent)).toHaveLength(1)
  })
})

describeOnBoth('what has expired', (open) => {
  it('goes, and what has not stays', async () => {
    const db = await open()
    await storeRunner(db)
    await addSession(db, { idHash: 'old', runnerId: 'ada', now: NOON, expiresAt: EVENING })
    await addSession(db, { idHash: 'new', runnerId: 'ada', now: NOON, expiresAt: SECOND })
    await spendLink(db, { idHash: 'old link', now: NOON, expiresAt: EVENING })
    await spendLink(db, { idHash: 'new link', now: NOON, expiresAt: SECOND })
    await forgetExpired(db, EVENING)
    expect(await db.selectFrom('sessions').select('id').execute()).toEqual([{ id: 'new' }])
    expect(await db.selectFrom('used_links').select('id').execute()).toEqual([{ id: 'new link' }])
  })
})
