import { describe, expect, it } from 'vitest'
import { elevationOf } from '../../../rules/metrics/elevation.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { addDays, localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Run } from '../../../rules/model/run.ts'
import { aHistory, aRun, span, unknownOn } from '../../support/history.ts'

const TODAY = localDay('2026-11-28')

/** Runs of the four weeks up to Saturday 28 November, all of these days known. */
const fourWeeksOf = (...runs: readonly Run[]) => aHistory({ runs, spans: [span('2026-11-01', '2026-11-28')] })

const elevation = (history: History) => elevationOf(history.runs, knownDays(history.spans), TODAY)

const climbed = (metres: number, from: 'device' | 'service' | 'points'): Partial<Run> => ({
  ascentMetres: metres,
  ascentFrom: from,
  descentMetres: metres,
  descentFrom: from,
})

describe('what went up and down', () => {
  it('is summed over seven days and over 28', () => {
    const { week, fourWeeks } = elevation(
      fourWeeksOf(
        aRun('2026-11-01', 10, { ...climbed(100, 'device'), steepDescentMetres: 30, steepAscentMetres: 20 }),
        aRun('2026-11-21', 10, { ...climbed(40, 'device'), steepDescentMetres: 10, steepAscentMetres: 0 }),
        aRun('2026-11-22', 5, { ...climbed(60, 'device'), steepDescentMetres: 25, steepAscentMetres: 5 }),
        aRun('2026-11-28', 5, { ...climbed(80, 'device'), steepDescentMetres: 0, steepAscentMetres: 40 }),
      ),
    )
    expect(week).toMatchObject({
      distanceMetres: 10_000,
      ascent: { metres: 140, knownShare: 1, from: 'device' },
      descent: { metres: 140, knownShare: 1, from: 'device' },
      steepDescent: { metres: 25, knownShare: 1 },
      steepAscent: { metres: 45, knownShare: 1 },
    })
    expect(fourWeeks).toMatchObject({
      distanceMetres: 30_000,
      ascent: { metres: 280 },
      steepDescent: { metres: 65 },
      steepAscent: { metres: 65 },
    })
  })

  it('has the distance on the level that takes the same effort, and Minetti’s beside it', () => {
    // published vector: 1 km up 5 %, 1 km down 5 %, 8 km flat cost 10 064.20 m by Minetti; by
    // the factors 1.1915 and 0.8985 of the other fit they are 10 090 m
    const hilly = { gradeAdjustedMetres: 10_090, minettiMetres: 10_064.2 }
    const { week } = elevation(fourWeeksOf(aRun('2026-11-25', 10, hilly), aRun('2026-11-27', 30)))
    expect(week?.gradeAdjusted).toEqual({ metres: 10_090, knownShare: 0.25 })
    expect(week?.minetti).toEqual({ metres: 10_064.2, knownShare: 0.25 })
  })

  it('is zero where the days are known and nobody ran', () => {
    const { week, largestDescentShare } = elevation(fourWeeksOf())
    expect(week).toMatchObject({
      distanceMetres: 0,
      ascent: { metres: 0, knownShare: 1, from: null },
      steepDescent: { metres: 0, knownShare: 1 },
    })
    expect(largestDescentShare).toBeNull()
  })

  it('is unknown, not zero, where runs do not tell', () => {
    const { week } = elevation(fourWeeksOf(aRun('2026-11-25', 10)))
    expect(week).toMatchObject({
      ascent: { metres: null, knownShare: 0, from: null },
      steepDescent: { metres: null, knownShare: 0 },
      minetti: { metres: null, knownShare: 0 },
    })
  })

  it('is unknown where a day is', () => {
    const history = fourWeeksOf(aRun('2026-11-25', 10, climbed(100, 'device')))
    expect(elevation(unknownOn(addDays(TODAY, -6), history))).toMatchObject({ week: null, fourWeeks: null })
    const olderUnknown = elevation(unknownOn(addDays(TODAY, -7), history))
    expect(olderUnknown.fourWeeks).toBeNull()
    expect(olderUnknown.week?.ascent.metres).toBe(100)
    expect(elevation(unknownOn(TODAY, history)).week).toBeNull()
  })
})

describe('climbs of several origins', () => {
  it('are never added up: the one that covers most of the distance counts', () => {
    const { week } = elevation(
      fourWeeksOf(
        aRun('2026-11-23', 10, climbed(300, 'device')),
        aRun('2026-11-25', 6, climbed(50, 'points')),
        aRun('2026-11-27', 9, climbed(70, 'points')),
      ),
    )
    expect(week?.ascent).toEqual({ metres: 120, knownShare: 0.6, from: 'points' })
    expect(week?.descent).toEqual({ metres: 120, knownShare: 0.6, from: 'points' })
  })

  it('may differ on the way up and on the way down', () => {
    const { week } = elevation(
      fourWeeksOf(
        aRun('2026-11-25', 10, {
          ascentMetres: 90,
          ascentFrom: 'service',
          descentMetres: 80,
          descentFrom: 'points',
        }),
      ),
    )
    expect([week?.ascent.from, week?.descent.from]).toEqual(['service', 'points'])
  })

  it('go to the device’s own where two cover as much', () => {
    const { week } = elevation(
      fourWeeksOf(
        aRun('2026-11-23', 10, climbed(300, 'points')),
        aRun('2026-11-25', 10, climbed(50, 'device')),
      ),
    )
    expect(week?.ascent).toEqual({ metres: 50, knownShare: 0.5, from: 'device' })
  })
})

describe('the share of the week’s descent in one run', () => {
  const share = (...runs: readonly Run[]) => elevation(fourWeeksOf(...runs)).largestDescentShare

  it('is that of the largest', () => {
    // 300 of 400 m
    expect(
      share(aRun('2026-11-23', 10, climbed(100, 'device')), aRun('2026-11-27', 10, climbed(300, 'device'))),
    ).toBe(0.75)
  })

  it('leaves out runs of another origin', () => {
    // 60 of 100 m; the 500 of the 5 km are the service's
    expect(
      share(
        aRun('2026-11-23', 10, climbed(40, 'device')),
        aRun('2026-11-25', 10, climbed(60, 'device')),
        aRun('2026-11-27', 5, climbed(500, 'service')),
      ),
    ).toBe(0.6)
  })

  it('is unknown on flat ground, and where under 80 % of the distance tells', () => {
    expect(share(aRun('2026-11-23', 10, climbed(0, 'device')))).toBeNull()
    expect(share(aRun('2026-11-23', 8, climbed(90, 'device')), aRun('2026-11-27', 2))).toBe(1)
    expect(share(aRun('2026-11-23', 7.9, climbed(90, 'device')), aRun('2026-11-27', 2.1))).toBeNull()
  })
})
