import { describe, expect, it } from 'vitest'
import { addDays, localDay } from '../../rules/model/day.ts'
import { KINDS } from '../../scripts/replays/kinds/index.ts'
import { madeUpRunners } from '../../scripts/replays/made-up-runner.ts'
import { type Replayed, replay } from '../../scripts/replays/replay.ts'
import { sumOf } from '../../scripts/replays/tally.ts'
import { aRunner, dailyKilometres, STEADY_WEEK, weeks } from '../support/history.ts'

const SEED = 7
const RUNNERS = madeUpRunners(SEED, 20)
const DAYS = 200

describe('generated runners', () => {
  it('are the same ones for the same seed, and others for another', () => {
    expect(madeUpRunners(SEED, 3)).toEqual(RUNNERS.slice(0, 3))
    expect(madeUpRunners(SEED + 1, 3)).not.toEqual(RUNNERS.slice(0, 3))
  })

  it('are of every kind, as many of each', () => {
    const kinds = Map.groupBy(RUNNERS, ({ kind }) => kind)
    expect([...kinds.keys()]).toEqual(KINDS.map(({ name }) => name))
    expect([...kinds.values()].map((runners) => runners.length)).toEqual(KINDS.map(() => 2))
  })

  it('run inside the days that are known, in order', () => {
    for (const { history, first, last } of RUNNERS) {
      expect(history.runs).toEqual(history.runs.toSorted((a, b) => a.startedAt - b.startedAt))
      expect(history.runs.filter(({ day }) => day < first || last < day)).toEqual([])
    }
  })
})

describe('replayed over 200 days of 20 generated runners', () => {
  const all = sumOf(RUNNERS.map((runner) => replay(shortened(runner))))

  it('counts each of them from the 36th day on', () => {
    expect(all.runners).toBe(20)
    expect(all.days).toBe(20 * (DAYS - 35))
  })

  it('finds a session spike on 3 to 12 % of runs', () => {
    expect(all.spikes / all.compared).toBeGreaterThanOrEqual(0.03)
    expect(all.spikes / all.compared).toBeLessThanOrEqual(0.12)
  })

  it('finds a reason for a letter at most once in 10 days on average, and does find some', () => {
    expect(all.letters).toBeGreaterThan(20)
    expect((10 * all.letters) / all.days).toBeLessThanOrEqual(1)
  })

  it('would have spoken on about a third of days by growth over the week before, far more than by the highest of four', () => {
    expect(all.naiveDays / all.growthDays).toBeGreaterThan(0.25)
    expect(all.naiveDays / all.growthDays).toBeLessThan(0.45)
    expect(all.naiveDays).toBeGreaterThan(2 * all.jumpDays)
  })

  it('counts every day in one light', () => {
    expect([...all.levels.values()].reduce((total, days) => total + days, 0)).toBe(all.days)
  })
})

describe('a replay of weeks of four times 5 km', () => {
  it('is quiet as long as they stay the same', () => {
    expect(replay(fiveKilometresBut([]))).toMatchObject({ spikes: 0, naiveDays: 0, letters: 0 })
  })

  it('has one letter for a run of 10 km, and none for a second one while the light is still amber', () => {
    expect(replay(fiveKilometresBut([60]))).toMatchObject({ spikes: 1, letters: 1 })
    // 35 km in seven days is 75 % over 20 km: the light stays amber until the first 10 km is a week ago
    expect(replay(fiveKilometresBut([60, 61]))).toMatchObject({ spikes: 1, letters: 1 })
  })

  it('has another letter for the next time that it rises', () => {
    // the 10 km of day 60 is out of the 30 days before day 95
    expect(replay(fiveKilometresBut([60, 95]))).toMatchObject({ spikes: 2, letters: 2 })
  })

  it('leaves out what happened before the 36th day', () => {
    // in the seven days after it growth over the week before is 25 %, and the light rose on day 31
    expect(replay(fiveKilometresBut([30]))).toMatchObject({ spikes: 0, letters: 0, naiveDays: 2 })
  })
})

/** 120 days; those named, counted from 0, have one run of 10 km. */
function fiveKilometresBut(long: readonly number[]): Replayed {
  const last = localDay('2026-11-22')
  const days = weeks(18, STEADY_WEEK).slice(0, 120)
  const history = dailyKilometres(
    last,
    days.map((kilometres, index) => (long.includes(index) ? 10 : kilometres)),
  )
  return { kind: 'steady', runner: aRunner(), history, first: addDays(last, -119), last }
}

function shortened(runner: Replayed): Replayed {
  return { ...runner, last: addDays(runner.first, DAYS - 1) }
}
