import { listShoes, type StoredShoe } from '../../db/shoes.ts'
import { assess } from '../../rules/assess.ts'
import { dayInZone } from '../../rules/model/day.ts'
import type { SurfaceMetres } from '../../rules/model/surface.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { loadHistory } from '../history.ts'
import type { House } from '../house.ts'
import { namedRunner, toJson, type World } from './command.ts'

/** A pair with what its runs make of it today. */
interface ListedShoe extends Omit<StoredShoe, 'total'> {
  /** Null: today's assessment is drawn from the other lane, which does not count the pair. */
  readonly distanceMetres: number | null
  /** The runner's own limit, or the general one. */
  readonly retireAtMetres: number | null
  readonly surface: SurfaceMetres
}

export async function printShoes(house: House, world: World, who: string, json: boolean): Promise<void> {
  const runner = await namedRunner(house, who)
  const day = dayInZone(world.runtime.now(), runner.zone)
  const { history } = await loadHistory(house.db, runner.id, day, world.config.strava?.combine ?? false)
  const { metrics } = assess(history, runner, day)
  const listed = (await listShoes(house.db, runner.id)).map(({ total: _, ...shoe }): ListedShoe => {
    const wear = metrics.shoes.find(({ shoeId }) => shoeId === shoe.id)
    const { startMetres = shoe.startMetres } = history.shoes.find(({ id }) => id === shoe.id) ?? {}
    const distanceMetres = wear?.distanceMetres ?? null
    const retireAtMetres = wear?.retireAtMetres ?? shoe.limitMetres
    return { ...shoe, startMetres, distanceMetres, retireAtMetres, surface: wear?.surface ?? {} }
  })
  if (json) world.print(toJson(listed))
  else world.print(listed.map((shoe) => inWords(shoe, runner.units)).join('\n') || NO_PAIR)
}

const NO_PAIR = 'No pair is known yet. To add one: limber shoes add NAME --runner E'

function inWords(shoe: ListedShoe, units: Units): string {
  const { distanceMetres, startMetres, limitMetres, retireAtMetres, build, beganOn, retiredOn } = shoe
  const inUnits = (metres: number) => formatDistance(metres, units)
  return [
    ...[shoe.id, shoe.name],
    distanceMetres === null ? 'not counted: its source is not the one drawn from' : inUnits(distanceMetres),
    ...(startMetres === 0 ? [] : [`began with ${inUnits(startMetres)}`]),
    ...(retireAtMetres === null
      ? []
      : [`limit ${inUnits(retireAtMetres)}${limitMetres === null ? ' (general)' : ''}`]),
    build ?? 'build not told',
    ...(beganOn === null ? [] : [`since ${beganOn}`]),
    ...(retiredOn === null ? [] : [`retired ${retiredOn}`]),
    ...Object.entries(shoe.surface).map(([ground, metres]) => `${ground} ${inUnits(metres)}`),
  ].join('  ')
}
