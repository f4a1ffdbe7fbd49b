import type { Exercise } from '../exercise.ts'

export const wallSit: Exercise = {
  id: 'S11',
  name: 'Wall sit',
  category: 'strength',
  targets: ['QUAD'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 2,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Back flat on a wall, feet two foot-lengths out.',
    movement: 'Slide down until the thighs are nearly level. Hold, breathe, slide up.',
    feel: 'The front of both thighs.',
    fault: 'Hands on the thighs, or knees past the toes. Step further out.',
  },
  progression: { words: 'Hold for 60 s; later use one leg.', exerciseId: null },
  regression: { words: 'Stay higher on the wall.', exerciseId: null },
  stop: 'a knee hurts over 3 of 10',
  stopsFor: ['knee'],
  equipment: [['wall']],
  evidence: {
    grade: 'B',
    words:
      'Of 84 runners with long-lasting back pain, those who trained the legs gained most strength at the knee.',
    source: 'Cai 2017, MSSE 49:2374',
  },
}
