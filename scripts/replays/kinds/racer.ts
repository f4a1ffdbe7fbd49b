import { easy, hard, type Kind, type PlannedDay, race, USUAL_HABITS, weeksOf } from '../plan.ts'

/** Twelve weeks: the share of the runner's full week, with an easy one in four, a taper, the race, a week off it. */
const SHARES = [0.7, 0.78, 0.86, 0.7, 0.9, 0.95, 1, 0.75, 1, 0.8, 0.55, 0.45] as const
const RACE_WEEK = 10

export const racer: Kind = {
  name: 'racer with peaks',
  habits: { ...USUAL_HABITS, missed: [0.03, 0.1], spread: [0.04, 0.12] },
  plan: (draws) => {
    const scale = draws.between(0.8, 1.3)
    const from = draws.whole(0, SHARES.length - 1)
    return weeksOf((week) => {
      const index = (from + week) % SHARES.length
      const days = weekOf(scale * (SHARES[index] ?? 1))
      return index === RACE_WEEK ? [...days.slice(0, 6), race(draws.pick([10, 15, 21.1]))] : days
    })
  },
}

/** 68 km at its full. */
function weekOf(scale: number): readonly PlannedDay[] {
  const [short, usual] = [easy(8 * scale), easy(10 * scale)]
  return [null, hard(12 * scale), short, hard(12 * scale), null, usual, easy(18 * scale)]
}
