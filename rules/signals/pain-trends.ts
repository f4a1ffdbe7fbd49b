import { addDays, daysBetween, type LocalDay } from '../model/day.ts'
import { AMBER_PAIN } from '../model/thresholds.ts'
import type { PainReport } from '../model/wellbeing.ts'

/** The days a report is looked at, its own included (our own reading; guides ask again after 72 hours). */
export const RECENT_DAYS = 3
const RISE_REPORTS = 3
/** The reports that a rise is read from lie within this (our own reading). */
const RISE_DAYS = 14
/** Reports further apart than this do not tell of what lay between (our own reading). */
const LONGEST_SILENCE_DAYS = 7

export interface Rise {
  readonly from: PainReport
  readonly to: PainReport
  readonly points: number
}

export interface Lasting {
  readonly since: LocalDay
  /** Days from there to the last report, both included. */
  readonly days: number
}

/** What the reports come to on a day; null where there are none to tell of it. */
export interface PainTrends {
  /** Of the last three days, oldest first. */
  readonly recent: readonly PainReport[]
  /** From the first to the last of the last three reports. */
  readonly rise: Rise | null
  /** Without a report under 3. */
  readonly lasting: Lasting | null
}

export function painTrends(reports: readonly PainReport[], day: LocalDay): PainTrends {
  const recent = reports.filter((report) => daysBetween(report.day, day) < RECENT_DAYS)
  return { recent, rise: rise(reports), lasting: lasting(reports) }
}

/** The report in which a figure is highest, the later one where two are the same; null where none has it. */
export function highest(
  reports: readonly PainReport[],
  figure: (report: PainReport) => number | null,
): PainReport | null {
  return reports.reduce<PainReport | null>((most, each) => {
    const value = figure(each)
    return value === null || (most && (figure(most) ?? 0) > value) ? most : each
  }, null)
}

function rise(reports: readonly PainReport[]): Rise | null {
  const [from, , to] = reports.slice(-RISE_REPORTS)
  if (!from || !to || daysBetween(from.day, to.day) >= RISE_DAYS) return null
  return { from, to, points: to.pain - from.pain }
}

function lasting(reports: readonly PainReport[]): Lasting | null {
  const [last, ...earlier] = reports.toReversed()
  if (!last || last.pain < AMBER_PAIN) return null
  let since = last.day
  for (const { day, pain } of earlier) {
    if (pain < AMBER_PAIN || daysBetween(day, since) > LONGEST_SILENCE_DAYS) break
    since = day
  }
  return { since, days: daysBetween(since, addDays(last.day, 1)) }
}
