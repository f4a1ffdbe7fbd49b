import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const upperBackTurn: Exercise = {
  id: 'M08',
  name: 'Upper-back turn on hands and knees',
  category: 'mobility',
  targets: ['TSP'],
  sets: 2,
  reps: 8,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'On hands and knees, one hand behind your head.',
    movement: 'Bring that elbow down towards the other arm, then turn it up to the ceiling.',
    feel: 'A turn between the shoulder blades.',
    fault: 'The hips sway to one side. Keep them over the knees.',
  },
  progression: { words: 'Sit back on your heels, so that only the upper back turns.', exerciseId: null },
  regression: { words: 'Take the open book, lying on your side.', exerciseId: 'M07' },
  stop: 'a wrist or a shoulder hurts, or the back hurts as you turn',
  stopsFor: ['rotation'],
  equipment: [['mat']],
  evidence: UNTESTED,
}
