import { easy, hard, type Kind, type PlannedDay, USUAL_HABITS, WEEKS_A_YEAR } from '../plan.ts'

/** Four days on, four off, so that no two calendar weeks are alike; after nights there is no run. */
export const shiftWorker: Kind = {
  name: 'shift worker',
  habits: { ...USUAL_HABITS, missed: [0.1, 0.22], spread: [0.08, 0.18] },
  plan: (draws) => {
    const scale = draws.between(0.8, 1.3)
    const off: readonly PlannedDay[] = [null, easy(8 * scale), hard(9 * scale), easy(14 * scale)]
    return Array.from({ length: 7 * WEEKS_A_YEAR }, (_, day) => {
      if (day % 8 >= 4) return off[(day % 8) - 4] ?? null
      const isOnNights = Math.floor(day / 8) % 2 === 1
      return !isOnNights && day % 8 === 1 ? easy(6 * scale) : null
    })
  },
}
