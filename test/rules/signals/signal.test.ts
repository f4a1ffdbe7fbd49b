import { describe, expect, it } from 'vitest'
import { isForLetters } from '../../../rules/signals/signal.ts'
import { aSignal } from '../../support/assessments.ts'

describe('a line of its own in a letter', () => {
  it.each(['amber', 'red', 'red-flag'] as const)('has every signal of level %s', (level) => {
    expect(isForLetters(aSignal({ id: 'hills-without-strength', level }))).toBe(true)
  })

  it.each(['first-weeks', 'shoe-wear', 'planned-spike'] as const)('has %s, which lifts no light', (id) => {
    expect(isForLetters(aSignal({ id, level: 'info' }))).toBe(true)
  })

  it.each(['cadence', 'ten-percent', 'history', 'session-spike'] as const)('has %s not as context', (id) => {
    expect(isForLetters(aSignal({ id, level: 'info' }))).toBe(false)
  })
})
