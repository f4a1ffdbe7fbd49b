import { metricsOf } from '../../rules/metrics/metrics.ts'
import type { CheckIn } from '../../rules/model/check-in.ts'
import { addDays, type Instant, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { History, Span } from '../../rules/model/history.ts'
import type { Run } from '../../rules/model/run.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Shoe } from '../../rules/model/shoe.ts'
import type { Situation } from '../../rules/model/situation.ts'

/** Builders of what the rules are asked about. Days are written as text, distances as kilometres. */

const USUAL_SPEED = 2.5

export function aRunner(over: Partial<Runner> = {}): Runner {
  return {
    id: 'runner-1',
    email: 'ada@limber.example',
    name: 'Ada',
    zone: 'Europe/Berlin',
    units: 'km',
    weekStart: 1,
    birthYear: 1985,
    sex: 'f',
    restingPulse: null,
    maximumPulse: null,
    equipment: [],
    history: null,
    defaultShoeId: null,
    usualWeekMetres: null,
    longestRunMetres: null,
    sittingHours: null,
    mail: { alerts: true, digest: true, checkIns: true, news: true },
    ...over,
  }
}

export function at(iso: string): Instant {
  return instant(Date.parse(iso))
}

/** A run at eight in the morning, 400 seconds a kilometre, without a stop. */
export function aRun(day: string, kilometres: number, over: Partial<Run> = {}): Run {
  const distanceMetres = kilometres * 1000
  const seconds = over.movingSeconds ?? distanceMetres / USUAL_SPEED
  return {
    id: `run-${day}`,
    source: 'file',
    day: localDay(day),
    startedAt: at(`${day}T08:00:00Z`),
    distanceMetres,
    movingSeconds: seconds,
    elapsedSeconds: seconds,
    ascentMetres: null,
    descentMetres: null,
    ascentFrom: null,
    descentFrom: null,
    steepDescentMetres: null,
    steepAscentMetres: null,
    gradeAdjustedMetres: null,
    minettiMetres: null,
    pulseSeconds: [],
    perceivedExertion: null,
    surface: {},
    indoor: false,
    averagePulse: null,
    maximumPulse: null,
    averageCadence: null,
    splits: [],
    assumedBy: null,
    title: null,
    shoeId: null,
    ...over,
  }
}

export function aShoe(over: Partial<Shoe> = {}): Shoe {
  return {
    id: 'shoe-1',
    name: 'Blue daily',
    startMetres: 0,
    limitMetres: null,
    beganOn: null,
    retiredOn: null,
    build: null,
    ...over,
  }
}

export function aCheckIn(day: string, over: Partial<CheckIn> = {}): CheckIn {
  return {
    day: localDay(day),
    pain: null,
    painDuring: null,
    painAfter: null,
    painNextMorning: null,
    area: null,
    redFlags: [],
    noRedFlags: false,
    cleared: false,
    feedback: null,
    health: null,
    fatigue: null,
    warmedUp: null,
    ...over,
  }
}

export function span(from: string, to: string): Span {
  return { from: localDay(from), to: localDay(to) }
}

export function aHistory(over: Partial<History> = {}): History {
  return { runs: [], activities: [], shoes: [], checkIns: [], plannedRuns: [], spans: [], ...over }
}

/** One number a day, oldest first, the last of them on `lastDay`; 0 is a day off. Every one of the days is known. */
export function dailyKilometres(lastDay: string, kilometres: readonly number[]): History {
  const last = localDay(lastDay)
  const first = addDays(last, 1 - kilometres.length)
  return aHistory({
    runs: kilometres.flatMap((distance, index) =>
      distance === 0 ? [] : [aRun(addDays(first, index), distance)],
    ),
    spans: [{ from: first, to: last }],
  })
}

/** The same week again and again. */
export function weeks(count: number, week: readonly number[]): readonly number[] {
  return Array.from({ length: count }, () => week).flat()
}

/** 20 km in four runs of five; the longest run is 5 km. */
export const STEADY_WEEK: readonly number[] = [5, 0, 5, 0, 5, 0, 5]

export const daysOff = (count: number): readonly number[] => Array.from({ length: count }, () => 0)

/** What the rules see of a history on a day. */
export function situationOn(day: string, history: History, runner: Runner = aRunner()): Situation {
  const assessed = localDay(day)
  return { runner, day: assessed, history, metrics: metricsOf(runner, assessed, history) }
}

/** The same history when only its last `count` days up to `day` are known. */
export function knownFor(count: number, day: LocalDay, history: History): History {
  const spans = count === 0 ? [] : [{ from: addDays(day, 1 - count), to: day }]
  return { ...history, spans }
}

/** The same history with one day unknown. Its runs stay: what is unknown is whether there were more. */
export function unknownOn(day: LocalDay, history: History): History {
  const spans = history.spans.flatMap(({ from, to }) => {
    if (day < from || to < day) return [{ from, to }]
    const parts = [
      { from, to: addDays(day, -1) },
      { from: addDays(day, 1), to },
    ]
    return parts.filter((part) => part.from <= part.to)
  })
  return { ...history, spans }
}

/** Freezes a value and all it holds, so that a rule that changes anything throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
