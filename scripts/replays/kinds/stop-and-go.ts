import { easy, type Kind, USUAL_HABITS, weeksOf } from '../plan.ts'

/** A usual week that an injury ends every few months. */
export const stopAndGo: Kind = {
  name: 'stop-and-go',
  habits: { ...USUAL_HABITS, spread: [0.08, 0.2], breaksAYear: [2, 4], breakDays: [14, 56] },
  plan: (draws) => {
    const scale = draws.between(0.8, 1.3)
    return weeksOf(() => [
      null,
      easy(7 * scale),
      null,
      easy(8 * scale),
      null,
      draws.happens(0.4) ? easy(5 * scale) : null,
      easy(12 * scale),
    ])
  },
}
