import { ROLLING } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const upperBackRolling: Exercise = {
  id: 'R03',
  name: 'Foam rolling, upper back',
  category: 'rolling',
  targets: ['TSP'],
  sets: 1,
  reps: 1,
  holdSeconds: 60,
  tempoSeconds: 4,
  sides: 1,
  restSeconds: 0,
  timesPerWeek: { least: 2, most: 5 },
  instructions: {
    setUp: 'On your back, roller under the shoulder blades, hands behind your head.',
    movement: 'Hips up a little, roll slowly from the shoulders to the middle of the back.',
    feel: 'Firm pressure across the upper back.',
    fault: 'Rolling down to the low back. Stay on the ribs.',
  },
  progression: { words: 'Hug yourself, so that the shoulder blades open.', exerciseId: null },
  regression: { words: 'Leave the hips on the floor and only lean back.', exerciseId: null },
  stop: 'the neck hurts; leave it out with osteoporosis',
  stopsFor: ['extension', 'osteoporosis'],
  equipment: [['roller']],
  evidence: ROLLING,
}
