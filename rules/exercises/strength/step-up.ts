import type { Exercise } from '../exercise.ts'

export const stepUp: Exercise = {
  id: 'S09',
  name: 'Step-up',
  category: 'strength',
  targets: ['QUAD', 'GMED'],
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'One foot flat on a step; side-on to it in the second set.',
    movement: 'Push up through that foot until you stand tall. Lower slowly.',
    feel: 'The front of the thigh and the side of the hip.',
    fault: 'Bouncing off the lower foot. Let the upper leg do the work.',
  },
  progression: { words: 'Use a higher step.', exerciseId: null },
  regression: { words: 'Use a lower step.', exerciseId: null },
  stop: 'the knee hurts',
  stopsFor: ['knee'],
  equipment: [['step']],
  evidence: {
    grade: 'C',
    words: 'About 60 % of what the side of the hip can do, in one lab study. Not tested on injuries.',
    source: 'MacAskill 2014',
  },
}
