import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import {
  byUrgency,
  hasLight,
  isEased,
  isToldByRunner,
  spokenReason,
  spokenSignals,
} from '../../../rules/signals/spoken.ts'
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

describe('what is spoken of', () => {
  const JUMP = aSignal({ id: 'weekly-jump', level: 'amber' })
  const HISTORY = aSignal({ id: 'history', level: 'info' })

  it('are the signals of letters, and with them what decided the light', () => {
    const signals = [JUMP, SHOES, HISTORY]
    expect(spokenSignals({ level: 'green', levelBy: [], signals })).toEqual([JUMP, SHOES])
    expect(
      spokenSignals({ level: 'amber', levelBy: ['weekly-jump', 'shoe-wear', 'history'], signals }),
    ).toEqual(signals)
  })

  it('is under red what the runner told, and nothing beside it', () => {
    const signals = [SPIKE, RED_HEALTH, SHOES]
    expect(spokenSignals({ level: 'red', levelBy: ['health-problem'], signals })).toEqual([RED_HEALTH])
  })

  it('is a reason whole, and beside pain its fact without the distance it would allow', () => {
    const reason =
      '18.2 km is 31 % over your longest run of the last 30 days (13.9). Up to 15.3 km stays within 10 %.'
    const spike = aSignal({ reason })
    expect(spokenReason(spike, [spike, SHOES])).toBe(reason)
    expect(spokenReason(spike, [AMBER_PAIN, spike])).toBe(
      '18.2 km is 31 % over your longest run of the last 30 days (13.9).',
    )
    expect(spokenReason(AMBER_PAIN, [AMBER_PAIN, spike])).toBe(AMBER_PAIN.reason)
  })

  it('is a reason whole where it names no distance', () => {
    const shoes = aSignal({
      id: 'shoe-wear',
      level: 'info',
      reason: 'Dr. Blue: 600.0 km. Have a look.',
      wayDown: { words: '', metres: null },
    })
    expect(spokenReason(shoes, [AMBER_PAIN, shoes])).toBe('Dr. Blue: 600.0 km. Have a look.')
  })

  it('has its way down beside pain only where the runner told it', () => {
    expect([AMBER_PAIN, SPIKE].map((signal) => isEased(signal, [AMBER_PAIN, SPIKE]))).toEqual([false, true])
    expect(isEased(SPIKE, [SPIKE, SHOES])).toBe(false)
  })

  it('has a light on unknown days only where the runner told of the body', () => {
    const since = localDay('2026-11-20')
    expect(hasLight({ missingSince: null, signals: [] })).toBe(true)
    expect(hasLight({ missingSince: since, signals: [SPIKE] })).toBe(false)
    expect(hasLight({ missingSince: since, signals: [SPIKE, RED_HEALTH] })).toBe(true)
  })
})
