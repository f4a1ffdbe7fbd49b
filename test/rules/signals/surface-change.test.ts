import { describe, expect, it } from 'vitest'
import type { CheckIn } from '../../../rules/model/check-in.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import type { SurfaceMetres } from '../../../rules/model/surface.ts'
import type { SurfaceMetrics, SurfaceWindow } from '../../../rules/model/terrain.ts'
import { surfaceChange } from '../../../rules/signals/surface-change.ts'
import { aCheckIn, aHistory, aRunner, knownFor, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'
import { softShareOf } from './terrain-situations.ts'

const UNKNOWN: SurfaceMetrics = { week: null, fourWeeks: null, hardShare: null, change: null }

function told(
  surface: Partial<SurfaceMetrics>,
  checkIns: readonly CheckIn[] = [],
  runner: Partial<Runner> = {},
): Finding | null {
  const situation = situationOn(SATURDAY, aHistory({ checkIns }), aRunner(runner))
  const metrics = { ...situation.metrics, surface: { ...UNKNOWN, ...surface } }
  return surfaceChange.evaluate({ ...situation, metrics })
}

/** Days of which every metre is known. */
function ground(metres: SurfaceMetres, knownShare = 1): SurfaceWindow {
  const knownMetres = Object.values(metres).reduce((sum, each) => sum + each, 0)
  return { distanceMetres: knownMetres / knownShare, metres, knownMetres, knownShare }
}

describe('new ground', () => {
  const week = ground({ paved: 5000, soft: 15_000 })
  const change = { paved: -0.5, soft: 0.5 }

  it('is told with its share now and before', () => {
    expect(told({ week, change })).toMatchObject({
      level: 'info',
      value: 0.5,
      threshold: 0.4,
      reason:
        '75 % of your last seven days was on grass and dirt (15.0 km), and 25 % of the three weeks before. ' +
        'Keep the next runs there short and easy.',
      grade: 'C',
      subject: 'soft:2026-11-21',
    })
  })

  it('is told in miles to those who run in miles', () => {
    expect(told({ week, change }, [], { units: 'mi' })?.reason).toContain('(9.3 mi)')
  })

  it('begins at 40 points and 10 km', () => {
    // 60 less 20 per cent, which doubles make a hair less than 40
    expect(told({ week: ground({ soft: 12_000, paved: 8000 }), change: { soft: 0.6 - 0.2 } })).not.toBeNull()
    expect(told({ week, change: { soft: 0.39 } })).toBeNull()
    expect(told({ week: ground({ soft: 10_000 }), change: { soft: 0.6 } })).not.toBeNull()
    expect(told({ week: ground({ soft: 9900 }), change: { soft: 0.6 } })).toBeNull()
  })

  it('is the class that rises most', () => {
    const both = {
      week: ground({ track: 10_000, treadmill: 12_000 }),
      change: { track: 0.4, treadmill: 0.5 },
    }
    expect(told(both)?.subject).toBe('treadmill:2026-11-21')
  })

  it('is nothing where the change is unknown', () => {
    expect(told({ week })).toBeNull()
  })
})

describe('hard ground in pain', () => {
  const fourWeeks = ground({ paved: 95_000, soft: 5000 })
  const hard = { fourWeeks, hardShare: 0.95 }
  const sore = aCheckIn('2026-11-20', { pain: 4 })

  it('is told with the share and the pain', () => {
    expect(told(hard, [sore])).toMatchObject({
      level: 'info',
      value: 0.95,
      threshold: 0.9,
      reason:
        '95 % of your last 28 days was on paved ground, and you told us of pain (4 of 10). ' +
        'Move one or two runs to grass or dirt, and leave rocky trails for now.',
      subject: 'hard-ground:2026-11-21',
    })
  })

  it('needs pain of 3 and more, of any hour of the last seven days', () => {
    expect(told(hard)).toBeNull()
    expect(told(hard, [aCheckIn('2026-11-20')])).toBeNull()
    expect(told(hard, [aCheckIn('2026-11-20', { pain: 2 })])).toBeNull()
    expect(told(hard, [aCheckIn('2026-11-15', { painNextMorning: 3 })])).not.toBeNull()
    expect(told(hard, [aCheckIn('2026-11-14', { pain: 8 })])).toBeNull()
  })

  it('needs more than 90 % on hard ground, of 80 % that are known', () => {
    expect(told({ fourWeeks, hardShare: 0.9 }, [sore])).toBeNull()
    expect(
      told({ fourWeeks: ground({ paved: 9500, soft: 500 }, 0.8), hardShare: 0.95 }, [sore]),
    ).not.toBeNull()
    expect(told({ fourWeeks: ground({ paved: 9500, soft: 500 }, 0.79), hardShare: 0.95 }, [sore])).toBeNull()
    expect(told({ hardShare: null }, [sore])).toBeNull()
  })

  it('comes before new ground', () => {
    const both = { ...hard, week: ground({ paved: 20_000 }), change: { paved: 0.5 } }
    expect(told(both, [sore])?.subject).toBe('hard-ground:2026-11-21')
    expect(told(both)?.subject).toBe('paved:2026-11-21')
  })
})

describe('the way down from other ground', () => {
  it('is under 10 km on it in seven days', () => {
    const soft = { week: ground({ paved: 5000, soft: 15_000 }), change: { soft: 0.5 } }
    expect(told(soft)?.wayDown).toEqual({
      words: 'Under 10.0 km on grass and dirt in seven days ends it.',
      metres: 10_000,
    })
    expect(told(soft, [], { units: 'mi' })?.wayDown.words).toContain('Under 6.2 mi')
  })

  it('is a week without pain, or less of it paved', () => {
    const hard = { fourWeeks: ground({ paved: 95_000, soft: 5000 }), hardShare: 0.95 }
    expect(told(hard, [aCheckIn('2026-11-20', { pain: 4 })])?.wayDown).toEqual({
      words: '7 days without pain of 3 or more end it, and so does 90 % or less on paved ground.',
      metres: null,
    })
  })
})

describe('what the rule of the ground looks at', () => {
  const { day, history } = softShareOf(0.3)
  const seen = (known: History) => surfaceChange.sees(situationOn(day, known))

  it('is told where it is silent, too', () => {
    const checkIns = [aCheckIn(day, { painAfter: 2 })]
    const { facts, missing } = seen({ ...history, checkIns })
    // two runs of 10 km in the week: 6 of 20 km on grass; 74 of 80 km in 28 days paved
    expect(facts).toMatchObject({ knownShare: 1, worstPain: 2, grownMost: 'soft', grownMetres: 6000 })
    expect(facts.growth).toBeCloseTo(0.3, 9)
    expect(facts.hardShare).toBeCloseTo(0.925, 9)
    expect(missing).toEqual([])
  })

  it('lacks the ground of runs of which under 80 % is told, days, and pain nobody spoke of', () => {
    const paved = (metres: number) =>
      history.runs.map((run) => (run.day === day ? { ...run, surface: { paved: metres } } : run))
    expect(seen({ ...history, runs: paved(8000) }).missing).toEqual(['your pain of the last 7 days'])
    const known = knownFor(27, day, history)
    expect(seen({ ...known, runs: paved(7900) }).missing).toEqual([
      '1 of the last 28 days',
      'the ground of 1 of 8 runs',
      'your pain of the last 7 days',
    ])
  })
})
