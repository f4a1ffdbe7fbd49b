import { expect, it } from 'vitest'
import { addCheckIn, listCheckIns } from '../../db/check-ins.ts'
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
