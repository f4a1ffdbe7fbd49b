import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Shoe } from '../../../rules/model/shoe.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import { shoeWear } from '../../../rules/signals/shoe-wear.ts'
import { aHistory, aRun, aRunner, aShoe, situationOn, span } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

function worn(shoes: readonly Shoe[], runner: Partial<Runner> = {}): Finding | null {
  return shoeWear.evaluate(situationOn(SATURDAY, aHistory({ shoes }), aRunner(runner)))
}

const pair = (kilometres: number, over: Partial<Shoe> = {}) =>
  aShoe({ startMetres: kilometres * 1000, ...over })

describe('an old pair', () => {
  /** In use since a day, and run in for 6 km of the last four weeks unless it is said otherwise. */
  const inUse = (beganOn: string, kilometres = 6, over: Partial<Shoe> = {}) => {
    const shoes = [aShoe({ beganOn: localDay(beganOn), ...over })]
    const runs = [aRun('2026-11-20', kilometres, { shoeId: 'shoe-1' })]
    const history = aHistory({ shoes, runs, spans: [span('2026-09-01', SATURDAY)] })
    return shoeWear.evaluate(situationOn(SATURDAY, history))
  }

  it('is told after six months of regular use', () => {
    // 22 May to 21 November are 183 days
    expect(inUse('2026-05-22')).toMatchObject({
      level: 'info',
      value: 183,
      threshold: 183,
      subject: 'shoe-1:age',
      reason: 'Blue daily: 6 months in use. Look the soles and the cushioning over.',
    })
    expect(inUse('2026-05-23')).toBeNull()
  })

  it('is nothing where it is hardly worn, retired, or of unknown age', () => {
    expect(inUse('2025-05-22', 4)).toBeNull()
    expect(inUse('2025-05-22', 6, { retiredOn: SATURDAY })).toBeNull()
    expect(inUse('2025-05-22', 6, { beganOn: null })).toBeNull()
  })

  it('is told by its distance first', () => {
    expect(inUse('2025-05-22', 6, { startMetres: 500_000 })?.subject).toBe('shoe-1:check')
  })
})

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

describe('the way down from a worn pair', () => {
  it.each([
    [483, 'It stays until you retire the pair; the next mark is at 724.2 km.'],
    [725, 'It stays until you retire the pair; the next mark is at 804.7 km.'],
    [805, 'It stays until you retire the pair.'],
  ])('of %d km is its retirement', (kilometres, words) => {
    expect(worn([pair(kilometres)])?.wayDown).toEqual({ words, metres: null })
  })
})

describe('what the rule of shoes looks at', () => {
  const began = localDay('2026-11-01')
  const runs = [
    aRun('2026-10-20', 5),
    aRun('2026-11-02', 6),
    aRun('2026-11-04', 7, { shoeId: 'shoe-1' }),
    aRun('2026-11-06', 8),
  ]
  const seen = (shoes: readonly Shoe[], defaultShoeId: string | null) =>
    shoeWear.sees(situationOn(SATURDAY, aHistory({ shoes, runs }), aRunner({ defaultShoeId })))

  it('is the pair nearest its end, also where it is silent', () => {
    const { facts, missing } = seen([pair(100, { beganOn: began })], 'shoe-1')
    // 100 and 7 km, and 6 and 8 of no named pair
    expect(facts).toMatchObject({ pairs: 1, distanceMetres: 121_000, assumedMetres: 14_000, ageDays: 20 })
    expect(missing).toEqual(['the pair of 2 of 3 runs: counted for your default one'])
  })

  it('lacks the pair of runs that count for none, and when the pair began', () => {
    expect(seen([pair(100)], null)).toMatchObject({
      facts: { distanceMetres: 107_000, assumedMetres: 0, ageDays: null },
      missing: ['the pair of 3 of 4 runs', 'when the pair began'],
    })
  })

  it('lacks all where no pair is worn', () => {
    expect(seen([pair(900, { retiredOn: began })], null)).toMatchObject({
      facts: { pairs: 0, distanceMetres: null },
      missing: ['your shoes'],
    })
  })
})
