import { describe, expect, it } from 'vitest'
import { listLetters } from '../../db/letters.ts'
import { changeRunner } from '../../db/runners.ts'
import { addSpan } from '../../db/spans.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import { at, span } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { ran, steadyWeeks, told } from '../support/runs-of-ada.ts'

const TODAY = localDay('2026-11-21')
const day = (after: number) => addDays(TODAY, after)

/** Twelve steady weeks until yesterday, judged today; days to come are known as they come. */
async function steady(): Promise<TestHouse> {
  const house = await aHouse()
  await steadyWeeks(house.db, TODAY)
  await addSpan(house.db, {
    ...{ id: 'span-2', runnerId: 'ada', importId: 'import-2', source: 'garmin_export' },
    span: span(TODAY, day(30)),
  })
  await told(house.db, '2026-11-01', { noRedFlags: true })
  await judge(house, 0)
  return house
}

async function judge(house: TestHouse, after: number): Promise<void> {
  house.clock.set(at(`${day(after)}T17:00:00Z`))
  await house.run('assess-runner', { runnerId: 'ada' })
  await house.doAllDue()
}

const kinds = (house: TestHouse) => house.mail.letters.map(({ kind }) => kind)
const pause = (from: number, until: number) =>
  ({ from: day(from), until: day(until), because: 'travel' }) as const

describe('a pause', () => {
  it('holds the letter about a run of its own days, and what is over says nothing after it', async () => {
    const house = await steady()
    await changeRunner(house.db, 'ada', { pause: pause(1, 8) })
    await ran(house.db, day(2), 9)
    for (const after of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) await judge(house, after)
    expect(kinds(house)).toEqual([])
  })

  it('is followed by one letter when the light that rose in it is still lit', async () => {
    const house = await steady()
    await changeRunner(house.db, 'ada', { pause: pause(1, 3) })
    await ran(house.db, day(2), 9)
    for (const after of [1, 2, 3]) await judge(house, after)
    expect(kinds(house)).toEqual([])
    await judge(house, 4)
    await judge(house, 4)
    expect(kinds(house)).toEqual(['alert'])
  })

  it('may be taken back: what was held is told then', async () => {
    const house = await steady()
    await changeRunner(house.db, 'ada', { pause: pause(1, 14) })
    await ran(house.db, day(2), 9)
    await judge(house, 2)
    await changeRunner(house.db, 'ada', { pause: null })
    await judge(house, 3)
    expect(kinds(house)).toEqual(['alert'])
  })

  it('holds no answer to a warning sign', async () => {
    const house = await steady()
    await changeRunner(house.db, 'ada', { pause: pause(0, 14), snoozedUntil: day(14) })
    await told(house.db, day(1), { redFlags: ['night-pain'] })
    await judge(house, 1)
    expect(kinds(house)).toEqual(['referral'])
  })
})

describe('a snooze', () => {
  it('set on the day of a letter says nothing of the same light when it ends', async () => {
    const house = await steady()
    await ran(house.db, day(1), 9)
    await judge(house, 1)
    await changeRunner(house.db, 'ada', { snoozedUntil: day(2) })
    await judge(house, 1)
    for (const after of [2, 3, 4]) await judge(house, after)
    expect(kinds(house)).toEqual(['alert'])
  })

  it('holds what rises on its first day, and lets it be told when it ends', async () => {
    const house = await steady()
    await judge(house, 1)
    await changeRunner(house.db, 'ada', { snoozedUntil: day(1) })
    await ran(house.db, day(1), 9)
    await judge(house, 1)
    expect(kinds(house)).toEqual([])
    await judge(house, 2)
    expect(kinds(house)).toEqual(['alert'])
  })
})

describe('an export every evening', () => {
  it('tells of a bigger week once, though each morning has no light yet', async () => {
    const house = await aHouse()
    await steadyWeeks(house.db, TODAY)
    await told(house.db, '2026-11-01', { noRedFlags: true })
    for (const after of [1, 2, 3, 4, 5, 6, 7]) {
      house.clock.set(at(`${day(after)}T04:00:00Z`))
      await house.run('assess-runner', { runnerId: 'ada' })
      await ran(house.db, day(after), 5.4)
      await addSpan(house.db, {
        ...{ id: `export-${after}`, runnerId: 'ada', importId: 'import-2', source: 'garmin_export' },
        span: span(day(after - 1), day(after)),
      })
      await judge(house, after)
    }
    expect(kinds(house)).toEqual(['alert'])
  })
})

describe('a late import', () => {
  /** Twice the usual, each in its time a spike; nothing was known of them until now. */
  const longAgo = async (house: TestHouse, daysAgo: readonly number[]) => {
    for (const ago of daysAgo) await ran(house.db, day(-ago), 10.5)
  }

  it('of runs of three months ago says nothing, the same day or the next', async () => {
    const house = await steady()
    await longAgo(house, [81, 77])
    await judge(house, 0)
    await judge(house, 1)
    expect(kinds(house)).toEqual([])
  })

  it('of a long run within the last thirty days says nothing', async () => {
    const house = await steady()
    await longAgo(house, [19])
    await judge(house, 0)
    await judge(house, 1)
    expect(kinds(house)).toEqual([])
  })

  it('tells of today’s run though it comes with many old ones', async () => {
    const house = await steady()
    await longAgo(house, [81, 77, 63, 55])
    await ran(house.db, day(0), 9)
    await judge(house, 0)
    expect(kinds(house)).toEqual(['alert'])
    const [letter] = await listLetters(house.db, 'ada', 1)
    expect(letter?.subject).toContain('9')
  })

  it('says nothing either when it is the first that is known of a runner', async () => {
    const house = await aHouse()
    await steadyWeeks(house.db, TODAY)
    await longAgo(house, [63, 19])
    await judge(house, 0)
    expect(kinds(house)).toEqual([])
  })
})
