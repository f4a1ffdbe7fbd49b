import { easy, type Kind, USUAL_HABITS, weeksOf } from '../plan.ts'

/** A long run on Saturday or Sunday, and in every second week a short one. */
export const weekendLongRunner: Kind = {
  name: 'weekend long-runner',
  habits: { ...USUAL_HABITS, spread: [0.1, 0.2], steepPerKilometre: [0, 4] },
  plan: (draws) => {
    const long = draws.between(13, 22)
    return weeksOf(() => {
      const short = draws.happens(0.5) ? easy(5) : null
      const isSaturday = draws.happens(0.4)
      return [null, null, short, null, null, isSaturday ? easy(long) : null, isSaturday ? null : easy(long)]
    })
  },
}
