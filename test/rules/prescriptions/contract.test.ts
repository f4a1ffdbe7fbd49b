import { describe, expect, it } from 'vitest'
import { ceilingsOf } from '../../../rules/ceilings.ts'
import { judge } from '../../../rules/judge.ts'
import type { SignalId } from '../../../rules/model/signal.ts'
import { PRESCRIBERS } from '../../../rules/prescriptions/index.ts'
import { STOP_RULES } from '../../../rules/prescriptions/prescriber.ts'
import { SIGNALS } from '../../../rules/signals/index.ts'
import { frozen, situationOn } from '../../support/history.ts'
import { painOf } from '../signals/effort-situations.ts'
import { type Asked, answering, SITUATIONS } from '../signals/situations.ts'

const CHANGE_OVER_SECONDS = 15
const PROMISES = /prevent|safe|you will/i

const IDS = SIGNALS.map((rule) => rule.id)
/** Each prescriber beside each of its causes. */
const ANSWERS = PRESCRIBERS.flatMap((prescriber) =>
  prescriber.answers.map((cause) => ({ prescriber, cause })),
)

/** Where the body's own report is red: that is for another to answer than its amber. */
const RED: Readonly<Partial<Record<SignalId, Asked>>> = {
  pain: painOf(7),
  'health-problem': answering({ participation: 25, training: null, performance: null, symptoms: null }),
}

describe('the prescriptions', () => {
  it('have ids of their own', () => {
    const ids = PRESCRIBERS.map((prescriber) => prescriber.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('put a warning sign before everything', () => {
    expect(PRESCRIBERS[0]?.answers).toEqual(['red-flag'])
  })

  it('answer each cause in one place, and its red in another', () => {
    const causes = ANSWERS.filter(({ prescriber }) => prescriber.id !== 'rest').map(({ cause }) => cause)
    expect(new Set(causes).size).toBe(causes.length)
    const rest = PRESCRIBERS.find(({ id }) => id === 'rest')
    expect(new Set(Object.keys(RED))).toEqual(new Set(rest?.answers))
  })

  it('answer every cause that lifts a light', () => {
    const lifting = SIGNALS.filter((rule) => {
      const { day, history, runner } = SITUATIONS[rule.id].firing
      return judge(rule, situationOn(day, history, runner))?.level !== 'info'
    })
    const answered = ANSWERS.map(({ cause }) => cause)
    expect(answered).toEqual(expect.arrayContaining(lifting.map(({ id }) => id)))
  })
})

describe.each(ANSWERS)('$prescriber.id, for $cause', ({ prescriber, cause }) => {
  const { day, history, runner } = (prescriber.id === 'rest' && RED[cause]) || SITUATIONS[cause].firing
  const situation = frozen(situationOn(day, history, runner))
  const signals = frozen(SIGNALS.flatMap((rule) => judge(rule, situation) ?? []))
  const prescribe = () => {
    const prescription = prescriber.prescribe(situation, signals, ceilingsOf(situation.metrics, signals))
    if (prescription === null) throw new Error(`${prescriber.id} has no answer to ${cause}`)
    return prescription
  }
  const { id, because, routine, minutes, stopRules, advice, title, withheld, timesPerWeek } = prescribe()

  it('answers a signal there is', () => {
    expect(IDS).toContain(cause)
  })

  it('is given because of it', () => {
    expect(id).toBe(prescriber.id)
    expect(because).toContain(cause)
    expect(because.every((each) => prescriber.answers.includes(each))).toBe(true)
  })

  it('is the same twice', () => {
    expect(prescribe()).toEqual(prescribe())
  })

  it('has a routine of 15 to 25 minutes, or none and no minutes', () => {
    if (routine === null) {
      expect([minutes, timesPerWeek]).toEqual([0, 0])
      return
    }
    const exercising = routine.reduce((total, item) => total + item.seconds, 0)
    const whole = exercising + (routine.length - 1) * CHANGE_OVER_SECONDS
    expect(whole).toBeGreaterThanOrEqual(15 * 60)
    expect(whole).toBeLessThanOrEqual(25 * 60)
    expect(minutes).toBe(Math.round(whole / 60))
  })

  it('has a stop rule for every exercise, and those for all', () => {
    for (const item of routine ?? []) expect(item.stop, item.exerciseId).not.toBe('')
    expect(stopRules).toEqual(routine === null ? [] : STOP_RULES)
  })

  it('withholds nothing itself: that is decided where warning signs are known', () => {
    expect(withheld).toBeNull()
  })

  it('has a title and whole sentences, and promises nothing', () => {
    expect(title).not.toBe('')
    expect(advice.length).toBeGreaterThan(0)
    for (const sentence of advice) expect(sentence).toMatch(/\.\)?$/)
    expect(advice.join(' ')).not.toMatch(PROMISES)
  })
})
