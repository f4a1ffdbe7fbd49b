import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { surfaceOf } from '../../../rules/metrics/surface.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Run } from '../../../rules/model/run.ts'
import type { SurfaceMetres } from '../../../rules/model/surface.ts'
import { aHistory, aRun, span, unknownOn } from '../../support/history.ts'

const TODAY = localDay('2026-11-28')

const fourWeeksOf = (...runs: readonly Run[]) => aHistory({ runs, spans: [span('2026-11-01', '2026-11-28')] })
const on = (day: string, kilometres: number, surface: SurfaceMetres) => aRun(day, kilometres, { surface })
const surface = ({ runs, spans }: History) => surfaceOf(runs, knownDays(spans), TODAY)

/** 20 km in the three weeks before, 15 of them paved; 20 km in the last seven days, 5 of them paved. */
const TO_THE_WOODS = fourWeeksOf(
  on('2026-11-01', 8, { paved: 8000 }),
  on('2026-11-21', 12, { paved: 7000, soft: 5000 }),
  on('2026-11-22', 8, { paved: 5000, soft: 3000 }),
  on('2026-11-28', 12, { soft: 12_000 }),
)

describe('what was underfoot', () => {
  it('is summed by class over seven days and over 28', () => {
    expect(surface(TO_THE_WOODS)).toMatchObject({
      week: {
        distanceMetres: 20_000,
        metres: { paved: 5000, soft: 15_000 },
        knownMetres: 20_000,
        knownShare: 1,
      },
      fourWeeks: { distanceMetres: 40_000, metres: { paved: 20_000, soft: 20_000 } },
      hardShare: 0.5,
    })
  })

  it('has metres of no class, and says how much is known', () => {
    const { week, hardShare } = surface(
      fourWeeksOf(on('2026-11-25', 10, { paved: 3000, soft: 1000 }), aRun('2026-11-27', 10)),
    )
    expect(week).toEqual({
      distanceMetres: 20_000,
      metres: { paved: 3000, soft: 1000 },
      knownMetres: 4000,
      knownShare: 0.2,
    })
    // of what is known: unknown is not asphalt, nor is it grass
    expect(hardShare).toBe(0.75)
  })

  it('does not let a long way on the map stand in for a run that tells nothing', () => {
    const { week } = surface(fourWeeksOf(on('2026-11-25', 10, { paved: 12_000 }), aRun('2026-11-27', 10)))
    expect(week?.knownShare).toBe(0.5)
  })

  it('has no hard share where nothing is known, and none where nobody ran', () => {
    expect(surface(fourWeeksOf(aRun('2026-11-27', 10))).hardShare).toBeNull()
    expect(surface(fourWeeksOf())).toMatchObject({ hardShare: null, change: null, week: { knownShare: 1 } })
  })

  it('is unknown where a day is', () => {
    expect(surface(unknownOn(localDay('2026-11-22'), TO_THE_WOODS))).toEqual({
      week: null,
      fourWeeks: null,
      hardShare: null,
      change: null,
    })
    expect(surface(unknownOn(localDay('2026-11-21'), TO_THE_WOODS))).toMatchObject({
      week: { knownMetres: 20_000 },
      fourWeeks: null,
      hardShare: null,
      change: null,
    })
  })
})

describe('a change of ground', () => {
  it('is the share of the last seven days less that of the three weeks before', () => {
    // paved 5 of 20 after 15 of 20, soft 15 of 20 after 5 of 20
    expect(surface(TO_THE_WOODS).change).toEqual({ paved: -0.5, soft: 0.5 })
  })

  it('is of all classes that occur on either side', () => {
    const history = fourWeeksOf(
      on('2026-11-10', 10, { track: 10_000 }),
      on('2026-11-25', 10, { treadmill: 10_000 }),
    )
    expect(surface(history).change).toEqual({ track: -1, treadmill: 1 })
  })

  it('is told from 80 % of both distances on', () => {
    const known = (before: number, now: number) =>
      surface(fourWeeksOf(on('2026-11-10', 10, { paved: before }), on('2026-11-25', 10, { soft: now })))
        .change
    expect(known(8000, 8000)).toEqual({ paved: -1, soft: 1 })
    expect(known(7900, 8000)).toBeNull()
    expect(known(8000, 7900)).toBeNull()
  })

  it('is unknown without a run on one of the sides', () => {
    expect(surface(fourWeeksOf(on('2026-11-25', 10, { soft: 10_000 }))).change).toBeNull()
    expect(surface(fourWeeksOf(on('2026-11-10', 10, { soft: 10_000 }))).change).toBeNull()
  })
})
