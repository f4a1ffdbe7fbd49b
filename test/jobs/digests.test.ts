import { describe, expect, it } from 'vitest'
import { listLetters, loadLetter } from '../../db/letters.ts'
import { missedBefore } from '../../db/missed-digests.ts'
import { addPlannedRun } from '../../db/planned-runs.ts'
import { changeRunner, confirmRunner } from '../../db/runners.ts'
import { addSession } from '../../db/sessions.ts'
import { findWork } from '../../db/work.ts'
import { localDay } from '../../rules/model/day.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { unfolded } from '../support/letters.ts'
import { ran, steadyWeeks, told } from '../support/runs-of-ada.ts'
import { storeRunner } from '../support/stored.ts'

/** Judged on Sunday evening; the clock then stands on Monday 23 November, seven in Berlin. */
async function mondayMorning(options: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
  const house = await aHouse({ ...options, now: '2026-11-22T17:00:00Z' })
  if (options.runner === false) await storeRunner(house.db, { confirmedAt: null })
  await steadyWeeks(house.db, '2026-11-22')
  await told(house.db, '2026-11-01', { noRedFlags: true })
  await house.run('assess-runner', { runnerId: 'ada' })
  house.clock.set('2026-11-23T06:00:00Z')
  return house
}

const digests = async (house: TestHouse) =>
  (await listLetters(house.db, 'ada', 10)).filter(({ kind }) => kind === 'digest')

async function digestWords(house: TestHouse): Promise<string> {
  const [line] = await digests(house)
  return unfolded((await loadLetter(house.db, line?.id ?? ''))?.text ?? '')
}

async function planAndDo(house: TestHouse): Promise<void> {
  await house.run('plan-day')
  await house.doAllDue()
}

describe('the plan of a day', () => {
  it('asks for the digest of the week just ended, once', async () => {
    const house = await mondayMorning()
    await planAndDo(house)
    await planAndDo(house)
    house.clock.set('2026-11-24T06:00:00Z')
    await planAndDo(house)
    expect(await digests(house)).toHaveLength(1)
    expect(house.mail.letters.map(({ kind, to }) => [kind, to])).toEqual([['digest', 'ada@limber.example']])
  })

  it('asks for it not a minute too early', async () => {
    const house = await mondayMorning()
    house.clock.set('2026-11-23T05:59:00Z')
    await planAndDo(house)
    expect(await digests(house)).toEqual([])
  })

  it('asks for none to a runner who wants none', async () => {
    const house = await mondayMorning()
    await changeRunner(house.db, 'ada', { mail: { alerts: true, digest: false } })
    await planAndDo(house)
    expect(await digests(house)).toEqual([])
  })

  it('asks for none to an address that nobody confirmed', async () => {
    const house = await mondayMorning({ runner: false })
    await planAndDo(house)
    expect(await digests(house)).toEqual([])
  })

  it('asks for none from a runner of whom nothing is known', async () => {
    const house = await aHouse({ now: '2026-11-23T06:00:00Z' })
    await planAndDo(house)
    expect(await digests(house)).toEqual([])
    expect(await findWork(house.db, 'assess-runner', 'ada')).toBeNull()
  })

  it('has every runner judged anew on the morning of each day, by the runner’s clock', async () => {
    const house = await mondayMorning()
    house.clock.set('2026-11-23T03:59:00Z')
    await house.run('plan-day')
    expect(await findWork(house.db, 'assess-runner', 'ada')).toBeNull()
    house.clock.set('2026-11-23T04:00:00Z')
    await house.run('plan-day')
    expect(await findWork(house.db, 'assess-runner', 'ada')).not.toBeNull()
  })

  it('forgets sessions that have run out', async () => {
    const house = await mondayMorning()
    const times = { now: at('2026-11-22T06:00:00Z'), expiresAt: at('2026-11-23T06:00:00Z') }
    await addSession(house.db, { idHash: 'old', runnerId: 'ada', ...times })
    await house.run('plan-day')
    expect(await house.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  })
})

const missed = (house: TestHouse) => house.db.selectFrom('missed_digests').select('week').execute()

describe('a machine that slept', () => {
  it('sends the digest up to two days late', async () => {
    const house = await mondayMorning()
    house.clock.set('2026-11-25T05:50:00Z')
    await planAndDo(house)
    expect([await digests(house), await missed(house)]).toMatchObject([[{ kind: 'digest' }], []])
  })

  it('for longer, skips it and notes it once', async () => {
    const house = await mondayMorning()
    house.clock.set('2026-11-25T06:00:00Z')
    await planAndDo(house)
    await planAndDo(house)
    expect([await digests(house), await missed(house)]).toEqual([[], [{ week: '2026-11-16' }]])
    expect(await missedBefore(house.db, 'ada', localDay('2026-11-23'))).toBe('2026-11-16')
  })

  it('notes it too when it wakes in time for the next one', async () => {
    const house = await mondayMorning()
    house.clock.set('2026-11-30T06:00:00Z')
    await planAndDo(house)
    expect(await missed(house)).toEqual([{ week: '2026-11-16' }])
    expect(await digests(house)).toHaveLength(1)
  })

  it.each([
    ['wanted none', { mail: { digest: false } }],
    [
      'was away that day',
      { pause: { from: localDay('2026-11-22'), until: localDay('2026-11-24'), because: 'travel' as const } },
    ],
  ])('notes nothing for a runner who %s', async (_who, change) => {
    const house = await mondayMorning()
    await changeRunner(house.db, 'ada', change)
    house.clock.set('2026-11-26T06:00:00Z')
    await planAndDo(house)
    expect(await missed(house)).toEqual([])
  })

  it('notes nothing for a runner who came after it, or of whom nothing was known before it', async () => {
    const later = await mondayMorning({ runner: false })
    await confirmRunner(later.db, 'ada', at('2026-11-23T06:00:01Z'))
    later.clock.set('2026-11-26T06:00:00Z')
    await planAndDo(later)
    expect(await missed(later)).toEqual([])

    const fresh = await aHouse({ now: '2026-11-26T06:00:00Z' })
    await steadyWeeks(fresh.db, '2026-11-22')
    await fresh.run('assess-runner', { runnerId: 'ada' })
    await planAndDo(fresh)
    expect(await missed(fresh)).toEqual([])
  })

  it('notes nothing when it was awake: then the digest was not wanted', async () => {
    const house = await mondayMorning()
    await changeRunner(house.db, 'ada', { mail: { digest: false } })
    house.clock.set('2026-11-24T06:00:00Z')
    await planAndDo(house)
    await changeRunner(house.db, 'ada', { mail: { digest: true } })
    house.clock.set('2026-11-26T06:00:00Z')
    await planAndDo(house)
    expect(await missed(house)).toEqual([])
  })
})

const WHY_NONE = 'No letter in between: your light did not rise in this week.'

describe('writing a digest', () => {
  const week = { runnerId: 'ada', weekStarts: '2026-11-16' }

  it('writes once, however often it is asked', async () => {
    const house = await mondayMorning()
    await house.run('write-digest', week)
    await house.run('write-digest', week)
    expect(await digests(house)).toHaveLength(1)
  })

  it('honours a choice that was made after it was asked for', async () => {
    const house = await mondayMorning()
    await changeRunner(house.db, 'ada', { mail: { alerts: true, digest: false } })
    await house.run('write-digest', week)
    expect(await digests(house)).toEqual([])
  })

  it('writes nothing to an address that nobody confirmed', async () => {
    const house = await mondayMorning({ runner: false })
    await house.run('write-digest', week)
    expect(await digests(house)).toEqual([])
  })

  it('looks at what is planned for the week to come', async () => {
    const house = await mondayMorning()
    const day = localDay('2026-11-26')
    await addPlannedRun(house.db, 'ada', { id: 'plan-1', day, distanceMetres: 9000, title: null })
    await house.run('write-digest', week)
    expect(await digestWords(house)).toContain(
      'The run you planned for Thursday 26 November would be the first',
    )
  })

  it('sets what it noticed beside the week before', async () => {
    const house = await mondayMorning()
    await ran(house.db, localDay('2026-11-21'), 9)
    await house.run('write-digest', week)
    expect(await digestWords(house)).toContain('New since the week before.')
  })

  it('says why no letter came in between', async () => {
    const house = await mondayMorning()
    await house.run('write-digest', week)
    expect(await digestWords(house)).toContain(WHY_NONE)
  })

  it('says no such thing where the light rose, a letter came, or none were wanted', async () => {
    const risen = await mondayMorning()
    await ran(risen.db, localDay('2026-11-19'), 9)
    await risen.run('write-digest', week)
    expect(await digestWords(risen)).not.toContain(WHY_NONE)

    const written = await mondayMorning()
    await ran(written.db, localDay('2026-11-22'), 9)
    written.clock.set('2026-11-22T18:00:00Z')
    await written.run('assess-runner', { runnerId: 'ada' })
    await written.run('write-digest', week)
    expect((await listLetters(written.db, 'ada', 10)).map(({ kind }) => kind)).toContain('alert')
    expect(await digestWords(written)).not.toContain(WHY_NONE)

    const unwanted = await mondayMorning()
    await changeRunner(unwanted.db, 'ada', { mail: { alerts: false, digest: true } })
    await unwanted.run('write-digest', week)
    expect(await digestWords(unwanted)).not.toContain(WHY_NONE)
  })

  it('says nothing of a week to come that is as usual', async () => {
    const house = await mondayMorning()
    await house.run('write-digest', week)
    expect(await digestWords(house)).not.toContain('would be the first')
  })

  it('is refused a week that is no day', async () => {
    const house = await mondayMorning()
    await expect(house.run('write-digest', { ...week, weekStarts: 'monday' })).rejects.toThrow(/is not a day/)
  })
})
