import { describe, expect, it } from 'vitest'
import { pulseSecondsOf } from '../../../rules/track/pulse.ts'
import { sample } from './samples.ts'

describe('seconds at a pulse', () => {
  it('are counted by steps of five beats, lowest first', () => {
    const samples = [
      ...[sample(0, { pulse: 149 }), sample(10, { pulse: 152 }), sample(20, { pulse: 149 })],
      ...[sample(25, { pulse: 154 }), sample(30), sample(40, { pulse: 150 })],
    ]
    expect(pulseSecondsOf(samples)).toEqual([
      [145, 10],
      [150, 25],
    ])
  })

  it('leave out gaps and pauses', () => {
    const samples = [
      ...[sample(0, { pulse: 150 }), sample(61, { pulse: 150 }), sample(70, { pulse: 150 })],
      sample(80, { pulse: 150, afterPause: true }),
    ]
    expect(pulseSecondsOf(samples)).toEqual([[150, 9]])
  })

  it('are none where no pulse was recorded', () => {
    expect(pulseSecondsOf([sample(0), sample(10)])).toEqual([])
  })
})
