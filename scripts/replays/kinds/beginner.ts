import { easy, type Kind, race, USUAL_HABITS, weeksOf } from '../plan.ts'

/** Weeks to the first 5 km, and those in which they are held before the long run grows. */
const FIRST_WEEKS = 9
const GROWS_FROM = 12
const RACE_WEEK = 28
const LONGEST = 10

/** Running and walking from 3 km to 5 km, then a long run that grows to 10 km with every fourth week easy. */
export const beginner: Kind = {
  name: 'beginner building up',
  habits: { ...USUAL_HABITS, missed: [0.1, 0.25], spread: [0.08, 0.18] },
  plan: (draws) => {
    const scale = draws.between(0.85, 1.2)
    return weeksOf((week) => {
      const usual = easy(scale * Math.min(5, 3 + (2 * week) / FIRST_WEEKS))
      const long = week === RACE_WEEK ? race(10) : easy(scale * longOf(week))
      return [null, usual, null, usual, null, null, long]
    })
  },
}

function longOf(week: number): number {
  if (week < GROWS_FROM) return Math.min(5, 3 + (2 * week) / FIRST_WEEKS)
  if (week % 4 === 3) return 5
  return Math.min(LONGEST, 5 + 0.6 * (week - GROWS_FROM + 1))
}
