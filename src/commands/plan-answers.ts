import type { LocalDay } from '../../rules/model/day.ts'
import type { Units } from '../../rules/model/units.ts'
import { readDay, UsageError } from './command.ts'
import { readDistance } from './distances.ts'

/** Longer than nearly any race: more likely metres than kilometres. */
const MOST_KILOMETRES = 500

/** The day of a plan, from today on. */
export function readPlannedDay(text: string, today: LocalDay): LocalDay {
  const day = readDay(text, '--date')
  if (day < today) throw new UsageError(`--date ${day} is past; a plan is for today, ${today}, or later.`)
  return day
}

/** The distance of a plan in metres. */
export function readPlannedDistance(text: string, units: Units): number {
  const metres = readDistance(text, units, '--distance')
  if (metres === 0)
    throw new UsageError(`--distance "${text}" is no distance; write it as 21.1, 21.1km or 13.1mi.`)
  if (metres > MOST_KILOMETRES * 1000)
    throw new UsageError(
      `--distance "${text}" is over ${MOST_KILOMETRES} km, the most a plan may have; write it as 21.1, 21.1km or 13.1mi.`,
    )
  return metres
}
