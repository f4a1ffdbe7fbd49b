import { WARMING_UP } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const legSwingsFront: Exercise = {
  id: 'W02',
  name: 'Leg swings, front to back',
  category: 'warm-up',
  targets: ['WARM', 'HF', 'HAM'],
  sets: 1,
  reps: 12,
  holdSeconds: 0,
  tempoSeconds: 1.5,
  sides: 2,
  restSeconds: 3,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Stand on one leg beside a wall or a tree.',
    movement: 'Swing the other leg forward and back, a little further each time.',
    feel: 'The hip loosening, front and back.',
    fault: 'The back arches as the leg goes back. Swing lower, trunk still.',
  },
  progression: { words: 'Swing further.', exerciseId: null },
  regression: { words: 'Hold on to the wall and swing lower.', exerciseId: null },
  stop: 'the back arches and you cannot keep it still',
  stopsFor: ['hamstring', 'extension'],
  equipment: [['wall']],
  evidence: WARMING_UP,
}
