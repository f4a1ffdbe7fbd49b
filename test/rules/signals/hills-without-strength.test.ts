import { describe, expect, it } from 'vitest'
import type { History } from '../../../rules/model/history.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import type { HillMetres } from '../../../rules/model/terrain.ts'
import { hillsWithoutStrength } from '../../../rules/signals/hills-without-strength.ts'
import { aHistory, knownFor, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'
import { hillsOf } from './terrain-situations.ts'

/** Strength sessions of 14 days; null for a runner who never tells of any. */
function told(hills: HillMetres | null, sessions: number | null): Finding | null {
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

describe('the way down from hills without strength work', () => {
  it('is two sessions, or fewer steep metres', () => {
    expect(told(hills(620, 250), 1)?.wayDown).toEqual({
      words: 'Two strength sessions in 14 days end it, or under 500 m up and down steep slopes in that time.',
      metres: 500,
    })
  })
})

describe('what the rule of hills looks at', () => {
  const { day, history } = hillsOf(99)
  const seen = (known: History) => hillsWithoutStrength.sees(situationOn(day, known))

  it('is told where it is silent, too', () => {
    // four runs of 99 m in 14 days; eight of 50 m in the 28 before, a mean of 200
    expect(seen(history)).toEqual({
      facts: {
        ...{ steepMetres: 396, knownShare: 1, usualSteepMetres: 200, usualKnownShare: 1 },
        strengthSessions: 0,
      },
      missing: [],
    })
  })

  it('lacks days, slopes, and strength work of which nobody tells', () => {
    const runs = history.runs.map((run) => (run.day === day ? { ...run, steepAscentMetres: null } : run))
    const missing = seen({ ...knownFor(40, day, history), runs, activities: [] }).missing
    expect(missing).toEqual(['2 of the last 42 days', 'the slopes of 1 of 12 runs', 'your strength work'])
  })
})
