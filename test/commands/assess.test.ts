import { expect, it } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { localDay } from '../../rules/model/day.ts'
import { SIGNALS } from '../../rules/signals/index.ts'
import { assessCommand } from '../../src/commands/assess.ts'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/house.ts'
import { manualClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folder.ts'
import { ran, steadyWeeks } from '../support/runs-of-ada.ts'
import { storeRunner } from '../support/stored.ts'

const TODAY = localDay('2026-11-21')

/** Ada ran 5 km every other day, and 8 km today; says what the command prints. */
async function asking(): Promise<(...words: readonly string[]) => Promise<string>> {
  const config = readConfig({ LIMBER_DATA_DIR: await temporaryFolder() })
  const { runtime } = manualClock('2026-11-21T17:00:00Z')
  await (await openHouse(config, runtime)).close()
  const db = openDatabase(config.databaseUrl)
  await storeRunner(db)
  await steadyWeeks(db, TODAY)
  await ran(db, TODAY, 8)
  await db.destroy()
  return async (...words) => {
    const lines: string[] = []
    const print = (text: string) => void lines.push(text)
    await assessCommand.run(['--runner', 'ada', ...words], { config, runtime, print, tell: () => {} })
    return lines.join('\n')
  }
}

it('the assessment says why, what brings each signal down, and the next distance', async () => {
  const ask = await asking()
  const said = await ask()
  expect(said).toContain('Saturday 21 November: amber')
  expect(said).toContain('  8.0 km is 60 % over your longest run of the last 30 days (5.0).')
  expect(said).toContain('    What brings it down: Runs of up to 5.5 km; it is over on Tuesday 24 November.')
  expect(said).toMatch(/Next run: up to \d\.\d km stays in range\./)
  expect(said).not.toContain('What each rule saw')
})

it('the whole trace names every rule, the light, the distance, the prescription and the days to come', async () => {
  const ask = await asking()
  const said = await ask('--explain')
  expect(said).toContain(await ask())
  for (const rule of SIGNALS) expect(said).toContain(`  ${rule.id} (${rule.title}, grade ${rule.grade}): `)
  expect(said).toContain('ratio: 1.6')
  expect(said).toContain('The light: amber\n  session-spike: amber by itself.')
  expect(said).toMatch(/longest run +5\.5 km {2}1\.10 × 5\.0 km, your longest run of 30 days;/)
  expect(said).toMatch(/ease-off +given, because of session-spike/)
  expect(said).toMatch(/If you run your usual week \(\d\d\.0 km in [34] runs\):\n/)
  expect(said).toContain('Tuesday 24 November: session-spike ends')
  for (const line of said.split('What each rule saw')[1]?.split('If you run')[0]?.split('\n') ?? [])
    expect(line.length).toBeLessThanOrEqual(96)
})

it('an unknown day says since when, and that there is no forecast', async () => {
  const ask = await asking()
  const said = await ask('--explain', '--date', '2026-12-20')
  expect(said).toContain('Sunday 20 December: not sure, nothing is known since 2026-11-22')
  expect(said).toContain('silent, as the day itself is not known.')
  expect(said).toContain('No forecast: a usual week is taken from four, and the day itself is not known.')
})

it('as JSON there is always a forecast, and the trace where it is asked for', async () => {
  const ask = await asking()
  const plain = JSON.parse(await ask('--json'))
  expect(plain).toMatchObject({
    ...{ runner: 'ada', day: '2026-11-21', level: 'amber' },
    signals: expect.arrayContaining([
      expect.objectContaining({ id: 'session-spike', value: 1.6, missing: expect.any(Array) }),
    ]),
    forecast: { usualWeek: { runs: expect.any(Number) }, days: 14, changes: expect.any(Array) },
  })
  expect(plain).not.toHaveProperty('trace')

  const { trace, ...rest } = JSON.parse(await ask('--json', '--explain'))
  expect(rest).toEqual(plain)
  expect(trace.rules.map((rule: { id: string }) => rule.id)).toEqual(SIGNALS.map((rule) => rule.id))
  expect(trace).not.toHaveProperty('assessment')
})
