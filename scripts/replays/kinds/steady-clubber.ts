import { easy, hard, type Kind, race, USUAL_HABITS, weeksApart, weeksOf } from '../plan.ts'

/** The same week all year: track on Tuesday, tempo on Thursday, a long run on Sunday, and a few races of 10 km. */
export const steadyClubber: Kind = {
  name: 'steady clubber',
  habits: USUAL_HABITS,
  plan: (draws) => {
    const scale = draws.between(0.7, 1.4)
    const races = weeksApart(draws, draws.whole(2, 4), 4)
    return weeksOf((week) => [
      null,
      hard(9 * scale),
      null,
      hard(10 * scale),
      null,
      easy(7 * scale),
      races.includes(week) ? race(10) : easy(15 * scale),
    ])
  },
}
