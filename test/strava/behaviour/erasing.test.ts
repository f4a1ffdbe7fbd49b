import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/open.ts'
import { findRunner } from '../../../db/runners.ts'
import { addEvent } from '../../../db/strava-events.ts'
import { askToErase } from '../../../src/jobs/erase-runner.ts'
import { allRows, aStravaHouse, type StravaHouse } from '../../support/strava-jobs.ts'

async function connected(): Promise<StravaHouse> {
  const house = await aStravaHouse()
  house.everyOtherDay(12)
  await house.connect()
  await house.sync()
  await addEvent(house.db, {
    ...{ id: 'event', objectType: 'activity', objectId: '1', aspectType: 'create' },
    ...{ ownerId: '501', eventTime: 1, receivedAt: house.clock.runtime.now() },
  })
  return house
}

async function erase(house: StravaHouse): Promise<void> {
  await inTransaction(house.db, async (trx) => {
    const ada = await findRunner(trx, 'ada')
    if (ada) await askToErase(trx, ada, house.context)
  })
  await house.doAllDue()
}

describe('erasing a runner who is connected to Strava', () => {
  it('gives the permission back, and keeps nothing that names the athlete', async () => {
    const house = await connected()
    await erase(house)
    expect(house.ada.connected()).toBe(false)
    const rows = await allRows(house.db)
    for (const trace of ['"501"', 'strava access']) expect(rows).not.toContain(trace)
    expect(house.mail.letters.at(-1)?.text).toContain('Strava keeps its own copy of your runs')
  })

  it('erases all but the permission while Strava is away, then that', async () => {
    const house = await connected()
    house.strava.faults.next('unavailable', 1, 'revoke')
    await erase(house)
    expect(await house.runs()).toEqual([])
    expect((await house.account())?.state).toBe('leaving')
    expect(house.mail.letters.filter(({ kind }) => kind === 'erased')).toEqual([])
    await house.pass(600_000)
    expect(await house.account()).toBeNull()
    expect(house.mail.letters.filter(({ kind }) => kind === 'erased')).toHaveLength(1)
  })
})
