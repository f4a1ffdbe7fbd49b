import { ROLLING } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const thighRolling: Exercise = {
  id: 'R02',
  name: 'Foam rolling, front of the thigh',
  category: 'rolling',
  targets: ['QUAD'],
  sets: 1,
  reps: 1,
  holdSeconds: 60,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 2, most: 5 },
  instructions: {
    setUp: 'On your front and elbows, one thigh on the roller.',
    movement: 'Roll slowly between the hip and just above the knee.',
    feel: 'Firm pressure you can breathe through.',
    fault: 'The low back sags. Keep the belly firm and the other knee down.',
  },
  progression: { words: 'Pause on a tender spot, and bend and straighten the knee.', exerciseId: null },
  regression: { words: 'Take more weight on the other knee.', exerciseId: null },
  stop: 'it hurts sharply, or the low back pinches',
  stopsFor: ['thigh', 'knee', 'extension'],
  equipment: [['roller']],
  evidence: ROLLING,
}
