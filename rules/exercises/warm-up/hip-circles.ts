import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const hipCircles: Exercise = {
  id: 'W05',
  name: 'Standing hip circles',
  category: 'warm-up',
  targets: ['WARM', 'HIP_ROT'],
  sets: 1,
  reps: 6,
  holdSeconds: 0,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 3,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Stand on one leg, the other knee at hip height.',
    movement: 'Draw circles with that knee: three outwards, three inwards.',
    feel: 'The hip turning in its socket.',
    fault: 'The trunk sways along. Make the circle smaller.',
  },
  progression: { words: 'Draw larger circles.', exerciseId: null },
  regression: { words: 'Put your hands on a wall.', exerciseId: null },
  stop: 'the hip pinches',
  stopsFor: ['hip', 'groin'],
  equipment: [],
  evidence: UNTESTED,
}
