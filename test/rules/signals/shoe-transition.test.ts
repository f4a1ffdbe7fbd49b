import { describe, expect, it } from 'vitest'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import { shoeTransition } from '../../../rules/signals/shoe-transition.ts'
import { aRunner, knownFor, situationOn, unknownOn } from '../../support/history.ts'
import { newPairFor, pairOfBuild, tenWeeks } from './shoe-situations.ts'
import type { Asked } from './situations.ts'

const DAY = localDay('2026-11-21')

function heard({ day, history, runner }: Asked, over: Partial<Runner> = {}): Finding | null {
  return shoeTransition.evaluate(situationOn(day, history, { ...runner, ...over }))
}

/** Of the four runs a week so many in the new pair: in the last week, and in the one before. */
function inNewPair(pair: string, last: number, before: number): Asked {
  const worn = [0, 2, 4, 6].slice(0, last).concat([7, 9, 11, 13].slice(0, before))
  const days = worn.map((daysAgo) => addDays(DAY, -daysAgo))
  return tenWeeks(({ day }: Run) => (days.includes(day) ? pair : null))
}

/** So many kilometres in minimalist pairs in a week, and nothing known before it. */
function minimalistWeek(kilometres: number, over: Partial<Runner> = {}): Finding | null {
  const asked = tenWeeks(() => 'minimalist', [kilometres, 0, 0, 0, 0, 0, 0])
  return heard({ ...asked, history: knownFor(7, DAY, asked.history) }, over)
}

describe('a build new to the runner', () => {
  it('is told with its first day and its share of both weeks', () => {
    expect(heard(inNewPair('minimalist', 2, 1))).toMatchObject({
      id: 'shoe-transition',
      level: 'info',
      value: 0.25,
      threshold: 0.1,
      reason:
        'As far as we know you first wore minimalist shoes on Saturday 14 November. ' +
        'They made 50 % of your last seven days (10.0 km), and 25 % of the seven before.',
      grade: 'B',
      subject: 'minimalist:2026-11-14',
    })
  })

  it('is told in miles to those who run in miles', () => {
    expect(heard(inNewPair('minimalist', 2, 1), { units: 'mi' })?.reason).toContain('(6.2 mi)')
  })

  it('begins over 10 points', () => {
    expect(heard(newPairFor(2.1))?.value).toBeCloseTo(0.105, 9)
    expect(heard(newPairFor(2))).toBeNull()
    expect(heard(inNewPair('minimalist', 1, 1))).toBeNull()
    expect(heard(inNewPair('minimalist', 1, 2))).toBeNull()
  })

  it('does not begin at 40 after 30 per cent, which doubles make a hair more than 10 points', () => {
    const { day, history, runner } = inNewPair('minimalist', 2, 1)
    const situation = situationOn(day, history, runner)
    const grown = (share: number, shareBefore: number) => {
      const newBuilds = [{ build: 'minimalist', firstRunOn: DAY, share, shareBefore } as const]
      const metrics = { ...situation.metrics, builds: { ...situation.metrics.builds, newBuilds } }
      return shoeTransition.evaluate({ ...situation, metrics })
    }
    expect(grown(0.4, 0.3)).toBeNull()
    expect(grown(0.401, 0.3)).not.toBeNull()
  })

  it('is any other build as well, which is called our own reading', () => {
    const finding = heard(inNewPair('maximal', 2, 1))
    expect(finding?.subject).toBe('maximal:2026-11-14')
    expect(finding?.evidence).toContain('16 of 31 in minimalist shoes')
    expect(finding?.evidence).toContain('That other builds matter')
  })

  it('is the one that grew most when there are two', () => {
    const pairs: Readonly<Record<string, string>> = {
      '2026-11-21': 'maximal',
      '2026-11-19': 'maximal',
      '2026-11-17': 'minimalist',
    }
    expect(heard(tenWeeks(({ day }) => pairs[day] ?? null))?.subject).toBe('maximal:2026-11-19')
  })

  it('is nothing where the build was not told', () => {
    const { history, ...asked } = newPairFor(5)
    const shoes = [pairOfBuild('conventional'), { ...pairOfBuild('minimalist'), build: null }]
    expect(heard({ ...asked, history: { ...history, shoes } })).toBeNull()
  })

  it('needs each of 70 days to be known', () => {
    const { history, ...asked } = newPairFor(5)
    expect(heard({ ...asked, history: knownFor(70, DAY, history) })).not.toBeNull()
    for (let daysAgo = 0; daysAgo < 70; daysAgo++) {
      const holed = unknownOn(addDays(DAY, -daysAgo), history)
      expect(heard({ ...asked, history: holed }), `${daysAgo}`).toBeNull()
    }
  })
})

describe('many kilometres in minimalist pairs', () => {
  it('are told from seven known days', () => {
    expect(minimalistWeek(36)).toMatchObject({
      level: 'info',
      value: 36_000,
      threshold: 35_000,
      reason: '36.0 km of your last seven days was in minimalist shoes: over 35.0 km.',
      subject: 'much-minimalist:2026-11-21',
      wayDown: { words: '35.0 km or less in minimalist shoes in seven days ends it.', metres: 35_000 },
    })
  })

  it('are told in miles to those who run in miles', () => {
    expect(minimalistWeek(36, { units: 'mi' })?.reason).toBe(
      '22.4 mi of your last seven days was in minimalist shoes: over 21.7 mi.',
    )
  })

  it('begin over 35 km', () => {
    expect(minimalistWeek(35.1)).not.toBeNull()
    expect(minimalistWeek(35)).toBeNull()
  })

  it('need seven known days, and the build of 80 % of them', () => {
    const { history, ...asked } = tenWeeks(() => 'minimalist', [0, 40, 0, 0, 0, 0, 0])
    expect(heard({ ...asked, history: knownFor(6, DAY, history) })).toBeNull()
    const partly = (untold: number) =>
      heard(
        tenWeeks(
          ({ distanceMetres }) => (distanceMetres === 40_000 ? 'minimalist' : 'sold'),
          [40, untold, 0, 0, 0, 0, 0],
        ),
      )
    expect(partly(10)?.subject).toBe('much-minimalist:2026-11-21')
    expect(partly(10.1)).toBeNull()
  })

  it('come after a build that grew too fast', () => {
    const longDay = ({ day }: Run) => (day === DAY ? 'minimalist' : null)
    expect(heard(tenWeeks(longDay, [5, 0, 0, 0, 0, 0, 40]))?.subject).toBe('minimalist:2026-11-21')
  })
})

describe('the way down from a new build', () => {
  it('is its share of the week before and 10 points, of as long a week', () => {
    const wayDown = heard(inNewPair('maximal', 2, 1))?.wayDown
    // 25 and 10 per cent of 20 km
    expect(wayDown?.metres).toBeCloseTo(7000, 6)
    expect(wayDown?.words).toBe('Up to 7.0 km in maximal shoes in the next seven days keeps to the ramp.')
    expect(heard(inNewPair('maximal', 2, 1), { units: 'mi' })?.wayDown.words).toContain('Up to 4.3 mi')
  })

  it('is never more than 35 km where it is minimalist', () => {
    // 75 and 10 per cent of 50 km are 42.5
    const before = ['2026-11-14', '2026-11-12', '2026-11-10', '2026-11-21']
    const asked = tenWeeks(({ day }) => (before.includes(day) ? 'minimalist' : null), [0, 0, 0, 0, 0, 0, 50])
    expect(heard(asked)?.wayDown.metres).toBe(35_000)
  })
})

describe('what the rule of builds looks at', () => {
  const seen = ({ day, history, runner }: Asked) => shoeTransition.sees(situationOn(day, history, runner))

  it('is told where it is silent, too', () => {
    expect(seen(newPairFor(2))).toEqual({
      facts: {
        weekMetres: 20_000,
        knownShare: 1,
        knownShareBefore: 1,
        minimalistMetres: 2000,
        newBuild: 'minimalist',
        firstRunOn: '2026-11-21',
        share: 0.1,
        shareBefore: 0,
      },
      missing: ['your body mass: we do not ask for it'],
    })
  })

  it('lacks days, and the build of runs in no pair that tells it', () => {
    const { history, ...asked } = newPairFor(2)
    const without = { ...asked, history: knownFor(60, DAY, history), runner: aRunner() }
    expect(seen(without)).toMatchObject({
      facts: { minimalistMetres: null, newBuild: null, share: null },
      // four runs a week, five in the last
      missing: [
        '10 of the last 70 days',
        'the build of 40 of 41 runs',
        'your body mass: we do not ask for it',
      ],
    })
  })
})
