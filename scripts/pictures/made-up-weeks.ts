/** Sixteen weeks of a made-up runner, whom the rules judge like any other. */
import { type CheckIn, NOTHING_TOLD } from '../../rules/model/check-in.ts'
import { addDays, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Run } from '../../rules/model/run.ts'
import type { Runner } from '../../rules/model/runner.ts'

/** A Saturday. */
export const TODAY = localDay('2026-11-21')
export const LAST_MONDAY = localDay('2026-11-16')

export const RUNNER: Runner = {
  ...{ id: 'ada', email: 'ada@limber.example', name: 'Ada', zone: 'Europe/Berlin', units: 'km' },
  ...{ weekStart: 1, birthYear: 1985, sex: 'f', restingPulse: null, maximumPulse: null },
  ...{ equipment: ['mat', 'strap'], history: null, defaultShoeId: null, usualWeekMetres: null },
  ...{ longestRunMetres: null, sittingHours: null },
  mail: { alerts: true, digest: true, checkIns: true, news: true },
}

/** Kilometres of the weeks and of their longest runs, oldest first; the last week is the runner's own to end. */
const WEEKS = [24.6, 26.1, 27.8, 21.4, 28.2, 29.6, 30.3, 23.0, 30.9, 32.4, 33.0, 25.2, 33.6, 34.8, 35.1]
const LONG = [9.1, 9.8, 10.4, 8.0, 10.9, 11.2, 11.9, 9.0, 12.1, 12.6, 13.2, 9.8, 13.2, 13.9, 12.4]
const SECONDS_A_KILOMETRE = 365
const FIRST_MONDAY = addDays(LAST_MONDAY, -7 * WEEKS.length)

/** Each run of the last week as weekday (0 is Monday) and kilometres. */
export type LastWeek = readonly (readonly [weekday: number, kilometres: number])[]

/** 18.2 km on a Saturday, a third more than the longest of the month. */
export const SPIKE: LastWeek = [
  [1, 7.8],
  [3, 8.2],
  [4, 6.4],
  [5, 18.2],
]

export const STEADY: LastWeek = [
  [1, 7.6],
  [3, 8.0],
  [5, 13.8],
]

/** No single run is long; together they are two thirds more than ever. */
export const JUMP: LastWeek = [
  [0, 11.5],
  [1, 10.2],
  [2, 11.8],
  [3, 9.9],
  [4, 10.8],
  [5, 12.1],
]

/** What stands until `TODAY`; `told` are check-ins beside the first, in which every warning sign was denied. */
export function historyOf(lastWeek: LastWeek, told: readonly CheckIn[] = []): History {
  const before = WEEKS.flatMap((kilometres, week) => weekOf(week, kilometres, LONG[week] ?? 0))
  const last = lastWeek.map(([weekday, kilometres]) => run(addDays(LAST_MONDAY, weekday), kilometres))
  return {
    runs: [...before, ...last],
    activities: [],
    shoes: [shoe('blue', 'Blue daily', 190_000), shoe('grey', 'Grey long', 90_000)],
    checkIns: [checkIn(addDays(TODAY, -5), { noRedFlags: true }), ...told],
    plannedRuns: [],
    spans: [{ from: FIRST_MONDAY, to: addDays(LAST_MONDAY, 6) }],
  }
}

export function checkIn(day: LocalDay, told: Partial<CheckIn>): CheckIn {
  return { ...NOTHING_TOLD, day, ...told }
}

function weekOf(week: number, kilometres: number, long: number): readonly Run[] {
  const monday = addDays(FIRST_MONDAY, 7 * week)
  const rest = kilometres - long
  const parts = [0.3, 0.38, 0.32].map((share, index) =>
    run(addDays(monday, [1, 2, 4][index] ?? 0), rest * share),
  )
  return [...parts, run(addDays(monday, 6), long)]
}

function run(day: LocalDay, kilometres: number): Run {
  const distanceMetres = kilometres * 1000
  const seconds = kilometres * SECONDS_A_KILOMETRE
  const climbed = kilometres * 9
  return {
    ...{ id: `run-${day}`, source: 'file', day, startedAt: instant(Date.parse(`${day}T07:00:00Z`)) },
    ...{ distanceMetres, movingSeconds: seconds, elapsedSeconds: seconds },
    ...{ ascentMetres: climbed, descentMetres: climbed, ascentFrom: 'device', descentFrom: 'device' },
    ...{ steepDescentMetres: 0, steepAscentMetres: 0, gradeAdjustedMetres: null, minettiMetres: null },
    ...{ pulseSeconds: [], perceivedExertion: null, indoor: false, averagePulse: null, maximumPulse: null },
    ...{ averageCadence: null, splits: [], assumedBy: null, title: null },
    surface: { paved: distanceMetres * 0.6, compacted: distanceMetres * 0.4 },
    shoeId: kilometres > 9 ? 'grey' : 'blue',
  }
}

function shoe(id: string, name: string, startMetres: number): History['shoes'][number] {
  return { id, name, startMetres, limitMetres: null, beganOn: null, retiredOn: null, build: null }
}
