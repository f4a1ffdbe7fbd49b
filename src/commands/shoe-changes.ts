/** What a runner may say about pairs from the command line. */
import type { StoredRunner } from '../../db/runners.ts'
import { addShoe, changeShoe, listShoes, type ShoeChange, type StoredShoe } from '../../db/shoes.ts'
import type { Shoe } from '../../rules/model/shoe.ts'
import type { Source } from '../../rules/model/source.ts'
import type { House } from '../house.ts'
import { OverruleError } from '../jobs/overrule.ts'
import { tellShoe } from '../jobs/tell-of-runs.ts'
import { requesting } from '../work-request.ts'
import { changing } from './changing.ts'
import { CommandError, UsageError, type World } from './command.ts'
import { namedShoe, refuseTaken } from './named-shoe.ts'
import { readName, readShoeChange } from './shoe-settings.ts'

interface Asked {
  readonly words: readonly string[]
  readonly runner: StoredRunner
  readonly house: House
  readonly world: World
}

/** Each says what was done. */
const SHOE_CHANGES: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  add: async ({ words: [name, ...settings], runner, house, world }) => {
    if (name === undefined) throw new UsageError('Say what the pair is called: shoes add NAME.')
    const change = readShoeChange(settings, runner.units)
    const shoe = { ...NEW, name: readName(name), ...change, id: world.runtime.newId() }
    refuseTaken(await listShoes(house.db, runner.id), shoe.name)
    refuseBackwards(shoe)
    await changing(house, world, runner.id, (trx) => addShoe(trx, runner.id, shoe))
    return `Added: ${shoe.name} (${shoe.id}).`
  },
  set: async ({ words: [which, ...settings], runner, house, world }) => {
    if (which === undefined || settings.length === 0)
      throw new UsageError('Say which pair, and what to set as KEY=VALUE.')
    const change = readShoeChange(settings, runner.units)
    const shoes = await listShoes(house.db, runner.id)
    const shoe = namedShoe(shoes, which)
    refuseWhatSourcesTell(shoe, change)
    const others = shoes.filter((each) => each.id !== shoe.id)
    if (change.name !== undefined) refuseTaken(others, change.name)
    refuseBackwards({ ...shoe, ...change })
    await changing(house, world, runner.id, (trx) => changeShoe(trx, shoe.id, change))
    return `Set for ${change.name ?? shoe.name}: ${settings.join(', ')}`
  },
  assign: async ({ words, runner, house, world }) => {
    const [which, runs] = [words.at(-1), words.slice(0, -1)]
    if (which === undefined || runs.length === 0)
      throw new UsageError('Say which runs, and last which pair they were made in.')
    const shoe = namedShoe(await listShoes(house.db, runner.id), which)
    await tellShoe(runner.id, runs, shoe.id, { db: house.db, request: requesting(world.runtime) })
    return `Given to ${shoe.name}: ${runs.length}. No record overrules that.`
  },
}

/** Does it and says what was done; a CommandError says why it cannot be. */
export async function changeShoes(name: string, asked: Asked): Promise<string> {
  const change = Object.hasOwn(SHOE_CHANGES, name) ? SHOE_CHANGES[name] : undefined
  if (!change) throw new UsageError(`shoes does not know "${name}".`)
  try {
    return await change(asked)
  } catch (error) {
    throw error instanceof OverruleError ? new CommandError(error.message) : error
  }
}

const NEW = { startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null, build: null }

const SOURCES: Readonly<Record<Exclude<Source, 'manual'>, string>> = {
  strava_api: 'Strava',
  strava_archive: 'your Strava archive',
  garmin_export: 'your Garmin export',
  file: 'your files',
}

/** What a source tells of its pairs would stand again as soon as it comes in. */
function refuseWhatSourcesTell({ name, source, total }: StoredShoe, change: ShoeChange): void {
  if (source === 'manual') return
  const { startMetres, build: _, ...told } = change
  if (Object.keys(told).length > 0)
    throw new CommandError(
      `"${name}" comes from ${SOURCES[source]}, which tells its name, limit and days each time. Set start or build here and change the rest there, or add a pair of your own: limber shoes add NAME --runner E`,
    )
  if (total !== null && startMetres !== undefined)
    throw new CommandError(
      `${SOURCES[source]} counts the metres of "${name}" itself, so start changes nothing. Correct its distance there, or add a pair of your own: limber shoes add NAME --runner E`,
    )
}

function refuseBackwards({ name, beganOn, retiredOn }: Omit<Shoe, 'id'>): void {
  if (beganOn !== null && retiredOn !== null && retiredOn < beganOn)
    throw new CommandError(
      `"${name}" cannot be retired on ${retiredOn}, before it began on ${beganOn}; set began or retired.`,
    )
}
