import { CALF_AND_FOOT } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const bentKneeCalfRaise: Exercise = {
  id: 'S14',
  name: 'Bent-knee calf raise',
  category: 'strength',
  targets: ['CALF'],
  sets: 2,
  reps: 15,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'Stand with the balls of both feet on a step, knees bent.',
    movement: 'Keep the knees bent, rise as high as you can, pause, lower slowly.',
    feel: 'Both calves, low down.',
    fault: 'Straightening the knees on the way up. Keep them where they are.',
  },
  progression: { words: 'Use one leg, then carry a weight.', exerciseId: null },
  regression: { words: 'Do it sitting, hands on your knees.', exerciseId: null },
  stop: 'the Achilles tendon passes 5 of 10, or was worse the morning after',
  stopsFor: ['calf', 'ankle'],
  equipment: [['step']],
  evidence: CALF_AND_FOOT,
}
