import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const hipAirplane: Exercise = {
  id: 'N01',
  name: 'Hip airplane',
  category: 'balance',
  targets: ['LOADCTRL', 'HIP_ROT'],
  sets: 2,
  reps: 5,
  holdSeconds: 2,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 30,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'Stand on one leg, tipped forward from the hip, hands on a chair.',
    movement: 'Turn the hips slowly open to the side, pause 2 s, and turn them back.',
    feel: 'The side and the back of the hip you stand on.',
    fault: 'Only the chest turns. Let the belly button lead.',
  },
  progression: { words: 'Do it without the chair.', exerciseId: null },
  regression: { words: 'Hold on to two chairs and turn less.', exerciseId: null },
  stop: 'the hip pinches or you lose your balance',
  stopsFor: ['hip', 'groin'],
  equipment: [['chair']],
  evidence: UNTESTED,
}
