import { ROLLING } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const calfRolling: Exercise = {
  id: 'R01',
  name: 'Foam rolling, calf',
  category: 'rolling',
  targets: ['ANK_DF'],
  sets: 1,
  reps: 1,
  holdSeconds: 60,
  tempoSeconds: 4,
  sides: 2,
  restSeconds: 5,
  timesPerWeek: { least: 2, most: 5 },
  instructions: {
    setUp: 'Sit on the floor, one calf on the roller, hands behind you.',
    movement: 'Roll slowly between the ankle and just below the knee.',
    feel: 'Firm pressure you can breathe through.',
    fault: 'Rushing, or rolling into the hollow of the knee. Slow down, stay on the calf.',
  },
  progression: { words: 'Rest the other ankle on top.', exerciseId: null },
  regression: { words: 'Take more weight on your hands and the other foot.', exerciseId: null },
  stop: 'it hurts sharply, or the calf is swollen or warm',
  stopsFor: ['shin', 'calf'],
  equipment: [['roller']],
  evidence: ROLLING,
}
