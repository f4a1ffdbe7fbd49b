import { describe, expect, it } from 'vitest'
import { ceilingsOf } from '../../../rules/ceilings.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Signal } from '../../../rules/model/signal.ts'
import { easePain } from '../../../rules/prescriptions/ease-pain.ts'
import { STOP_RULES } from '../../../rules/prescriptions/prescriber.ts'
import { aSignal, SATURDAY } from '../../support/assessments.ts'
import { aHistory, aRunner, dailyKilometres, STEADY_WEEK, situationOn, weeks } from '../../support/history.ts'

const STEADY = dailyKilometres(SATURDAY, weeks(8, STEADY_WEEK))

function prescribed(signals: readonly Signal[], runner: Partial<Runner> = {}, history = STEADY) {
  const situation = situationOn(SATURDAY, history, aRunner(runner))
  return easePain.prescribe(situation, signals, ceilingsOf(situation.metrics, signals))
}

const AMBER_PAIN = aSignal({ id: 'pain', level: 'amber' })
const AMBER_HEALTH = aSignal({ id: 'health-problem', level: 'amber' })
const RED_HEALTH = aSignal({ id: 'health-problem', level: 'red' })

describe('easing pain', () => {
  it('is 30 % less, flat, until it is looked at again after 72 hours', () => {
    // seven tenths of the usual 5 km
    expect(prescribed([AMBER_PAIN])).toMatchObject({
      id: 'ease-pain',
      because: ['pain'],
      minutes: 17,
      timesPerWeek: 3,
      weeks: 1,
      withheld: null,
      loadChange: -0.3,
      stopRules: STOP_RULES,
      advice: [
        'Until Tuesday 24 November: 30 % less than usual, easy and flat, no hills and no intervals, no run longer than 3.5 km.',
        'Soft, even ground where you have it. Grade C: it lowers the shock of a step; that it eases pain was not shown.',
        'Three times this week: hips and trunk, 17 minutes.',
        'On Tuesday 24 November check in again. Leave running out if it passes 5 of 10 before then.',
        expect.stringMatching(
          /^Go to an emergency department now for any of these: numbness between the legs/,
        ),
        'This is about your running, not a diagnosis. If anything feels wrong, see a doctor or a physiotherapist.',
      ],
    })
  })

  it('names no distance where the longest run is not known, and miles where they are run', () => {
    const unknown = prescribed([AMBER_PAIN], {}, aHistory())?.advice[0]
    expect(unknown).toMatch(/no hills and no intervals\.$/)
    expect(prescribed([AMBER_PAIN], { units: 'mi' })?.advice[0]).toContain('no run longer than 2.2 mi.')
  })

  it('has the low-load routine', () => {
    expect(prescribed([AMBER_HEALTH])?.routine).toHaveLength(7)
  })

  it('is not for red, nor for what only informs or is about something else', () => {
    expect(prescribed([AMBER_PAIN, RED_HEALTH])).toBeNull()
    expect(prescribed([aSignal({ id: 'pain', level: 'info' })])).toBeNull()
    expect(prescribed([aSignal()])).toBeNull()
  })

  it('is given because of both where both are amber', () => {
    expect(prescribed([aSignal(), AMBER_PAIN, AMBER_HEALTH])?.because).toEqual(['pain', 'health-problem'])
  })
})
