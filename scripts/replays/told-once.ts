import type { Runner } from '../../rules/model/runner.ts'
import type { SurfaceMetres } from '../../rules/model/surface.ts'
import type { Draws } from './draws.ts'

/** What a runner says when joining: a third answer each question, a quarter have an earlier injury to tell of. */
export function runnerOf(id: string, defaultShoeId: string | null, draws: Draws): Runner {
  const orNot = <T>(value: T) => (draws.happens(1 / 3) ? value : null)
  return {
    id,
    email: `${id}@limber.example`,
    name: null,
    zone: 'Europe/Berlin',
    units: draws.happens(0.3) ? 'mi' : 'km',
    weekStart: draws.happens(0.3) ? 7 : 1,
    birthYear: orNot(draws.whole(1955, 2004)),
    sex: orNot(draws.pick(['f', 'm'])),
    restingPulse: orNot(draws.whole(44, 66)),
    maximumPulse: orNot(draws.whole(170, 198)),
    equipment: ['mat'],
    history: draws.happens(0.25) ? 'runner’s knee last year' : null,
    defaultShoeId,
    // asked of those who have no history yet; these have a year of it
    usualWeekMetres: null,
    longestRunMetres: null,
    sittingHours: orNot(draws.whole(2, 11)),
    mail: { alerts: true, digest: true, checkIns: true, news: true },
  }
}

/** Of two thirds of runners the ground is known; those with hills run on trails. */
export function groundOf(steepPerKilometre: number, draws: Draws): SurfaceMetres {
  if (draws.happens(1 / 3)) return {}
  if (steepPerKilometre > 5) return { paved: 0.2, compacted: 0.4, soft: 0.2, technical_trail: 0.2 }
  const paved = draws.between(0.4, 1)
  return { paved, compacted: 1 - paved }
}
