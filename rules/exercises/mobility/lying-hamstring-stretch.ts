import { STIFF_HAMSTRINGS } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const lyingHamstringStretch: Exercise = {
  id: 'M05',
  name: 'Lying hamstring stretch, with a strap',
  category: 'mobility',
  targets: ['HAM'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 5, most: 7 },
  instructions: {
    setUp: 'On your back, a belt or towel round one foot.',
    movement: 'Straighten that knee upwards until the back of the thigh pulls.',
    feel: 'A pull at the back of the thigh, above the knee.',
    fault: 'Forcing the knee straight, or lifting the tail. Bend the knee a little.',
  },
  progression: {
    words: 'Press the heel into the belt for 5 s, let go, then go a little further. Three times.',
    exerciseId: null,
  },
  regression: {
    words: 'Keep the knee a little bent, or rest the heel against a door frame.',
    exerciseId: null,
  },
  stop: 'it tingles or hurts below the knee',
  stopsFor: ['hamstring'],
  equipment: [['belt', 'towel']],
  evidence: STIFF_HAMSTRINGS,
}
