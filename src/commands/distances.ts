import { METRES_PER_MILE, type Units } from '../../rules/model/units.ts'
import { UsageError } from './command.ts'

/** A distance in metres; one without a unit is in the runner's. `name` is the key or the option it was given to. */
export function readDistance(value: string, units: Units, name: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(km|mi)?$/.exec(value.trim())
  if (!match) throw new UsageError(`${name} "${value}" is not a distance; write it as 40, 40km or 25mi.`)
  return Number(match[1]) * ((match[2] ?? units) === 'mi' ? METRES_PER_MILE : 1000)
}
