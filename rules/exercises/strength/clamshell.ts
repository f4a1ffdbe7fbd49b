import type { Exercise } from '../exercise.ts'

export const clamshell: Exercise = {
  id: 'S04',
  name: 'Clamshell with a band',
  category: 'strength',
  targets: ['GMED'],
  sets: 2,
  reps: 15,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your side, knees bent, a band just above them, feet together.',
    movement: 'Open the top knee without rolling back. Pause, close slowly.',
    feel: 'The side and the back of the top hip.',
    fault: 'The hips roll back. Open less far.',
  },
  progression: { words: 'Take a stiffer band; later do it on the elbow, hips lifted.', exerciseId: null },
  regression: { words: 'Leave the band off.', exerciseId: null },
  stop: 'the hip pinches',
  stopsFor: ['hip', 'groin'],
  equipment: [['band']],
  evidence: {
    grade: 'C',
    words:
      'About 40 % of what the side of the hip can do, in one lab study: a way in. Not tested on injuries.',
    source: 'Distefano 2009',
  },
}
