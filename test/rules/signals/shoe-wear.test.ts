import { describe, expect, it } from 'vitest'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Shoe } from '../../../rules/model/shoe.ts'
import type { Signal } from '../../../rules/model/signal.ts'
import { shoeWear } from '../../../rules/signals/shoe-wear.ts'
import { aHistory, aRunner, aShoe, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

function worn(shoes: readonly Shoe[], runner: Partial<Runner> = {}): Signal | null {
  return shoeWear.evaluate(situationOn(SATURDAY, aHistory({ shoes }), aRunner(runner)))
}

const pair = (kilometres: number, over: Partial<Shoe> = {}) =>
  aShoe({ startMetres: kilometres * 1000, ...over })

describe('a worn pair', () => {
  // 300, 450 and 500 miles are 482.8, 724.2 and 804.7 km
  it.each([
    [483, 482_803.2, 'Blue daily: 483.0 km. Look the soles and the cushioning over.', 'shoe-1:check'],
    [725, 724_204.8, 'Blue daily: 725.0 km. Have the next pair ready.', 'shoe-1:order'],
    [805, 804_672, 'Blue daily: 805.0 km. Time to replace the pair.', 'shoe-1:retire'],
  ])('of %d km has passed the mark of %d m', (kilometres, threshold, reason, subject) => {
    const signal = worn([pair(kilometres)])
    expect(signal).toMatchObject({ level: 'info', value: kilometres * 1000, reason, subject, grade: 'C' })
    expect(signal?.threshold).toBeCloseTo(threshold, 1)
  })

  it('is told in miles to those who run in miles', () => {
    expect(worn([pair(483)], { units: 'mi' })?.reason).toBe(
      'Blue daily: 300.1 mi. Look the soles and the cushioning over.',
    )
  })

  it('is nothing under 300 miles, and nothing once retired', () => {
    expect(worn([pair(482)])).toBeNull()
    expect(worn([pair(900, { retiredOn: SATURDAY })])).toBeNull()
    expect(worn([])).toBeNull()
  })

  it('goes by the runner’s own limit', () => {
    expect(worn([pair(401, { limitMetres: 400_000 })])).toMatchObject({
      threshold: 400_000,
      reason: 'Blue daily: 401.0 km. Time to replace the pair.',
    })
  })

  it('is the one nearest its end when several are worn', () => {
    const trail = pair(500, { id: 'shoe-2', name: 'Trail', limitMetres: 510_000 })
    expect(worn([pair(700), trail])?.subject).toBe('shoe-2:check')
  })
})
