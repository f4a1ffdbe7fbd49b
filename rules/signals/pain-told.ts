import { addDays, dayInWords, type LocalDay } from '../model/day.ts'
import type { Finding } from '../model/signal.ts'
import { ACCEPTABLE_PAIN, AMBER_PAIN } from '../model/thresholds.ts'
import type { PainReport } from '../model/wellbeing.ts'
import { highest, type PainTrends, RECENT_DAYS } from './pain-trends.ts'

const RISE = 2
const LASTING_DAYS = 14
/** A next morning may be this much above its run. */
const MORNING_RISE = 1
const NEXT_LOW_DAY = 'The red ends on the next day on which you tell of 2 of 10 or less.'

type Numbers = Pick<Finding, 'value' | 'threshold' | 'reason'>

/** What there is to tell of pain, and until when. */
export interface Told extends Numbers {
  /** The last report that made it so. */
  readonly day: LocalDay
  readonly wayDown: string
}

/** Pain that calls for rest: over 5, risen by 2 to 3 and more, or two weeks of 3 and more. */
export function redTold(trends: PainTrends): Told | null {
  return tooMuch(trends) ?? rising(trends) ?? lasting(trends)
}

/** Pain that calls for easing off: 3 to 5, or a next morning worse than its run. */
export function amberTold({ recent }: PainTrends): Told | null {
  const ends = (day: LocalDay): string =>
    `It ends on ${endOf(day)} if pain stays at 2 of 10 or less until then and no morning is more than 1 above its run.`
  const hurting = recent.filter((report) => report.pain >= AMBER_PAIN || isWorseNextMorning(report))
  const last = hurting.at(-1)
  if (last === undefined) return null
  const told = bearable(hurting) ?? nextMorning(hurting)
  return told && { ...told, day: last.day, wayDown: ends(last.day) }
}

function tooMuch({ recent }: PainTrends): Told | null {
  const over = recent.filter((report) => report.pain > ACCEPTABLE_PAIN)
  const worst = highest(over, (report) => report.pain)
  const last = over.at(-1)
  if (worst === null || last === undefined) return null
  return {
    ...levelTold(worst, ACCEPTABLE_PAIN),
    day: last.day,
    wayDown: `The red ends on ${endOf(last.day)} if pain stays at 2 of 10 or less until then.`,
  }
}

/** A rise that ends below 3 is three twinges. */
function rising({ rise }: PainTrends): Told | null {
  if (rise === null || rise.points < RISE || rise.to.pain < AMBER_PAIN) return null
  const { from, to, points } = rise
  return {
    value: points,
    threshold: RISE,
    reason: `Pain rose from ${from.pain} of 10 on ${dayInWords(from.day)} to ${to.pain} on ${dayInWords(to.day)}.`,
    day: to.day,
    wayDown: NEXT_LOW_DAY,
  }
}

function lasting({ lasting: since, recent }: PainTrends): Told | null {
  const last = recent.at(-1)
  if (since === null || last === undefined || since.days < LASTING_DAYS) return null
  return {
    value: since.days,
    threshold: LASTING_DAYS,
    reason: `Pain of ${AMBER_PAIN} of 10 or more on every report since ${dayInWords(since.since)}, now ${last.pain}.`,
    day: last.day,
    wayDown: NEXT_LOW_DAY,
  }
}

function bearable(reports: readonly PainReport[]): Numbers | null {
  const worst = highest(reports, (report) => report.pain)
  return worst && worst.pain >= AMBER_PAIN ? levelTold(worst, AMBER_PAIN) : null
}

function levelTold({ day, pain }: PainReport, threshold: number): Numbers {
  return { value: pain, threshold, reason: `Pain of ${pain} of 10 on ${dayInWords(day)}.` }
}

function nextMorning(reports: readonly PainReport[]): Numbers | null {
  const worst = highest(reports, (report) => report.morningRise)
  if (worst === null) return null
  const value = worst.morningRise ?? 0
  return {
    value,
    threshold: MORNING_RISE,
    reason: `The morning after ${dayInWords(worst.day)} hurt ${value} of 10 more than the run itself.`,
  }
}

function isWorseNextMorning({ morningRise }: PainReport): boolean {
  return (morningRise ?? 0) > MORNING_RISE
}

/** A report counts on its day and the two after it. */
function endOf(day: LocalDay): string {
  return dayInWords(addDays(day, RECENT_DAYS))
}
