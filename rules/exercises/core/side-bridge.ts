import { PILATES } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const sideBridge: Exercise = {
  id: 'P04',
  name: 'Side bridge',
  category: 'core',
  targets: ['CORE_LAT', 'LATS'],
  sets: 2,
  reps: 5,
  holdSeconds: 2,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your side, on one elbow, legs long, the top foot in front.',
    movement: 'Breathe out, lift the hips high and reach the top arm over. Lower slowly.',
    feel: 'The lower side at work, the upper side growing long.',
    fault: 'Sinking into the shoulder. Push the floor away before you lift.',
  },
  progression: { words: 'Hold the top for 5 s.', exerciseId: null },
  regression: { words: 'Take the side plank from the knees.', exerciseId: 'C02' },
  stop: 'the shoulder hurts',
  stopsFor: [],
  equipment: [['mat']],
  evidence: PILATES,
}
