import { WARMING_UP } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const walkToJog: Exercise = {
  id: 'W01',
  name: 'Brisk walk to easy jog',
  category: 'warm-up',
  targets: ['WARM'],
  sets: 1,
  reps: 1,
  holdSeconds: 120,
  tempoSeconds: 0,
  sides: 1,
  restSeconds: 0,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Begin at a brisk walk.',
    movement: 'After a minute, go over into the easiest jog you have.',
    feel: 'Warmer, breathing a little faster, still able to talk.',
    fault: 'Starting at running pace. These two minutes cannot be too slow.',
  },
  progression: null,
  regression: { words: 'Only walk.', exerciseId: null },
  stop: 'it hurts more with every minute',
  stopsFor: [],
  equipment: [],
  evidence: WARMING_UP,
}
