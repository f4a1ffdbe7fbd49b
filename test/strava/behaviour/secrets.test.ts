import { describe, expect, it } from 'vitest'
import { ConnectorError } from '../../../connectors/connector-error.ts'
import type { Database } from '../../../db/open.ts'
import { allRows, aStravaHouse, DAY_MS, HOUR_MS, type StravaHouse } from '../../support/strava-jobs.ts'

/** Everything that goes wrong with Strava, one after the other. */
async function troubled(): Promise<StravaHouse> {
  const house = await aStravaHouse()
  const { strava, ada } = house
  const ids = house.everyOtherDay(20)
  await house.connect()
  await house.sync()
  for (const fault of [
    'rate-limit',
    'rate-limit-bare',
    'unavailable',
    'page',
    'missing',
    'cut-before',
  ] as const) {
    strava.faults.next(fault, 2)
    await house.sync()
    await house.event(ids[0] ?? 0, 'update')
    await house.pass(HOUR_MS)
  }
  for (const fault of ['cut-after', 'page', 'unavailable'] as const) {
    ada.loseAccess()
    strava.faults.next(fault, 1, 'refresh')
    await house.pass(2 * HOUR_MS)
  }
  strava.faults.breakActivity(ids[1] ?? 0)
  await house.event(ids[1] ?? 0, 'delete')
  strava.faults.inactive(true)
  await house.sync()
  await house.event(ids[2] ?? 0, 'delete')
  strava.faults.clear()
  await house.pass(DAY_MS)
  return house
}

async function expectNoSecret(house: StravaHouse, more: readonly string[] = []): Promise<void> {
  const letters = house.mail.letters.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`)
  const said = [...house.lines, ...letters, ...more, await allRows(house.db)].join('\n')
  expect(said.length).toBeGreaterThan(2_000)
  for (const secret of [...house.strava.secrets(), house.strava.clientSecret]) {
    expect(said).not.toContain(secret)
    expect(said).not.toContain(encodeURIComponent(secret))
    expect(said).not.toContain(Buffer.from(secret).toString('base64'))
  }
}

describe('a secret', () => {
  it('stands in no row, no line and no letter after all that can go wrong', async () => {
    const house = await troubled()
    expect(house.strava.secrets().length).toBeGreaterThan(3)
    await expectNoSecret(house)
  })

  it('stands in no address that was asked for', async () => {
    const house = await troubled()
    expect(house.strava.requests.flatMap(({ secretsInUrl }) => secretsInUrl)).toEqual([])
  })

  it('stands in none after the runner was thrown out, reconnected and left', async () => {
    const house = await troubled()
    house.ada.revoke()
    await house.sync()
    await house.connect()
    await house.sync()
    house.ada.revoke()
    await house.deauthorised()
    await expectNoSecret(house)
  })

  it('stands in no error, nor in what hangs on one', async () => {
    const house = await aStravaHouse()
    await house.connect()
    const { strava, access } = house
    const errors: unknown[] = []
    const attempt = async (work: () => Promise<unknown>) => {
      await work().catch((error: unknown) => errors.push(error))
    }
    const asking = { priority: 'connect', attempt: 0 } as const
    for (const fault of ['rate-limit', 'unavailable', 'page', 'missing', 'cut-before'] as const) {
      strava.faults.next(fault, 2)
      await attempt(() => access.client('ada').getAthlete(asking))
      strava.faults.clear()
      house.sleep(HOUR_MS)
      strava.faults.next(fault, 3)
      await attempt(() => access.exchange('a code'))
      strava.faults.clear()
      house.sleep(HOUR_MS)
    }
    house.ada.revoke()
    await attempt(() => access.client('ada').getAthlete(asking))
    await attempt(() => access.subscriptions.create('http://127.0.0.1:1/hook', 'verify token'))
    expect(errors.length).toBeGreaterThanOrEqual(10)
    expect(errors.every((error) => error instanceof ConnectorError || error instanceof Error)).toBe(true)
    await expectNoSecret(house, errors.map(everything))
  })

  it('of one runner cannot be read in the row of another', async () => {
    const house = await aStravaHouse()
    await house.connect()
    await moveTo(house.db, '502')
    await expect(house.access.client('ada').getAthlete({ priority: 'connect', attempt: 0 })).rejects.toThrow()
    expect(house.strava.counts().athlete).toBe(0)
  })
})

const moveTo = (db: Database, athleteId: string) =>
  db.updateTable('strava_accounts').set({ athlete_id: athleteId }).execute()

/** An error with all it holds, hidden properties and causes too. */
function everything(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = Object.getOwnPropertyNames(error).map((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value
    return value instanceof Error ? everything(value) : `${name}: ${JSON.stringify(value)}`
  })
  return own.join('\n')
}
