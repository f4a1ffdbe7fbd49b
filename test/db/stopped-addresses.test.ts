import { expect, it } from 'vitest'
import { removeRunner } from '../../db/runners.ts'
import { isStopped, listStopped, resumeAddress, stopAddress } from '../../db/stopped-addresses.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

const LATER = at('2026-11-22T12:00:00Z')

describeOnBoth('a stopped address', (open) => {
  it('is known in any case, keeps the newest reason, and can be resumed', async () => {
    const db = await open()
    await stopAddress(db, { address: 'Ada@limber.example', reason: 'full', stoppedAt: NOON })
    await stopAddress(db, { address: 'bo@limber.example', reason: 'full', stoppedAt: NOON })
    await stopAddress(db, { address: 'ada@LIMBER.example', reason: 'gone', stoppedAt: LATER })
    expect(await isStopped(db, 'ADA@limber.example')).toBe(true)
    expect(await listStopped(db, 9)).toEqual([
      { address: 'ada@limber.example', reason: 'gone', stoppedAt: LATER },
      { address: 'bo@limber.example', reason: 'full', stoppedAt: NOON },
    ])
    await resumeAddress(db, 'Ada@limber.example')
    expect(await isStopped(db, 'ada@limber.example')).toBe(false)
    expect(await isStopped(db, 'bo@limber.example')).toBe(true)
  })

  it('goes with its runner, and with nobody else', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'cy', email: null })
    await stopAddress(db, { address: 'ada@limber.example', reason: 'gone', stoppedAt: NOON })
    await removeRunner(db, 'cy')
    expect(await isStopped(db, 'ada@limber.example')).toBe(true)
    await removeRunner(db, 'ada')
    expect(await listStopped(db, 9)).toEqual([])
  })
})
