import type { Exercise } from '../exercise.ts'

export const lowSuperman: Exercise = {
  id: 'C09',
  name: 'Low superman',
  category: 'core',
  targets: ['CORE_POST'],
  sets: 2,
  reps: 8,
  holdSeconds: 3,
  tempoSeconds: 2,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your front, arms ahead, forehead on the floor.',
    movement: 'Lift arms and straight legs a hand’s breadth, hold 3 s, lower slowly.',
    feel: 'The buttocks and both sides of the spine.',
    fault: 'Lifting high. Reach long and stay low.',
  },
  progression: { words: 'Hold the trunk level off the end of a bench, legs held down.', exerciseId: null },
  regression: { words: 'Lift one arm and the opposite leg at a time.', exerciseId: null },
  stop: 'the low back pinches; leave it out if arching hurts, or with spondylolysis',
  stopsFor: ['extension', 'spondylolysis'],
  equipment: [['mat']],
  evidence: {
    grade: 'B',
    words:
      'Of 84 runners with long-lasting back pain, those who trained back muscles hurt less when running, as did the other groups.',
    source: 'Cai 2017, MSSE 49:2374',
  },
}
