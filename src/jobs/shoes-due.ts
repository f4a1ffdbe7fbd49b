import { metresOf } from '../../rules/metrics/covered.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { daysBetween } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { ShoeWear } from '../../rules/model/metrics.ts'

/** A mark that was passed longer ago is no news, as after the import of years. */
const NEWS_DAYS = 7

/**
 * The pair in use that runs of the last seven days took over its last mark; null when there is none. What is only
 * assumed to have been run in it takes no pair over.
 */
export function shoesDue({ metrics, day }: Assessment, { runs }: History): ShoeWear | null {
  const isRecent = (on: typeof day) => daysBetween(on, day) < NEWS_DAYS
  const crossed = (pair: ShoeWear) => {
    const told = pair.distanceMetres - pair.assumedMetres
    const recent = metresOf(runs.filter((run) => run.shoeId === pair.shoeId && isRecent(run.day)))
    return told >= pair.retireAtMetres && told - recent < pair.retireAtMetres
  }
  return metrics.shoes.find((pair) => !pair.retired && crossed(pair)) ?? null
}

/** The once-only key: one letter a pair and mark. */
export function shoesKey(runnerId: string, { shoeId, retireAtMetres }: ShoeWear): string {
  return `shoes:${runnerId}:${shoeId}:${Math.round(retireAtMetres)}`
}
