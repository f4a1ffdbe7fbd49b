import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const catCow: Exercise = {
  id: 'M10',
  name: 'Cat-cow',
  category: 'mobility',
  targets: ['LUMBAR', 'DOWNREG'],
  sets: 1,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 5,
  sides: 1,
  restSeconds: 0,
  timesPerWeek: { least: 7, most: 7 },
  instructions: {
    setUp: 'On hands and knees.',
    movement: 'Round the back slowly, then let it sink. Stay where it is comfortable.',
    feel: 'The whole back moving, a little at a time.',
    fault: 'Pushing to the very end each way. The easy middle is enough.',
  },
  progression: { words: 'Move one part of the back after another, from the tail up.', exerciseId: null },
  regression: { words: 'Do it sitting on a chair, hands on your knees.', exerciseId: null },
  stop: 'anything is felt down a leg, or soreness climbs by 2',
  stopsFor: [],
  equipment: [['mat']],
  evidence: UNTESTED,
}
