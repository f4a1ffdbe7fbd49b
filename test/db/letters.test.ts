import { expect, it } from 'vitest'
import {
  isOvertaken,
  lastLetter,
  lastLetters,
  letterByKey,
  listLetters,
  loadLetter,
  markNotSent,
  markSent,
  type NewLetter,
  writeLetter,
} from '../../db/letters.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

function aLetter(over: Partial<NewLetter> = {}): NewLetter {
  return {
    id: 'letter-1',
    runnerId: 'ada',
    kind: 'alert',
    dedupeKey: 'alert:ada:session-spike:run-1',
    recipient: 'ada@limber.example',
    subject: '18.2 km on Saturday',
    preview: 'Your next run',
    html: '<p>Grüße</p>',
    text: 'Grüße',
    attachments: [
      {
        cid: 'chart',
        filename: 'chart.png',
        contentType: 'image/png',
        content: Uint8Array.of(0, 255, 128, 10),
      },
    ],
    unsubscribeUrl: 'https://limber.example/l/stop',
    createdAt: NOON,
    ...over,
  }
}

describeOnBoth('a letter', (open) => {
  it('comes back whole, pictures to the byte', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await writeLetter(db, aLetter())).toBe(true)
    const stored = await loadLetter(db, 'letter-1')
    expect(stored).toMatchObject({ ...aLetter(), attachments: [{ cid: 'chart' }], sentAt: null, place: null })
    expect([...(stored?.attachments[0]?.content ?? [])]).toEqual([0, 255, 128, 10])
    expect(await loadLetter(db, 'letter-2')).toBeNull()
  })

  it('is written once for its key; the first one stays', async () => {
    const db = await open()
    await storeRunner(db)
    await writeLetter(db, aLetter())
    expect(await writeLetter(db, aLetter({ id: 'letter-2', subject: 'Again' }))).toBe(false)
    expect(await letterByKey(db, aLetter().dedupeKey)).toEqual({ id: 'letter-1', place: null })
    expect(await letterByKey(db, 'another key')).toBeNull()
    expect(await listLetters(db, 'all', 10)).toHaveLength(1)
  })

  it('is written by exactly one of many who write at once', async () => {
    const db = await open()
    await storeRunner(db)
    const written = Array.from({ length: 20 }, (_, index) =>
      writeLetter(db, aLetter({ id: `letter-${index}` })),
    )
    expect((await Promise.all(written)).filter((isNew) => isNew)).toHaveLength(1)
  })

  it('knows when it was sent, and where to', async () => {
    const db = await open()
    await storeRunner(db)
    await writeLetter(db, aLetter())
    await markSent(db, 'letter-1', at('2026-11-21T12:01:00Z'), '/data/mail/one.eml')
    expect(await loadLetter(db, 'letter-1')).toMatchObject({
      ...{ sentAt: at('2026-11-21T12:01:00Z'), place: '/data/mail/one.eml' },
    })
    expect((await letterByKey(db, aLetter().dedupeKey))?.place).toBe('/data/mail/one.eml')
  })

  it('is listed newest first, of one runner or of all', async () => {
    const db = await open()
    await storeRunner(db)
    await writeLetter(db, aLetter({ id: 'old', dedupeKey: '1', createdAt: at('2026-11-20T12:00:00Z') }))
    await writeLetter(db, aLetter({ id: 'new', dedupeKey: '2' }))
    await writeLetter(db, aLetter({ id: 'nobody', dedupeKey: '3', runnerId: null, kind: 'sign-in' }))
    expect((await listLetters(db, 'ada', 10)).map(({ id }) => id)).toEqual(['new', 'old'])
    expect((await listLetters(db, 'all', 2)).map(({ id }) => id)).toEqual(['new', 'nobody'])
    expect((await listLetters(db, 'ada', 1))[0]).toEqual({
      ...{ id: 'new', runnerId: 'ada', kind: 'alert', recipient: 'ada@limber.example' },
      ...{ subject: '18.2 km on Saturday', createdAt: NOON, sentAt: null, place: null },
      notSentBecause: null,
    })
  })

  it('is found as the last of its kind to a runner', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await lastLetter(db, 'ada', 'alert')).toBeNull()
    await writeLetter(db, aLetter({ id: 'new', dedupeKey: '2' }))
    await writeLetter(db, aLetter({ id: 'old', dedupeKey: '1', createdAt: at('2026-11-20T12:00:00Z') }))
    await writeLetter(db, aLetter({ id: 'digest', dedupeKey: '3', kind: 'digest' }))
    expect(await lastLetter(db, 'ada', 'alert')).toEqual({ createdAt: NOON, dedupeKey: '2' })
  })

  it('that stays unsent says why, and is no letter that a runner got', async () => {
    const db = await open()
    await storeRunner(db)
    for (const [index, id] of ['first', 'second', 'third'].entries())
      await writeLetter(db, aLetter({ id, dedupeKey: id, createdAt: at(`2026-11-21T1${index}:00:00Z`) }))
    await markNotSent(db, 'third', 'a pause began while it waited')
    expect((await listLetters(db, 'ada', 1))[0]?.notSentBecause).toBe('a pause began while it waited')
    expect((await lastLetters(db, 'ada', 'alert', 9)).map(({ dedupeKey }) => dedupeKey)).toEqual([
      ...['second', 'first'],
    ])
    const overtaken = async (id: string, kinds: readonly string[]) => {
      const letter = await loadLetter(db, id)
      return letter && isOvertaken(db, letter, kinds)
    }
    expect(await overtaken('first', ['alert', 'referral'])).toBe(true)
    expect(await overtaken('second', ['alert', 'referral'])).toBe(false)
    expect(await overtaken('first', ['referral'])).toBe(false)
    expect(await overtaken('first', [])).toBe(false)
  })
})
