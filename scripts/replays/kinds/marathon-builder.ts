import { easy, hard, type Kind, type PlannedDay, race, USUAL_HABITS, weeksOf } from '../plan.ts'

/** Eighteen weeks of long runs with an easier one every third, the race, three weeks after it, five of base. */
const LONG = [14, 16, 12, 18, 20, 15, 22, 24, 18, 26, 29, 21, 32, 24, 32, 20, 13, 42.2] as const
const AFTER = [0, 6, 10] as const
const BASE = [12, 13, 13, 14, 14] as const
const CYCLE = [...LONG, ...AFTER, ...BASE]

export const marathonBuilder: Kind = {
  name: 'marathon builder',
  habits: { ...USUAL_HABITS, missed: [0.05, 0.18] },
  plan: (draws) => {
    const scale = draws.between(0.85, 1.25)
    const from = draws.whole(0, CYCLE.length - 1)
    return weeksOf((week) => weekAt((from + week) % CYCLE.length, scale))
  },
}

function weekAt(index: number, scale: number): readonly PlannedDay[] {
  const kilometres = CYCLE[index] ?? 0
  const isRace = index === LONG.length - 1
  const long = isRace ? race(42.2) : kilometres === 0 ? null : easy(kilometres * Math.min(scale, 1.05))
  const share = scale * midweekShare(index)
  if (share === 0) return [null, null, null, null, null, null, long]
  return [null, easy(8 * share), hard(10 * share), easy(8 * share), null, null, long]
}

/** The week's other runs grow with the long one, go down with the taper, and rest after the race. */
function midweekShare(index: number): number {
  if (index === LONG.length - 1) return 0.5
  if (index === LONG.length - 2) return 0.75
  if (index < LONG.length) return Math.min(1.4, 0.9 + 0.04 * index)
  return [0, 0.5, 0.7][index - LONG.length] ?? 0.9
}
