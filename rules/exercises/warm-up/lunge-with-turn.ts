import { WARMING_UP } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const lungeWithTurn: Exercise = {
  id: 'W04',
  name: 'Walking lunge with a turn',
  category: 'warm-up',
  targets: ['WARM', 'HF', 'TSP'],
  sets: 1,
  reps: 8,
  holdSeconds: 0,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 0,
  timesPerWeek: 'each-run',
  instructions: {
    setUp: 'Stand tall, arms ahead.',
    movement: 'Step into a lunge and turn the chest over the front leg. Come back and step on.',
    feel: 'The front of the back hip, and a turn in the upper back.',
    fault: 'The front knee falls in. Take a shorter step.',
  },
  progression: { words: 'Reach both arms overhead as you turn.', exerciseId: null },
  regression: { words: 'Stay on the spot, with a shorter step.', exerciseId: null },
  stop: 'a knee hurts, or the back hurts as you turn',
  stopsFor: ['knee', 'rotation'],
  equipment: [],
  evidence: WARMING_UP,
}
