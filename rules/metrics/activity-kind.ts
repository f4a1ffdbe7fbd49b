export type ActivityKind = 'strength' | 'mobility' | 'cross-training'

/**
 * Words of which one is enough: sources name a ride "indoor_cycling", "gravel_ride" or "mountain_biking". A
 * "workout", "training", "cardio" or "hiit" may be anything and is none of the three. Pilates counts as mobility.
 */
const WORDS: Readonly<Record<ActivityKind, readonly string[]>> = {
  strength: ['strength', 'weight', 'weights', 'weighttraining', 'weightlifting', 'crossfit', 'calisthenics'],
  mobility: ['yoga', 'pilates', 'mobility', 'stretching', 'flexibility'],
  'cross-training': [
    ...['cycling', 'biking', 'bike', 'ride', 'cyclocross', 'bmx', 'handcycle', 'velomobile'],
    ...['swimming', 'swim', 'rowing', 'row', 'kayaking', 'canoeing', 'paddling', 'paddleboarding'],
    ...['elliptical', 'stair', 'walking', 'walk', 'hiking', 'hike', 'rucking', 'mountaineering'],
    ...['skiing', 'ski', 'snowshoeing', 'snowshoe', 'skating', 'skate'],
  ],
}

const KINDS = ['strength', 'mobility', 'cross-training'] as const

/** What a source's own word for an activity means; null where it does not say. */
export function kindOfActivity(type: string): ActivityKind | null {
  const words = type.toLowerCase().split(/[^\p{L}]+/u)
  // "swim_to_bike_transition" is the changing of shoes
  if (words.includes('transition')) return null
  return KINDS.find((kind) => words.some((word) => WORDS[kind].includes(word))) ?? null
}
