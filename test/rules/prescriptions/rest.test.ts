import { describe, expect, it } from 'vitest'
import { ceilingsOf } from '../../../rules/ceilings.ts'
import type { Signal } from '../../../rules/model/signal.ts'
import { rest } from '../../../rules/prescriptions/rest.ts'
import { aSignal, SATURDAY } from '../../support/assessments.ts'
import { dailyKilometres, STEADY_WEEK, situationOn, weeks } from '../../support/history.ts'

const SITUATION = situationOn(SATURDAY, dailyKilometres(SATURDAY, weeks(8, STEADY_WEEK)))

const prescribed = (...signals: readonly Signal[]) =>
  rest.prescribe(SITUATION, signals, ceilingsOf(SITUATION.metrics, signals))

const RED_PAIN = aSignal({ id: 'pain', level: 'red' })
const AMBER_PAIN = aSignal({ id: 'pain', level: 'amber' })
const RED_HEALTH = aSignal({ id: 'health-problem', level: 'red' })

describe('rest', () => {
  it('is three days without running or routine, someone to look, and steps back', () => {
    expect(prescribed(RED_PAIN)).toMatchObject({
      id: 'rest',
      because: ['pain'],
      routine: null,
      withheld: null,
      minutes: 0,
      timesPerWeek: 0,
      loadChange: -1,
      stopRules: [],
      advice: [
        'No running and no routine before Tuesday 24 November.',
        'Have a doctor or a physiotherapist look at it before you run again.',
        'Walk first. When 30 minutes of it stay at 2 of 10 or less: four minutes walking and one running in turns, 20 to 30 minutes.',
        'Then one minute walking and two running. A day off after each; repeat a step that brings 3 of 10 or more.',
        'Then 20 to 30 minutes without walking; hills and fast running come last.',
        'Go to an emergency department now for any of these: numbness between the legs, around the saddle area; ' +
          'new trouble with bladder, bowel or sexual function; sudden pain or weakness in both legs; ' +
          'a leg that is quickly getting weaker, or a foot that drops.',
        'This is about your running, not a diagnosis. If anything feels wrong, see a doctor or a physiotherapist.',
      ],
    })
  })

  it('is given because of what is red, beside what is not', () => {
    expect(prescribed(RED_HEALTH)?.because).toEqual(['health-problem'])
    expect(prescribed(AMBER_PAIN, RED_HEALTH)?.because).toEqual(['health-problem'])
    expect(prescribed(RED_PAIN, RED_HEALTH)?.because).toEqual(['pain', 'health-problem'])
  })

  it('leaves amber to another', () => {
    expect(prescribed(AMBER_PAIN)).toBeNull()
  })
})
