import type { Exercise } from '../exercise.ts'

export const birdDog: Exercise = {
  id: 'C04',
  name: 'Bird dog',
  category: 'core',
  targets: ['CORE_POST', 'GMAX'],
  sets: 2,
  reps: 6,
  holdSeconds: 8,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On hands and knees, back level.',
    movement: 'Reach one leg back and the opposite arm ahead. Hold 8 s, hips level, lower.',
    feel: 'One buttock and both sides of the spine, lightly.',
    fault: 'The back sags or the hips tip. Reach long, not high.',
  },
  progression: {
    words: 'Draw small squares with hand and foot, or bring elbow and knee together.',
    exerciseId: null,
  },
  regression: { words: 'Move one arm or one leg at a time.', exerciseId: null },
  stop: 'the back sags or twists and you cannot hold it',
  stopsFor: [],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words:
      'Of 84 runners with long-lasting back pain, those who trained the trunk hurt less, as did the other groups.',
    source: 'Cai 2017, MSSE 49:2374',
  },
}
