import { expect, it } from 'vitest'
import { addCheckIn, listCheckIns, newestFeedback } from '../../db/check-ins.ts'
import { localDay } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aCheckIn, at } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

describeOnBoth('a check-in', (open) => {
  it('comes back with every answer as it was given', async () => {
    const db = await open()
    await storeRunner(db)
    const checkIn = aCheckIn('2026-11-20', {
      ...{ pain: 4, painDuring: 3, painAfter: 2, painNextMorning: 0, area: 'low-back' },
      ...{ redFlags: ['fever', 'night-pain'], cleared: true, feedback: 'too-hard' },
      health: { participation: 8, training: 17, performance: 0, symptoms: 25 },
      ...{ fatigue: 7, warmedUp: true },
    })
    await addCheckIn(db, { id: 'one', runnerId: 'ada', madeAt: NOON, checkIn })
    expect(await listCheckIns(db, 'ada')).toEqual([checkIn])
  })

  it('tells "no sign" from "not asked", and no pain from none told', async () => {
    const db = await open()
    await storeRunner(db)
    const denied = aCheckIn('2026-11-20', { noRedFlags: true, pain: 0 })
    const silent = aCheckIn('2026-11-21')
    await addCheckIn(db, { id: 'one', runnerId: 'ada', madeAt: NOON, checkIn: denied })
    await addCheckIn(db, { id: 'two', runnerId: 'ada', madeAt: NOON, checkIn: silent })
    expect(await listCheckIns(db, 'ada')).toEqual([denied, silent])
  })

  it('tells no warm-up and no fatigue from none told of', async () => {
    const db = await open()
    await storeRunner(db)
    const refused = aCheckIn('2026-11-20', { fatigue: 0, warmedUp: false })
    const silent = aCheckIn('2026-11-21', { fatigue: null, warmedUp: null })
    await addCheckIn(db, { id: 'one', runnerId: 'ada', madeAt: NOON, checkIn: refused })
    await addCheckIn(db, { id: 'two', runnerId: 'ada', madeAt: NOON, checkIn: silent })
    expect(await listCheckIns(db, 'ada')).toEqual([refused, silent])
  })

  it('keeps the questions of a health problem open that were not asked', async () => {
    const db = await open()
    await storeRunner(db)
    const unasked = { training: null, performance: null, symptoms: null }
    const checkIns = [
      aCheckIn('2026-11-20', { health: { participation: 25, ...unasked } }),
      aCheckIn('2026-11-21', { health: { participation: 0, ...unasked } }),
    ]
    for (const checkIn of checkIns)
      await addCheckIn(db, { id: checkIn.day, runnerId: 'ada', madeAt: NOON, checkIn })
    expect(await listCheckIns(db, 'ada')).toEqual(checkIns)
  })

  it('is listed by its day, and within a day in the order of making', async () => {
    const db = await open()
    await storeRunner(db)
    const add = (id: string, day: string, madeAt: string, pain: number) =>
      addCheckIn(db, { id, runnerId: 'ada', madeAt: at(madeAt), checkIn: aCheckIn(day, { pain }) })
    await add('a', '2026-11-21', '2026-11-21T20:00:00Z', 3)
    await add('b', '2026-11-21', '2026-11-21T08:00:00Z', 2)
    await add('c', '2026-11-20', '2026-11-22T08:00:00Z', 1)
    expect((await listCheckIns(db, 'ada')).map(({ pain }) => pain)).toEqual([1, 2, 3])
  })
})

describeOnBoth('the newest word on a routine', (open) => {
  it('is the last of that day and that runner that says how it went', async () => {
    const db = await open()
    for (const id of ['ada', 'bob']) await storeRunner(db, { id, email: `${id}@limber.example` })
    const told = [
      ['1', 'ada', '2026-11-21T10:00:00Z', aCheckIn('2026-11-21', { feedback: 'done' })],
      ['2', 'ada', '2026-11-21T11:00:00Z', aCheckIn('2026-11-21', { feedback: 'too-hard' })],
      ['3', 'ada', '2026-11-21T12:00:00Z', aCheckIn('2026-11-21', { pain: 0 })],
      ['4', 'ada', '2026-11-22T12:00:00Z', aCheckIn('2026-11-22', { feedback: 'done' })],
      ['5', 'bob', '2026-11-21T13:00:00Z', aCheckIn('2026-11-21', { feedback: 'hurt' })],
    ] as const
    for (const [id, runnerId, time, checkIn] of told)
      await addCheckIn(db, { id, runnerId, madeAt: at(time), checkIn })
    expect(await newestFeedback(db, 'ada', localDay('2026-11-21'))).toEqual({
      feedback: 'too-hard',
      madeAt: at('2026-11-21T11:00:00Z'),
    })
    expect(await newestFeedback(db, 'ada', localDay('2026-11-20'))).toBeNull()
  })
})
