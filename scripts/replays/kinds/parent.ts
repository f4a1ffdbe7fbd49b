import { easy, type Kind, USUAL_HABITS, weeksOf } from '../plan.ts'

/** Whenever there is time: none to four runs a week, on any day, of any length between 4 and 9 km. */
export const parent: Kind = {
  name: 'irregular parent',
  habits: { ...USUAL_HABITS, missed: [0.1, 0.25], spread: [0.1, 0.25] },
  plan: (draws) => {
    const aDay = draws.between(0.2, 0.45)
    const dayOff = () => (draws.happens(aDay) ? easy(draws.between(4, 9)) : null)
    return weeksOf(() => [
      ...Array.from({ length: 6 }, dayOff),
      draws.happens(0.35) ? easy(draws.between(8, 13)) : dayOff(),
    ])
  },
}
