import { describe, expect, it } from 'vitest'
import { dailyLoads } from '../../../rules/metrics/daily-loads.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { aRun, aRunner, frozen, span } from '../../support/history.ts'

const TODAY = localDay('2026-11-23')
const ALL_KNOWN = knownDays([span('2026-07-01', TODAY)])

const TOLD = aRunner({ restingPulse: 40, maximumPulse: 200, sex: 'm' })
const MAXIMUM_ONLY = aRunner({ maximumPulse: 200, sex: null })

/** 30 minutes at 130 of 40 to 200, a man: published. */
const HALF_HOUR_AT_130 = expect.closeTo(31.803, 3)

const PULSE = { averagePulse: 130 }
/** Half an hour in Edwards' second zone: 60. */
const TRACED = { pulseSeconds: [[130, 1800]] } as const

/** A run of half an hour and five kilometres unless told otherwise. */
function runOn(daysAgo: number, over: Partial<Run> = {}): Run {
  return aRun(addDays(TODAY, -daysAgo), 5, { movingSeconds: 1800, ...over })
}

/** As many runs as told of, the last one yesterday and each two days before the next. */
function runs(...over: readonly Partial<Run>[]): readonly Run[] {
  return over.map((each, index) => runOn(2 * (over.length - index) - 1, each))
}

const times = (count: number, over: Partial<Run>) => Array.from({ length: count }, () => over)

function loadsOf(history: readonly Run[], runner: Runner, known = ALL_KNOWN) {
  return dailyLoads(frozen(history), known, TODAY, frozen(runner))
}

describe('daily loads', () => {
  it('are one a day, a day off is nothing, two runs of a day are added', () => {
    const known = knownDays([span('2026-11-20', TODAY)])
    const history = [runOn(3, { distanceMetres: 8000 }), runOn(0), runOn(0, { id: 'evening' })]
    expect(loadsOf(history, aRunner(), known).loads).toEqual([8, 0, 0, 10])
  })

  it('begin after the last unknown day', () => {
    const known = knownDays([span('2026-10-01', '2026-11-18'), span('2026-11-20', '2026-12-24')])
    expect(loadsOf([runOn(6), runOn(5), runOn(2)], aRunner(), known).loads).toEqual([0, 5, 0, 0])
  })

  it('leave out what is later than the day', () => {
    expect(loadsOf([runOn(0), runOn(-1)], aRunner(), knownDays([span(TODAY, '2026-12-24')])).loads).toEqual([
      5,
    ])
  })

  it('are none where the day is unknown', () => {
    const known = knownDays([span('2026-10-01', '2026-11-22')])
    expect(loadsOf([runOn(1)], TOLD, known)).toEqual({ countedBy: null, missing: [], loads: [] })
  })

  it('are nothing, not unknown, of a runner who is known to have rested', () => {
    const known = knownDays([span('2026-11-20', TODAY)])
    expect(loadsOf([], TOLD, known)).toEqual({ countedBy: 'distance', missing: [], loads: [0, 0, 0, 0] })
  })
})

describe('loads are counted', () => {
  it("by Banister's impulse when all that it takes is known", () => {
    const { countedBy, loads, missing } = loadsOf([runOn(0, { ...PULSE, ...TRACED })], TOLD)
    expect([countedBy, loads.at(-1), missing]).toEqual(['banister', HALF_HOUR_AT_130, []])
  })

  it.each([
    ['resting pulse', aRunner({ maximumPulse: 200, sex: 'm' }), 'your resting pulse'],
    ['sex', aRunner({ restingPulse: 40, maximumPulse: 200, sex: null }), 'your sex'],
    [
      'sensible range',
      aRunner({ restingPulse: 200, maximumPulse: 200, sex: 'm' }),
      'a maximum pulse above your resting pulse',
    ],
  ])("by Edwards' without a %s", (_, runner, missing) => {
    const found = loadsOf([runOn(0, { ...PULSE, ...TRACED })], runner)
    expect([found.countedBy, found.loads.at(-1), found.missing]).toEqual([
      'edwards',
      expect.closeTo(60),
      [missing],
    ])
  })

  it("by Edwards' where only the mean pulse is missing", () => {
    expect(loadsOf([runOn(0, TRACED)], TOLD)).toMatchObject({ countedBy: 'edwards', missing: [] })
  })

  it('by how hard it felt without a maximum pulse', () => {
    const run = runOn(0, { ...PULSE, ...TRACED, perceivedExertion: 4 })
    const { countedBy, loads, missing } = loadsOf([run], aRunner({ sex: 'f' }))
    expect([countedBy, loads.at(-1)]).toEqual(['session-rpe', 120])
    expect(missing).toEqual(['your resting pulse', 'your maximum pulse'])
  })

  it('by how hard it felt where the pulse was traced on too few runs', () => {
    const upsideDown = aRunner({ restingPulse: 200, maximumPulse: 200, sex: 'm' })
    const felt = { ...PULSE, perceivedExertion: 4 }
    expect(loadsOf(runs({ ...felt, ...TRACED }, felt, felt), upsideDown)).toMatchObject({
      countedBy: 'session-rpe',
      missing: ['a maximum pulse above your resting pulse', 'a pulse on 2 of 3 runs'],
    })
  })

  it('in kilometres when nothing else is known', () => {
    const { countedBy, loads, missing } = loadsOf([runOn(0)], aRunner({ sex: null }))
    expect([countedBy, loads.at(-1)]).toEqual(['distance', 5])
    expect(missing).toEqual([
      ...['your resting pulse', 'your maximum pulse', 'your sex'],
      ...['a pulse on 1 of 1 run', 'how hard it felt on 1 of 1 run'],
    ])
  })
})

describe('80 % of the running time of 42 days decides', () => {
  it('with eight of ten equal runs', () => {
    const { countedBy, missing } = loadsOf(runs({}, {}, ...times(8, PULSE)), TOLD)
    expect([countedBy, missing]).toEqual(['banister', ['a pulse on 2 of 10 runs']])
  })

  it('against seven of ten', () => {
    const { countedBy, missing } = loadsOf(runs({}, {}, {}, ...times(7, PULSE)), TOLD)
    expect([countedBy, missing]).toEqual([
      'distance',
      ['a pulse on 3 of 10 runs', 'how hard it felt on 10 of 10 runs'],
    ])
  })

  it('by time and not by number: one long run outweighs four', () => {
    const long = { movingSeconds: 10_800 }
    // 180 of 300 minutes, then 180 of 210
    expect(loadsOf(runs({ ...long, ...PULSE }, ...times(4, {})), TOLD).countedBy).toBe('distance')
    expect(loadsOf(runs({ ...long, ...PULSE }, {}), TOLD).countedBy).toBe('banister')
  })

  it('and older runs do not', () => {
    const old = Array.from({ length: 10 }, (_, index) => runOn(42 + index))
    expect(loadsOf([...old, runOn(41, PULSE)], TOLD).countedBy).toBe('banister')
    expect(loadsOf([...old, runOn(42, PULSE)], TOLD).countedBy).toBe('distance')
  })

  it('unless there are no others', () => {
    expect(loadsOf([runOn(60, PULSE), runOn(50, PULSE)], TOLD).countedBy).toBe('banister')
  })

  it('and a run says its pulse when it was heard for 80 % of it', () => {
    const heard = (seconds: number) =>
      loadsOf([runOn(0, { pulseSeconds: [[130, seconds]] })], MAXIMUM_ONLY).countedBy
    expect(heard(1440)).toBe('edwards')
    expect(heard(1439)).toBe('distance')
  })

  it('and a mean pulse above the maximum says nothing', () => {
    expect(loadsOf([runOn(0, { averagePulse: 201 })], TOLD)).toMatchObject({
      countedBy: 'distance',
      missing: ['a pulse on 1 of 1 run', 'how hard it felt on 1 of 1 run'],
    })
  })
})

describe('a run that does not say', () => {
  const felt = (perceivedExertion: number, movingSeconds = 3600) => ({ perceivedExertion, movingSeconds })

  it('counts its time at the median intensity of the others', () => {
    // of 2, 4 and 9 the median is 4: 45 minutes are 180
    const { countedBy, loads } = loadsOf(
      [...runs(felt(9), felt(2), felt(4)), runOn(0, { movingSeconds: 2700 })],
      aRunner(),
    )
    expect([countedBy, loads.at(-1)]).toEqual(['session-rpe', 180])
  })

  it('counts between the middle two of an even number', () => {
    // 2, 4, 6, 9: five a minute for an hour
    const others = runs(felt(9), felt(2), felt(6), felt(4))
    expect(loadsOf([...others, runOn(0, { movingSeconds: 3600 })], aRunner()).loads.at(-1)).toBe(300)
  })

  it('is counted in the same unit however old, so that a trend never mixes', () => {
    const { countedBy, loads, missing } = loadsOf([runOn(90), runOn(70), runOn(50), runOn(1, PULSE)], TOLD)
    expect(countedBy).toBe('banister')
    expect(loads.filter((load) => load > 0)).toEqual([1, 2, 3, 4].map(() => HALF_HOUR_AT_130))
    // of the 84 days that are shown
    expect(missing).toEqual(['a pulse on 2 of 3 runs'])
  })

  it('counts nothing for no time', () => {
    const still = runOn(0, { movingSeconds: 0 })
    expect(loadsOf([runOn(1, PULSE), still], TOLD).loads.at(-1)).toBe(0)
    // and has no intensity to count others at: five minutes are a sixth of 31.803
    const { loads } = loadsOf(
      [runOn(2, PULSE), { ...runOn(1), ...PULSE, movingSeconds: 0 }, runOn(0, { movingSeconds: 300 })],
      TOLD,
    )
    expect(loads.at(-1)).toBeCloseTo(5.3, 3)
  })
})
