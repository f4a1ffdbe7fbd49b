import { recordsByRun } from '../../db/records.ts'
import { listRuns } from '../../db/runs.ts'
import { listShoes } from '../../db/shoes.ts'
import { toIso } from '../../rules/model/day.ts'
import { formatDistance } from '../../rules/model/units.ts'
import { type Command, inHouse, namedRunner, readDay, readWords, required, toJson } from './command.ts'

export const runsCommand: Command = {
  name: 'runs',
  usage: ['limber runs --runner E [--from D] [--to D] [--json]'],
  run: async (words, world) => {
    const { values } = readWords(words, {
      runner: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    const from = values.from === undefined ? undefined : readDay(values.from, '--from')
    const to = values.to === undefined ? undefined : readDay(values.to, '--to')
    await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      const runs = await listRuns(house.db, runner.id, { from, to })
      if (!values.json) {
        for (const run of runs)
          world.print(`${run.day}  ${formatDistance(run.distanceMetres, runner.units)}  ${run.title ?? ''}`)
        return
      }
      const sources = await recordsByRun(house.db, runner.id)
      const shoes = new Map((await listShoes(house.db, runner.id)).map((shoe) => [shoe.id, shoe.name]))
      world.print(
        toJson(
          runs.map(({ recordId: _, shoeId, startedAt, ...run }) => ({
            ...run,
            startedAt: toIso(startedAt),
            sources: sources.get(run.id) ?? [],
            shoe: shoeId === null ? null : (shoes.get(shoeId) ?? null),
          })),
        ),
      )
    })
  },
}
