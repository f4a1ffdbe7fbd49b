import { PILATES } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const pelvicCurl: Exercise = {
  id: 'P01',
  name: 'Pelvic curl',
  category: 'core',
  targets: ['LUMBAR', 'GMAX'],
  sets: 2,
  reps: 6,
  holdSeconds: 2,
  tempoSeconds: 8,
  sides: 1,
  restSeconds: 20,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your back, knees bent, feet hip-wide.',
    movement: 'Tilt the tail and peel the back up, bone by bone, to a bridge. Roll down as slowly.',
    feel: 'The back moving piece by piece, belly and buttocks at work.',
    fault: 'Lifting in one block. Start with the tail, end with the ribs.',
  },
  progression: { words: 'Take both arms overhead as you roll down.', exerciseId: null },
  regression: { words: 'Only tilt the tail; the hips stay down.', exerciseId: null },
  stop: 'rounding hurts the back; leave it for the first hour after getting up',
  stopsFor: ['flexion', 'osteoporosis', 'first-hour-of-day'],
  equipment: [['mat']],
  evidence: PILATES,
}
