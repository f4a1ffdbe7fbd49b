import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findWork } from '../../../db/work.ts'
import { captureTransport } from '../../../src/mail/transport.ts'
import { aStravaHouse, DAY_MS, type StravaHouse } from '../../support/strava-jobs.ts'

/** Ada ran 8 km every other day, and 14 this morning: a spike, of which a letter tells. */
async function withLetter(): Promise<{
  readonly house: StravaHouse
  captured(): Promise<readonly string[]>
}> {
  let folder = ''
  const house = await aStravaHouse({
    transport: ({ dataDir }) => {
      folder = join(dataDir, 'captured')
      return captureTransport(folder, 'limber@limber.example')
    },
  })
  house.everyOtherDay(40)
  house.ada.add({ start: house.morning(0), distanceMetres: 14_000, movingSeconds: 5_000 })
  await house.connect()
  await house.withWebhook()
  await house.plan()
  return { house, captured: () => readdir(folder) }
}

const lettersOf = (house: StravaHouse) =>
  house.db.selectFrom('letters').selectAll().where('kind', '=', 'alert').execute()

describe('a letter drawn from the API', () => {
  it('loses its words after seven days, with the captured file, and keeps its key and time', async () => {
    const { house, captured } = await withLetter()
    const [before] = await lettersOf(house)
    expect(before?.subject).toContain('14.0 km')
    expect(before?.drawn_from).toBe('strava_api')
    expect(await captured()).toHaveLength(1)
    house.sleep(7 * DAY_MS + 60_000)
    house.strava.faults.next('unavailable', 1_000)
    await house.plan()
    const [after] = await lettersOf(house)
    const words = [after?.subject, after?.preview, after?.html, after?.text, after?.attachments]
    expect(words).toEqual(['', '', '', '', '[]'])
    expect(after?.dedupe_key).toBe(before?.dedupe_key)
    expect(after?.sent_at).toBe(before?.sent_at)
    expect(await captured()).toEqual([])
  })

  it('stays as it is for seven days', async () => {
    const { house, captured } = await withLetter()
    house.sleep(7 * DAY_MS - 60_000)
    await house.plan()
    expect((await lettersOf(house))[0]?.html).not.toBe('')
    expect((await captured()).length).toBeGreaterThan(0)
  })

  it('is not written a second time once its words are gone', async () => {
    const { house } = await withLetter()
    house.sleep(8 * DAY_MS)
    await house.plan()
    await house.ask('assess-runner', 'ada', { runnerId: 'ada' })
    expect(await lettersOf(house)).toHaveLength(1)
  })

  it('is not sent empty when nobody took it before its words went', async () => {
    const house = await aStravaHouse()
    house.mail.refuse('the mail server is away')
    house.everyOtherDay(40)
    house.ada.add({ start: house.morning(0), distanceMetres: 14_000, movingSeconds: 5_000 })
    await house.connect()
    await house.withWebhook()
    await house.plan()
    const [letter] = await lettersOf(house)
    expect(await findWork(house.db, 'deliver-mail', letter?.id ?? '')).not.toBeNull()
    await house.ask('leave-strava', 'ada', { runnerId: 'ada', revoke: true })
    house.mail.refuse(null)
    await house.pass(DAY_MS)
    expect(house.mail.letters.map(({ subject }) => subject)).toEqual([
      'Your Strava data has been erased here',
    ])
  })
})

describe('an assessment drawn from the API', () => {
  it('goes after seven days', async () => {
    const { house } = await withLetter()
    expect((await house.today())?.day).toBe('2026-11-21')
    house.sleep(7 * DAY_MS + 60_000)
    house.strava.faults.next('unavailable', 1_000)
    await house.run('plan-day')
    const rows = await house.db.selectFrom('assessments').select('day').execute()
    expect(rows).toEqual([])
  })
})
