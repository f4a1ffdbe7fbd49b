import { type Command, inHouse, namedRunner, readWords, required } from './command.ts'
import { changeShoes } from './shoe-changes.ts'
import { printShoes } from './shoe-list.ts'

export const shoesCommand: Command = {
  usage: [
    'limber shoes --runner E [--json]               pairs: distance now, start, limit, build, days, ground',
    'limber shoes add NAME --runner E [KEY=VALUE…]  a pair no source tells of; start, limit, began, retired, build',
    'limber shoes set PAIR --runner E KEY=VALUE…    by name or id; of a source’s pair start and build alone',
    'limber shoes assign RUN… PAIR --runner E       these runs were made in this pair',
  ],
  run: async (words, world) => {
    const { values, positionals } = readWords(words, {
      runner: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    const [change, ...named] = positionals
    await inHouse(world, async (house) => {
      if (change === undefined) return printShoes(house, world, who, values.json)
      const runner = await namedRunner(house, who)
      world.print(await changeShoes(change, { words: named, runner, house, world }))
    })
  },
}
