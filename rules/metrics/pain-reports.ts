import type { CheckIn } from '../model/check-in.ts'
import { daysBetween, type LocalDay } from '../model/day.ts'
import type { PainReport } from '../model/wellbeing.ts'

const REPORT_DAYS = 90

/** A report for each of the last 90 days on which pain was told, oldest first; the worst of all that was told of it. */
export function painReports(checkIns: readonly CheckIn[], day: LocalDay): readonly PainReport[] {
  const days = Map.groupBy(checkIns, (checkIn) => checkIn.day)
  return [...days]
    .filter(([told]) => told <= day && daysBetween(told, day) < REPORT_DAYS)
    .flatMap(([told, ofDay]) => reportOf(told, ofDay) ?? [])
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

function reportOf(day: LocalDay, checkIns: readonly CheckIn[]): PainReport | null {
  const pain = most(checkIns.map(worstOf))
  if (pain === null) return null
  const during = most(checkIns.map((checkIn) => checkIn.painDuring))
  const morning = most(checkIns.map((checkIn) => checkIn.painNextMorning))
  return {
    day,
    pain,
    area: areaOf(checkIns, pain),
    morningRise: during === null || morning === null ? null : morning - during,
  }
}

function worstOf({ pain, painDuring, painAfter, painNextMorning }: CheckIn): number | null {
  return most([pain, painDuring, painAfter, painNextMorning])
}

/** Where the worst of it was; where that was told without a place, the last place named that day. */
function areaOf(checkIns: readonly CheckIn[], pain: number): PainReport['area'] {
  const placed = checkIns.filter((checkIn) => checkIn.area !== null)
  const worst = placed.findLast((checkIn) => worstOf(checkIn) === pain)
  return (worst ?? placed.at(-1))?.area ?? null
}

function most(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((each) => each !== null)
  return known.length === 0 ? null : Math.max(...known)
}
