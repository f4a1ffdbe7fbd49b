import { STIFF_HAMSTRINGS } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const standingHamstringStretch: Exercise = {
  id: 'M06',
  name: 'Standing hamstring stretch',
  category: 'mobility',
  targets: ['HAM'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'Stand tall, one heel on a low step, that knee straight.',
    movement: 'Keep the back flat and tip forward from the hips until the back of the thigh pulls.',
    feel: 'A pull at the back of the raised thigh.',
    fault: 'Rounding the back to get lower. Look ahead and push the tail back.',
  },
  progression: { words: 'Use a higher step.', exerciseId: null },
  regression: { words: 'Take it lying, with a strap.', exerciseId: 'M05' },
  stop: 'the leg tingles, or the back hurts as you bend',
  stopsFor: ['hamstring', 'flexion'],
  equipment: [['step']],
  evidence: STIFF_HAMSTRINGS,
}
