import type { Exercise } from '../exercise.ts'

export const pronePressUp: Exercise = {
  id: 'M13',
  name: 'Prone press-up',
  category: 'mobility',
  targets: ['LUMBAR'],
  sets: 2,
  reps: 8,
  holdSeconds: 2,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 20,
  timesPerWeek: { least: 3, most: 7 },
  instructions: {
    setUp: 'On your front, hands under your shoulders, legs loose.',
    movement: 'Straighten the arms as far as is comfortable; the hips stay down. Pause, lower.',
    feel: 'A gentle pressure in the low back, nothing down a leg.',
    fault: 'Lifting the hips or squeezing the buttocks. Let the belly sink.',
  },
  progression: { words: 'Straighten the elbows fully.', exerciseId: null },
  regression: { words: 'Lie on your elbows for 30 s instead.', exerciseId: null },
  stop: 'anything moves down a leg or arching hurts; leave it out with spondylolysis',
  stopsFor: ['extension', 'spondylolysis'],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words:
      'Some backs like it and some do not. The trial behind it was not on runners, and we have not read it whole.',
    source: 'Long 2004',
  },
}
