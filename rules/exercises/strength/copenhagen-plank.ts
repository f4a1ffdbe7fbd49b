import type { Exercise } from '../exercise.ts'

export const copenhagenPlank: Exercise = {
  id: 'S12',
  name: 'Copenhagen plank from the knee',
  category: 'strength',
  targets: ['ADD', 'CORE_LAT'],
  sets: 2,
  reps: 6,
  holdSeconds: 2,
  tempoSeconds: 3,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 2 },
  instructions: {
    setUp: 'On your side, on one elbow, the top knee on a chair.',
    movement: 'Press that knee down and lift the hips. Hold 2 s, lower slowly.',
    feel: 'The inside of the top thigh and the side of the trunk.',
    fault: 'The hips sag or roll back. Lift less often, in one line.',
  },
  progression: { words: 'Put only the ankle on the chair.', exerciseId: null },
  regression: { words: 'Lie on your side and lift the lower leg instead.', exerciseId: null },
  stop: 'the groin hurts',
  stopsFor: ['groin'],
  equipment: [['chair', 'bench']],
  evidence: {
    grade: 'C',
    words: 'It comes from football. What it does for runners has not been shown.',
    source: null,
  },
}
