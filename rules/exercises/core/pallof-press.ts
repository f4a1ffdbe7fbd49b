import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const pallofPress: Exercise = {
  id: 'C07',
  name: 'Pallof press',
  category: 'core',
  targets: ['CORE_LAT'],
  sets: 2,
  reps: 10,
  holdSeconds: 2,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Stand side-on to a band tied at chest height, both hands at the breastbone.',
    movement: 'Press the hands straight ahead and hold 2 s; do not let it turn you.',
    feel: 'The sides of the trunk holding against the turn.',
    fault: 'The shoulders turn to the band. Step closer to slacken it.',
  },
  progression: { words: 'Stand with one foot ahead, or march on the spot.', exerciseId: null },
  regression: { words: 'Take a lighter band and kneel on both knees.', exerciseId: null },
  stop: 'the back hurts as it holds against the turn',
  stopsFor: ['rotation'],
  equipment: [['band']],
  evidence: UNTESTED,
}
