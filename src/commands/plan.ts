import { addPlannedRun, listPlannedRuns, removePlannedRun } from '../../db/planned-runs.ts'
import { dayInZone } from '../../rules/model/day.ts'
import type { PlannedRun } from '../../rules/model/planned-run.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { changing } from './changing.ts'
import {
  type Command,
  CommandError,
  inHouse,
  namedRunner,
  readWords,
  required,
  toJson,
  UsageError,
  type World,
} from './command.ts'
import { readPlannedDay, readPlannedDistance } from './plan-answers.ts'

export const planCommand: Command = {
  usage: [
    'limber plan add --runner E --date D --distance 21.1km [--title T]   a race or long run to come',
    'limber plan list --runner E [--json]',
    'limber plan drop ID --runner E',
  ],
  run: async ([action, ...words], world) => {
    if (action === 'add') return add(words, world)
    if (action === 'list') return list(words, world)
    if (action === 'drop') return drop(words, world)
    throw new UsageError(action === undefined ? 'plan add, list or drop?' : `plan does not know "${action}".`)
  },
}

async function add(words: readonly string[], world: World): Promise<void> {
  const { values, positionals } = readWords(words, {
    runner: { type: 'string' },
    date: { type: 'string' },
    distance: { type: 'string' },
    title: { type: 'string', default: '' },
  })
  refuse(positionals, '; a title of several words goes between quotes')
  const who = required(values.runner, '--runner')
  const date = required(values.date, '--date')
  const distance = required(values.distance, '--distance')
  await inHouse(world, async (house) => {
    const { id: runnerId, zone, units } = await namedRunner(house, who)
    const plan: PlannedRun = {
      id: world.runtime.newId(),
      day: readPlannedDay(date, dayInZone(world.runtime.now(), zone)),
      distanceMetres: readPlannedDistance(distance, units),
      title: values.title.trim() || null,
    }
    await changing(house, world, runnerId, (trx) => addPlannedRun(trx, runnerId, plan))
    world.print(`Planned: ${inWords(plan, units)}`)
  })
}

async function list(words: readonly string[], world: World): Promise<void> {
  const { values, positionals } = readWords(words, {
    runner: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  refuse(positionals)
  const who = required(values.runner, '--runner')
  await inHouse(world, async (house) => {
    const { id, units } = await namedRunner(house, who)
    const plans = await listPlannedRuns(house.db, id)
    if (values.json) world.print(toJson(plans))
    else world.print(plans.map((plan) => inWords(plan, units)).join('\n') || NOTHING_PLANNED)
  })
}

async function drop(words: readonly string[], world: World): Promise<void> {
  const { values, positionals } = readWords(words, { runner: { type: 'string' } })
  const [which, ...more] = positionals
  refuse(more)
  const who = required(values.runner, '--runner')
  if (which === undefined) throw new UsageError('Say which plan to drop, by the ID that plan list shows.')
  await inHouse(world, async (house) => {
    const { id: runnerId, units } = await namedRunner(house, who)
    const plan = named(await listPlannedRuns(house.db, runnerId), which)
    await changing(house, world, runnerId, (trx) => removePlannedRun(trx, runnerId, plan.id))
    world.print(`Dropped: ${inWords(plan, units)}`)
  })
}

const NOTHING_PLANNED =
  'Nothing is planned. To plan a run: limber plan add --runner E --date D --distance 21.1km'

function refuse(words: readonly string[], hint = ''): void {
  if (words.length > 0) throw new UsageError(`"${words.join(' ')}" is not understood${hint}.`)
}

function named(plans: readonly PlannedRun[], id: string): PlannedRun {
  const plan = plans.find((each) => each.id === id)
  if (plan) return plan
  const known = plans.map((each) => `${each.id} (${each.day})`).join(', ')
  throw new CommandError(
    known === '' ? NOTHING_PLANNED : `There is no planned run "${id}". There is: ${known}`,
  )
}

function inWords({ id, day, distanceMetres, title }: PlannedRun, units: Units): string {
  return [id, day, formatDistance(distanceMetres, units), ...(title === null ? [] : [title])].join('  ')
}
