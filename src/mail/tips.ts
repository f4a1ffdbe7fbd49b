import { daysBetween, type LocalDay, localDay } from '../../rules/model/day.ts'

/** One a week, in turn; none of them is a signal, and each says how little or how much stands behind it. */
const TIPS: readonly string[] = [
  'Before a run: five minutes of brisk walking and leg swings. Half- and full-marathon runners who said they had not warmed up enough had 2.6 times the odds of back pain at that race (36 cases; recall study). This is an association only.',
  'Drinking: 16–20 oz (about 0.5–0.6 litres) two hours before. On runs over 45–60 minutes sip to thirst, roughly 5–10 oz (0.15–0.3 litres) every 20 minutes in heat, and never so much that you gain weight on a run. This is about comfort and heat, not about your back.',
  'Steps: in a laboratory 45 runners with 5 to 10 % more steps a minute put less load on their knees. Up to 5 % more for two weeks is an experiment to try, and not for everyone.',
  'Sitting: stand up for two minutes every half hour. It is a rule of thumb; nobody has shown in runners how many hours matter.',
  'Worry: most episodes of back pain improve in weeks; up to a third of people still have some a year later. If yours stays for two or three weeks, see a doctor or a physiotherapist.',
  'Other sports: among 264 runners each hour a week of them went with somewhat fewer injuries (0.85). It is an observation, no more.',
]

const FIRST_MONDAY = localDay('1970-01-05')

/** The tip of the week that begins on this day. */
export function tipOf(weekStarts: LocalDay): string {
  const weeks = Math.floor(daysBetween(FIRST_MONDAY, weekStarts) / 7)
  return TIPS[((weeks % TIPS.length) + TIPS.length) % TIPS.length] ?? ''
}
