import { LEG_STRENGTH } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const splitSquat: Exercise = {
  id: 'S08',
  name: 'Split squat',
  category: 'strength',
  targets: ['GMAX', 'QUAD', 'HF'],
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'One foot a long step ahead, the back heel up.',
    movement: 'Lower until the back knee is just off the floor. Push up through the front foot.',
    feel: 'The front of the thigh and the buttock of the front leg.',
    fault: 'The front knee falls in or the trunk tips. Go less low.',
  },
  progression: { words: 'Hold about 5 kg; later put the back foot on a chair.', exerciseId: null },
  regression: { words: 'Put a hand on a wall and go half as low.', exerciseId: null },
  stop: 'a knee hurts over 3 of 10',
  stopsFor: ['knee'],
  equipment: [],
  evidence: LEG_STRENGTH,
}
