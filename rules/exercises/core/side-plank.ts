import type { Exercise } from '../exercise.ts'

export const sidePlank: Exercise = {
  id: 'C03',
  name: 'Side plank',
  category: 'core',
  targets: ['CORE_LAT', 'GMED'],
  sets: 2,
  reps: 2,
  holdSeconds: 15,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 3, most: 3 },
  instructions: {
    setUp: 'On one elbow, legs long, the top foot in front of the other.',
    movement: 'Lift the hips until shoulder, hip and ankles are in line. Breathe.',
    feel: 'The side of the trunk and of the hip nearest the floor.',
    fault: 'The hips sag or roll back. Push them up and forward.',
  },
  progression: { words: 'Lift the top leg; later roll slowly to a front plank and back.', exerciseId: null },
  regression: { words: 'Take it from the knees.', exerciseId: 'C02' },
  stop: 'the shoulder hurts',
  stopsFor: [],
  equipment: [['mat']],
  evidence: {
    grade: 'C',
    words: 'Chosen for the work of the side of the trunk and hip. Not tested on injuries.',
    source: null,
  },
}
