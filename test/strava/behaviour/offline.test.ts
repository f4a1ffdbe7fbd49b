import { describe, expect, it } from 'vitest'
import { dayInZone } from '../../../rules/model/day.ts'
import { loadHistory } from '../../../src/history.ts'
import { aStravaHouse, DAY_MS, HOUR_MS, type StravaHouse } from '../../support/strava-jobs.ts'

/** Ada ran 8 km every other day for a hundred days, and does so for ten days more. */
async function connected(): Promise<StravaHouse> {
  const house = await aStravaHouse()
  house.everyOtherDay(50)
  for (let daysAhead = 1; daysAhead <= 9; daysAhead += 2)
    house.ada.add({ start: house.morning(-daysAhead), distanceMetres: 8_000, movingSeconds: 2_857 })
  await house.connect()
  await house.withWebhook()
  return house
}

const signalsOf = async (house: StravaHouse) => (await house.today())?.signals.map(({ id }) => id)

describe('a worker that slept for ten days', () => {
  it('lets go of what was not seen again within seven days, and of the days it covered', async () => {
    const house = await connected()
    await house.plan()
    expect((await house.runs()).length).toBeGreaterThanOrEqual(50)
    house.sleep(10 * DAY_MS)
    house.strava.faults.next('unavailable', 1_000)
    await house.plan()
    expect(await house.runs()).toEqual([])
    expect(await house.spans()).toEqual([])
    const { history } = await loadHistory(
      house.db,
      'ada',
      dayInZone(house.clock.runtime.now(), 'Europe/Berlin'),
    )
    expect(history.runs).toEqual([])
    expect(history.spans).toEqual([])
  })

  it('gives no light meanwhile, no spike and no return after a break', async () => {
    const house = await connected()
    await house.plan()
    expect((await house.today())?.level).toBe('green')
    house.sleep(10 * DAY_MS)
    house.strava.faults.next('unavailable', 1_000)
    await house.plan()
    await house.ask('assess-runner', 'ada', { runnerId: 'ada' })
    const today = await house.today()
    expect(today?.day).toBe('2026-12-01')
    expect(today?.signals).toEqual([])
    expect(today?.level).toBe('warming-up')
    expect(today?.ceilingMetres).toBeNull()
  })

  it('knows after the next listing what an uninterrupted worker knows, and judges the same', async () => {
    const [slept, awake] = [await connected(), await connected()]
    for (const house of [slept, awake]) await house.plan()
    slept.sleep(10 * DAY_MS)
    await slept.plan()
    await awake.pass(10 * DAY_MS)
    const judged = async (house: StravaHouse) => {
      await house.ask('assess-runner', 'ada', { runnerId: 'ada' })
      const today = await house.today()
      return (
        today && {
          ...{ day: today.day, level: today.level, missingSince: today.missingSince, weeks: today.weeks },
          ...{ signals: today.signals, ceilings: today.ceilings, ceilingMetres: today.ceilingMetres },
        }
      )
    }
    const [afterSleep, always] = [await judged(slept), await judged(awake)]
    expect(afterSleep).toEqual(always)
    expect(afterSleep?.level).toBe('green')
    expect(await signalsOf(slept)).toEqual(await signalsOf(awake))
    expect(await slept.spans()).toEqual(await awake.spans())
    const figures = async (house: StravaHouse) =>
      (await house.runs())
        .filter((run) => run.day >= '2026-08-24')
        .map(({ day, distanceMetres }) => [day, distanceMetres])
    expect(await figures(slept)).toEqual(await figures(awake))
  })

  it('keeps its rows when it slept for six days', async () => {
    const house = await connected()
    await house.plan()
    const before = await house.runs()
    house.sleep(6 * DAY_MS)
    house.strava.faults.next('unavailable', 1_000)
    await house.plan()
    expect(await house.runs()).toHaveLength(before.length)
    await house.ask('assess-runner', 'ada', { runnerId: 'ada' })
    expect((await house.today())?.missingSince).not.toBeNull()
  })

  it('keeps everything when the operator has set no limit', async () => {
    const house = await aStravaHouse({ environment: { STRAVA_CACHE_DAYS: '0' } })
    house.everyOtherDay(80)
    await house.connect()
    await house.plan()
    house.sleep(30 * DAY_MS)
    house.strava.faults.next('unavailable', 1_000)
    await house.plan()
    expect(await house.runs()).toHaveLength(80)
  })
})

describe('a worker that is never off', () => {
  it('lets go of what has left the window of a hundred days', async () => {
    const house = await connected()
    await house.plan()
    await house.pass(9 * DAY_MS + HOUR_MS)
    const first = (await house.runs())[0]
    expect(first && first.day >= '2026-08-14').toBe(true)
  })
})
