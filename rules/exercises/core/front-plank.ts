import type { Exercise } from '../exercise.ts'

export const frontPlank: Exercise = {
  id: 'C06',
  name: 'Front plank',
  category: 'core',
  targets: ['CORE_ANT'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 2,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your elbows and toes, elbows under the shoulders.',
    movement: 'Make one straight line from head to heels. Squeeze the buttocks and breathe.',
    feel: 'The front of the trunk, not the low back.',
    fault: 'The hips sag or stick up. Tuck the tail a little.',
  },
  progression: { words: 'Hold for 45 to 60 s; later tap one shoulder, then the other.', exerciseId: null },
  regression: { words: 'Do it from the knees, or with your hands on a bench.', exerciseId: null },
  stop: 'the low back sags or hurts',
  stopsFor: ['low-back'],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words:
      'How long people hold it has been measured with and without back pain; training it in runners has not.',
    source: 'Schellenberg 2007',
  },
}
