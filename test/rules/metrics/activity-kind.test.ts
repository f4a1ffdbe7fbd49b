import { describe, expect, it } from 'vitest'
import { kindOfActivity } from '../../../rules/metrics/activity-kind.ts'

describe('an activity', () => {
  it.each(['strength_training', 'strength', 'weight_training', 'weighttraining', 'crossfit'])(
    'of type %s is strength',
    (type) => {
      expect(kindOfActivity(type)).toBe('strength')
    },
  )

  it.each(['yoga', 'pilates', 'mobility', 'stretching', 'flexibility_training'])(
    'of type %s is mobility',
    (type) => {
      expect(kindOfActivity(type)).toBe('mobility')
    },
  )

  it.each([
    ...['cycling', 'indoor_cycling', 'gravel_ride', 'mountain_biking', 'virtual_ride', 'ebike_ride'],
    ...['swimming', 'lap_swimming', 'open_water_swimming', 'swim', 'rowing', 'indoor_rowing', 'virtual_row'],
    ...['elliptical', 'walking', 'casual_walking', 'hiking', 'hike', 'cross_country_skiing', 'nordic_ski'],
  ])('of type %s is cross-training', (type) => {
    expect(kindOfActivity(type)).toBe('cross-training')
  })

  it.each(['workout', 'training', 'unknown', 'hiit', 'motorcycling', 'swim_to_bike_transition', ''])(
    'of type "%s" is none of them',
    (type) => {
      expect(kindOfActivity(type)).toBeNull()
    },
  )
})
