import { describe, expect, it } from 'vitest'
import type { CadenceMetrics } from '../../../rules/model/effort.ts'
import { cadence } from '../../../rules/signals/cadence.ts'
import { aHistory, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

function told(steps: CadenceMetrics) {
  const situation = situationOn(SATURDAY, aHistory())
  return cadence.evaluate({ ...situation, metrics: { ...situation.metrics, cadence: steps } })
}

describe('slower steps', () => {
  it('are told from 5 % on, beside the runner’s own', () => {
    // 171 ÷ 180 = 0.95
    expect(told({ recent: 171, before: 180, ratio: 171 / 180 })).toMatchObject({
      level: 'info',
      value: 0.95,
      threshold: 0.95,
      grade: 'C',
      reason:
        '171 steps a minute on easy runs of the last 14 days are 5 % fewer than in the 90 days before (180). ' +
        'Try slightly quicker, shorter steps for two weeks, if that feels comfortable.',
    })
  })

  it('are nothing under that, and more steps are nothing', () => {
    expect(told({ recent: 172, before: 180, ratio: 172 / 180 })).toBeNull()
    expect(told({ recent: 190, before: 180, ratio: 190 / 180 })).toBeNull()
  })

  it('are nothing where a side is unknown', () => {
    expect(told({ recent: null, before: 180, ratio: null })).toBeNull()
    expect(told({ recent: 150, before: null, ratio: null })).toBeNull()
  })
})
