import { describe, expect, it } from 'vitest'
import { byUrgency, isToldByRunner } from '../../../rules/signals/spoken.ts'
import { aSignal } from '../../support/assessments.ts'

const AMBER_PAIN = aSignal({ id: 'pain', level: 'amber' })
const RED_HEALTH = aSignal({ id: 'health-problem', level: 'red' })
const SPIKE = aSignal()
const SHOES = aSignal({ id: 'shoe-wear', level: 'info' })

describe('the signals of a letter', () => {
  it('begin with the most urgent, and keep their order otherwise', () => {
    expect(byUrgency([AMBER_PAIN, RED_HEALTH, SPIKE])).toEqual([RED_HEALTH, AMBER_PAIN, SPIKE])
    expect(byUrgency([SHOES, SPIKE])).toEqual([SPIKE, SHOES])
  })

  it('stand without a run being known where the runner told them', () => {
    expect([AMBER_PAIN, RED_HEALTH, SPIKE, SHOES].map(isToldByRunner)).toEqual([true, true, false, false])
  })
})
