import { CALF_AND_FOOT } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const calfRaise: Exercise = {
  id: 'S13',
  name: 'Calf raise',
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
    setUp: 'Stand with the balls of both feet on a step.',
    movement: 'Knees straight, rise as high as you can, pause, lower slowly.',
    feel: 'Both calves.',
    fault: 'Bouncing, or rolling out over the little toes. Go slowly, over the big toe.',
  },
  progression: { words: 'Use one leg, then carry a weight; work up to 25.', exerciseId: null },
  regression: { words: 'Do it on both legs with your hands on a wall.', exerciseId: null },
  stop: 'the Achilles tendon passes 5 of 10, or was worse the morning after',
  stopsFor: ['calf', 'ankle'],
  equipment: [['step']],
  evidence: CALF_AND_FOOT,
}
