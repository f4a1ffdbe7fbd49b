import type { Exercise } from '../exercise.ts'

export const bandWalk: Exercise = {
  id: 'S05',
  name: 'Sideways band walk',
  category: 'strength',
  targets: ['GMED'],
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'A band round the ankles, feet hip-wide, knees a little bent.',
    movement: 'Take ten small steps sideways, toes ahead, the band always taut. Then back.',
    feel: 'The sides of both hips.',
    fault: 'The knees fall in or the trunk rocks. Take smaller steps.',
  },
  progression: { words: 'Put the band round the feet, or sit deeper.', exerciseId: null },
  regression: { words: 'Put the band above the knees.', exerciseId: null },
  stop: 'a knee hurts',
  stopsFor: ['knee'],
  equipment: [['band']],
  evidence: {
    grade: 'C',
    words: 'Muscle measurements show the side of the hip at work. Not tested on injuries.',
    source: null,
  },
}
