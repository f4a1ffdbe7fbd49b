import { describe, expect, it } from 'vitest'
import { type Cluster, clustersOf, type RunTrace, sameRunReason, type Verdict } from '../../rules/same-run.ts'
import { at } from '../support/history.ts'

/** Ten kilometres in an hour, from eight o'clock, recorded by a watch. */
const run = (over: Partial<RunTrace> = {}): RunTrace => ({
  ...{ name: 'file:a', source: 'file', isRecorded: true, keys: [] },
  ...{ startedAt: at('2026-11-21T08:00:00Z'), distanceMetres: 10_000 },
  ...{ movingSeconds: 3600, elapsedSeconds: 3700, startIsHidden: false, zoneIsAssumed: false },
  ...over,
})
const startingAt = (time: string, over: Partial<RunTrace> = {}) =>
  run({ startedAt: at(`2026-11-21T${time}Z`), ...over })
/** Both times, as a watch without pauses has them. */
const lasting = (seconds: number) => ({ movingSeconds: seconds, elapsedSeconds: seconds })

describe('two records', () => {
  it('that agree are one run, and say how closely', () => {
    const other = startingAt('08:00:17', { distanceMetres: 10_040, movingSeconds: 3590 })
    expect(sameRunReason(run(), other)).toBe('starts 17 s, distances 40 m and times 0 s apart')
  })

  it('say the same whichever comes first', () => {
    const other = startingAt('08:01:00', { distanceMetres: 9800 })
    expect(sameRunReason(run(), other)).toBe(sameRunReason(other, run()))
    expect(sameRunReason(run(), other)).not.toBeNull()
  })

  it.each([
    ['start two minutes apart', startingAt('08:02:00'), true],
    ['start two minutes and a second apart', startingAt('08:02:01'), false],
    ['start at another hour', startingAt('18:00:00'), false],
    ['differ by 3 % of ten kilometres', startingAt('08:01:00', { distanceMetres: 9700 }), true],
    ['differ by more than that', startingAt('08:01:00', { distanceMetres: 9690 }), false],
    ['differ by 3 % of an hour', startingAt('08:01:00', lasting(3492)), true],
    ['differ by more than 3 % of an hour', startingAt('08:01:00', lasting(3491)), false],
    ['count only the pauses differently', startingAt('08:01:00', { movingSeconds: 3000 }), true],
    ['begin at once and differ in length: a file that was cut', run({ distanceMetres: 4000 }), true],
    ['begin ten seconds apart, one corrected', startingAt('08:00:10', { distanceMetres: 12_000 }), true],
    ['begin eleven seconds apart, one corrected', startingAt('08:00:11', { distanceMetres: 12_000 }), false],
  ])('that %s: one run or not', (_, other, isOne) => {
    const one = run(other.elapsedSeconds === 3700 ? {} : lasting(3600))
    expect(sameRunReason(one, { ...other, name: 'file:b' }) !== null).toBe(isOne)
  })

  it('of short laps begun within two minutes are two: nobody runs two at a time', () => {
    const lap = { distanceMetres: 300, ...lasting(70) }
    expect(sameRunReason(run(lap), startingAt('08:01:20', lap))).toBeNull()
    expect(sameRunReason(run(lap), startingAt('08:00:20', lap))).not.toBeNull()
  })

  it('typed into one table for one noon are two, unless they agree', () => {
    const typed = { source: 'strava_archive', isRecorded: false } as const
    expect(sameRunReason(run(typed), run({ ...typed, distanceMetres: 5000 }))).toBeNull()
    expect(sameRunReason(run(typed), run({ ...typed, distanceMetres: 10_050 }))).not.toBeNull()
  })

  it.each([
    ['garmin:557565565', 'both are Garmin activity 557565565'],
    ['strava:175666471', 'both are Strava activity 175666471'],
    ['bytes:abc', 'the same file'],
    ['recording:1-2-3', 'the same recording of the same watch'],
  ])('that share %s are one, whatever else they say', (key, reason) => {
    const other = startingAt('18:00:00', { distanceMetres: 3000, keys: ['bytes:other', key] })
    expect(sameRunReason(run({ keys: [key] }), other)).toBe(reason)
  })

  it('are not matched by a start that is hidden', () => {
    expect(sameRunReason(run(), run({ startIsHidden: true }))).toBeNull()
  })
})

describe('a wall clock without a zone', () => {
  const table = (time: string, over: Partial<RunTrace> = {}) =>
    startingAt(time, { name: 'garmin_export:csv', zoneIsAssumed: true, ...over })

  it('is the run that began so many quarter hours away, when all else fits closely', () => {
    expect(sameRunReason(run(), table('13:45:02', { distanceMetres: 10_040 }))).toMatch(
      /^starts 5.75 h apart/,
    )
    expect(sameRunReason(run(), table('13:40:00'))).toBeNull()
    expect(sameRunReason(run(), table('13:45:06'))).toBeNull()
    expect(sameRunReason(run(), table('13:45:00', { distanceMetres: 10_060 }))).toBeNull()
    expect(sameRunReason(run(), table('13:45:00', lasting(3640)))).toBeNull()
  })

  it('never makes two lines of one table one run', () => {
    expect(sameRunReason(table('08:00:00'), table('18:00:00'))).toBeNull()
  })
})

/** Names of each group, sorted. */
const namesIn = (clusters: readonly Cluster<RunTrace>[]) =>
  clusters.map(({ records }) => records.map(({ name }) => name).toSorted())

/** The groups are the same in whichever order the records come. */
function groupsOf(records: readonly RunTrace[], verdicts: readonly Verdict[] = []) {
  const groups = namesIn(clustersOf(records, verdicts))
  for (const order of [records.toReversed(), [...records.slice(1), ...records.slice(0, 1)]]) {
    expect(namesIn(clustersOf(order, verdicts))).toEqual(groups)
  }
  return groups
}

describe('many records', () => {
  it('are grouped into runs, in order of start, with reasons', () => {
    const records = [
      run({ name: 'watch' }),
      startingAt('08:00:30', { name: 'phone' }),
      startingAt('18:00:00', { name: 'evening' }),
    ]
    expect(groupsOf(records)).toEqual([['phone', 'watch'], ['evening']])
    const [morning, evening] = clustersOf(records)
    expect([...(morning?.reasons ?? [])]).toEqual([
      ['watch', 'starts 30 s, distances 0 m and times 0 s apart'],
      ['phone', 'starts 30 s, distances 0 m and times 0 s apart'],
    ])
    expect([...(evening?.reasons ?? [])]).toEqual([])
  })

  it('go to their nearest neighbour: two loops a minute apart, each told by two', () => {
    // a watch and a phone on each of two loops of 400 m, begun 100 s apart
    const loop = { distanceMetres: 400, ...lasting(190) }
    const records = [
      startingAt('08:00:00', { name: 'watch 1', ...loop }),
      startingAt('08:00:03', { name: 'phone 1', ...loop }),
      startingAt('08:01:35', { name: 'watch 2', ...loop, distanceMetres: 480 }),
      startingAt('08:01:38', { name: 'phone 2', ...loop, distanceMetres: 480 }),
    ]
    expect(groupsOf(records)).toEqual([
      ['phone 1', 'watch 1'],
      ['phone 2', 'watch 2'],
    ])
  })

  it('in a chain are one run only when its ends fit too', () => {
    const chain = (time: string, name: string) => startingAt(time, { name })
    const records = [chain('08:00:00', 'a'), chain('08:01:30', 'b'), chain('08:03:10', 'c')]
    expect(groupsOf(records)).toEqual([['a', 'b'], ['c']])
    expect(groupsOf([...records.slice(0, 2), chain('08:02:00', 'c')])).toEqual([['a', 'b', 'c']])
  })

  it('that share a name go together before any that are only near', () => {
    const records = [
      run({ name: 'watch', keys: ['garmin:1'] }),
      // corrected on the service by a fifth
      startingAt('08:00:20', { name: 'service', distanceMetres: 8000, keys: ['garmin:1'] }),
      startingAt('08:00:30', { name: 'phone', distanceMetres: 10_100 }),
    ]
    expect(groupsOf(records)).toEqual([['phone', 'service', 'watch']])
  })
})

describe('the runner’s word', () => {
  const records = [run({ name: 'a', keys: ['bytes:1'] }), run({ name: 'b', keys: ['bytes:1'] })]

  it('parts what every rule joins', () => {
    expect(groupsOf(records, [{ one: 'a', other: 'b', are: 'two' }])).toEqual([['a'], ['b']])
  })

  it('parts also where a third record is near to both', () => {
    const third = startingAt('08:00:40', { name: 'c' })
    const groups = groupsOf([...records, third], [{ one: 'a', other: 'b', are: 'two' }])
    expect(groups.flat().toSorted()).toEqual(['a', 'b', 'c'])
    expect(groups.some((group) => group.includes('a') && group.includes('b'))).toBe(false)
  })

  it('joins what no rule joins, and says that it was the runner', () => {
    const died = run({ name: 'watch', distanceMetres: 6000, ...lasting(2000) })
    const phone = startingAt('08:00:40', { name: 'phone' })
    const verdicts = [{ one: 'phone', other: 'watch', are: 'one' }] as const
    expect(groupsOf([died, phone])).toEqual([['watch'], ['phone']])
    expect(groupsOf([died, phone], verdicts)).toEqual([['phone', 'watch']])
    expect(clustersOf([died, phone], verdicts)[0]?.reasons.get('phone')).toBe('you said so')
  })
})
