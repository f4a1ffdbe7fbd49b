import { causesFor, type Prescriber } from './prescriber.ts'

const ANSWERS = ['shoe-wear'] as const

/** Worn shoes: nothing to do on the mat. */
export const lookOverShoes: Prescriber = {
  id: 'look-over-shoes',
  answers: ANSWERS,
  prescribe: (_situation, signals) => ({
    id: 'look-over-shoes',
    because: causesFor({ answers: ANSWERS }, signals),
    title: 'Your shoes',
    minutes: 0,
    timesPerWeek: 0,
    weeks: 0,
    routine: null,
    withheld: null,
    loadChange: null,
    advice: [
      ...signals.filter((signal) => signal.id === 'shoe-wear').map((signal) => signal.reason),
      'Two pairs in turn: in 264 runners that went with fewer injuries. Bring a new pair in over some weeks.',
    ],
    stopRules: [],
  }),
}
