import { describe, expect, it } from 'vitest'
import { listLetters } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { changeRunner, type RunnerChange } from '../../db/runners.ts'
import { localDay } from '../../rules/model/day.ts'
import { post } from '../../src/jobs/outbox.ts'
import type { LetterKind } from '../../src/mail/letter.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'

/** Half past ten in the evening in Berlin; Ada is asleep from nine to seven. */
const NIGHT = '2026-11-21T21:30:00Z'
const SEVEN = '2026-11-22T06:00:00Z'

async function atNight(): Promise<TestHouse> {
  const house = await aHouse({ now: NIGHT })
  await changeRunner(house.db, 'ada', { quietHours: { from: 21, to: 7 } })
  return house
}

async function written(house: TestHouse, kind: LetterKind, dedupeKey: string = kind): Promise<void> {
  const letter = {
    ...{ kind, subject: '18.2 km on Saturday', preview: '', html: '<p>Hello</p>', text: 'Hello' },
    ...{ attachments: [], unsubscribeUrl: null },
  }
  const entry = { letter, to: 'ada@limber.example', runnerId: 'ada', dedupeKey }
  await inTransaction(house.db, (trx) => post(trx, entry, house.context))
  await house.doAllDue()
}

async function inTheMorning(house: TestHouse): Promise<readonly string[]> {
  house.clock.set(SEVEN)
  await house.doAllDue()
  return house.mail.letters.map(({ kind }) => kind)
}

const reasons = async (house: TestHouse) =>
  (await listLetters(house.db, 'ada', 9)).map(({ kind, notSentBecause }) => [kind, notSentBecause])

describe('a letter of the night', () => {
  it.each<LetterKind>(['alert', 'welcome', 'check-in', 'imported', 'shoes'])(
    'waits for seven: %s',
    async (kind) => {
      const house = await atNight()
      await written(house, kind)
      const work = await house.db.selectFrom('work').select(['attempts', 'due_at']).execute()
      expect(work).toEqual([{ attempts: 0, due_at: Date.parse(SEVEN) }])
      house.clock.set('2026-11-22T05:59:00Z')
      await house.doAllDue()
      expect(house.mail.letters).toEqual([])
      expect(await inTheMorning(house)).toEqual([kind])
    },
  )

  it.each<LetterKind>(['digest', 'referral', 'sign-in', 'receipt', 'reconnect'])(
    'goes at once when it has its hour or answers somebody: %s',
    async (kind) => {
      const house = await atNight()
      await written(house, kind)
      expect(house.mail.letters.map((letter) => letter.kind)).toEqual([kind])
    },
  )

  it('goes at once to a runner without quiet hours', async () => {
    const house = await aHouse({ now: NIGHT })
    await written(house, 'alert')
    expect(house.mail.letters).toHaveLength(1)
  })
})

describe('a letter that waited', () => {
  it.each<[string, LetterKind, RunnerChange, string]>([
    ['its kind was switched off', 'alert', { mail: { alerts: false } }, 'switched off'],
    ['its kind was switched off', 'check-in', { mail: { checkIns: false } }, 'switched off'],
    ['its kind was switched off', 'shoes', { mail: { news: false } }, 'switched off'],
    ['alerts were snoozed', 'alert', { snoozedUntil: localDay('2026-11-30') }, 'snoozed'],
    [
      'a pause began',
      'imported',
      { pause: { from: localDay('2026-11-22'), until: localDay('2026-11-30'), because: 'travel' } },
      'a pause began',
    ],
  ])('is dropped when %s meanwhile, and says so: %s', async (_why, kind, change, word) => {
    const house = await atNight()
    await written(house, kind)
    await changeRunner(house.db, 'ada', change)
    expect(await inTheMorning(house)).toEqual([])
    expect(await reasons(house)).toEqual([[kind, expect.stringContaining(word)]])
    expect(house.lines).toEqual([expect.stringContaining(`letter (${kind}) not sent: `)])
    expect(await house.db.selectFrom('work').selectAll().execute()).toEqual([])
  })

  it('goes in spite of a snooze when it is no alert', async () => {
    const house = await atNight()
    await written(house, 'shoes')
    await changeRunner(house.db, 'ada', { snoozedUntil: localDay('2026-11-30') })
    expect(await inTheMorning(house)).toEqual(['shoes'])
  })

  it('makes way for a newer one that says more', async () => {
    const house = await atNight()
    await written(house, 'alert', 'one')
    house.clock.set('2026-11-21T22:00:00Z')
    await written(house, 'alert', 'two')
    expect(await inTheMorning(house)).toEqual(['alert'])
    expect(await reasons(house)).toEqual([
      ['alert', null],
      ['alert', 'a newer letter says more'],
    ])
  })

  it('makes way for the referral that went ahead of it', async () => {
    const house = await atNight()
    await written(house, 'alert')
    house.clock.set('2026-11-21T22:00:00Z')
    await written(house, 'referral')
    expect(await inTheMorning(house)).toEqual(['referral'])
  })
})
