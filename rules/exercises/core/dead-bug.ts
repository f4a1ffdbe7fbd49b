import type { Exercise } from '../exercise.ts'

export const deadBug: Exercise = {
  id: 'C05',
  name: 'Dead bug',
  category: 'core',
  targets: ['CORE_ANT'],
  sets: 2,
  reps: 8,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 1,
  restSeconds: 30,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your back, arms up, hips and knees bent at right angles.',
    movement: 'Lower one leg and the opposite arm slowly, back flat on the floor. Change.',
    feel: 'The front of the trunk keeping the back still.',
    fault: 'The back arches. Lower the leg only as far as the back stays down.',
  },
  progression: { words: 'Lower the leg straight; later hold a band taut overhead.', exerciseId: null },
  regression: { words: 'Feet on the floor, lift and tap one heel at a time.', exerciseId: null },
  stop: 'the back comes off the floor and you cannot bring it down',
  stopsFor: [],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words: 'Chosen for how it loads the trunk. We know of no trial of it alone in runners.',
    source: null,
  },
}
