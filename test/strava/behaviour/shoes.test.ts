import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import { loadHistory } from '../../../src/history.ts'
import { aStravaHouse, DAY_MS, type StravaHouse } from '../../support/strava-jobs.ts'

/** Each pair's name, what it had before the runs we know, and what it has with them. */
async function pairs(house: StravaHouse) {
  const { history } = await loadHistory(house.db, 'ada', localDay('2026-11-30'))
  return history.shoes.map(({ id, name, startMetres }) => {
    const run = history.runs.filter((each) => each.shoeId === id)
    return [name, startMetres, run.reduce((sum, each) => sum + each.distanceMetres, startMetres)]
  })
}

async function withTwoPairs() {
  const house = await aStravaHouse()
  const shoes = (blue: number, red: number) =>
    house.ada.change({
      shoes: [
        { id: 'g1', name: 'Blue', distance: blue },
        { id: 'g2', name: 'Red', distance: red },
      ],
    })
  shoes(300_000, 40_000)
  const first = house.ada.add({ start: house.morning(3), distanceMetres: 10_000, gearId: 'g1' })
  house.ada.add({ start: house.morning(1), distanceMetres: 8_000, gearId: 'g1' })
  await house.connect()
  await house.sync()
  return { house, shoes, first }
}

describe('a pair of shoes at Strava', () => {
  it('began with its total less the runs we know', async () => {
    const { house } = await withTwoPairs()
    expect(await pairs(house)).toEqual([
      ['Blue', 282_000, 300_000],
      ['Red', 40_000, 40_000],
    ])
  })

  it('has Strava’s own total also where the runs we know add up to more', async () => {
    const house = await aStravaHouse()
    house.ada.change({ shoes: [{ id: 'g1', name: 'Blue', distance: 3_000 }] })
    house.ada.add({ start: house.morning(3), distanceMetres: 10_000, gearId: 'g1' })
    await house.connect()
    await house.sync()
    expect(await pairs(house)).toEqual([['Blue', -7_000, 3_000]])
  })

  it('grows with a run that came after its total was told', async () => {
    const { house } = await withTwoPairs()
    house.sleep(DAY_MS)
    const id = house.ada.add({ start: house.morning(0), distanceMetres: 5_000, gearId: 'g1' })
    await house.event(id, 'create')
    expect((await pairs(house))[0]).toEqual(['Blue', 282_000, 305_000])
  })

  it('hands its metres to the other pair when the gear of a run is edited, with the next listing', async () => {
    const { house, shoes, first } = await withTwoPairs()
    house.ada.edit(first, { gearId: 'g2' })
    shoes(290_000, 50_000)
    house.sleep(DAY_MS)
    await house.sync()
    await house.pass(60_000)
    expect(await pairs(house)).toEqual([
      ['Blue', 282_000, 290_000],
      ['Red', 40_000, 50_000],
    ])
  })

  it('is asked for by itself when the profile does not name it, once', async () => {
    const house = await aStravaHouse()
    house.ada.add({ start: house.morning(3), gearId: 'g9' })
    await house.connect()
    await house.sync()
    house.ada.change({ shoes: [{ id: 'g9', name: 'Old', distance: 700_000, retired: true }] })
    await house.sync()
    await house.sync()
    expect((await pairs(house)).map(([name]) => name)).toEqual(['Old'])
    expect(house.strava.counts().gear).toBe(2)
  })

  it('does not hold up the runs when it is gone', async () => {
    const house = await aStravaHouse()
    house.ada.add({ start: house.morning(3), gearId: 'g404' })
    await house.connect()
    await house.sync()
    expect(await house.runs()).toHaveLength(1)
    expect(house.lines.join(' ')).not.toContain('failed')
  })

  it('is asked for by nobody without the permission to see shoes', async () => {
    const house = await aStravaHouse()
    house.ada.change({ shoes: [{ id: 'g1', name: 'Blue', distance: 300_000 }] })
    house.ada.add({ start: house.morning(3), gearId: 'g1' })
    await house.connect(['read', 'activity:read_all'])
    await house.sync()
    expect(await house.runs()).toHaveLength(1)
    expect(house.strava.counts()).toMatchObject({ athlete: 0, gear: 0 })
    expect(await pairs(house)).toEqual([])
  })
})
