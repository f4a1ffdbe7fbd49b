import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const couchStretch: Exercise = {
  id: 'M02',
  name: 'Couch stretch',
  category: 'mobility',
  targets: ['HF', 'QUAD'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 6,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'Kneel with your back to a sofa, one knee on a pillow, that shin up against it.',
    movement: 'Other foot flat in front. Tuck the tail and bring the chest up.',
    feel: 'A pull down the front of the thigh and the hip.',
    fault: 'The back arches to get upright. Stay lower and keep the tail tucked.',
  },
  progression: { words: 'Bring the chest fully upright and hold for 45 s.', exerciseId: null },
  regression: { words: 'Take the half-kneeling stretch.', exerciseId: 'M01' },
  stop: 'the knee hurts, or you cannot keep the back from arching',
  stopsFor: ['hip', 'groin', 'thigh', 'knee', 'extension'],
  equipment: [['sofa', 'wall'], ['pillow']],
  evidence: UNTESTED,
}
