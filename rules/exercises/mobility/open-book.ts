import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const openBook: Exercise = {
  id: 'M07',
  name: 'Open book',
  category: 'mobility',
  targets: ['TSP'],
  sets: 2,
  reps: 8,
  holdSeconds: 2,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 5, most: 7 },
  instructions: {
    setUp: 'On your side, knees bent and together.',
    movement: 'Open the top arm to the other side and look after it. Knees stay down.',
    feel: 'A turn through the upper back and a pull across the chest.',
    fault: 'The knees come apart. Press them together, or hold a pillow between them.',
  },
  progression: { words: 'Keep the top knee on a cushion and breathe out for longer.', exerciseId: null },
  regression: { words: 'Open less far, with a pillow under the head.', exerciseId: null },
  stop: 'the shoulder hurts, or the back hurts as you turn',
  stopsFor: ['rotation'],
  equipment: [['mat']],
  evidence: UNTESTED,
}
