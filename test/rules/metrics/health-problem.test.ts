import { describe, expect, it } from 'vitest'
import { healthProblemOn } from '../../../rules/metrics/health-problem.ts'
import type { HealthAnswers, HealthScore } from '../../../rules/model/check-in.ts'
import { localDay } from '../../../rules/model/day.ts'
import { aCheckIn } from '../../support/history.ts'

const TODAY = localDay('2026-11-21')

type Asked = HealthScore | null

const answers = (
  participation: HealthScore,
  training: Asked = null,
  performance: Asked = null,
  symptoms: Asked = null,
): HealthAnswers => ({ participation, training, performance, symptoms })

const of = (...given: Parameters<typeof answers>) =>
  healthProblemOn([aCheckIn(TODAY, { health: answers(...given) })], TODAY)

describe('a health problem', () => {
  it.each([
    ['full participation', answers(0), 0, false],
    ['the second option four times', answers(8, 8, 8, 8), 32, false],
    ['training changed moderately', answers(8, 17, 8, 17), 50, true],
    ['performance lowered moderately', answers(8, 8, 17, 8), 41, true],
    ['strong symptoms alone', answers(8, 8, 8, 25), 49, false],
    ['no participation', answers(25), 100, true],
  ])('of %s is counted as published', (_words, health, severity, isSubstantial) => {
    const told = [aCheckIn(TODAY, { health })]
    expect(healthProblemOn(told, TODAY)).toEqual({ day: TODAY, severity, isSubstantial })
  })

  it('has no severity where a question that had to be asked has no answer', () => {
    expect(of(8, 8, null, 8)).toMatchObject({ severity: null, isSubstantial: false })
    expect(of(17)).toMatchObject({ severity: null, isSubstantial: false })
  })

  it('is substantial by the answers there are', () => {
    expect(of(8, 17, null, 8)).toMatchObject({ severity: null, isSubstantial: true })
  })

  it('is that of the last answers, of this day and the six before', () => {
    const on = (...days: readonly string[]) =>
      healthProblemOn(
        days.map((day, index) => aCheckIn(day, { health: index === 0 ? answers(25) : answers(0) })),
        TODAY,
      )
    expect(on('2026-11-15')?.severity).toBe(100)
    expect(on('2026-11-14')).toBeNull()
    expect(on('2026-11-15', '2026-11-18')).toMatchObject({ day: '2026-11-18', severity: 0 })
    expect(on('2026-11-22')).toBeNull()
  })

  it('is not ended by a telling without those answers', () => {
    const told = [aCheckIn('2026-11-19', { health: answers(25) }), aCheckIn(TODAY, { pain: 0 })]
    expect(healthProblemOn(told, TODAY)?.severity).toBe(100)
  })
})
