import type { OtherActivity } from '../model/activity.ts'
import type { CheckIn } from '../model/check-in.ts'
import { addDays, type LocalDay } from '../model/day.ts'
import type { RecentTraining, StrengthMetrics } from '../model/effort.ts'
import { STRENGTH_DAYS } from '../model/thresholds.ts'
import { type ActivityKind, kindOfActivity } from './activity-kind.ts'
import type { KnownDays } from './known-days.ts'

const MINUTE_MS = 60_000
/** Who told of no strength for longer does not tell of it here. */
const TOLD_DAYS = 90

interface Done {
  readonly day: LocalDay
  readonly minutes: number
}

/** What was done beside running. Sessions are days: a routine that the watch recorded too is done once. */
export function strengthOf(
  activities: readonly OtherActivity[],
  checkIns: readonly CheckIn[],
  known: KnownDays,
  day: LocalDay,
): StrengthMetrics {
  const types = new Set(activities.map((activity) => activity.type))
  const kinds = new Map([...types].map((type) => [type, kindOfActivity(type)]))
  const byKind = Map.groupBy(activities, (activity) => kinds.get(activity.type) ?? null)
  const ofKind = (kind: ActivityKind) => toldOnce(byKind.get(kind) ?? [])
  const strength = [...ofKind('strength'), ...routinesDone(checkIns)]
  const recent = (done: readonly Done[]): RecentTraining => ({
    days14: trainingIn(done, known, day, 14),
    days28: trainingIn(done, known, day, 28),
  })
  const threeWeeks = trainingIn(strength, known, day, STRENGTH_DAYS)
  return {
    strength: recent(strength),
    mobility: recent(ofKind('mobility')),
    crossTraining: recent(ofKind('cross-training')),
    sessionsOfWeek: trainingIn(strength, known, day, 7)?.sessions ?? null,
    sessionsAWeek: threeWeeks && threeWeeks.sessions / (STRENGTH_DAYS / 7),
    isTold: isTold(strength, checkIns, day),
  }
}

function trainingIn(done: readonly Done[], known: KnownDays, day: LocalDay, days: number) {
  const from = addDays(day, 1 - days)
  if (!known.all(from, day)) return null
  const within = done.filter((each) => from <= each.day && each.day <= day)
  return {
    sessions: new Set(within.map((each) => each.day)).size,
    minutes: within.reduce((total, each) => total + each.minutes, 0),
  }
}

/** Two sources tell of one activity: one that begins before the last has ended is the same. */
function toldOnce(activities: readonly OtherActivity[]): readonly OtherActivity[] {
  const kept: OtherActivity[] = []
  for (const activity of activities.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const last = kept.at(-1)
    const isSame = last && activity.startedAt < last.startedAt + last.minutes * MINUTE_MS
    if (!isSame) kept.push(activity)
  }
  return kept
}

/** The day's last word counts: who tapped "done" and then "it hurts" did not do it. */
function routinesDone(checkIns: readonly CheckIn[]): readonly Done[] {
  const answers = new Map(
    checkIns.flatMap(({ day, feedback }) => (feedback === null ? [] : [[day, feedback]])),
  )
  return [...answers].flatMap(([day, feedback]) => (feedback === 'hurt' ? [] : [{ day, minutes: 0 }]))
}

/** Also a routine that hurt was given: whoever answers for routines tells of them. */
function isTold(strength: readonly Done[], checkIns: readonly CheckIn[], day: LocalDay): boolean {
  const answered = checkIns.filter((checkIn) => checkIn.feedback !== null)
  const after = addDays(day, -TOLD_DAYS)
  return [...strength, ...answered].some((each) => after < each.day && each.day <= day)
}
