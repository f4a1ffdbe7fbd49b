import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const upperBackArch: Exercise = {
  id: 'M09',
  name: 'Upper-back arch over a chair or roller',
  category: 'mobility',
  targets: ['TSP'],
  sets: 2,
  reps: 8,
  holdSeconds: 2,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 15,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Sit against a low chair back, or lie with a roller under the shoulder blades.',
    movement: 'Hands behind your head. Arch back over the edge, ribs down, and come up.',
    feel: 'A stretch across the upper back and the chest.',
    fault: 'The low back arches or the head hangs. Ribs down, and let the hands carry the head.',
  },
  progression: { words: 'Stretch both arms overhead.', exerciseId: null },
  regression: { words: 'Sit on a chair and lean only a little over its back.', exerciseId: null },
  stop: 'the neck hurts; leave it out with osteoporosis',
  stopsFor: ['extension', 'osteoporosis'],
  equipment: [['chair', 'roller']],
  evidence: UNTESTED,
}
