import { describe, expect, it } from 'vitest'
import { saveAssessment } from '../../db/assessments.ts'
import { listRuns } from '../../db/runs.ts'
import { listShoes, saveShoe } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import { dueWork } from '../../db/work.ts'
import { localDay } from '../../rules/model/day.ts'
import type { Source } from '../../rules/model/source.ts'
import { CommandError, inHouse, UsageError, type World } from '../../src/commands/command.ts'
import { runsCommand } from '../../src/commands/runs.ts'
import { shoesCommand } from '../../src/commands/shoes.ts'
import { readConfig } from '../../src/config.ts'
import { anAssessment } from '../support/assessments.ts'
import { manualClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folder.ts'
import { span } from '../support/history.ts'
import { NOON, storeRun, storeRunner } from '../support/stored.ts'

/** A data folder in which Ada, of kilometres, has run 10 km, and Bob, of miles, has not. */
async function aWorld() {
  const printed: string[] = []
  const world: World = {
    config: readConfig({ LIMBER_DATA_DIR: await temporaryFolder() }),
    runtime: manualClock(NOON).runtime,
    print: (text) => void printed.push(text),
    tell: () => undefined,
  }
  await inHouse(world, async ({ db }) => {
    await storeRunner(db)
    await saveAssessment(db, { id: 'assessed', runnerId: 'ada', madeAt: NOON, assessment: anAssessment() })
    await storeRunner(db, { id: 'bob', email: 'bob@limber.example', units: 'mi' })
    await storeRun(db, { distanceMetres: 10_000, surface: { paved: 10_000 } })
    await addSpan(db, {
      ...{ id: 'span', runnerId: 'ada', importId: null, source: 'file' },
      span: span('2026-11-01', '2026-11-21'),
    })
  })
  const store = (source: Source, id: string, name: string, metres?: number) =>
    inHouse(world, ({ db }) =>
      saveShoe(db, {
        ...{ id, runnerId: 'ada', source, externalId: id },
        shoe: { name, startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null },
        ...(metres !== undefined && { total: { metres, at: NOON } }),
      }),
    )
  return {
    ...{ printed, store },
    shoes: (...words: readonly string[]) => shoesCommand.run([...words, '--runner', 'ada'], world),
    ofBob: (...words: readonly string[]) => shoesCommand.run([...words, '--runner', 'bob'], world),
    runs: (...words: readonly string[]) => runsCommand.run([...words, '--runner', 'ada'], world),
    kept: (runner = 'ada') => inHouse(world, ({ db }) => listShoes(db, runner)),
    stored: () => inHouse(world, ({ db }) => listRuns(db, 'ada')),
    due: () => inHouse(world, async ({ db }) => (await dueWork(db, NOON, 10)).length),
  }
}

describe('limber shoes add', () => {
  it('keeps a pair of the runner’s own and asks for a new look', async () => {
    const { shoes, printed, kept, due } = await aWorld()
    const settings = ['start=120', 'limit=450mi', 'began=2026-01-05', 'retired=none', 'build=low-drop']
    await shoes('add', ' Blue daily ', ...settings)
    const [only] = await kept()
    expect(only).toMatchObject({
      ...{ name: 'Blue daily', source: 'manual', startMetres: 120_000, limitMetres: 724_204.8 },
      ...{ beganOn: '2026-01-05', retiredOn: null, build: 'low-drop' },
    })
    expect(await due()).toBe(1)
    expect(printed).toEqual([`Added: Blue daily (${only?.id}).`])
  })

  it('needs a name alone, and reads distances in the units of the runner', async () => {
    const { ofBob, kept } = await aWorld()
    await ofBob('add', 'Green')
    await ofBob('add', 'Blue', 'start=10')
    const nothing = { limitMetres: null, beganOn: null, retiredOn: null, build: null }
    expect(await kept('bob')).toMatchObject([
      { name: 'Blue', startMetres: 16_093.44 },
      { ...nothing, name: 'Green', startMetres: 0 },
    ])
  })

  it.each([
    [
      'a name without quotes',
      ['Blue', 'daily'],
      '"daily" is not KEY=VALUE; a name of several words goes between quotes.',
    ],
    ['no name', [], 'Say what the pair is called: shoes add NAME.'],
    ['an empty name', [' '], 'A pair needs a name; write it as "Blue daily".'],
    [
      'an unknown key',
      ['Blue', 'drop=4'],
      'A pair has no "drop". It has: name, start, limit, began, retired, build.',
    ],
    [
      'an unknown build',
      ['Blue', 'build=soft'],
      'build "soft" is not one of: minimalist, low-drop, conventional, maximal.',
    ],
    [
      'metres taken for kilometres',
      ['Blue', 'limit=800000'],
      'limit "800000" is over 5000 km, the most a pair may have; write it as 700, 700km or 450mi.',
    ],
    [
      'a limit of nothing',
      ['Blue', 'limit=0'],
      'limit "0" is no distance; write it as 700, 700km or 450mi, or as none.',
    ],
    ['what is no day', ['Blue', 'began=May'], 'began "May" is not a day; write it as 2026-11-23.'],
  ])('refuses %s', async (_what, words, message) => {
    const { shoes, kept, due } = await aWorld()
    await expect(shoes('add', ...words)).rejects.toThrow(new UsageError(message))
    expect([await kept(), await due()]).toEqual([[], 0])
  })

  it('refuses a name that is taken, and a pair retired before it began', async () => {
    const { shoes, store, kept } = await aWorld()
    await store('garmin_export', 'one', 'Blue daily')
    await expect(shoes('add', 'blue Daily')).rejects.toThrow(
      new CommandError('There is a pair "Blue daily" already (one); give another name.'),
    )
    await expect(shoes('add', 'Green', 'began=2026-02-01', 'retired=2026-01-31')).rejects.toThrow(
      new CommandError(
        '"Green" cannot be retired on 2026-01-31, before it began on 2026-02-01; set began or retired.',
      ),
    )
    expect(await kept()).toHaveLength(1)
  })
})

describe('limber shoes set', () => {
  it('changes all of a pair of the runner’s own, and takes back what can be unknown', async () => {
    const { shoes, kept } = await aWorld()
    await shoes('add', 'Blue', 'limit=700', 'build=maximal', 'retired=2026-11-01')
    await shoes('set', 'blue', 'limit=none', 'build=none', 'retired=none', 'began=2026-02-01', 'name=Green')
    expect(await kept()).toMatchObject([
      { name: 'Green', limitMetres: null, build: null, retiredOn: null, beganOn: localDay('2026-02-01') },
    ])
  })

  it('sets start and build of a source’s pair and asks for a new look; the source keeps the rest', async () => {
    const { shoes, store, kept, due } = await aWorld()
    await store('garmin_export', 'one', 'Blue')
    await expect(shoes('set', 'Blue', 'build=maximal', 'limit=700')).rejects.toThrow(
      /^"Blue" comes from your Garmin export, .*Set start or build here .*limber shoes add NAME --runner E$/,
    )
    expect([await kept(), await due()]).toMatchObject([[{ build: null, limitMetres: null }], 0])
    await shoes('set', 'one', 'start=50', 'build=maximal')
    await store('garmin_export', 'two', 'Grey')
    await store('garmin_export', 'one', 'Blue')
    expect((await kept())[0]).toMatchObject({ startMetres: 50_000, build: 'maximal' })
    expect(await due()).toBe(1)
  })

  it('sets no start where the source counts the pair itself', async () => {
    const { shoes, store, kept } = await aWorld()
    await store('strava_api', 'one', 'Blue', 300_000)
    await expect(shoes('set', 'Blue', 'start=50')).rejects.toThrow(
      /^Strava counts the metres of "Blue" itself, so start changes nothing\./,
    )
    await shoes('set', 'Blue', 'build=minimalist')
    expect(await kept()).toMatchObject([{ startMetres: 0, build: 'minimalist' }])
  })

  it('says which pairs there are when it knows none of the name, or two', async () => {
    const { shoes, ofBob, store } = await aWorld()
    await store('garmin_export', 'one', 'Blue')
    await expect(shoes('set', 'Green', 'start=1')).rejects.toThrow(
      new CommandError('There is no pair "Green". There is: Blue (one, garmin_export).'),
    )
    await expect(ofBob('set', 'one', 'start=1')).rejects.toThrow(/nor any other yet\. Add one: limber shoes/)
    await store('strava_archive', 'two', 'Blue')
    await expect(shoes('set', 'Blue', 'start=1')).rejects.toThrow(
      /^2 pairs are named "Blue"; name one by its id: Blue \(one, .*Blue \(two, /,
    )
    await expect(shoes('set', 'Blue')).rejects.toThrow(UsageError)
  })

  it('refuses the name of another pair, and takes its own', async () => {
    const { shoes, kept } = await aWorld()
    await shoes('add', 'Blue')
    await shoes('add', 'Green')
    await expect(shoes('set', 'Green', 'name=BLUE')).rejects.toThrow(/already/)
    await shoes('set', 'Green', 'name=GREEN')
    expect((await kept()).map(({ name }) => name)).toEqual(['Blue', 'GREEN'])
  })
})

describe('limber shoes', () => {
  it('says how to add a pair where none is known', async () => {
    const { shoes, printed } = await aWorld()
    await shoes()
    expect(printed).toEqual(['No pair is known yet. To add one: limber shoes add NAME --runner E'])
  })

  it('shows what the runs given to a pair make of it, by ground', async () => {
    const { shoes, runs, printed, kept, due } = await aWorld()
    await shoes('add', 'Blue daily', 'start=120', 'began=2026-01-05', 'build=low-drop')
    await shoes('assign', 'run-1', 'blue daily')
    await runs('surface', 'run-1', 'technical_trail')
    expect(await due()).toBe(1)
    printed.length = 0
    await shoes()
    const [only] = await kept()
    expect(printed).toEqual([
      `${only?.id}  Blue daily  130.0 km  began with 120.0 km  limit 804.7 km (general)  low-drop  since 2026-01-05  technical_trail 10.0 km`,
    ])
    await shoes('--json')
    expect(JSON.parse(printed[1] ?? '')).toEqual([
      {
        ...{ id: only?.id, source: 'manual', name: 'Blue daily', startMetres: 120_000, limitMetres: null },
        ...{ beganOn: '2026-01-05', retiredOn: null, build: 'low-drop', distanceMetres: 130_000 },
        ...{ retireAtMetres: 804_672, surface: { technical_trail: 10_000 } },
      },
    ])
  })

  it('does not count a pair of the lane that is not drawn from', async () => {
    const { shoes, store, printed } = await aWorld()
    await store('strava_api', 'one', 'Blue', 300_000)
    await shoes()
    expect(printed).toEqual(['one  Blue  not counted: its source is not the one drawn from  build not told'])
  })

  it('names what it does not know', async () => {
    const { shoes, stored } = await aWorld()
    await shoes('add', 'Blue')
    await expect(shoes('ride')).rejects.toThrow('shoes does not know "ride".')
    await expect(shoes('assign', 'Blue')).rejects.toThrow(UsageError)
    await expect(shoes('assign', 'run-1', 'x', 'Blue')).rejects.toThrow(CommandError)
    expect(await stored()).toMatchObject([{ shoeId: null, shoeByRunner: false }])
  })
})

describe('limber runs surface', () => {
  it('tags runs, shows it in the list as the ground, and takes it back', async () => {
    const { runs, printed, stored } = await aWorld()
    await runs('--json')
    await runs('surface', 'run-1', 'soft')
    await runs('--json')
    const [[before], [after]] = [printed[0], printed[2]].map((text) => JSON.parse(text ?? ''))
    expect(printed[1]).toBe('Tagged as soft: 1. No record overrules that.')
    expect(after).toEqual({ ...before, surface: { soft: 10_000 } })
    await runs('surface', 'run-1', 'none')
    expect(await stored()).toMatchObject([{ surface: { paved: 10_000 }, surfaceByRunner: null }])
  })

  it('says which grounds there are, and which run is none', async () => {
    const { runs, stored } = await aWorld()
    await expect(runs('surface', 'run-1', 'mud')).rejects.toThrow(
      new UsageError(
        '"mud" is no ground; write paved, track, treadmill, compacted, soft, technical_trail, or none to take a tag back.',
      ),
    )
    await expect(runs('surface', 'soft')).rejects.toThrow(UsageError)
    await expect(runs('surface', 'run-1', 'x', 'soft')).rejects.toThrow(
      new CommandError('There is no run "x". limber runs --runner E --json shows the ids.'),
    )
    expect(await stored()).toMatchObject([{ surfaceByRunner: null }])
  })
})
