import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, type LocalDay } from '../../rules/model/day.ts'
import type { Week } from '../../rules/model/metrics.ts'
import { distanceNumber, formatDistance, type Units } from '../../rules/model/units.ts'
import type { Figure } from './lists.ts'
import { capitalised, counted, numberWord, weekNumber } from './words.ts'

/** The week reported, in its figures and its one sentence. What is not known says so. */

export type WeekKind = 'running' | 'resting' | 'unknown'

export function weekOf(assessment: Assessment, starts: LocalDay): Week | null {
  return assessment.weeks.find((week) => week.starts === starts) ?? null
}

export function kindOf(week: Week | null): WeekKind {
  if (week === null || week.runs === null || week.distanceMetres === null) return 'unknown'
  return week.runs === 0 ? 'resting' : 'running'
}

export function weekFigures(assessment: Assessment, week: Week | null, units: Units): readonly Figure[] {
  const before = week === null ? null : weekOf(assessment, addDays(week.starts, -7))
  const distance = (metres: number): string => formatDistance(metres, units)
  const bare = (metres: number): string => distanceNumber(metres, units)
  const height = (metres: number): string => `${Math.round(metres)} m`
  const heightAlone = (metres: number): string => String(Math.round(metres))
  return [
    figure('Distance', week?.distanceMetres, before?.distanceMetres, distance, bare),
    figure('Longest', week?.longestMetres, before?.longestMetres, distance, bare),
    figure('Runs', week?.runs, before?.runs, String, String),
    figure('Climbed', week?.ascentMetres, before?.ascentMetres, height, heightAlone),
    figure('Descended', week?.descentMetres, before?.descentMetres, height, heightAlone),
  ]
}

function figure(
  caption: string,
  value: number | null | undefined,
  before: number | null | undefined,
  write: (value: number) => string,
  writeBare: (value: number) => string,
): Figure {
  const isKnown = value !== null && value !== undefined
  const wasKnown = before !== null && before !== undefined
  return {
    caption,
    amount: isKnown ? write(value) : 'not known',
    before: wasKnown ? `week before ${writeBare(before)}` : 'week before not known',
  }
}

export function digestSubject(week: Week | null, starts: LocalDay, units: Units): string {
  const name = `Week ${weekNumber(starts)}`
  if (week === null || week.runs === null || week.distanceMetres === null) return `${name}: not known yet`
  if (week.runs === 0) return `${name}: no runs`
  return `${name}: ${formatDistance(week.distanceMetres, units)} in ${counted(week.runs, 'run')}`
}

/** The sentence that leads: the biggest of so many, or what it is compared with. */
export function weekTitle(assessment: Assessment, week: Week | null, units: Units): string {
  if (week === null || week.runs === null || week.distanceMetres === null)
    return 'We do not know this week yet.'
  if (week.runs === 0) return 'A week without runs.'
  const earlier = assessment.weeks.filter((each) => each.starts < week.starts && each.distanceMetres !== null)
  const highest = Math.max(0, ...earlier.map((each) => each.distanceMetres ?? 0))
  if (earlier.length >= 3 && week.distanceMetres > highest)
    return `Your biggest week of ${numberWord(earlier.length + 1)}.`
  const last = earlier.at(-1)
  if (last === undefined || last.distanceMetres === null || last.starts !== addDays(week.starts, -7)) {
    return `${capitalised(counted(week.runs, 'run'))}, ${formatDistance(week.distanceMetres, units)}.`
  }
  const change = week.distanceMetres - last.distanceMetres
  // What rounds to nothing is nothing.
  if (distanceNumber(Math.abs(change), units) === '0.0') return 'As far as the week before.'
  return `${formatDistance(Math.abs(change), units)} ${change > 0 ? 'more' : 'less'} than the week before.`
}
