import { describe, expect, it } from 'vitest'
import { levelOf } from '../../../rules/level.ts'
import type { Signal, SignalId } from '../../../rules/model/signal.ts'
import { sitting } from '../../../rules/signals/sitting.ts'
import { aHistory, aRunner, dailyKilometres, STEADY_WEEK, situationOn, weeks } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

const situationOf = (sittingHours: number | null) =>
  situationOn(SATURDAY, aHistory(), aRunner({ sittingHours }))
const told = (sittingHours: number | null) => sitting.evaluate(situationOf(sittingHours))

describe('hours in a chair', () => {
  it('are told above three, as the rule of thumb that it is', () => {
    expect(told(3.5)).toEqual({
      id: 'sitting',
      level: 'info',
      value: 3.5,
      threshold: 3,
      reason: 'You sit 3.5 hours a day by your own count. Over 3 is a good reason to get up now and then.',
      evidence: 'The 3 hours are a rule of thumb: no study of runners stands behind them.',
      grade: 'X',
      subject: 'sitting',
      wayDown: { words: 'Stand up for two minutes every half hour: a rule of thumb.', metres: null },
    })
  })

  it('are told in stronger words above seven, with what was measured', () => {
    expect(told(9)).toMatchObject({
      level: 'info',
      value: 9,
      threshold: 7,
      grade: 'X',
      reason:
        'You sit 9 hours a day by your own count. ' +
        'Over 7, and with little movement otherwise, adults had less hip extension: get up often.',
      evidence:
        'Among 144 adults, those who sat over 7 hours a day and were inactive had 6.1° less passive hip extension ' +
        'than those who sat under 4 and were active (grade C). It tells of hips, not of injuries.',
    })
    expect(told(7)?.threshold).toBe(3)
  })

  it('are nothing up to three, nor where the runner does not say', () => {
    expect(told(3)).toBeNull()
    expect(told(0)).toBeNull()
    expect(told(null)).toBeNull()
  })

  it('miss the runner’s own count where there is none', () => {
    expect(sitting.sees(situationOf(null))).toEqual({
      facts: { sittingHours: null },
      missing: ['how many hours a day you sit'],
    })
    expect(sitting.sees(situationOf(2))).toEqual({ facts: { sittingHours: 2 }, missing: [] })
  })
})

describe('the light', () => {
  const { metrics } = situationOn(SATURDAY, dailyKilometres(SATURDAY, weeks(8, STEADY_WEEK)))
  const signal = (id: SignalId, level: Signal['level'], value = 1): Signal => ({
    ...{ id, level, value, threshold: 1, reason: '', evidence: '', grade: 'X', subject: id },
    ...{ wayDown: { words: '', metres: null }, missing: [] },
  })
  const jump = signal('weekly-jump', 'amber', 0.3)
  const context = signal('history', 'info')
  const levelWith = (...signals: readonly Signal[]) => levelOf(SATURDAY, metrics, signals).level

  it('never changes for sitting, not even beside a jump and an earlier injury', () => {
    expect(levelWith(jump, context, signal('fatigue', 'info'))).toBe('amber')
    expect(levelWith(jump, context, signal('sitting', 'info'))).toBe('green')
  })
})
