import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const ankleBounces: Exercise = {
  id: 'W07',
  name: 'Ankle bounces',
  category: 'warm-up',
  targets: ['WARM', 'CALF'],
  sets: 1,
  reps: 20,
  holdSeconds: 0,
  tempoSeconds: 0.7,
  sides: 1,
  restSeconds: 0,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Stand tall, feet hip-wide, knees soft.',
    movement: 'Bounce lightly from the ankles, barely off the ground.',
    feel: 'A spring in the calves and the feet.',
    fault: 'Jumping high or landing on the heels. Stay low and quick.',
  },
  progression: { words: 'Use one leg.', exerciseId: null },
  regression: { words: 'Take calf raises.', exerciseId: 'S13' },
  stop: 'the Achilles tendon or the shin hurts; leave it out while anything hurts',
  stopsFor: ['shin', 'calf', 'ankle', 'foot', 'pain-plan'],
  equipment: [],
  evidence: UNTESTED,
}
