import { describe, expect, it } from 'vitest'
import { BLOCKS } from '../../../rules/exercises/blocks.ts'
import { EXERCISES, type ExerciseId } from '../../../rules/exercises/library.ts'
import { routineOf, secondsOfRoutine } from '../../../rules/exercises/routine.ts'

const exercisesOf = (ids: readonly ExerciseId[]) => ids.map((id) => EXERCISES[id])

describe('a block', () => {
  // by hand: the seconds of each, and 15 between any two; the minutes are the published ones
  it.each([
    ['warm-up', 120 + 39 + 39 + 27 + 24 + 4 * 15, 5.2],
    ['warm-up-for-hard-runs', 120 + 39 + 39 + 27 + 24 + 30 + 5 * 15, 5.9],
    ['daily-mobility', 50 + 151 + 151 + 222 + 3 * 15, 10.3],
    ['low-load', 50 + 151 + 222 + 60 + 174 + 150 + 5 * 15, 14.7],
    ['core-and-hip', 50 + 151 + 222 + 60 + 174 + 270 + 270 + 6 * 15, 21.4],
    ['strength', 151 + 222 + 190 + 158 + 270 + 166 + 270 + 6 * 15, 25.3],
    ['flare', 50 + 222 + 151 + 60 + 174 + 150 + 5 * 15, 14.7],
  ] as const)('of %s takes %i seconds', (id, seconds, minutes) => {
    const whole = secondsOfRoutine(routineOf(exercisesOf(BLOCKS[id])))
    expect(whole).toBe(seconds)
    expect(Math.abs(whole / 60 - minutes)).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it('does nothing twice', () => {
    for (const ids of Object.values(BLOCKS)) expect(new Set(ids).size).toBe(ids.length)
  })

  it('of a flare is nothing that a sore low back, a pain plan or the first hour of the day forbids', () => {
    const reasons = exercisesOf(BLOCKS.flare).flatMap(({ stopsFor }) => stopsFor)
    for (const reason of ['low-back', 'pain-plan', 'first-hour-of-day'] as const) {
      expect(reasons).not.toContain(reason)
    }
  })

  it('of a warm-up is warm-ups alone, and no other block has one', () => {
    for (const [id, ids] of Object.entries(BLOCKS)) {
      const kinds = new Set(exercisesOf(ids).map(({ category }) => category))
      expect(kinds.has('warm-up'), id).toBe(id.startsWith('warm-up'))
      if (kinds.has('warm-up')) expect(kinds.size).toBe(1)
    }
  })
})
