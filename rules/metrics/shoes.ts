import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import type { ShoeWear } from '../model/metrics.ts'
import type { Run } from '../model/run.ts'
import type { Shoe } from '../model/shoe.ts'
import type { ShoeUse } from '../model/terrain.ts'
import { METRES_PER_MILE } from '../model/units.ts'
import { metresOf } from './covered.ts'
import type { KnownDays } from './known-days.ts'
import { surfaceMetresOf } from './surface-metres.ts'

/** Look a pair over, have the next one ready, replace it: 300, 450 and 500 miles. */
const CHECK_METRES = 300 * METRES_PER_MILE
const ORDER_METRES = 450 * METRES_PER_MILE
const RETIRE_METRES = 500 * METRES_PER_MILE

/** Less than this in the window is no rate to reckon with. */
const LEAST_RATE_METRES = 5_000

/** Wear of each pair on `day`. A run that names no pair counts for the default one and is shown as assumed. */
export function shoeWear(
  shoes: readonly Shoe[],
  runs: readonly Run[],
  known: KnownDays,
  day: LocalDay,
  defaultShoeId: string | null,
): readonly (ShoeWear & ShoeUse)[] {
  const byPair = Map.groupBy(runs, (run) => run.shoeId ?? defaultShoeId)
  return shoes.map((shoe) => {
    const worn = (byPair.get(shoe.id) ?? []).filter((run) => isWornOn(shoe, run, defaultShoeId))
    const distanceMetres = shoe.startMetres + metresOf(worn)
    const retired = shoe.retiredOn !== null && shoe.retiredOn <= day
    const metresPerDay = retired ? null : rateOf(worn, known, day)
    const retireAtMetres = shoe.limitMetres ?? RETIRE_METRES
    const checkAtMetres = Math.min(CHECK_METRES, retireAtMetres)
    const orderAtMetres = Math.min(ORDER_METRES, retireAtMetres)
    const daysTo = (mark: number) =>
      metresPerDay === null || mark <= distanceMetres ? null : (mark - distanceMetres) / metresPerDay
    return {
      shoeId: shoe.id,
      name: shoe.name,
      distanceMetres,
      assumedMetres: metresOf(worn.filter((run) => run.shoeId === null)),
      metresPerDay,
      checkAtMetres,
      orderAtMetres,
      retireAtMetres,
      daysToCheck: daysTo(checkAtMetres),
      daysToOrder: daysTo(orderAtMetres),
      daysToRetire: daysTo(retireAtMetres),
      retired,
      surface: surfaceMetresOf(worn),
      ageDays: ageOn(day, shoe),
    }
  })
}

/** A retired pair is frozen from that day on; an assumed run cannot be older than the pair. */
export function isWornOn(shoe: Shoe, run: Run, defaultShoeId: string | null): boolean {
  if ((run.shoeId ?? defaultShoeId) !== shoe.id) return false
  if (shoe.retiredOn !== null && run.day >= shoe.retiredOn) return false
  return run.shoeId !== null || shoe.beganOn === null || run.day >= shoe.beganOn
}

/** A pair that begins later has no age yet, and a retired one grows no older. */
function ageOn(day: LocalDay, { beganOn, retiredOn }: Shoe): number | null {
  const until = retiredOn !== null && retiredOn < day ? retiredOn : day
  return beganOn === null || until < beganOn ? null : daysBetween(beganOn, until)
}

/** Metres a day over 28 days, or over 56 when those say too little. */
function rateOf(worn: readonly Run[], known: KnownDays, day: LocalDay): number | null {
  for (const days of [28, 56]) {
    const from = addDays(day, 1 - days)
    const metres = metresOf(worn.filter((run) => run.day >= from))
    if (known.all(from, day) && metres >= LEAST_RATE_METRES) return metres / days
  }
  return null
}
