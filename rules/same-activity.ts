import type { OtherActivity } from './model/activity.ts'
import type { Run } from './model/run.ts'

/** Nobody begins two things at once, whether a service counts the pauses or not. */
const SAME_START_MS = 10_000
const START_MS = 120_000
const SHARE = 0.05
const LEAST_MINUTES = 2

/** Something that went on from a moment for so many minutes. */
interface Outing {
  readonly startedAt: number
  readonly minutes: number
}

/**
 * Other activities, each once however many sources hold it, and none that another source calls a run: begun within
 * ten seconds of each other and at least half as long (one source counts pauses, the other does not), or begun
 * within two minutes and as long within 5 % or two minutes. In the order they are given.
 */
export function activitiesOnce(
  activities: readonly OtherActivity[],
  runs: readonly Run[],
): readonly OtherActivity[] {
  const known = new Map<number, Outing[]>()
  const add = (outing: Outing) => {
    const slot = slotOf(outing.startedAt)
    known.set(slot, [...(known.get(slot) ?? []), outing])
  }
  for (const { startedAt, movingSeconds, elapsedSeconds } of runs) {
    add({ startedAt, minutes: movingSeconds / 60 })
    add({ startedAt, minutes: elapsedSeconds / 60 })
  }
  return activities.filter((activity) => {
    const slot = slotOf(activity.startedAt)
    const near = [slot - 1, slot, slot + 1].flatMap((each) => known.get(each) ?? [])
    const isNew = !near.some((outing) => isSame(activity, outing))
    if (isNew) add(activity)
    return isNew
  })
}

function slotOf(startedAt: number): number {
  return Math.floor(startedAt / START_MS)
}

function isSame(a: Outing, b: Outing): boolean {
  const gap = Math.abs(a.minutes - b.minutes)
  const [shorter, longer] = [Math.min(a.minutes, b.minutes), Math.max(a.minutes, b.minutes)]
  if (Math.abs(a.startedAt - b.startedAt) <= SAME_START_MS && shorter >= longer / 2) return true
  return (
    Math.abs(a.startedAt - b.startedAt) <= START_MS &&
    gap <= Math.max(LEAST_MINUTES, SHARE * Math.max(a.minutes, b.minutes))
  )
}
