import type { Exercise } from '../exercise.ts'

export const singleLegDeadlift: Exercise = {
  id: 'S06',
  name: 'Single-leg deadlift',
  category: 'strength',
  targets: ['GMAX', 'LOADCTRL', 'HAM_STR'],
  sets: 2,
  reps: 8,
  holdSeconds: 0,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'Stand on one leg, that knee a little bent.',
    movement: 'Tip forward from the hip, the other leg going back in line. Stand up tall.',
    feel: 'The buttock and the back of the thigh you stand on.',
    fault: 'The back rounds or the hips open. Tip less far, back flat.',
  },
  progression: { words: 'Hold a weight in one hand, then in the other.', exerciseId: null },
  regression: { words: 'Keep the back toes on the floor.', exerciseId: null },
  stop: 'the back rounds, or hurts as you tip',
  stopsFor: ['hamstring', 'flexion'],
  equipment: [],
  evidence: {
    grade: 'C',
    words: 'Muscle measurements show the buttocks and the side of the hip at work. Not tested on injuries.',
    source: null,
  },
}
