import type { Exercise } from '../exercise.ts'

export const bridge: Exercise = {
  id: 'S01',
  name: 'Bridge',
  category: 'strength',
  targets: ['GMAX'],
  sets: 2,
  reps: 12,
  holdSeconds: 2,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your back, heels near the buttocks.',
    movement: 'Press through the heels, lift the hips, squeeze, lower slowly.',
    feel: 'The buttocks, more than the back of the thighs.',
    fault: 'The back arches at the top. Stop when knee, hip and shoulder line up.',
  },
  progression: { words: 'Go on to one leg, or put a band round the knees.', exerciseId: 'S02' },
  regression: { words: 'Lift only half as high.', exerciseId: null },
  stop: 'the back of the thigh cramps; bring the heels closer and try again',
  stopsFor: [],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words: 'Muscle measurements show the buttocks at work. Not tested on injuries.',
    source: null,
  },
}
