import type { Exercise } from '../exercise.ts'

export const singleLegStance: Exercise = {
  id: 'N02',
  name: 'Single-leg stance',
  category: 'balance',
  targets: ['LOADCTRL'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Stand barefoot near a wall and lift one foot.',
    movement: 'Stay tall for 30 s, hips level, the knee soft.',
    feel: 'Small corrections at the ankle and the hip.',
    fault: 'Locking the knee or leaning over. Soften the knee and look at one spot.',
  },
  progression: { words: 'Close your eyes; later stand on a cushion.', exerciseId: null },
  regression: { words: 'Keep your fingertips on the wall.', exerciseId: null },
  stop: 'you feel dizzy',
  stopsFor: [],
  equipment: [],
  evidence: {
    grade: 'C',
    words: 'Balance training has been tested in other sports; this one alone, in runners, has not.',
    source: 'Lauersen 2014, BJSM 48:871',
  },
}
