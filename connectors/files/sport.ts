/**
 * What the name of a sport says. Understands the names of FIT ("running" with "trail") and the type keys of
 * Garmin's exports ("trail_running"), which have no second name.
 */
import type { SurfaceClass } from '../../rules/model/surface.ts'

const RUNS: ReadonlySet<string> = new Set([
  'running',
  'treadmill_running',
  'trail_running',
  'track_running',
  'virtual_run',
  'indoor_running',
  'street_running',
  'ultra_run',
  'obstacle_run',
])

const INDOOR: ReadonlySet<string> = new Set([
  'treadmill',
  'indoor_running',
  'virtual_activity',
  'treadmill_running',
  'virtual_run',
])

const SURFACES: ReadonlyMap<string, SurfaceClass> = new Map([
  ['treadmill', 'treadmill'],
  ['treadmill_running', 'treadmill'],
  // a virtual course is run on a treadmill
  ['virtual_activity', 'treadmill'],
  ['virtual_run', 'treadmill'],
  ['track', 'track'],
  ['track_running', 'track'],
])

export function isRun(sport: string | null, subSport: string | null): boolean {
  if (sport === null) return false
  // older treadmills call themselves fitness equipment
  return RUNS.has(sport) || (sport === 'fitness_equipment' && subSport === 'treadmill')
}

export function isIndoor(sport: string | null, subSport: string | null): boolean {
  return [sport, subSport].some((name) => name !== null && INDOOR.has(name))
}

/** What a run of this sport is run on; null when the name leaves it open, as "trail" and "street" do. */
export function surfaceOf(sport: string | null, subSport: string | null): SurfaceClass | null {
  if (!isRun(sport, subSport)) return null
  return SURFACES.get(subSport ?? '') ?? SURFACES.get(sport ?? '') ?? null
}
