import { describe, expect, it } from 'vitest'
import { saveAssessment } from '../../db/assessments.ts'
import { addPlannedRun, listPlannedRuns } from '../../db/planned-runs.ts'
import { dueWork } from '../../db/work.ts'
import { localDay } from '../../rules/model/day.ts'
import type { PlannedRun } from '../../rules/model/planned-run.ts'
import { CommandError, inHouse, UsageError, type World } from '../../src/commands/command.ts'
import { planCommand } from '../../src/commands/plan.ts'
import { readConfig } from '../../src/config.ts'
import { anAssessment } from '../support/assessments.ts'
import { manualClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folder.ts'
import { at } from '../support/history.ts'
import { storeRunner } from '../support/stored.ts'

/** In Berlin it is the 22nd already. */
const LATE = at('2026-11-21T23:30:00Z')

/** A data folder in which Ada, of Berlin and kilometres, and Bob, of miles, are at home. */
async function aWorld() {
  const printed: string[] = []
  const world: World = {
    config: readConfig({ LIMBER_DATA_DIR: await temporaryFolder() }),
    runtime: manualClock(LATE).runtime,
    print: (text) => void printed.push(text),
    tell: () => undefined,
  }
  await inHouse(world, async ({ db }) => {
    await storeRunner(db)
    await saveAssessment(db, { id: 'assessed', runnerId: 'ada', madeAt: LATE, assessment: anAssessment() })
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example', units: 'mi' })
  })
  return {
    printed,
    plan: (...words: readonly string[]) => planCommand.run(words, world),
    store: (plan: PlannedRun) => inHouse(world, ({ db }) => addPlannedRun(db, 'ada', plan)),
    kept: (runner = 'ada') => inHouse(world, ({ db }) => listPlannedRuns(db, runner)),
    due: () => inHouse(world, async ({ db }) => (await dueWork(db, LATE, 10)).length),
  }
}

const half = (...more: readonly string[]) => [
  ...['add', '--runner', 'ada', '--date', '2026-12-06', '--distance', '21.1km', ...more],
]

describe('limber plan add', () => {
  it('keeps the run and asks for a new look', async () => {
    const { plan, printed, kept, due } = await aWorld()
    await plan(...half('--title', ' Berlin half '))
    const [only] = await kept()
    expect(only).toMatchObject({ day: '2026-12-06', distanceMetres: 21_100, title: 'Berlin half' })
    expect(await due()).toBe(1)
    expect(printed).toEqual([`Planned: ${only?.id}  2026-12-06  21.1 km  Berlin half`])
  })

  it('reads a bare distance in the units of the runner, and needs no title', async () => {
    const { plan, printed, kept } = await aWorld()
    await plan('add', '--runner', 'bob', '--date', '2026-12-06', '--distance', '10')
    expect(await kept('bob')).toMatchObject([{ distanceMetres: 16_093.44, title: null }])
    expect(printed[0]).toMatch(/2026-12-06 {2}10\.0 mi$/)
  })

  it('takes a run of today, by the day of the runner, and one of 500 km', async () => {
    const { plan, kept } = await aWorld()
    await plan('add', '--runner', 'ada', '--date', '2026-11-22', '--distance', '500')
    expect(await kept()).toMatchObject([{ day: '2026-11-22', distanceMetres: 500_000 }])
  })

  it.each([
    [
      'a day that is past',
      ['--date', '2026-11-21', '--distance', '10'],
      '--date 2026-11-21 is past; a plan is for today, 2026-11-22, or later.',
    ],
    [
      'what is no day',
      ['--date', '6.12.2026', '--distance', '10'],
      '--date "6.12.2026" is not a day; write it as 2026-11-23.',
    ],
    [
      'no distance',
      ['--date', '2026-12-06', '--distance', '0km'],
      '--distance "0km" is no distance; write it as 21.1, 21.1km or 13.1mi.',
    ],
    [
      'what is not a distance',
      ['--date', '2026-12-06', '--distance', 'half'],
      '--distance "half" is not a distance; write it as 40, 40km or 25mi.',
    ],
    [
      'metres taken for kilometres',
      ['--date', '2026-12-06', '--distance', '21100'],
      '--distance "21100" is over 500 km, the most a plan may have; write it as 21.1, 21.1km or 13.1mi.',
    ],
    [
      'miles beyond it',
      ['--date', '2026-12-06', '--distance', '311mi'],
      '--distance "311mi" is over 500 km, the most a plan may have; write it as 21.1, 21.1km or 13.1mi.',
    ],
    [
      'a title without quotes',
      ['--date', '2026-12-06', '--distance', '10', '--title', 'Berlin', 'half'],
      '"half" is not understood; a title of several words goes between quotes.',
    ],
    ['a day left out', ['--distance', '10'], '--date is missing.'],
    ['a distance left out', ['--date', '2026-12-06'], '--distance is missing.'],
  ])('refuses %s', async (_what, words, message) => {
    const { plan, kept, due } = await aWorld()
    await expect(plan('add', '--runner', 'ada', ...words)).rejects.toThrow(new UsageError(message))
    expect(await kept()).toEqual([])
    expect(await due()).toBe(0)
  })

  it('names the runners there are to whoever names another', async () => {
    const { plan } = await aWorld()
    await expect(plan('add', '--runner', 'eve', '--date', '2026-12-06', '--distance', '10')).rejects.toThrow(
      CommandError,
    )
  })
})

describe('limber plan list', () => {
  it('says how to plan where nothing is planned', async () => {
    const { plan, printed } = await aWorld()
    await plan('list', '--runner', 'ada')
    expect(printed[0]).toMatch(/^Nothing is planned\. To plan a run: limber plan add /)
  })

  it('shows them by day, and as JSON with their metres', async () => {
    const { plan, printed, kept } = await aWorld()
    await plan(...half())
    await plan('add', '--runner', 'ada', '--date', '2026-11-28', '--distance', '16')
    printed.length = 0
    await plan('list', '--runner', 'ada')
    expect(printed[0]).toMatch(/2026-11-28 {2}16\.0 km\n.*2026-12-06 {2}21\.1 km$/)
    await plan('list', '--runner', 'ada', '--json')
    expect(JSON.parse(printed[1] ?? '')).toEqual(await kept())
  })
})

describe('limber plan drop', () => {
  it('drops one and asks for a new look', async () => {
    const { plan, printed, store, kept, due } = await aWorld()
    await store({ id: 'half', day: localDay('2026-12-06'), distanceMetres: 21_100, title: null })
    expect(await due()).toBe(0)
    await plan('drop', 'half', '--runner', 'ada')
    expect(await kept()).toEqual([])
    expect(await due()).toBe(1)
    expect(printed).toEqual(['Dropped: half  2026-12-06  21.1 km'])
  })

  it('says which there are when it knows no such plan, another runner’s among them', async () => {
    const { plan, kept } = await aWorld()
    await expect(plan('drop', 'x', '--runner', 'ada')).rejects.toThrow(/^Nothing is planned\./)
    await plan(...half())
    const [only] = await kept()
    await expect(plan('drop', 'x', '--runner', 'ada')).rejects.toThrow(
      new CommandError(`There is no planned run "x". There is: ${only?.id} (2026-12-06)`),
    )
    await expect(plan('drop', only?.id ?? '', '--runner', 'bob')).rejects.toThrow(CommandError)
    expect(await kept()).toHaveLength(1)
  })

  it('asks which', async () => {
    const { plan } = await aWorld()
    await expect(plan('drop', '--runner', 'ada')).rejects.toThrow(UsageError)
  })
})

describe('limber plan', () => {
  it('names what it does to whoever asks for nothing, or for something else', async () => {
    const { plan } = await aWorld()
    await expect(plan()).rejects.toThrow('plan add, list or drop?')
    await expect(plan('run')).rejects.toThrow('plan does not know "run".')
    await expect(plan('list', 'all', '--runner', 'ada')).rejects.toThrow('"all" is not understood.')
    await expect(plan('drop', 'a', 'b', '--runner', 'ada')).rejects.toThrow('"b" is not understood.')
  })
})
