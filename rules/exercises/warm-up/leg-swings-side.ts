import { WARMING_UP } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const legSwingsSide: Exercise = {
  id: 'W03',
  name: 'Leg swings, side to side',
  category: 'warm-up',
  targets: ['WARM', 'ADD', 'GMED'],
  sets: 1,
  reps: 12,
  holdSeconds: 0,
  tempoSeconds: 1.5,
  sides: 2,
  restSeconds: 3,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Stand on one leg facing a wall or a tree.',
    movement: 'Swing the other leg across in front of you and out to the side.',
    feel: 'The inside and the outside of the hip loosening.',
    fault: 'The hips turn with the leg. Swing less far, toes ahead.',
  },
  progression: { words: 'Swing further.', exerciseId: null },
  regression: { words: 'Hold on to the wall and swing lower.', exerciseId: null },
  stop: 'the groin hurts',
  stopsFor: ['groin'],
  equipment: [['wall']],
  evidence: WARMING_UP,
}
