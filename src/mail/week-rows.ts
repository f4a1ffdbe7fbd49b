import type { StrengthMetrics } from '../../rules/model/effort.ts'
import { STRENGTH_GOAL } from '../../rules/model/thresholds.ts'
import type { Row } from './lists.ts'

/** What else the week held. What is not known has no row. */

/** Who tells of no strength work is not told how little of it we know. */
export function strengthRow({ sessionsOfWeek, isTold }: StrengthMetrics): readonly Row[] {
  if (sessionsOfWeek === null || !isTold) return []
  const goal = sessionsOfWeek < STRENGTH_GOAL ? ` of ${STRENGTH_GOAL}` : ''
  return [
    {
      title: 'Strength',
      value: `${sessionsOfWeek}${goal}`,
      note: 'Days with strength work in the week, as far as we know.',
    },
  ]
}
