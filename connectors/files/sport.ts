/**
 * What the name of a sport says. Understands the names of FIT ("running" with "trail"), the type keys of Garmin's
 * exports ("trail_running"), which have no second name, and the free words of GPX and TCX ("TrailRun", "9").
 */
import type { SurfaceClass } from '../../rules/model/surface.ts'
import { sportInName } from './sport-words.ts'
import { plainText } from './text.ts'

/** Of an unknown sport; longer ones are sentences. */
const LONGEST_WORD = 40

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
  // older treadmills call themselves fitness equipment, and some watches say no more than the treadmill
  return RUNS.has(sport) || (subSport === 'treadmill' && ['fitness_equipment', 'generic'].includes(sport))
}

export function isIndoor(sport: string | null, subSport: string | null): boolean {
  return [sport, subSport].some((name) => name !== null && INDOOR.has(name))
}

/** What a run of this sport is run on; null when the name leaves it open, as "trail" and "street" do. */
export function surfaceOf(sport: string | null, subSport: string | null): SurfaceClass | null {
  if (!isRun(sport, subSport)) return null
  return SURFACES.get(subSport ?? '') ?? SURFACES.get(sport ?? '') ?? null
}

export interface SportName {
  /** As FIT names it; null when the word is empty. */
  readonly sport: string | null
  readonly subSport: string | null
}

const RUNNING = 'running'
const CYCLING = 'cycling'

/** Words of apps without blanks and hyphens → sport and, where the word says more, sub-sport as FIT has them. */
const WORDS: ReadonlyMap<string, readonly [sport: string, subSport?: string]> = new Map(
  Object.entries({
    // Strava's numbers
    9: [RUNNING],
    1: [CYCLING],
    4: ['hiking'],
    10: ['walking'],
    run: [RUNNING],
    runs: [RUNNING],
    running: [RUNNING],
    jog: [RUNNING],
    jogging: [RUNNING],
    trail: [RUNNING, 'trail'],
    trailrun: [RUNNING, 'trail'],
    trailrunning: [RUNNING, 'trail'],
    roadrun: [RUNNING, 'street'],
    roadrunning: [RUNNING, 'street'],
    streetrun: [RUNNING, 'street'],
    streetrunning: [RUNNING, 'street'],
    trackrun: [RUNNING, 'track'],
    trackrunning: [RUNNING, 'track'],
    treadmill: [RUNNING, 'treadmill'],
    treadmillrun: [RUNNING, 'treadmill'],
    treadmillrunning: [RUNNING, 'treadmill'],
    runningtreadmill: [RUNNING, 'treadmill'],
    indoorrun: [RUNNING, 'indoor_running'],
    indoorrunning: [RUNNING, 'indoor_running'],
    virtualrun: [RUNNING, 'virtual_activity'],
    virtualrunning: [RUNNING, 'virtual_activity'],
    ultrarun: [RUNNING, 'ultra'],
    ultrarunning: [RUNNING, 'ultra'],
    obstaclerun: [RUNNING, 'obstacle'],
    obstaclerunning: [RUNNING, 'obstacle'],
    ride: [CYCLING],
    bike: [CYCLING],
    biking: [CYCLING],
    bicycle: [CYCLING],
    cycling: [CYCLING],
    roadbiking: [CYCLING, 'road'],
    roadcycling: [CYCLING, 'road'],
    mountainbiking: [CYCLING, 'mountain'],
    mountainbikeride: [CYCLING, 'mountain'],
    mtb: [CYCLING, 'mountain'],
    gravelride: [CYCLING, 'gravel_cycling'],
    gravelcycling: [CYCLING, 'gravel_cycling'],
    indoorcycling: [CYCLING, 'indoor_cycling'],
    virtualride: [CYCLING, 'virtual_activity'],
    ebiking: ['e_biking'],
    ebikeride: ['e_biking'],
    walk: ['walking'],
    walking: ['walking'],
    hike: ['hiking'],
    hiking: ['hiking'],
    swim: ['swimming'],
    swimming: ['swimming'],
  }),
)

/**
 * The sport that a free word names, whatever its spelling; apps also write a name there, in the runner's language
 * ("20250504Бег на улице"). A word that is not known passes in lower case.
 */
export function sportNamed(word: string | null): SportName {
  const told = plainText(word ?? '', LONGEST_WORD)
  const lower = told.toLowerCase()
  if (lower === '') return { sport: null, subSport: null }
  const [sport, subSport] = WORDS.get(lower.replace(/[\s_/-]+/g, '')) ?? [sportInName(told) ?? lower]
  return { sport, subSport: subSport ?? null }
}
