import { HEALTH_SCORES, type HealthAnswers, type HealthScore } from '../../rules/model/check-in.ts'
import { UsageError } from './command.ts'

/** After full participation, and after none, the other three questions are not asked. */
const ALONE: readonly HealthScore[] = [0, 25]

/** Reads "0", "25" or all four as "8,17,8,17"; a UsageError says which question wants which score. */
export function readHealthAnswers(value: string | undefined, option: string): HealthAnswers | null {
  if (value === undefined) return null
  const scoreOf = (question: keyof HealthAnswers, text: string) => readScore(`${option}: ${question}`, text)
  const [first = '', ...others] = value.split(',')
  const participation = scoreOf('participation', first)
  if (ALONE.includes(participation)) {
    if (others.length > 0)
      throw new UsageError(
        `${option} ${participation} stands alone: the other questions are not asked after it.`,
      )
    return { participation, training: null, performance: null, symptoms: null }
  }
  const [training, performance, symptoms, ...more] = others
  if (training === undefined || performance === undefined || symptoms === undefined || more.length > 0)
    throw new UsageError(
      `${option} ${participation} needs four answers: participation, training, performance, symptoms; write them as 8,17,8,17.`,
    )
  return {
    participation,
    training: scoreOf('training', training),
    performance: scoreOf('performance', performance),
    symptoms: scoreOf('symptoms', symptoms),
  }
}

function readScore(question: string, text: string): HealthScore {
  const score = HEALTH_SCORES.find((each) => String(each) === text.trim())
  if (score === undefined)
    throw new UsageError(`${question} "${text}" is not one of: ${HEALTH_SCORES.join(', ')}.`)
  return score
}
