/** A data folder whose outbox is full. */
import { join } from 'node:path'
import { letterByKey, writeLetter } from '../../../db/letters.ts'
import { type Database, inTransaction, migrate, openDatabase } from '../../../db/open.ts'
import { addRunner } from '../../../db/runners.ts'
import { requestWork } from '../../../db/work.ts'
import { type Instant, instant } from '../../../rules/model/day.ts'
import { seededChance } from '../chance.ts'

const WRITTEN_AT = instant(Date.UTC(2026, 10, 23, 6))
const PICTURE_BYTES = 60_000
const RUNNER = { id: 'ada', email: 'ada@example.invalid', name: null, zone: 'UTC', units: 'km' } as const

/** Writes so many letters to one runner, each with a picture and the work of delivering it; returns their ids. */
export async function fillOutbox(dataDir: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, index) => `letter-${index + 1}`)
  await inOutbox(dataDir, async (db) => {
    await migrate(db)
    const chance = seededChance(count)
    const picture = Uint8Array.from({ length: PICTURE_BYTES }, () => chance.below(256))
    await inTransaction(db, async (trx) => {
      await addRunner(trx, { ...RUNNER, createdAt: WRITTEN_AT, confirmedAt: WRITTEN_AT })
      for (const id of ids) {
        await writeLetter(trx, letterOf(id, picture))
        const work = { id, name: 'deliver-mail', key: id, payload: { letterId: id } }
        await requestWork(trx, { ...work, dueAt: WRITTEN_AT, now: WRITTEN_AT })
      }
    })
  })
  return ids
}

function letterOf(id: string, picture: Uint8Array) {
  return {
    ...{ id, runnerId: RUNNER.id, kind: 'digest', dedupeKey: id, recipient: RUNNER.email },
    ...{ subject: `Your week ${id}`, preview: '', html: '<img src="cid:c" alt="">', text: id },
    attachments: [{ cid: 'c', filename: 'c.png', contentType: 'image/png' as const, content: picture }],
    ...{ unsubscribeUrl: 'https://limber.example/l/stop', createdAt: WRITTEN_AT },
  }
}

/** Work that is left, parked or not. */
export function workLeft(dataDir: string): Promise<number> {
  return inOutbox(dataDir, async (db) => {
    const left = db.selectFrom('work').select('id').where('name', '=', 'deliver-mail')
    return (await left.execute()).length
  })
}

/** Those of the letters that are not marked as sent. */
export function unmarked(dataDir: string, ids: readonly string[]): Promise<readonly string[]> {
  return inOutbox(dataDir, async (db) => {
    const places = await Promise.all(ids.map((id) => letterByKey(db, id)))
    return ids.filter((_, index) => places[index]?.place !== 'smtp')
  })
}

/** Takes the leases from a process that was killed, as a minute would have done. */
export function endLeases(dataDir: string): Promise<void> {
  return inOutbox(dataDir, async (db) => {
    await db
      .updateTable('work')
      .set({ leased_until: 0 as Instant })
      .where('leased_until', 'is not', null)
      .execute()
  })
}

async function inOutbox<T>(dataDir: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(join(dataDir, 'limber.sqlite'))
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
