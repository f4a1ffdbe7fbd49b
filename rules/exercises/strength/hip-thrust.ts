import type { Exercise } from '../exercise.ts'

export const hipThrust: Exercise = {
  id: 'S10',
  name: 'Hip thrust on the sofa',
  category: 'strength',
  targets: ['GMAX'],
  sets: 2,
  reps: 12,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'Sit on the floor, shoulder blades on the edge of a sofa, feet flat.',
    movement: 'Lift the hips until the trunk is level, squeeze, lower slowly.',
    feel: 'The buttocks.',
    fault: 'The back arches at the top. Chin in, ribs down.',
  },
  progression: { words: 'Put a weight on the hips; later use one leg.', exerciseId: null },
  regression: { words: 'Take the bridge on the floor.', exerciseId: 'S01' },
  stop: 'the back arches at the top and you cannot keep it level',
  stopsFor: ['extension'],
  equipment: [['sofa']],
  evidence: {
    grade: 'C',
    words: 'With heavy weights, a lab study saw the buttocks hard at work. Not tested on injuries.',
    source: 'Contreras 2015',
  },
}
