import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { buildsOf } from '../../../rules/metrics/shoe-builds.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { ShoeBuild } from '../../../rules/model/shoe.ts'
import type { BuildMetrics } from '../../../rules/model/terrain.ts'
import { aRun, aShoe, span } from '../../support/history.ts'

const TODAY = localDay('2026-11-21')
const KNOWN_SINCE = addDays(TODAY, -69)
const SHOES = [
  aShoe({ id: 'daily', build: 'conventional' }),
  aShoe({ id: 'light', build: 'minimalist' }),
  aShoe({ id: 'untold' }),
]

/** A run of so many kilometres in a pair, so many days ago. */
const ran = (daysAgo: number, kilometres: number, shoeId: string | null) =>
  aRun(addDays(TODAY, -daysAgo), kilometres, { shoeId })

function builds(
  runs: readonly Run[],
  since = KNOWN_SINCE,
  defaultShoeId: string | null = null,
): BuildMetrics {
  const oldestFirst = runs.toSorted((a, b) => a.startedAt - b.startedAt)
  return buildsOf(SHOES, oldestFirst, knownDays([span(since, TODAY)]), TODAY, defaultShoeId)
}

const newOnes = (...asked: Parameters<typeof builds>): readonly ShoeBuild[] | null =>
  builds(...asked).newBuilds?.map(({ build }) => build) ?? null

describe('a build that was worn before the first known run', () => {
  const runs = [
    ...Array.from({ length: 20 }, (_, index) => ran(69 - 3 * index, 10, 'daily')),
    ran(9, 5, 'daily'),
    ran(1, 5, 'light'),
  ]
  const newWith = (startMetres: number) => {
    const shoes = [
      aShoe({ id: 'daily', build: 'conventional', startMetres: 300_000 }),
      aShoe({ id: 'light', build: 'minimalist', startMetres }),
    ]
    const known = knownDays([span(KNOWN_SINCE, TODAY)])
    return buildsOf(shoes, runs, known, TODAY, null).newBuilds?.map(({ build }) => build)
  }

  it('is not new: a pair of it came with a kilometre or more', () => {
    expect(newWith(1_000)).toEqual([])
    expect(newWith(300_000)).toEqual([])
  })

  it('is new where the source’s total is only rounded otherwise than its runs', () => {
    expect(newWith(0)).toEqual(['minimalist'])
    expect(newWith(999)).toEqual(['minimalist'])
    expect(newWith(-40.5)).toEqual(['minimalist'])
  })
})

describe('the builds of a week', () => {
  const runs = [ran(0, 4, 'light'), ran(3, 12, 'daily'), ran(6, 4, 'untold'), ran(7, 9, 'daily')]

  it('are its metres by build, and a build nobody told is in none', () => {
    expect(builds(runs).week).toEqual({
      distanceMetres: 20_000,
      metres: { minimalist: 4000, conventional: 12_000 },
      knownMetres: 16_000,
      knownShare: 0.8,
    })
    expect(builds(runs).weekBefore).toMatchObject({ metres: { conventional: 9000 }, knownShare: 1 })
  })

  it('are those of the default pair for runs that name none, and of no pair without one', () => {
    const unnamed = [ran(2, 5, null)]
    expect(builds(unnamed, KNOWN_SINCE, 'light').week?.metres).toEqual({ minimalist: 5000 })
    expect(builds(unnamed).week).toMatchObject({ metres: {}, knownShare: 0 })
  })

  it('need seven known days, and those of the week before seven more', () => {
    expect(builds(runs, addDays(TODAY, -6))).toMatchObject({ week: { knownShare: 0.8 }, weekBefore: null })
    expect(builds(runs, addDays(TODAY, -5)).week).toBeNull()
  })

  it('are counted with the runs of 70 days whose build nobody told', () => {
    expect(builds([...runs, ran(69, 5, 'untold'), ran(70, 5, 'untold')])).toMatchObject({
      runs: 5,
      untoldRuns: 2,
    })
  })
})

describe('a new build', () => {
  /** 10 km a week in the usual pair, and these. */
  const usual = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((week) => ran(week * 7 + 1, 10, 'daily'))
  const worn = (...daysAgo: readonly number[]) => [...usual, ...daysAgo.map((days) => ran(days, 10, 'light'))]

  it('has its first day and its shares of both weeks', () => {
    const week = [ran(0, 20, 'light'), ...worn(9)]
    expect(builds(week).newBuilds).toEqual([
      { build: 'minimalist', firstRunOn: '2026-11-12', share: 2 / 3, shareBefore: 1 / 2 },
    ])
  })

  it('has its shares of what is known alone', () => {
    // 10 of 40 km known, of 42 in all
    const runs = [ran(0, 10, 'light'), ran(2, 20, 'daily'), ran(3, 2, 'untold'), ...usual]
    expect(builds(runs).newBuilds).toMatchObject([{ share: 0.25, shareBefore: 0 }])
  })

  it('is one for 42 days', () => {
    expect(newOnes(worn(0, 41))).toEqual(['minimalist'])
    expect(newOnes(worn(0, 42))).toEqual([])
  })

  it('is none that was worn long ago, however long the pause', () => {
    expect(newOnes(worn(0, 400))).toEqual([])
  })

  it('is none that stayed at home in the last seven days', () => {
    expect(newOnes(worn(8))).toEqual([])
  })

  it('is none where nothing else was worn in the 28 days before', () => {
    expect(newOnes([ran(0, 5, 'light'), ran(8, 5, 'light')])).toEqual([])
    expect(newOnes([ran(0, 5, 'light'), ran(8, 5, 'light'), ran(36, 5, 'daily')])).toEqual(['minimalist'])
    expect(newOnes([ran(0, 5, 'light'), ran(8, 5, 'light'), ran(37, 5, 'daily')])).toEqual([])
  })

  it('needs the build of 80 % of each of those days', () => {
    // 10 km of the week before are told, 40 of the 28 days before the first run
    expect(newOnes([...worn(0), ran(8, 2.5, 'untold')])).toEqual(['minimalist'])
    expect(newOnes([...worn(0), ran(8, 2.6, 'untold')])).toBeNull()
    expect(newOnes([...worn(0), ran(20, 10, 'untold')])).toEqual(['minimalist'])
    expect(newOnes([...worn(0), ran(20, 10.1, 'untold')])).toEqual([])
    expect(newOnes([...worn(0), ran(3, 5.1, 'untold')])).toBeNull()
  })

  it('is unknown where one of 70 days is, and where a week has no run to compare', () => {
    expect(newOnes(worn(0), addDays(TODAY, -68))).toBeNull()
    expect(newOnes(worn(0).filter((run) => run.day > addDays(TODAY, -7)))).toBeNull()
    expect(newOnes(usual.slice(1))).toBeNull()
  })
})
