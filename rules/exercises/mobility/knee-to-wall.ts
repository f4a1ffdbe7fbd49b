import type { Exercise } from '../exercise.ts'

export const kneeToWall: Exercise = {
  id: 'M15',
  name: 'Knee to wall',
  category: 'mobility',
  targets: ['ANK_DF'],
  sets: 2,
  reps: 10,
  holdSeconds: 2,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 5 },
  instructions: {
    setUp: 'Half kneel facing a wall, front toes a hand’s width from it.',
    movement: 'Bring the front knee to the wall, heel down. Pause 2 s and come back.',
    feel: 'A pull low in the calf of the front leg.',
    fault: 'The heel lifts or the foot rolls in. Move closer to the wall.',
  },
  progression: { words: 'Loop a band round the front of the ankle, pulling backwards.', exerciseId: null },
  regression: { words: 'Do it sitting: slide the foot back, heel down.', exerciseId: null },
  stop: 'the front of the ankle pinches',
  stopsFor: ['ankle'],
  equipment: [['wall']],
  evidence: {
    grade: 'C',
    words: 'For range at the ankle. That more range means fewer injuries has not been shown.',
    source: null,
  },
}
