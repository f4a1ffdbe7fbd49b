import { easy, type Kind, USUAL_HABITS, weeksOf } from '../plan.ts'

/** Every day but ill ones; a longer run on Sunday. */
export const streak: Kind = {
  name: 'streak runner',
  habits: { ...USUAL_HABITS, missed: [0, 0.02], spread: [0.05, 0.2], breaksAYear: [0, 0] },
  plan: (draws) => {
    const usual = draws.between(4, 8)
    const long = usual * draws.between(1.5, 2)
    return weeksOf(() => [...Array.from({ length: 6 }, () => easy(usual)), easy(long)])
  },
}
