import { describe, expect, it } from 'vitest'
import type { Signal } from '../../../rules/model/signal.ts'
import type { HillMetres } from '../../../rules/model/terrain.ts'
import { hillsWithoutStrength } from '../../../rules/signals/hills-without-strength.ts'
import { aHistory, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'

/** Strength sessions of 14 days; null for a runner who never tells of any. */
function told(hills: HillMetres | null, sessions: number | null): Signal | null {
  const situation = situationOn(SATURDAY, aHistory())
  const elevation = { week: null, fourWeeks: null, largestDescentShare: null, descents: [], hills }
  const recent = { days14: sessions === null ? null : { sessions, minutes: 0 }, days28: null }
  const strength = { ...situation.metrics.strength, strength: recent, isTold: sessions !== null }
  const metrics = { ...situation.metrics, elevation, strength }
  return hillsWithoutStrength.evaluate({ ...situation, metrics })
}

/** Steep metres of 14 days, and those that are usual. */
const hills = (last: number | null, usual: number | null, knownShare = 1): HillMetres => ({
  last: { metres: last, knownShare },
  usual: { metres: usual, knownShare: 1 },
})

describe('hills without strength work', () => {
  it('are told with their numbers', () => {
    expect(told(hills(620, 250), 1)).toMatchObject({
      level: 'amber',
      value: 620,
      threshold: 500,
      reason:
        '620 m up and down steep slopes in 14 days, against 250 m that are usual for you, ' +
        'and one strength session in that time. ' +
        'Leave hill repeats for four weeks and do the strength routine first.',
      grade: 'X',
      subject: SATURDAY,
    })
    expect(told(hills(620, 250), 0)?.reason).toContain('and no strength session in that time')
  })

  it('begin at twice the usual and at 200 m', () => {
    expect(told(hills(500, 250), 0)).not.toBeNull()
    expect(told(hills(499, 250), 0)).toBeNull()
    expect(told(hills(200, 0), 0)).toMatchObject({ threshold: 200 })
    expect(told(hills(199, 0), 0)).toBeNull()
  })

  it('are nothing beside two strength sessions', () => {
    expect(told(hills(620, 250), 2)).toBeNull()
  })

  it('are nothing where strength work is unknown', () => {
    expect(told(hills(620, 250), null)).toBeNull()
  })

  it('are nothing where the hills are unknown, or known of under 80 % of the distance', () => {
    expect(told(null, 0)).toBeNull()
    expect(told(hills(null, 250), 0)).toBeNull()
    expect(told(hills(620, null), 0)).toBeNull()
    expect(told(hills(620, 250, 0.8), 0)).not.toBeNull()
    expect(told(hills(620, 250, 0.79), 0)).toBeNull()
  })
})
