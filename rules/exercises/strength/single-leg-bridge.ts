import type { Exercise } from '../exercise.ts'

export const singleLegBridge: Exercise = {
  id: 'S02',
  name: 'Single-leg bridge',
  category: 'strength',
  targets: ['GMAX', 'HAM_STR'],
  sets: 2,
  reps: 10,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your back, one heel near the buttock, the other leg long in the air.',
    movement: 'Press through that heel, lift the hips level, lower slowly.',
    feel: 'The buttock and the back of the thigh of the working leg.',
    fault: 'One side of the hips drops. Lift less and keep both level.',
  },
  progression: { words: 'Put the heel on a box or a chair, about 60 cm high.', exerciseId: null },
  regression: { words: 'Take the bridge on both feet.', exerciseId: 'S01' },
  stop: 'the back takes over or the thigh cramps',
  stopsFor: ['hamstring'],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words: 'Counted as a test in footballers; what training it does for runners was not tested.',
    source: 'Freckleton 2014',
  },
}
