import { describe, expect, it } from 'vitest'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { changeRunner } from '../../db/runners.ts'
import { localDay } from '../../rules/model/day.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { unfolded } from '../support/letters.ts'
import { ran, steadyWeeks, told } from '../support/runs-of-ada.ts'

/** Pain of 4 was told on Thursday 19 November, the signs denied, and a run of Saturday stands. */
async function aSilentRunner(now = '2026-11-21T08:00:00Z'): Promise<TestHouse> {
  const house = await aHouse({ now: '2026-11-19T18:00:00Z' })
  await steadyWeeks(house.db, '2026-11-21')
  await told(house.db, '2026-11-19', { pain: 4, area: 'shin', noRedFlags: true })
  await changeRunner(house.db, 'ada', { mail: { alerts: false, digest: false } })
  await house.run('assess-runner', { runnerId: 'ada' })
  house.clock.set(now)
  await ran(house.db, localDay('2026-11-21'), 5)
  return house
}

async function asked(house: TestHouse): Promise<readonly string[]> {
  await house.run('plan-day')
  await house.doAllDue()
  const letters = await listLetters(house.db, 'ada', 10)
  return letters.filter(({ kind }) => kind === 'check-in').map(({ id }) => id)
}

describe('the letter that asks how it goes', () => {
  it('asks for the pain and for how hard the last run was, each behind a link of its own', async () => {
    const house = await aSilentRunner()
    const [id = ''] = await asked(house)
    const letter = await loadLetter(house.db, id)
    const text = unfolded(letter?.text ?? '')
    expect(letter?.subject).toBe('Since Thursday: two questions, a tap each')
    expect(text).toContain('On Thursday 19 November you told us 4 of 10, and nothing since.')
    expect(text).toContain('Saturday 21 November, 5.0 km. From 0 to 10: https://')
    expect(text).toContain('Tell us, from 0 to 10: https://')
    expect(letter?.unsubscribeUrl).toMatch(/\/l\//)
  })

  it('goes once, however often the plan is looked at', async () => {
    const house = await aSilentRunner()
    await asked(house)
    expect(await asked(house)).toHaveLength(1)
  })

  it.each([
    ['before seven in the morning', '2026-11-21T05:59:00Z'],
    ['from eight in the evening on', '2026-11-21T19:00:00Z'],
  ])('does not go %s', async (_when, now) => {
    expect(await asked(await aSilentRunner(now))).toEqual([])
  })

  it('does not go to a runner who wants none, or pauses', async () => {
    const unwilling = await aSilentRunner()
    await changeRunner(unwilling.db, 'ada', { mail: { checkIns: false } })
    expect(await asked(unwilling)).toEqual([])
    const travelling = await aSilentRunner()
    const days = { from: localDay('2026-11-20'), until: localDay('2026-11-25') }
    await changeRunner(travelling.db, 'ada', { pause: { ...days, because: 'travel' } })
    expect(await asked(travelling)).toEqual([])
  })

  it('does not go while a warning sign stands', async () => {
    const house = await aSilentRunner()
    await told(house.db, '2026-11-19', { pain: 4, redFlags: ['night-pain'] })
    expect(await asked(house)).toHaveLength(0)
  })
})
