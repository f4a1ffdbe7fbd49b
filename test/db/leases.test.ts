import { expect, it } from 'vitest'
import { dropLease, takeLease } from '../../db/leases.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'

const NOW = at('2026-11-21T12:00:00Z')
const LATER = at('2026-11-21T12:02:00Z')
const LATEST = at('2026-11-21T12:04:00Z')

describeOnBoth('a lease', (open) => {
  it('is taken once', async () => {
    const db = await open()
    expect(await takeLease(db, 'import:ada', 'one', NOW, LATER)).toBe(true)
    expect(await takeLease(db, 'import:ada', 'two', NOW, LATER)).toBe(false)
  })

  it('is one of several names', async () => {
    const db = await open()
    await takeLease(db, 'import:ada', 'one', NOW, LATER)
    expect(await takeLease(db, 'import:bob', 'two', NOW, LATER)).toBe(true)
  })

  it('can be kept for longer by its holder', async () => {
    const db = await open()
    await takeLease(db, 'import:ada', 'one', NOW, LATER)
    expect(await takeLease(db, 'import:ada', 'one', NOW, LATEST)).toBe(true)
    expect(await takeLease(db, 'import:ada', 'two', LATER, LATEST)).toBe(false)
  })

  it('falls to another at the moment it ends, and not a millisecond before', async () => {
    const db = await open()
    await takeLease(db, 'import:ada', 'one', NOW, LATER)
    expect(await takeLease(db, 'import:ada', 'two', at('2026-11-21T12:01:59.999Z'), LATEST)).toBe(false)
    expect(await takeLease(db, 'import:ada', 'two', LATER, LATEST)).toBe(true)
    expect(await takeLease(db, 'import:ada', 'one', LATER, LATEST)).toBe(false)
  })

  it('is given back by its holder alone', async () => {
    const db = await open()
    await takeLease(db, 'import:ada', 'one', NOW, LATER)
    await dropLease(db, 'import:ada', 'two')
    expect(await takeLease(db, 'import:ada', 'two', NOW, LATER)).toBe(false)
    await dropLease(db, 'import:ada', 'one')
    expect(await takeLease(db, 'import:ada', 'two', NOW, LATER)).toBe(true)
  })

  it('goes to exactly one of many who ask at once', async () => {
    const db = await open()
    const asked = Array.from({ length: 20 }, (_, index) =>
      takeLease(db, 'import:ada', `holder-${index}`, NOW, LATER),
    )
    expect((await Promise.all(asked)).filter((taken) => taken)).toHaveLength(1)
  })
})
