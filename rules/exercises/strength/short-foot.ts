import type { Exercise } from '../exercise.ts'

export const shortFoot: Exercise = {
  id: 'S15',
  name: 'Short foot',
  category: 'strength',
  targets: ['FOOT'],
  sets: 2,
  reps: 10,
  holdSeconds: 5,
  tempoSeconds: 1,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Stand with bare feet flat on the floor.',
    movement: 'Draw the ball of one foot towards the heel, toes long. Hold the arch 5 s.',
    feel: 'Work under the arch.',
    fault: 'Curling the toes. Keep them long and light.',
  },
  progression: { words: 'Stand on that leg alone.', exerciseId: null },
  regression: { words: 'Do it sitting.', exerciseId: null },
  stop: 'the foot cramps and does not let go',
  stopsFor: ['foot'],
  equipment: [],
  evidence: {
    grade: 'C',
    words: 'In a trial of 325 new runners, ankle and foot training did not lower overuse injuries.',
    source: 'Leppänen 2024, BJSM 58:722',
  },
}
