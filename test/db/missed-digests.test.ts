import { expect, it } from 'vitest'
import { writeLetter } from '../../db/letters.ts'
import { missedBefore, noteMissed } from '../../db/missed-digests.ts'
import type { Db } from '../../db/open.ts'
import { type LocalDay, localDay } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { storeRunner } from '../support/stored.ts'

const WEEK = localDay('2026-11-16')

/** Written on the Monday after its week, at seven in Berlin. */
async function digest(db: Db, week: LocalDay, monday: string): Promise<void> {
  await writeLetter(db, {
    ...{ id: week, runnerId: 'ada', kind: 'digest', dedupeKey: `digest:ada:${week}` },
    ...{ recipient: 'ada@limber.example', subject: 'Your week', preview: '', html: '', text: '' },
    ...{ attachments: [], unsubscribeUrl: null, createdAt: at(`${monday}T06:00:00Z`) },
  })
}

describeOnBoth('a missed digest', (open) => {
  const before = (db: Db, week: string) => missedBefore(db, 'ada', localDay(week))

  it('is told by the next digest, and by that one for good', async () => {
    const db = await open()
    await storeRunner(db)
    await digest(db, localDay('2026-11-09'), '2026-11-16')
    await noteMissed(db, 'ada', WEEK)
    await noteMissed(db, 'ada', WEEK)
    expect(await before(db, '2026-11-23')).toBe(WEEK)
    await digest(db, localDay('2026-11-23'), '2026-11-30')
    expect(await before(db, '2026-11-23')).toBe(WEEK)
    expect(await before(db, '2026-11-30')).toBeNull()
  })

  it('is told after a pause too, but not for ever', async () => {
    const db = await open()
    await storeRunner(db)
    await noteMissed(db, 'ada', WEEK)
    expect(await before(db, '2026-12-14')).toBe(WEEK)
    expect(await before(db, '2026-12-21')).toBeNull()
  })

  it('is not told by an earlier week, nor to another runner', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'bo', email: null })
    await noteMissed(db, 'ada', WEEK)
    expect(await before(db, '2026-11-16')).toBeNull()
    expect(await missedBefore(db, 'bo', localDay('2026-11-23'))).toBeNull()
  })

  it('is the latest of several', async () => {
    const db = await open()
    await storeRunner(db)
    await noteMissed(db, 'ada', WEEK)
    await noteMissed(db, 'ada', localDay('2026-11-23'))
    expect(await before(db, '2026-11-30')).toBe('2026-11-23')
  })
})
