import { describe, expect, it } from 'vitest'
import { endImport } from '../../db/imports.ts'
import { listLetters, loadLetter, writeLetter } from '../../db/letters.ts'
import { noteMissed } from '../../db/missed-digests.ts'
import { addPlannedRun } from '../../db/planned-runs.ts'
import { changeRunner } from '../../db/runners.ts'
import { saveShoe } from '../../db/shoes.ts'
import { connectAccount, noteLooked } from '../../db/strava-accounts.ts'
import { saveVerdict } from '../../db/verdicts.ts'
import { instant, localDay } from '../../rules/model/day.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { unfolded } from '../support/letters.ts'
import { ran, steadyWeeks, told } from '../support/runs-of-ada.ts'
import { NOON, storeImport, storeRun } from '../support/stored.ts'

const WEEK = localDay('2026-11-16')

/** On Monday 23 November, seven in Berlin, after twelve weeks of 5 km every other day. */
async function monday(): Promise<TestHouse> {
  const house = await aHouse({ now: '2026-11-23T06:00:00Z' })
  await steadyWeeks(house.db, '2026-11-22')
  await told(house.db, '2026-11-01', { noRedFlags: true })
  return house
}

async function digestOf(house: TestHouse, week = WEEK): Promise<string> {
  await house.run('write-digest', { runnerId: 'ada', weekStarts: week })
  const [line] = (await listLetters(house.db, 'ada', 10)).filter(({ kind }) => kind === 'digest')
  return unfolded((await loadLetter(house.db, line?.id ?? ''))?.text ?? '')
}

describe('what a digest says of the data', () => {
  it('is when files and Strava were last read, on the runner’s clock', async () => {
    const house = await monday()
    await storeImport(house.db, 'import-2')
    await endImport(house.db, 'import-2', at('2026-11-12T23:30:00Z'), {})
    const tokens = { accessToken: 'a', refreshToken: 'b', expiresAt: NOON }
    const account = { runnerId: 'ada', athleteId: '1', scopes: ['read'], tokens, connectedAt: NOON }
    await connectAccount(house.db, account)
    await noteLooked(house.db, 'ada', at('2026-11-22T20:00:00Z'))
    expect(await digestOf(house)).toContain('Last read: Strava on 22 November and files on 13 November.')
  })

  it('is a run that names no pair, unless there are none or one stands in', async () => {
    const asks = 'Monday 16 November, 5.0 km: no pair of shoes named.'
    const bare = await monday()
    expect(await digestOf(bare)).not.toContain('no pair of shoes named')

    const paired = await monday()
    await withPair(paired)
    expect(await digestOf(paired)).toContain(`${asks} Name the pair: https://limber.example/l/`)

    const defaulted = await monday()
    await changeRunner(defaulted.db, 'ada', { defaultShoeId: await withPair(defaulted) })
    expect(await digestOf(defaulted)).not.toContain(asks)
  })

  it('is two runs at once, until the runner says that they are two', async () => {
    const overlap = 'Two runs of the week overlap in time'
    const house = await monday()
    await twice(house)
    expect(await digestOf(house)).toContain(overlap)

    const decided = await monday()
    await twice(decided)
    const names = { one: 'file:again', other: 'file:run-2026-11-20' }
    await saveVerdict(decided.db, 'ada', { ...names, are: 'two' }, NOON)
    expect(await digestOf(decided)).not.toContain(overlap)
  })
})

async function withPair({ db }: TestHouse): Promise<string> {
  const shoe = { name: 'Blue daily', startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null }
  return saveShoe(db, { id: 'shoe-1', runnerId: 'ada', source: 'garmin_export', externalId: 'gear', shoe })
}

async function twice({ db }: TestHouse): Promise<void> {
  const day = localDay('2026-11-20')
  await storeRun(db, { id: 'again', day, startedAt: at(`${day}T07:10:00Z`), elapsedSeconds: 1800 })
}

describe('a digest that comes late', () => {
  const plan = (house: TestHouse, day: string) =>
    addPlannedRun(house.db, 'ada', { id: 'plan', day: localDay(day), distanceMetres: 9000, title: null })

  it('speaks of no day that has passed', async () => {
    const house = await monday()
    await plan(house, '2026-11-23')
    house.clock.set('2026-11-24T20:00:00Z')
    const words = await digestOf(house)
    expect(words).toContain('This letter comes late')
    expect(words).not.toContain('The run you planned for Monday 23 November')
  })

  it('speaks of its own day still, and of what comes', async () => {
    const house = await monday()
    await plan(house, '2026-11-25')
    expect(await digestOf(house)).not.toContain('comes late')

    const late = await monday()
    await plan(late, '2026-11-25')
    await ran(late.db, localDay('2026-11-23'), 5)
    const span = { from: localDay('2026-11-22'), to: localDay('2026-11-24') }
    await late.db
      .insertInto('spans')
      .values({
        ...{ id: 'span-2', runner_id: 'ada', source: 'garmin_export', import_id: null },
        ...{ from_day: span.from, to_day: span.to },
      })
      .execute()
    late.clock.set('2026-11-25T05:00:00Z')
    expect(await digestOf(late)).toContain('The run you planned for Wednesday 25 November would be the first')
  })

  it('names the week that was missed', async () => {
    const house = await monday()
    await noteMissed(house.db, 'ada', localDay('2026-11-09'))
    expect(await digestOf(house)).toContain('There was no letter about the week of 9 November')
  })
})

describe('what the runner told', () => {
  it('of a routine stands beside what was prescribed the week before', async () => {
    const house = await monday()
    await ran(house.db, localDay('2026-11-15'), 9)
    await told(house.db, '2026-11-17', { feedback: 'done' })
    await told(house.db, '2026-11-19', { feedback: 'too-hard' })
    expect(await digestOf(house)).toContain('Routines 2 of 3 Done in the week, as you tapped.')
  })

  it('of an illness makes a week without runs one of rest', async () => {
    const house = await monday()
    await house.db.deleteFrom('runs').where('day', '>=', WEEK).execute()
    const pause = { from: localDay('2026-11-10'), until: localDay('2026-11-18'), because: 'illness' } as const
    await changeRunner(house.db, 'ada', { pause })
    expect(await digestOf(house)).toContain('You were ill, and rest was what this week was for.')
  })
})

describe('our own record', () => {
  const fourth = localDay('2026-10-26')

  async function written({ db }: TestHouse, day: string, kind: string): Promise<void> {
    const words = { subject: '', preview: '', html: '', text: '', attachments: [], unsubscribeUrl: null }
    const key = `${kind}:${day}`
    const to = { id: key, runnerId: 'ada', kind, dedupeKey: key, recipient: 'ada@limber.example' }
    await writeLetter(db, { ...words, ...to, createdAt: instant(Date.parse(day)) })
  }

  async function withRecord(): Promise<TestHouse> {
    const house = await monday()
    await written(house, '2026-08-01', 'welcome')
    await written(house, '2026-09-10', 'alert')
    await told(house.db, '2026-09-12', { pain: 1 })
    return house
  }

  it('is told every fourth week', async () => {
    const words = 'Of 1 alert since 1 August, 0 were followed by pain of 3 or more within two weeks.'
    expect(await digestOf(await withRecord(), fourth)).toContain(words)
    expect(await digestOf(await withRecord(), WEEK)).not.toContain('since 1 August')
  })

  it('is not told to whoever wants no alerts', async () => {
    const house = await withRecord()
    await changeRunner(house.db, 'ada', { mail: { alerts: false } })
    expect(await digestOf(house, fourth)).not.toContain('since 1 August')
  })
})
