import { describe, expect, it } from 'vitest'
import { latestAssessment } from '../../db/assessments.ts'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { changeRunner } from '../../db/runners.ts'
import { countWork } from '../../db/work.ts'
import { localDay } from '../../rules/model/day.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { unfolded } from '../support/letters.ts'
import { ran, steadyWeeks, told } from '../support/runs-of-ada.ts'
import { storeRunner } from '../support/stored.ts'

const TODAY = '2026-11-21'

/** Twelve steady weeks of 5 km runs; the warning signs were asked and denied. */
async function aSteadyHouse(options: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
  const house = await aHouse(options)
  if (options.runner === false) await storeRunner(house.db, { confirmedAt: null })
  await steadyWeeks(house.db, TODAY)
  await told(house.db, '2026-11-01', { noRedFlags: true })
  return house
}

const assess = (house: TestHouse) => house.run('assess-runner', { runnerId: 'ada' })
const kinds = async (house: TestHouse) => (await listLetters(house.db, 'ada', 10)).map(({ kind }) => kind)

describe('judging a runner’s today', () => {
  it('says nothing of steady weeks', async () => {
    const house = await aSteadyHouse()
    await assess(house)
    expect(await latestAssessment(house.db, 'ada')).toMatchObject({ day: TODAY, level: 'green' })
    expect(await kinds(house)).toEqual([])
  })

  it('writes what it found and a letter about it, when one run was far over the usual', async () => {
    const house = await aSteadyHouse()
    await assess(house)
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    expect(await latestAssessment(house.db, 'ada')).toMatchObject({ level: 'amber' })
    const [letter] = await listLetters(house.db, 'ada', 10)
    expect(letter).toMatchObject({ kind: 'alert', recipient: 'ada@limber.example', sentAt: null })
    expect((await countWork(house.db)).waiting).toBe(1)
    await house.doAllDue()
    expect(house.mail.letters.map(({ to }) => to)).toEqual(['ada@limber.example'])
  })

  it('writes one letter however often it runs', async () => {
    const house = await aSteadyHouse()
    await ran(house.db, localDay(TODAY), 9)
    for (let times = 0; times < 3; times++) await assess(house)
    expect(await kinds(house)).toEqual(['alert'])
    expect(await house.db.selectFrom('assessments').selectAll().execute()).toHaveLength(1)
    house.clock.set('2026-11-22T17:00:00Z')
    await assess(house)
    expect(await kinds(house)).toEqual(['alert'])
  })

  it('keeps the assessment and the letter together: neither without the other', async () => {
    const house = await aSteadyHouse()
    await ran(house.db, localDay(TODAY), 9)
    const failing = { ...house.context, request: () => Promise.reject(new Error('the disk is full')) }
    const { assessRunner } = await import('../../src/jobs/assess-runner.ts')
    await expect(assessRunner.run({ runnerId: 'ada' }, failing)).rejects.toThrow('the disk is full')
    expect(await latestAssessment(house.db, 'ada')).toBeNull()
    expect(await kinds(house)).toEqual([])
    await assess(house)
    expect(await kinds(house)).toEqual(['alert'])
  })

  it('takes the day from the runner’s zone', async () => {
    const house = await aSteadyHouse({ now: '2026-11-21T23:30:00Z' })
    await assess(house)
    expect((await latestAssessment(house.db, 'ada'))?.day).toBe('2026-11-22')
  })

  it('asks about warning signs first, and sends the routine when they are denied', async () => {
    const house = await aHouse()
    await steadyWeeks(house.db, TODAY)
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    await assess(house)
    expect(await kinds(house)).toEqual(['alert'])
    await told(house.db, TODAY, { noRedFlags: true })
    await assess(house)
    await assess(house)
    expect(await kinds(house)).toEqual(['alert', 'alert'])
    await house.doAllDue()
    const [question, routine] = house.mail.letters
    const assessment = await latestAssessment(house.db, 'ada')
    const exercise = assessment?.prescription?.routine?.[0]?.name ?? 'no routine'
    expect(unfolded(question?.text ?? '')).not.toContain(exercise)
    expect(unfolded(question?.text ?? '')).toContain('please answer the questions about warning signs')
    expect(unfolded(routine?.text ?? '')).toContain(exercise)
    expect(unfolded(routine?.text ?? '')).not.toContain('please answer the questions')
  })

  it('refers a runner with a warning sign, whatever letters are switched off', async () => {
    const house = await aSteadyHouse()
    await changeRunner(house.db, 'ada', { mail: { alerts: false, digest: false } })
    await told(house.db, TODAY, { redFlags: ['night-pain'] })
    await assess(house)
    await assess(house)
    expect(await kinds(house)).toEqual(['referral'])
    expect((await latestAssessment(house.db, 'ada'))?.level).toBe('red-flag')
  })

  it('writes no alert to a runner who wants none, but judges', async () => {
    const house = await aSteadyHouse()
    await changeRunner(house.db, 'ada', { mail: { alerts: false, digest: true } })
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    expect((await latestAssessment(house.db, 'ada'))?.level).toBe('amber')
    expect(await kinds(house)).toEqual([])
  })

  it('mails nothing to an address that nobody confirmed, not even a referral', async () => {
    const house = await aSteadyHouse({ runner: false })
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    await told(house.db, TODAY, { redFlags: ['night-pain'] })
    await assess(house)
    expect(await kinds(house)).toEqual([])
    expect((await latestAssessment(house.db, 'ada'))?.level).toBe('red-flag')
  })

  it('is nothing when the runner was erased meanwhile', async () => {
    const house = await aHouse()
    await house.run('assess-runner', { runnerId: 'nobody' })
    expect(await house.db.selectFrom('assessments').selectAll().execute()).toEqual([])
  })
})

describe('a new runner', () => {
  const newcomer = { createdAt: at('2026-11-20T12:00:00Z'), confirmedAt: at('2026-11-20T12:00:00Z') }

  /** Added and confirmed on the day before the first look at twelve steady weeks. */
  async function aNewHouse(): Promise<TestHouse> {
    const house = await aHouse({ runner: false })
    await storeRunner(house.db, newcomer)
    return house
  }

  it('is welcomed once, when the first runs are judged', async () => {
    const house = await aNewHouse()
    await assess(house)
    expect(await kinds(house)).toEqual([])
    await steadyWeeks(house.db, TODAY)
    await assess(house)
    await assess(house)
    expect(await kinds(house)).toEqual(['welcome'])
  })

  it('gets what is to be said in place of the welcome, and none after it', async () => {
    const house = await aNewHouse()
    await steadyWeeks(house.db, TODAY)
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    await assess(house)
    expect(await kinds(house)).toEqual(['alert'])
  })

  it('is new for fourteen days', async () => {
    const house = await aNewHouse()
    await steadyWeeks(house.db, TODAY)
    house.clock.set('2026-12-04T12:00:01Z')
    await assess(house)
    expect(await kinds(house)).toEqual([])
  })
})

describe('why a letter came', () => {
  const words = async (house: TestHouse) => {
    const [line] = await listLetters(house.db, 'ada', 1)
    return unfolded((await loadLetter(house.db, line?.id ?? ''))?.text ?? '')
  }

  it('is the light that rose, from what to what', async () => {
    const house = await aSteadyHouse()
    await assess(house)
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    expect(await words(house)).toContain('Why you got this: your light went from green to amber.')
    expect(await words(house)).toMatch(/A week without these: https:\/\/\S+\/l\//)
  })

  it('is a light that nobody has told of, where the first look finds it', async () => {
    const house = await aSteadyHouse()
    await ran(house.db, localDay(TODAY), 9)
    await assess(house)
    expect(await words(house)).toContain(
      'Why you got this: your light is amber, and we had not told you yet.',
    )
  })
})
