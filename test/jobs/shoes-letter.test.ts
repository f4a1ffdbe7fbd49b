import { describe, expect, it } from 'vitest'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { changeRunner } from '../../db/runners.ts'
import { chooseShoe } from '../../db/runs.ts'
import { addShoe, changeShoe } from '../../db/shoes.ts'
import { localDay } from '../../rules/model/day.ts'
import { aShoe } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { unfolded } from '../support/letters.ts'
import { ran, steadyWeeks, told } from '../support/runs-of-ada.ts'

const TODAY = '2026-11-21'
const MARK = 700_000

/** A pair with a mark of 700 km that stood at so many metres before today's run of 5 km in it. */
async function aPairAt(startMetres: number, runDay = TODAY): Promise<TestHouse> {
  const house = await aHouse()
  await steadyWeeks(house.db, TODAY)
  await told(house.db, '2026-11-01', { noRedFlags: true })
  await addShoe(house.db, 'ada', aShoe({ id: 'blue', name: 'Blue daily', startMetres, limitMetres: MARK }))
  if (runDay === TODAY) await ran(house.db, localDay(runDay), 5)
  await chooseShoe(house.db, `run-${runDay}`, 'blue')
  return house
}

async function letters(house: TestHouse): Promise<readonly string[]> {
  await house.run('assess-runner', { runnerId: 'ada' })
  await house.doAllDue()
  const lines = (await listLetters(house.db, 'ada', 10)).filter(({ kind }) => kind === 'shoes')
  const whole = await Promise.all(lines.map(({ id }) => loadLetter(house.db, id)))
  return whole.flatMap((letter) => (letter ? [`${letter.subject} | ${unfolded(letter.text)}`] : []))
}

describe('the letter about a pair that has done its distance', () => {
  it('comes with the run that reaches the mark, and names the mark as the one set for this pair', async () => {
    const [letter] = await letters(await aPairAt(MARK - 5_000))
    expect(letter).toContain('700 km in one pair of shoes | ')
    expect(letter).toContain('That is past 700 km, the mark set for this pair.')
  })

  it('does not come a metre before', async () => {
    expect(await letters(await aPairAt(MARK - 5_001))).toEqual([])
  })

  it('comes once', async () => {
    const house = await aPairAt(MARK - 1_000)
    await letters(house)
    expect(await letters(house)).toHaveLength(1)
  })

  it('comes again at a mark that was set anew', async () => {
    const house = await aPairAt(MARK - 1_000)
    await letters(house)
    await changeShoe(house.db, 'blue', { limitMetres: MARK + 3_000 })
    expect(await letters(house)).toHaveLength(2)
  })

  it('does not come for a pair that was past it before the last seven days', async () => {
    expect(await letters(await aPairAt(MARK))).toEqual([])
    expect(await letters(await aPairAt(MARK - 1_000, '2026-11-13'))).toEqual([])
  })

  it('does not come for kilometres that are only assumed', async () => {
    const house = await aPairAt(MARK - 1_000)
    await chooseShoe(house.db, `run-${TODAY}`, null)
    await changeRunner(house.db, 'ada', { defaultShoeId: 'blue' })
    expect(await letters(house)).toEqual([])
  })

  it('does not come for a retired pair, nor to a runner who wants no news', async () => {
    const retired = await aPairAt(MARK - 1_000)
    await changeShoe(retired.db, 'blue', { retiredOn: localDay(TODAY) })
    expect(await letters(retired)).toEqual([])
    const unwilling = await aPairAt(MARK - 1_000)
    await changeRunner(unwilling.db, 'ada', { mail: { news: false } })
    expect(await letters(unwilling)).toEqual([])
  })
})
