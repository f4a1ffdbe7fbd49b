import { easy, hard, type Kind, USUAL_HABITS, weeksApart, weeksOf } from '../plan.ts'

/** Hills in the week, a trail on Sunday that is long and short in turns, and a few days in the mountains. */
export const hills: Kind = {
  name: 'trail and hills',
  habits: { ...USUAL_HABITS, spread: [0.12, 0.25], steepPerKilometre: [6, 22] },
  plan: (draws) => {
    const scale = draws.between(0.8, 1.3)
    const trips = weeksApart(draws, draws.whole(1, 3), 8)
    return weeksOf((week) => {
      const long = easy(scale * (week % 2 === 0 ? 20 : 15))
      if (trips.includes(week)) return [null, easy(8), null, easy(16), easy(18), null, easy(24 * scale)]
      return [null, hard(8 * scale), null, easy(10 * scale), null, draws.happens(0.3) ? easy(6) : null, long]
    })
  },
}
