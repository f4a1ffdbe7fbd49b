import { UNTESTED } from '../evidence.ts'
import type { Exercise } from '../exercise.ts'

export const suitcaseCarry: Exercise = {
  id: 'C08',
  name: 'Suitcase carry',
  category: 'core',
  targets: ['CORE_LAT', 'LOADCTRL'],
  sets: 2,
  reps: 1,
  holdSeconds: 30,
  tempoSeconds: 2,
  sides: 2,
  restSeconds: 10,
  timesPerWeek: { least: 2, most: 3 },
  instructions: {
    setUp: 'Stand tall with a bag or a weight in one hand.',
    movement: 'Walk slowly for 30 s without leaning. Change hands.',
    feel: 'The side of the trunk away from the bag.',
    fault: 'Leaning to one side. Carry less and walk taller.',
  },
  progression: { words: 'Add about a tenth of the weight.', exerciseId: null },
  regression: { words: 'Take a light bag, for 15 s.', exerciseId: null },
  stop: 'the side of the trunk pinches',
  stopsFor: [],
  equipment: [['bag', 'weight']],
  evidence: UNTESTED,
}
