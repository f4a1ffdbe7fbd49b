import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const childsPose: Exercise = {
  id: 'M11',
  name: 'Child’s pose with a side reach',
  category: 'mobility',
  targets: ['LUMBAR', 'LATS', 'DOWNREG'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'On hands and knees, knees apart. Sit back to your heels, arms long.',
    movement: 'Walk both hands to one side, rest there and breathe slowly.',
    feel: 'A long pull down one side, from the hip to the armpit.',
    fault: 'Holding the breath. Let the chest sink with each breath out.',
  },
  progression: { words: 'Breathe out for longer each time.', exerciseId: null },
  regression: { words: 'Stand with both hands on a chair and let the chest sink.', exerciseId: null },
  stop: 'bending hurts the back; leave it for the first hour after getting up',
  stopsFor: ['flexion', 'first-hour-of-day'],
  equipment: [['mat']],
  evidence: UNTESTED,
}
