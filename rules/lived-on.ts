import type { OtherActivity } from './model/activity.ts'
import { addDays, daysBetween, instant, type LocalDay, localDay } from './model/day.ts'
import type { UsualWeek } from './model/forecast.ts'
import type { History } from './model/history.ts'
import type { PlannedRun } from './model/planned-run.ts'
import { type Run, WITHOUT_TRACK } from './model/run.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Far enough for two outings, not so far that the day would end. */
const APART_MS = 4 * HOUR_MS
/** Six minutes a kilometre, where no run of 90 days tells of a speed. */
const ANY_SPEED = 1000 / 360

/** Where a history goes on from, and for how long. */
interface Ahead {
  readonly day: LocalDay
  readonly days: number
  /** Metres per second, for what is planned. */
  readonly usualSpeed: number | null
}

/**
 * The history as it will be when the usual week is run again and again from `day` on, each run on its own
 * weekday, a planned one in place of the usual of its day. `history` holds nothing later than `day`, which is known.
 */
export function livedOn(history: History, week: UsualWeek, { day, days, usualSpeed }: Ahead): History {
  const last = addDays(day, days)
  const comesAgain = <T extends { readonly day: LocalDay }>(things: readonly T[], later: Later<T>) =>
    things
      .filter((each) => week.from <= each.day && each.day <= week.to)
      .flatMap((each) => shifts(week, day, days).map((count) => later(each, count)))
      .filter((each) => each.day <= last)
  const planned = plannedWithin(history, day, days)
  const usual = comesAgain(history.runs, laterRun).filter(
    (run) => !planned.some((plan) => plan.day === run.day),
  )
  const asPlanned = planned.map((plan, index) => {
    const earlier = planned.slice(0, index).filter((each) => each.day === plan.day)
    return plannedRun(plan, earlier.length, usualSpeed ?? ANY_SPEED)
  })
  return {
    ...history,
    runs: [...history.runs, ...usual, ...asPlanned].sort((a, b) => a.startedAt - b.startedAt),
    activities: [...history.activities, ...comesAgain(history.activities, laterActivity)],
    spans: history.spans.map((span) => (span.to === day ? { ...span, to: last } : span)),
  }
}

/** What is planned for the days after `day`; the day itself is past when it is assessed. */
export function plannedWithin({ plannedRuns }: History, day: LocalDay, days: number): readonly PlannedRun[] {
  return plannedRuns.filter((plan) => day < plan.day && plan.day <= addDays(day, days))
}

type Later<T> = (thing: T, days: number) => T

/** Days from a week to each of the coming ones: multiples of seven, so that weekdays stay. */
function shifts(week: UsualWeek, day: LocalDay, days: number): readonly number[] {
  const toNow = daysBetween(week.to, day)
  return Array.from({ length: Math.ceil(days / 7) }, (_, index) => toNow + 7 * (index + 1))
}

function laterActivity(activity: OtherActivity, days: number): OtherActivity {
  return {
    ...activity,
    day: addDays(activity.day, days),
    startedAt: instant(activity.startedAt + days * DAY_MS),
  }
}

/** As it was, but for how hard it felt: that is not told yet. */
function laterRun(run: Run, days: number): Run {
  const day = addDays(run.day, days)
  const startedAt = instant(run.startedAt + days * DAY_MS)
  return { ...run, id: `forecast:${day}:${run.id}`, day, startedAt, perceivedExertion: null }
}

/** Nothing is known of it but its distance. It is taken to begin at noon, a second one of the day hours later. */
function plannedRun(plan: PlannedRun, earlierOnDay: number, speed: number): Run {
  const { day, distanceMetres, title } = plan
  const seconds = distanceMetres / speed
  const noon = daysBetween(localDay('1970-01-01'), day) * DAY_MS + 12 * HOUR_MS
  return {
    ...WITHOUT_TRACK,
    ...{ day, distanceMetres, title },
    id: `forecast:${day}:${plan.id}`,
    source: 'manual',
    startedAt: instant(noon + earlierOnDay * APART_MS),
    movingSeconds: seconds,
    elapsedSeconds: seconds,
    ascentMetres: null,
    descentMetres: null,
    ascentFrom: null,
    descentFrom: null,
    surface: {},
    indoor: false,
    averagePulse: null,
    maximumPulse: null,
    averageCadence: null,
    perceivedExertion: null,
    assumedBy: null,
    shoeId: null,
  }
}
