import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const aMarch: Exercise = {
  id: 'W06',
  name: 'A-march',
  category: 'warm-up',
  targets: ['WARM', 'LOADCTRL'],
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 1,
  sides: 1,
  restSeconds: 10,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Walk tall, on the balls of your feet.',
    movement: 'Drive one knee to hip height with the opposite arm. Step down under you, change.',
    feel: 'A quick, light step, tall through the hips.',
    fault: 'Leaning back, or reaching the foot ahead. Put it down under you.',
  },
  progression: { words: 'Make it a skip.', exerciseId: null },
  regression: { words: 'March on the spot.', exerciseId: null },
  stop: 'landing hurts',
  stopsFor: ['knee', 'shin', 'calf', 'ankle', 'foot'],
  equipment: [],
  evidence: UNTESTED,
}
