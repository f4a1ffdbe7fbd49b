import { PILATES } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const scissors: Exercise = {
  id: 'P02',
  name: 'Scissors',
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
    setUp: 'On your back, both legs straight up.',
    movement: 'Lower one leg and draw the other towards you, then change. The back stays down.',
    feel: 'The belly holding still, and a pull behind the raised thigh.',
    fault: 'The low back lifts. Lower the leg less far, or bend the knees.',
  },
  progression: { words: 'Lift head and shoulders, if bending suits your back.', exerciseId: null },
  regression: { words: 'Take leg lifts with toe taps.', exerciseId: 'P03' },
  stop: 'the low back hurts or the groin pinches',
  stopsFor: ['low-back', 'groin', 'hamstring'],
  equipment: [['mat']],
  evidence: PILATES,
}
