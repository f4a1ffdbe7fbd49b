import { describe, expect, it } from 'vitest'
import { doseOf, secondsOf } from '../../../rules/exercises/exercise.ts'
import { EXERCISES } from '../../../rules/exercises/library.ts'
import { LOW_LOAD, minutesOf, routineOf } from '../../../rules/exercises/routine.ts'

const ALL = Object.values(EXERCISES)

describe('an exercise', () => {
  // published durations, in seconds
  it.each([
    ['M10', 50],
    ['M01', 151],
    ['M05', 151],
    ['M07', 222],
    ['C01', 60],
    ['C02', 174],
    ['S01', 150],
  ])('%s takes %i seconds, rests included', (id, seconds) => {
    const exercise = ALL.find((each) => each.id === id)
    expect(exercise && secondsOf(exercise)).toBe(seconds)
  })

  it.each(ALL)('$id says how it is done and when to leave it', (exercise) => {
    expect(exercise.how).not.toBe('')
    expect(exercise.stop).not.toBe('')
    expect(exercise.targets.length).toBeGreaterThan(0)
  })

  it('has an id of its own', () => {
    expect(new Set(ALL.map((exercise) => exercise.id)).size).toBe(ALL.length)
  })

  it('has its dose in words', () => {
    expect(ALL.map((exercise) => [exercise.id, doseOf(exercise)])).toEqual([
      ['M10', '10 slow reps'],
      ['M01', '2 × 30 s each side'],
      ['M05', '2 × 30 s each side'],
      ['M07', '2 × 8 each side'],
      ['C01', '6 × 8 s'],
      ['C02', '2 × 3 × 10 s each side'],
      ['S01', '2 × 12'],
    ])
  })
})

describe('a routine', () => {
  it('takes its exercises and 15 seconds between any two', () => {
    // 50 + 151 + 151 + 222 + 60 + 174 + 150 = 958, and 6 × 15 between: 1,048 s are 17.5 minutes
    const routine = routineOf(LOW_LOAD)
    expect(routine.reduce((total, item) => total + item.seconds, 0)).toBe(958)
    expect(minutesOf(routine)).toBe(17)
  })

  it('of one exercise has nothing between', () => {
    expect(minutesOf(routineOf([EXERCISES.bridge]))).toBe(3)
    expect(minutesOf([])).toBe(0)
  })

  it('begins with mobility and ends with strength', () => {
    expect(LOW_LOAD.map((exercise) => exercise.category)).toEqual([
      'mobility',
      'mobility',
      'mobility',
      'mobility',
      'core',
      'core',
      'strength',
    ])
  })
})
