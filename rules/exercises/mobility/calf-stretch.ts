import { STRETCHING } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const calfStretch: Exercise = {
  id: 'M14',
  name: 'Calf stretch at the wall',
  category: 'mobility',
  targets: ['ANK_DF'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 3, most: 7 },
  instructions: {
    setUp: 'Hands on a wall, one foot behind, heel down, toes ahead.',
    movement: 'Lean in until the calf pulls. Back knee straight in the first set, bent in the second.',
    feel: 'A pull in the calf, lower down when the knee is bent.',
    fault: 'The foot turns out or the heel lifts. Step closer to the wall.',
  },
  progression: {
    words: 'Let the heel sink off a step, unless the back of the heel is sore.',
    exerciseId: null,
  },
  regression: { words: 'Sit with a towel round the foot and pull gently.', exerciseId: null },
  stop: 'the back of the heel or the Achilles tendon hurts',
  stopsFor: ['calf'],
  equipment: [['wall']],
  evidence: STRETCHING,
}
