/** Histories by chance, for properties that must hold of every one. */
import fc from 'fast-check'
import type { CheckIn } from '../../rules/model/check-in.ts'
import { addDays, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Run } from '../../rules/model/run.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { aCheckIn, aHistory, aRun, aRunner, aShoe, at } from './history.ts'

/** The day that is judged. */
export const TODAY = localDay('2026-11-23')
const KNOWN_DAYS = 120
export const FIRST = addDays(TODAY, 1 - KNOWN_DAYS)

const MINUTE_MS = 60_000

interface Drawn {
  readonly daysAgo: number
  readonly minute: number
  readonly metres: number
  readonly secondsPerKilometre: number
  readonly shoeId: string | null
  readonly paved: number
  readonly climb: number | null
}

/** Steady enough that signals come and go: most runs of 3 to 15 km, now and then one of up to 40. */
const metres = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 3000, max: 15_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 40_000 }) },
)

const drawnRun: fc.Arbitrary<Drawn> = fc.record({
  daysAgo: fc.integer({ min: 0, max: KNOWN_DAYS - 1 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  metres,
  secondsPerKilometre: fc.integer({ min: 220, max: 480 }),
  shoeId: fc.constantFrom(null, 'shoe-1', 'shoe-2'),
  paved: fc.double({ min: 0, max: 1, noNaN: true }),
  climb: fc.option(fc.integer({ min: 0, max: 900 })),
})

function runOf(drawn: Drawn, index: number): Run {
  const day = addDays(TODAY, -drawn.daysAgo)
  const seconds = (drawn.metres / 1000) * drawn.secondsPerKilometre
  return aRun(day, drawn.metres / 1000, {
    id: `run-${index}`,
    startedAt: instant(at(`${day}T00:00:00Z`) + drawn.minute * MINUTE_MS),
    movingSeconds: seconds,
    elapsedSeconds: seconds,
    ascentMetres: drawn.climb,
    descentMetres: drawn.climb,
    ...(drawn.climb !== null && { ascentFrom: 'device', descentFrom: 'device' }),
    steepAscentMetres: drawn.climb,
    steepDescentMetres: drawn.climb,
    surface: { paved: drawn.metres * drawn.paved, soft: drawn.metres * (1 - drawn.paved) },
    averageCadence: 160 + (drawn.minute % 20),
    shoeId: drawn.shoeId,
  })
}

const checkIn: fc.Arbitrary<CheckIn> = fc
  .record({
    daysAgo: fc.integer({ min: 0, max: 40 }),
    pain: fc.option(fc.integer({ min: 0, max: 10 })),
    fatigue: fc.option(fc.integer({ min: 0, max: 10 })),
    warmedUp: fc.option(fc.boolean()),
  })
  .map(({ daysAgo, ...told }) => aCheckIn(addDays(TODAY, -daysAgo), told))

/** Sorted as a history is. */
export function inOrder(runs: readonly Run[]): readonly Run[] {
  return runs.toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
}

/** 120 days up to today, all known, with 20 to 80 runs. */
export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    runs: fc.array(drawnRun, { minLength: 20, maxLength: 80 }),
    checkIns: fc.array(checkIn, { maxLength: 12 }),
  })
  .map(({ runs, checkIns }) =>
    aHistory({
      runs: inOrder(runs.map(runOf)),
      checkIns: checkIns.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      shoes: [aShoe({ beganOn: FIRST }), aShoe({ id: 'shoe-2', name: 'Red trail', startMetres: 420_000 })],
      spans: [{ from: FIRST, to: TODAY }],
    }),
  )

/** Someone who told us more or less. */
export const anyRunner: fc.Arbitrary<Runner> = fc
  .record({
    maximumPulse: fc.constantFrom(null, 190),
    defaultShoeId: fc.constantFrom(null, 'shoe-1'),
    history: fc.constantFrom(null, 'left knee'),
    sittingHours: fc.constantFrom(null, 8),
  })
  .map((over) => aRunner(over))

/** A stretch of days inside the known ones. */
export const anyStretch: fc.Arbitrary<{ readonly from: LocalDay; readonly to: LocalDay }> = fc
  .record({ daysAgo: fc.integer({ min: 0, max: KNOWN_DAYS - 1 }), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ daysAgo, length }) => {
    const from = addDays(TODAY, -daysAgo)
    const to = addDays(from, length - 1)
    return { from, to: to < TODAY ? to : TODAY }
  })
