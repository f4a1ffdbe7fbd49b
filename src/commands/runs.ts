import { recordsByRun } from '../../db/records.ts'
import { listRuns, type StoredRun } from '../../db/runs.ts'
import { listShoes } from '../../db/shoes.ts'
import { toIso } from '../../rules/model/day.ts'
import { formatDistance } from '../../rules/model/units.ts'
import {
  type Command,
  inHouse,
  namedRunner,
  readDay,
  readWords,
  required,
  toJson,
  UsageError,
} from './command.ts'
import { CHANGE_USAGE, changeRuns, isChange } from './run-changes.ts'

export const runsCommand: Command = {
  usage: ['limber runs --runner E [--from D] [--to D] [--json]', ...CHANGE_USAGE],
  run: async (words, world) => {
    const { values, positionals } = readWords(words, {
      runner: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    const [change, ...named] = positionals
    if (change !== undefined && !isChange(change)) throw new UsageError(`"${change}" is not understood.`)
    const from = values.from === undefined ? undefined : readDay(values.from, '--from')
    const to = values.to === undefined ? undefined : readDay(values.to, '--to')
    await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      if (change !== undefined) {
        world.print(await changeRuns(change, { words: named, runner, house, world }))
        return
      }
      const runs = await listRuns(house.db, runner.id, { from, to })
      if (!values.json) {
        for (const run of runs)
          world.print(
            `${run.id}  ${run.day}  ${formatDistance(run.distanceMetres, runner.units)}  ${run.title ?? ''}`,
          )
        return
      }
      const sources = await recordsByRun(house.db, runner.id)
      const shoes = new Map((await listShoes(house.db, runner.id)).map((shoe) => [shoe.id, shoe.name]))
      world.print(
        toJson(
          runs.map(({ shoeId, startedAt, ...run }) => ({
            ...shown(run),
            startedAt: toIso(startedAt),
            sources: sources.get(run.id) ?? [],
            shoe: shoeId === null ? null : (shoes.get(shoeId) ?? null),
          })),
        ),
      )
    })
  },
}

/** Whose run it is was asked, and whose word counts is not: it shows in `surface`, `perceivedExertion` and `shoe`. */
function shown(run: Omit<StoredRun, 'shoeId' | 'startedAt'>) {
  const { recordId: _, runnerId: __, shoeByRunner: ___, surfaceByRunner: ____, ...told } = run
  const { exertionByRunner: _____, ...rest } = told
  return rest
}
