import { STRETCHING } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const halfKneelingHipFlexorStretch: Exercise = {
  id: 'M01',
  name: 'Half-kneeling hip-flexor stretch',
  category: 'mobility',
  targets: ['HF'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 5, most: 7 },
  instructions: {
    setUp: 'Kneel on one knee, the other foot in front.',
    movement: 'Tuck the tail and squeeze that buttock until the front of the hip pulls.',
    feel: 'A pull at the front of the hip you kneel on.',
    fault: 'The back arches. Tuck the tail first, then shift forward a little.',
  },
  progression: {
    words: 'Reach up with the arm of the kneeling side and lean over; later put the back foot on a low step.',
    exerciseId: null,
  },
  regression: {
    words: 'Put a pillow under the knee, or do it standing, one foot well ahead.',
    exerciseId: null,
  },
  stop: 'the low back or the front of the hip pinches',
  stopsFor: ['hip', 'groin'],
  equipment: [['mat', 'pillow']],
  evidence: STRETCHING,
}
