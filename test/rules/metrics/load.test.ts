import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { loadOf } from '../../../rules/metrics/load.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import { aRunner, dailyKilometres, daysOff, knownFor, unknownOn } from '../../support/history.ts'

const TODAY = localDay('2026-11-23')
const RUNNER = aRunner({ sex: null })
const days = (count: number, load: number) => Array.from({ length: count }, () => load)

const load = (history: History) => loadOf(history.runs, knownDays(history.spans), TODAY, RUNNER)

describe('training load', () => {
  // the published step of 30 to 50, as kilometres: it stands for every unit
  const step = dailyKilometres(TODAY, [...days(21, 30), ...days(7, 50)])
  const steady = dailyKilometres(TODAY, days(100, 10))

  it('holds the ratios of its days', () => {
    expect(load(step).ratios).toEqual({
      coupled: expect.closeTo(1.4286, 4),
      uncoupled: expect.closeTo(1.6667, 4),
      weighted: expect.closeTo(1.2497, 4),
    })
  })

  it('holds monotony and strain of the last seven', () => {
    const { monotony, strain } = load(dailyKilometres(TODAY, [5, 15, 20, 20, 20, 25, 35]))
    expect(monotony).toBeCloseTo(2.3664, 4)
    expect(strain).toBeCloseTo(331.3, 2)
  })

  it('says how it was counted and what was missing', () => {
    expect(load(step)).toMatchObject({
      countedBy: 'distance',
      missing: [
        ...['your resting pulse', 'your maximum pulse', 'your sex'],
        ...['a pulse on 28 of 28 runs', 'how hard it felt on 28 of 28 runs'],
      ],
    })
  })

  it('shows the last 84 days and ends on the assessed one', () => {
    const { curve, fitness } = load(dailyKilometres(TODAY, [...days(124, 10), 52, 0]))
    expect(curve).toHaveLength(84)
    expect(curve[0]).toMatchObject({ day: '2026-09-01', load: 10, fitness: 10, fatigue: 10, form: 0 })
    // 10 + 42 ÷ 42 and 10 + 42 ÷ 7 are left for the form of the day after
    expect(curve.at(-2)).toMatchObject({ day: '2026-11-22', load: 52, fitness: expect.closeTo(11), form: 0 })
    expect(curve.at(-1)).toMatchObject({ day: '2026-11-23', load: 0, form: expect.closeTo(-5) })
    expect(fitness).toEqual({
      fitness: expect.closeTo(10.738, 3),
      fatigue: expect.closeTo(13.714, 3),
      form: expect.closeTo(-5),
    })
  })

  it.each([
    [43, 43, true],
    [42, 42, false],
  ])('with %d known days shows %d, and knows today its fitness: %s', (count, shown, isKnown) => {
    const { curve, fitness } = load(knownFor(count, TODAY, steady))
    expect(curve).toHaveLength(shown)
    expect(curve[41]).toMatchObject({ load: 10, fitness: null, fatigue: null, form: null })
    expect(fitness).toEqual(isKnown ? { fitness: 10, fatigue: 10, form: 0 } : null)
  })

  it('has no ratio with 27 known days, no monotony with six', () => {
    expect(load(knownFor(28, TODAY, steady)).ratios).toMatchObject({ coupled: 1, uncoupled: 1 })
    expect(load(knownFor(27, TODAY, steady)).ratios).toEqual({
      coupled: null,
      uncoupled: null,
      weighted: null,
    })
    const uneven = dailyKilometres(TODAY, [5, 15, 20, 20, 20, 25, 35])
    expect(load(knownFor(6, TODAY, uneven))).toMatchObject({ monotony: null, strain: null })
  })

  it('does not take an unknown day for a day off', () => {
    const { curve, ratios } = load(unknownOn(addDays(TODAY, -20), steady))
    expect(curve).toHaveLength(20)
    expect(ratios.coupled).toBeNull()
  })

  it('is silent where today is unknown', () => {
    expect(load(unknownOn(TODAY, steady))).toEqual({
      countedBy: null,
      missing: [],
      ratios: { coupled: null, uncoupled: null, weighted: null },
      monotony: null,
      strain: null,
      fitness: null,
      curve: [],
    })
  })

  it('falls to nothing over known rest, and has no ratio over it', () => {
    const rested = load(dailyKilometres(TODAY, [...days(42, 10), ...daysOff(60)]))
    // 10 × (41 ÷ 42)^60 and 10 × (6 ÷ 7)^60
    expect(rested.fitness?.fitness).toBeCloseTo(2.355, 3)
    expect(rested.fitness?.fatigue).toBeCloseTo(0.001, 3)
    expect(rested).toMatchObject({ ratios: { coupled: null, weighted: expect.any(Number) }, monotony: null })
  })
})
