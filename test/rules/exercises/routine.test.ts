import { describe, expect, it } from 'vitest'
import { EXERCISES } from '../../../rules/exercises/library.ts'
import { LOW_LOAD, minutesOf, routineOf } from '../../../rules/exercises/routine.ts'

describe('a routine', () => {
  it('takes its exercises and 15 seconds between any two', () => {
    // 50 + 151 + 151 + 222 + 60 + 174 + 150 = 958, and 6 × 15 between: 1,048 s are 17.5 minutes
    const routine = routineOf(LOW_LOAD)
    expect(routine.reduce((total, item) => total + item.seconds, 0)).toBe(958)
    expect(minutesOf(routine)).toBe(17)
  })

  it('of one exercise has nothing between', () => {
    expect(minutesOf(routineOf([EXERCISES.S01]))).toBe(3)
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

  it('hands over what a letter tells of an exercise', () => {
    expect(routineOf([EXERCISES.M05])).toEqual([
      {
        exerciseId: 'M05',
        name: 'Lying hamstring stretch, with a strap',
        how: 'On your back, a belt or towel round one foot. Straighten that knee upwards until the back of the thigh pulls.',
        dose: '2 × 30 s each side',
        sets: 2,
        reps: 1,
        holdSeconds: 30,
        sides: 2,
        seconds: 151,
        stop: 'it tingles or hurts below the knee',
        equipment: ['belt'],
      },
    ])
  })

  it('asks for one thing where several would do', () => {
    const needs = (id: 'M01' | 'M02' | 'M03') =>
      routineOf([EXERCISES[id]]).flatMap(({ equipment }) => equipment)
    expect([needs('M01'), needs('M02'), needs('M03')]).toEqual([['mat'], ['sofa', 'pillow'], []])
  })
})
