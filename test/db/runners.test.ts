import { expect, it } from 'vitest'
import { addRunner, changeRunner, confirmRunner, findRunner, listRunners } from '../../db/runners.ts'
import { describeOnBoth } from '../support/databases.ts'
import { at } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

describeOnBoth('a runner', (open) => {
  it('begins with weeks from Monday, all letters and nothing told', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await findRunner(db, 'ada')).toEqual({
      id: 'ada',
      email: 'ada@limber.example',
      name: 'Ada',
      zone: 'Europe/Berlin',
      units: 'km',
      weekStart: 1,
      birthYear: null,
      sex: null,
      restingPulse: null,
      maximumPulse: null,
      equipment: [],
      history: null,
      defaultShoeId: null,
      usualWeekMetres: null,
      longestRunMetres: null,
      sittingHours: null,
      mail: { alerts: true, digest: true, checkIns: true, news: true },
      confirmedAt: NOON,
      quietHours: null,
      pause: null,
      snoozedUntil: null,
    })
  })

  it('is found by the address in any case, and by the id as it is', async () => {
    const db = await open()
    await storeRunner(db, { id: 'Ada-1', email: 'Ada@Limber.Example' })
    expect((await findRunner(db, 'aDA@limber.EXAMPLE'))?.id).toBe('Ada-1')
    expect((await findRunner(db, 'Ada-1'))?.email).toBe('ada@limber.example')
    expect(await findRunner(db, 'bob@limber.example')).toBeNull()
    expect(await findRunner(db, 'ada-1')).toBeNull()
  })

  it('has an address of its own', async () => {
    const db = await open()
    await storeRunner(db)
    await expect(storeRunner(db, { id: 'bob', email: 'ADA@limber.example' })).rejects.toThrow(/unique/i)
    expect(await listRunners(db)).toHaveLength(1)
  })

  it('may be without an address, as others may', async () => {
    const db = await open()
    await storeRunner(db, { id: 'one', email: null })
    await storeRunner(db, { id: 'two', email: null })
    expect((await listRunners(db)).map(({ id, email }) => [id, email])).toEqual([
      ['one', null],
      ['two', null],
    ])
  })

  it('changes in the keys that are given and in no other', async () => {
    const db = await open()
    await storeRunner(db)
    await changeRunner(db, 'ada', {
      weekStart: 7,
      birthYear: 1985,
      sex: 'f',
      restingPulse: 52,
      maximumPulse: 188,
      equipment: ['mat', 'band'],
      history: 'a calf in spring',
      defaultShoeId: 'shoe-1',
      usualWeekMetres: 40_000.5,
      longestRunMetres: 18_000,
      mail: { alerts: false, digest: true },
    })
    await changeRunner(db, 'ada', { units: 'mi', restingPulse: 50 })
    expect(await findRunner(db, 'ada')).toMatchObject({
      name: 'Ada',
      zone: 'Europe/Berlin',
      units: 'mi',
      weekStart: 7,
      birthYear: 1985,
      sex: 'f',
      restingPulse: 50,
      maximumPulse: 188,
      equipment: ['mat', 'band'],
      history: 'a calf in spring',
      defaultShoeId: 'shoe-1',
      usualWeekMetres: 40_000.5,
      longestRunMetres: 18_000,
      mail: { alerts: false, digest: true },
    })
  })

  it('can take back what was told', async () => {
    const db = await open()
    await storeRunner(db)
    await changeRunner(db, 'ada', { name: null, birthYear: 1985 })
    await changeRunner(db, 'ada', { birthYear: null })
    expect(await findRunner(db, 'ada')).toMatchObject({ name: null, birthYear: null })
  })

  it('stays as it is when nothing is given', async () => {
    const db = await open()
    await storeRunner(db)
    const before = await findRunner(db, 'ada')
    await changeRunner(db, 'ada', {})
    expect(await findRunner(db, 'ada')).toEqual(before)
  })

  it('is changed alone', async () => {
    const db = await open()
    await storeRunner(db)
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example' })
    await changeRunner(db, 'ada', { units: 'mi' })
    expect((await findRunner(db, 'bob'))?.units).toBe('km')
  })

  it('is confirmed once: the first time stands', async () => {
    const db = await open()
    await storeRunner(db, { confirmedAt: null })
    expect((await findRunner(db, 'ada'))?.confirmedAt).toBeNull()
    await confirmRunner(db, 'ada', NOON)
    await confirmRunner(db, 'ada', at('2026-11-22T12:00:00Z'))
    expect((await findRunner(db, 'ada'))?.confirmedAt).toBe(NOON)
  })

  it('is listed in the order of coming', async () => {
    const db = await open()
    await storeRunner(db, { id: 'second', email: 'b@limber.example', createdAt: at('2026-11-22T12:00:00Z') })
    await addRunner(db, {
      ...{ id: 'first', email: 'a@limber.example', name: null, zone: 'UTC', units: 'mi' },
      ...{ createdAt: NOON, confirmedAt: null },
    })
    expect((await listRunners(db)).map(({ id }) => id)).toEqual(['first', 'second'])
  })
})
