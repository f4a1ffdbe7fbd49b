import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const bandMarch: Exercise = {
  id: 'N03',
  name: 'Band march',
  category: 'strength',
  targets: ['HF_STR', 'CORE_ANT'],
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'Stand tall, a band round both feet.',
    movement: 'Lift one knee to hip height against the band, lower slowly.',
    feel: 'The front of the hip, the belly holding still.',
    fault: 'Leaning back. Lift less high and stay tall.',
  },
  progression: { words: 'Take a stiffer band.', exerciseId: null },
  regression: { words: 'Leave the band off.', exerciseId: null },
  stop: 'the front of the hip hurts',
  stopsFor: ['hip', 'groin'],
  equipment: [['band']],
  evidence: UNTESTED,
}
