import { PILATES } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const toeTaps: Exercise = {
  id: 'P03',
  name: 'Leg lifts with toe taps',
  category: 'core',
  targets: ['CORE_ANT'],
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your back, both knees over the hips, shins level.',
    movement: 'Lower one foot to tap the floor, lift it again, change. The back does not move.',
    feel: 'The belly keeping the back still.',
    fault: 'The back arches as the foot goes down. Tap less far out.',
  },
  progression: { words: 'Go on to scissors, with straight legs.', exerciseId: 'P02' },
  regression: { words: 'Leave one foot on the floor and lift the other.', exerciseId: null },
  stop: 'the low back hurts or the groin pinches',
  stopsFor: ['low-back', 'groin'],
  equipment: [['mat']],
  evidence: PILATES,
}
