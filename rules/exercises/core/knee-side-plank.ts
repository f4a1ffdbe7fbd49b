import type { Exercise } from '../exercise.ts'

export const kneeSidePlank: Exercise = {
  id: 'C02',
  name: 'Side plank from the knees',
  category: 'core',
  targets: ['CORE_LAT'],
  sets: 2,
  reps: 3,
  holdSeconds: 10,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On one elbow, knees bent.',
    movement: 'Lift the hips until shoulder, hip and knee are in line.',
    feel: 'The side of the trunk nearest the floor.',
    fault: 'The hips drop back or the shoulder sinks. Push the floor away.',
  },
  progression: { words: 'Go on to the side plank on your feet.', exerciseId: 'C03' },
  regression: { words: 'Stand side-on to a wall, elbow against it, and lean in.', exerciseId: null },
  stop: 'the shoulder hurts',
  stopsFor: [],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words: 'How long people hold it was measured in 75 adults; what training it does for runners was not.',
    source: 'McGill 1999',
  },
}
