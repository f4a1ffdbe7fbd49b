import type { Exercise } from '../exercise.ts'

export const curlUp: Exercise = {
  id: 'C01',
  name: 'Curl-up',
  category: 'core',
  targets: ['CORE_ANT'],
  sets: 1,
  reps: 6,
  holdSeconds: 8,
  tempoSeconds: 2,
  sides: 1,
  restSeconds: 15,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your back, hands under the hollow of the back, one knee bent.',
    movement: 'Lift head and shoulders a little and breathe.',
    feel: 'The front of the trunk at work, the neck easy.',
    fault: 'Curling high with the chin tucked. Lift as one piece, just off the floor.',
  },
  progression: { words: 'Lift the elbows too. Later do three sets: 6, then 4, then 2.', exerciseId: null },
  regression: {
    words: 'Lift only the head, or tap one heel at a time with the knees bent.',
    exerciseId: null,
  },
  stop: 'the neck hurts, or the back gets worse',
  stopsFor: ['flexion'],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words: 'Meant to ask little of the back. We know of no trial of it alone in runners.',
    source: null,
  },
}
