import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const figureFourStretch: Exercise = {
  id: 'M12',
  name: 'Figure-four stretch',
  category: 'mobility',
  targets: ['HIP_ROT'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'On your back, one ankle across the other knee.',
    movement: 'Draw the lower thigh towards you with both hands until the buttock pulls.',
    feel: 'A pull deep in the buttock of the crossed leg.',
    fault: 'Pressing down on the knee. Let the hip do the turning.',
  },
  progression: {
    words: 'Do it sitting and lean forward; later on the floor, shin in front of you.',
    exerciseId: null,
  },
  regression: { words: 'Sit on a chair, ankle on the other knee, back tall.', exerciseId: null },
  stop: 'the knee hurts or the leg tingles',
  stopsFor: ['knee'],
  equipment: [],
  evidence: UNTESTED,
}
