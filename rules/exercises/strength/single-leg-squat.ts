import { LEG_STRENGTH } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const singleLegSquat: Exercise = {
  id: 'S07',
  name: 'Single-leg squat to a chair',
  category: 'strength',
  targets: ['LOADCTRL', 'GMAX', 'QUAD'],
  sets: 2,
  reps: 8,
  holdSeconds: 0,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'Stand on one leg in front of a chair, arms ahead.',
    movement: 'Sit down slowly, touch the seat, and stand up on the same leg.',
    feel: 'The front of the thigh and the buttock.',
    fault: 'The knee falls inwards. Keep it over the second toe.',
  },
  progression: { words: 'Take a lower seat; later hold a weight.', exerciseId: null },
  regression: { words: 'Take a higher seat and a hand on a table.', exerciseId: null },
  stop: 'the knee hurts over 3 of 10, or falls in and you cannot steer it',
  stopsFor: ['knee'],
  equipment: [['chair', 'step']],
  evidence: LEG_STRENGTH,
}
