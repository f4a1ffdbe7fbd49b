import { addDays, type LocalDay } from '../../rules/model/day.ts'

/** One planned run of the sample runner. */
export interface PlannedRun {
  readonly day: LocalDay
  readonly kilometres: number
  readonly kind: 'easy' | 'long'
  readonly title: string
}

/** One of the other things the sample runner does. */
export interface PlannedActivity {
  readonly day: LocalDay
  readonly type: 'strength_training' | 'cycling'
  readonly minutes: number
}

/** Long run and the rest of the week, kilometres, sixteen weeks. The last long run is the jump that matters. */
const LONG = [9.2, 9.8, 10.4, 8.1, 10.9, 11.3, 12, 9.1, 12.2, 12.6, 13.1, 10.2, 13.2, 13.9, 12.4, 18.2]
const EASY = [15.4, 16.3, 17.5, 13.2, 17.3, 18.2, 17.6, 14, 18.3, 19, 19.6, 15, 20.4, 20.9, 22.7, 22.4]

/** How an easy week's kilometres fall on three runs, and how many days before the long run each is. */
const SHARES = [
  { daysBefore: 5, share: 0.36, title: 'Before work' },
  { daysBefore: 4, share: 0.28, title: 'Short and easy' },
  { daysBefore: 2, share: 0.36, title: 'Along the river' },
]

/** Sixteen weeks of running that end with a long run on `lastLongRun`, oldest first. */
export function plannedRuns(lastLongRun: LocalDay): readonly PlannedRun[] {
  return LONG.flatMap((long, week): readonly PlannedRun[] => {
    const longDay = addDays(lastLongRun, -7 * (LONG.length - 1 - week))
    const easy = SHARES.map(({ daysBefore, share, title }) => ({
      day: addDays(longDay, -daysBefore),
      kilometres: Math.round((EASY[week] ?? 0) * share * 10) / 10,
      kind: 'easy' as const,
      title,
    }))
    return [...easy, { day: longDay, kilometres: long, kind: 'long', title: 'Long run, hills' }]
  })
}

/** A strength session most weeks and a ride now and then. */
export function plannedActivities(lastLongRun: LocalDay): readonly PlannedActivity[] {
  return LONG.flatMap((_, week): readonly PlannedActivity[] => {
    const longDay = addDays(lastLongRun, -7 * (LONG.length - 1 - week))
    const strength = { day: addDays(longDay, -3), type: 'strength_training', minutes: 25 } as const
    const ride = { day: addDays(longDay, -6), type: 'cycling', minutes: 70 } as const
    return [...(week % 4 === 3 ? [] : [strength]), ...(week % 3 === 1 ? [ride] : [])]
  })
}
