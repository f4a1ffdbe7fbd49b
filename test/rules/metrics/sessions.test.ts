import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { accustomedTo, bandOf, longestWithin, sessionsOf } from '../../../rules/metrics/sessions.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { Session } from '../../../rules/model/metrics.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aRun, at, span } from '../../support/history.ts'

const YEAR = span('2026-01-01', '2026-12-31')

function lastOf(runs: readonly Run[], told: number | null = null, known = YEAR): Session {
  const last = sessionsOf(runs, knownDays([known]), told).at(-1)
  if (last === undefined) throw new Error('no session')
  return last
}

/** A run of so many kilometres, eleven days after the longest one. */
const runOver = (longest: number, kilometres: number) =>
  lastOf([aRun('2026-11-10', longest), aRun('2026-11-21', kilometres)])

describe('a session beside the longest of the 30 days before it', () => {
  // published vector: kilometres over a longest run of 10
  it.each([
    [8, 0.8, 'reference'],
    [11, 1.1, 'reference'],
    [11.01, 1.101, 'small'],
    [13, 1.3, 'small'],
    [13.01, 1.301, 'moderate'],
    [20, 2, 'moderate'],
    [20.01, 2.001, 'large'],
  ])('of %d km over 10 has ratio %d and is %s', (kilometres, ratio, band) => {
    const session = runOver(10, kilometres)
    expect(session.ratio).toBeCloseTo(ratio, 10)
    expect(session.band).toBe(band)
    expect(session.longestBeforeMetres).toBe(10_000)
  })

  it('is no spike at exactly 1.10', () => {
    expect(runOver(10, 11).isSpike).toBe(false)
    expect(runOver(14, 15.4).isSpike).toBe(false)
  })

  it('is a spike above 1.10', () => {
    expect(runOver(10, 11.2).isSpike).toBe(true)
    expect(runOver(13.9, 18.2).isSpike).toBe(true)
  })

  it('is no spike within half a kilometre, which is what watches differ by', () => {
    // 4.49 ÷ 4 is 1.12, but only 490 m more; 4.5 is 500 m more
    expect(runOver(4, 4.49)).toMatchObject({ band: 'small', isSpike: false })
    expect(runOver(4, 4.5)).toMatchObject({ band: 'small', isSpike: true })
  })

  it('counts a longest run that began exactly 30 × 24 hours before, and none older', () => {
    const now = aRun('2026-11-21', 12, { startedAt: at('2026-11-21T08:00:00Z') })
    const onTheEdge = aRun('2026-10-22', 10, { startedAt: at('2026-10-22T08:00:00.000Z') })
    const past = aRun('2026-10-22', 10, { startedAt: at('2026-10-22T07:59:59.999Z') })
    expect(lastOf([onTheEdge, now]).longestBeforeMetres).toBe(10_000)
    expect(lastOf([past, now])).toMatchObject({
      longestBeforeMetres: null,
      ratio: null,
      band: null,
      isSpike: false,
    })
  })

  it('does not look at itself or at what came later', () => {
    const [first] = sessionsOf([aRun('2026-11-20', 8), aRun('2026-11-21', 30)], knownDays([YEAR]), null)
    expect(first).toMatchObject({ longestBeforeMetres: null, ratio: null, isSpike: false })
  })
})

describe('a session whose 30 days are not all known', () => {
  const runs = [aRun('2026-11-10', 10), aRun('2026-11-21', 15)]

  it('is compared when the 30 days up to it are known', () => {
    expect(lastOf(runs, null, span('2026-10-23', '2026-11-21')).ratio).toBe(1.5)
  })

  it('is not compared when one of them is not', () => {
    const session = lastOf(runs, null, span('2026-10-24', '2026-11-21'))
    expect(session).toMatchObject({ longestBeforeMetres: null, ratio: null, band: null, isSpike: false })
  })

  it('is compared with the longest run we were told of', () => {
    expect(lastOf(runs, 12_000, span('2026-11-10', '2026-11-21'))).toMatchObject({
      longestBeforeMetres: 12_000,
      ratio: 1.25,
      isSpike: true,
    })
  })

  it('is compared with what we saw where that is more than we were told', () => {
    expect(lastOf(runs, 6_000, span('2026-11-10', '2026-11-21')).longestBeforeMetres).toBe(10_000)
  })

  it('forgets what it was told once all 30 days are known', () => {
    expect(lastOf(runs, 25_000).longestBeforeMetres).toBe(10_000)
  })
})

describe('runs in one outing', () => {
  const run = (id: string, start: string, kilometres: number, minutes: number) =>
    aRun('2026-11-21', kilometres, {
      id,
      startedAt: at(`2026-11-21T${start}Z`),
      elapsedSeconds: minutes * 60,
    })
  const sessions = (...runs: readonly Run[]) => sessionsOf(runs, knownDays([YEAR]), null)

  it('are one session with less than 15 minutes between them', () => {
    const [session, ...more] = sessions(run('a', '08:00:00', 5, 30), run('b', '08:44:59', 4, 20))
    expect(more).toEqual([])
    expect(session).toMatchObject({
      runIds: ['a', 'b'],
      distanceMetres: 9000,
      startedAt: at('2026-11-21T08:00:00Z'),
    })
  })

  it('are two sessions with 15 minutes between them', () => {
    const both = sessions(run('a', '08:00:00', 5, 30), run('b', '08:45:00', 4, 20))
    expect(both.map((session) => session.distanceMetres)).toEqual([5000, 4000])
  })

  it('chain: warm-up, race and the way home', () => {
    const [session] = sessions(
      run('a', '08:00:00', 2, 12),
      run('b', '08:20:00', 10, 45),
      run('c', '09:10:00', 3, 18),
    )
    expect(session).toMatchObject({ runIds: ['a', 'b', 'c'], distanceMetres: 15_000 })
  })

  it('are a spike together where neither is alone', () => {
    const outing = lastOf([aRun('2026-11-10', 10), run('a', '08:00:00', 8, 48), run('b', '08:55:00', 4, 24)])
    expect(outing).toMatchObject({ distanceMetres: 12_000, ratio: 1.2, isSpike: true })
  })

  it('keep the day of the first over midnight', () => {
    const [session] = sessionsOf(
      [
        aRun('2026-11-21', 5, { startedAt: at('2026-11-21T22:30:00Z'), elapsedSeconds: 1800 }),
        aRun('2026-11-22', 5, { startedAt: at('2026-11-21T23:05:00Z') }),
      ],
      knownDays([YEAR]),
      null,
    )
    expect(session).toMatchObject({ day: '2026-11-21', distanceMetres: 10_000 })
  })

  it('count once when two watches recorded the same time', () => {
    // a phone started five minutes late: 55 of its 55 minutes are shared
    const [session, ...more] = sessions(run('watch', '08:00:00', 10, 60), run('phone', '08:05:00', 9.3, 55))
    expect(more).toEqual([])
    expect(session).toMatchObject({ runIds: ['watch', 'phone'], distanceMetres: 10_000 })
  })

  it('add up when they share no more than half of the shorter one', () => {
    // 10 of 20 minutes shared
    const [session] = sessions(run('a', '08:00:00', 5, 30), run('b', '08:20:00', 3, 20))
    expect(session?.distanceMetres).toBe(8000)
  })
})

describe('the longest session', () => {
  const day = localDay('2026-11-23')
  const sessionsUpTo = (...runs: readonly Run[]) => sessionsOf(runs, knownDays([YEAR]), null)

  it('of 30 days looks back 29 days and today', () => {
    const sessions = sessionsUpTo(aRun('2026-10-24', 14), aRun('2026-10-25', 12), aRun('2026-11-23', 9))
    expect(longestWithin(sessions, day, 30)).toBe(12_000)
    expect(longestWithin(sessions, day, 31)).toBe(14_000)
  })

  it('is nothing where nobody ran', () => {
    expect(longestWithin([], day, 30)).toBeNull()
    expect(longestWithin(sessionsUpTo(aRun('2026-01-05', 9)), day, 30)).toBeNull()
  })

  it('that one is used to leaves a spike out for 21 days', () => {
    // 18 over 12 is a spike; after three weeks it counts
    const spiked = (spikeDay: string) =>
      accustomedTo(sessionsUpTo(aRun('2026-10-30', 12), aRun(spikeDay, 18)), day)
    expect(spiked('2026-11-03')).toBe(12_000)
    expect(spiked('2026-11-02')).toBe(18_000)
  })

  it('that one is used to is what a spike was compared with, where nothing else is left', () => {
    // the 12 km of 20 October is older than 30 days by now, the spike was compared with it
    expect(accustomedTo(sessionsUpTo(aRun('2026-10-20', 12), aRun('2026-11-15', 18)), day)).toBe(12_000)
  })

  it('that one is used to is the least of those where several spikes are left', () => {
    // 15 over 12, then 18 over 15
    const sessions = sessionsUpTo(aRun('2026-10-20', 12), aRun('2026-11-05', 15), aRun('2026-11-15', 18))
    expect(accustomedTo(sessions, day)).toBe(12_000)
  })
})

describe('the edges of the bands', () => {
  const miles = (count: number) => count * 1609.344

  it.each([
    [19.7, 21.67, 'reference'],
    [21.7, 23.87, 'reference'],
    [2, 2.6, 'small'],
    [8, 10.4, 'small'],
    [7.1, 9.23, 'small'],
  ])('belong to the band below, in miles too: %d to %d is %s', (longest, run, band) => {
    expect(bandOf(miles(run) / miles(longest))).toBe(band)
  })

  it.each([
    [3.52, 4.02],
    [4.03, 4.53],
    [1.51, 2.01],
    [4, 4.5],
  ])('half a kilometre over is over: %d to %d', (longest, run) => {
    const runs = [aRun('2026-11-20', longest), aRun('2026-11-21', run)]
    const sessions = sessionsOf(runs, knownDays([span('2026-01-01', '2026-11-21')]), null)
    expect(sessions.at(-1)?.isSpike).toBe(true)
  })
})
