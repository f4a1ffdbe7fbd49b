import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const hipSwitch: Exercise = {
  id: 'M03',
  name: '90/90 hip switch',
  category: 'mobility',
  targets: ['HIP_ROT'],
  sets: 2,
  reps: 8,
  holdSeconds: 0,
  tempoSeconds: 4,
  sides: 1,
  restSeconds: 20,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'Sit with feet wide and knees bent, fingertips on the floor.',
    movement: 'Let both knees fall to one side until they rest, then slowly to the other.',
    feel: 'Both hips turning, with a mild pull at the outside of the front one.',
    fault: 'Rushing through the middle. Lift the knees slowly and sit tall.',
  },
  progression: { words: 'Do it without hands; later lift the back foot at the end.', exerciseId: null },
  regression: { words: 'Sit on a cushion, both hands behind you.', exerciseId: null },
  stop: 'the groin pinches or a knee hurts',
  stopsFor: ['groin', 'knee'],
  equipment: [],
  evidence: UNTESTED,
}
