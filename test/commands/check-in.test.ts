import { describe, expect, it } from 'vitest'
import { listCheckIns } from '../../db/check-ins.ts'
import { dueWork } from '../../db/work.ts'
import { checkInCommand } from '../../src/commands/check-in.ts'
import { CommandError, inHouse, UsageError, type World } from '../../src/commands/command.ts'
import { readConfig } from '../../src/config.ts'
import { manualClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folder.ts'
import { aCheckIn } from '../support/history.ts'
import { NOON, storeRunner } from '../support/stored.ts'

/** A data folder in which Ada is at home, and what was printed. */
async function aWorld() {
  const printed: string[] = []
  const world: World = {
    config: readConfig({ LIMBER_DATA_DIR: await temporaryFolder() }),
    runtime: manualClock(NOON).runtime,
    print: (text) => void printed.push(text),
    tell: () => undefined,
  }
  await inHouse(world, ({ db }) => storeRunner(db))
  const kept = () =>
    inHouse(world, async ({ db }) => ({
      checkIns: await listCheckIns(db, 'ada'),
      due: (await dueWork(db, NOON, 10)).length,
    }))
  return { world, printed, kept }
}

const answers = (...words: readonly string[]) => ['--runner', 'ada', '--date', '2026-11-20', ...words]

describe('limber check-in', () => {
  it('keeps what was told and asks for a new look', async () => {
    const { world, printed, kept } = await aWorld()
    await checkInCommand.run(
      answers('--health-problem', '8,17,8,17', '--fatigue', '7', '--warm-up', 'no'),
      world,
    )
    const health = { participation: 8, training: 17, performance: 8, symptoms: 17 } as const
    expect(await kept()).toEqual({
      checkIns: [aCheckIn('2026-11-20', { health, fatigue: 7, warmedUp: false })],
      due: 1,
    })
    expect(printed).toEqual(['Noted for 2026-11-20.'])
  })

  it('keeps nothing of what it does not understand', async () => {
    const { world, printed, kept } = await aWorld()
    await expect(checkInCommand.run(answers('--fatigue', '11'), world)).rejects.toThrow(UsageError)
    const stranger = ['--runner', 'bob', '--date', '2026-11-20', '--fatigue', '1']
    await expect(checkInCommand.run(stranger, world)).rejects.toThrow(CommandError)
    expect(await kept()).toEqual({ checkIns: [], due: 0 })
    expect(printed).toEqual([])
  })
})
