import type { Exercise } from '../exercise.ts'

export const sideLyingLegRaise: Exercise = {
  id: 'S03',
  name: 'Side-lying leg raise',
  category: 'strength',
  targets: ['GMED'],
  sets: 2,
  reps: 15,
  holdSeconds: 1,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On your side, body in one line, the lower knee bent.',
    movement: 'Lift the straight top leg a little behind you, toes ahead. Pause, lower slowly.',
    feel: 'The side of the hip, towards the back.',
    fault: 'Rolling back and turning the toes up. Keep one hip over the other.',
  },
  progression: { words: 'Add a light ankle weight.', exerciseId: null },
  regression: { words: 'Lift less high, your back against a wall.', exerciseId: null },
  stop: 'the outside of the hip hurts; lift less high first',
  stopsFor: ['hip'],
  equipment: [],
  evidence: {
    grade: 'C',
    words:
      'Of twelve exercises in one lab study, it asked most of the side of the hip. Not tested on injuries.',
    source: 'Distefano 2009',
  },
}
