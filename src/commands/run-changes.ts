/** What a runner may say about runs from the command line. */

import type { StoredRunner } from '../../db/runners.ts'
import { removeTombstones } from '../../db/tombstones.ts'
import { SURFACE_CLASSES, type SurfaceClass } from '../../rules/model/surface.ts'
import type { House } from '../house.ts'
import { deleteRun } from '../jobs/deleted-runs.ts'
import { joinRuns, OverruleError, partRun } from '../jobs/overrule.ts'
import { tellSurface } from '../jobs/tell-of-runs.ts'
import { requesting } from '../work-request.ts'
import { CommandError, UsageError, type World } from './command.ts'

interface Asked {
  readonly words: readonly string[]
  readonly runner: StoredRunner
  readonly house: House
  readonly world: World
}

type Change = (asked: Asked) => Promise<string>

const CHANGES: Readonly<Record<string, Change>> = {
  delete: async ({ words, runner, ...asked }) => {
    if (words.length === 0) throw new UsageError('Say which run to delete.')
    for (const id of words) await deleteRun(runner.id, id, portsOf(asked))
    return `Deleted: ${words.length}. They stay away when the same files come in again.`
  },
  part: async ({ words: [id, ...records], runner, ...asked }) => {
    if (id === undefined) throw new UsageError('Say which run to part.')
    await partRun(runner.id, id, records, portsOf(asked))
    return 'These are two runs now.'
  },
  join: async ({ words: [one, other, ...more], runner, ...asked }) => {
    if (one === undefined || other === undefined || more.length > 0)
      throw new UsageError('Say which two runs are one.')
    await joinRuns(runner.id, [one, other], portsOf(asked))
    return 'These are one run now.'
  },
  surface: async ({ words, runner, ...asked }) => {
    if (words.length < 2) throw new UsageError('Say which runs, and last what was underfoot.')
    const [surface, runs] = [readSurface(words.at(-1)), words.slice(0, -1)]
    await tellSurface(runner.id, runs, surface, portsOf(asked))
    return surface === null
      ? `Tags taken back: ${runs.length}. The records say again what was underfoot.`
      : `Tagged as ${surface}: ${runs.length}. No record overrules that.`
  },
  restore: async ({ words, runner, house }) => {
    if (words.length > 0) throw new UsageError('"restore" brings back all deleted runs and takes no names.')
    const count = await removeTombstones(house.db, runner.id)
    return `Deleted runs may come back: ${count} records. Import their files again.`
  },
}

export const CHANGE_USAGE: readonly string[] = [
  'limber runs delete RUN… --runner E          deletes runs for good',
  'limber runs part RUN [RECORD…] --runner E   "these are two": the records named are another run',
  'limber runs join RUN RUN --runner E         "these are one"',
  'limber runs surface RUN… CLASS --runner E   all of it was on: paved, track, treadmill, compacted, soft,',
  '                                            technical_trail; none takes the tag back',
  'limber runs restore --runner E              lets deleted runs come in again',
]

export function isChange(word: string | undefined): word is string {
  return word !== undefined && Object.hasOwn(CHANGES, word)
}

/** Does it and says what was done; a CommandError says why it cannot be. */
export async function changeRuns(name: string, asked: Asked): Promise<string> {
  const change = CHANGES[name]
  if (!change) throw new UsageError(`"${name}" is not understood.`)
  try {
    return await change(asked)
  } catch (error) {
    throw error instanceof OverruleError ? new CommandError(error.message) : error
  }
}

function readSurface(word: string | undefined): SurfaceClass | null {
  const surface = SURFACE_CLASSES.find((each) => each === word)
  if (surface === undefined && word !== 'none')
    throw new UsageError(
      `"${word}" is no ground; write ${SURFACE_CLASSES.join(', ')}, or none to take a tag back.`,
    )
  return surface ?? null
}

function portsOf({ house, world }: Pick<Asked, 'house' | 'world'>) {
  const { runtime, config } = world
  return { db: house.db, runtime, dataDir: config.dataDir, request: requesting(runtime) }
}
