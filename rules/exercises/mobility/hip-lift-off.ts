import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const hipLiftOff: Exercise = {
  id: 'M04',
  name: '90/90 hip lift-off',
  category: 'mobility',
  targets: ['HIP_ROT'],
  sets: 2,
  reps: 5,
  holdSeconds: 5,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Sit with one leg bent in front of you and one bent out behind.',
    movement: 'Keep the back knee down and lift that foot. Hold 5 s, lower slowly.',
    feel: 'Work deep in the hip of the back leg.',
    fault: 'Leaning away to lift higher. Sit tall; a finger’s width is enough.',
  },
  progression: { words: 'Hold each lift for 10 s.', exerciseId: null },
  regression: { words: 'Take the 90/90 hip switch.', exerciseId: 'M03' },
  stop: 'the groin pinches, a knee hurts or a cramp stays',
  stopsFor: ['groin', 'knee'],
  equipment: [],
  evidence: UNTESTED,
}
