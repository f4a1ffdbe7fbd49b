import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInWords } from '../../rules/model/day.ts'
import type { Prescription } from '../../rules/model/prescription.ts'
import type { Signal } from '../../rules/model/signal.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { hasLight, isEased, spokenReason } from '../../rules/signals/spoken.ts'

/** An assessment for a terminal: the light, its reasons, the next distance, what to do. */
export function assessmentInWords(assessment: Assessment, units: Units): string {
  const { signals, prescription, ceilingMetres, missingSince, level } = assessment
  const light = hasLight(assessment) ? level : `not sure, nothing is known since ${missingSince}`
  return [
    `${dayInWords(assessment.day)}: ${light}`,
    ...signals.flatMap((signal) => signalInWords(signal, signals)),
    nextRun(ceilingMetres, units),
    ...(prescription ? planInWords(prescription) : []),
  ].join('\n')
}

/** Less than this is no run. */
const LEAST_METRES = 50

function nextRun(metres: number | null, units: Units): string {
  if (metres === null) return 'Next run: no distance to name.'
  if (metres < LEAST_METRES)
    return 'Next run: nothing is left of these seven days; rest, or ride or swim instead.'
  return `Next run: up to ${formatDistance(metres, units)} stays in range.`
}

function signalInWords(signal: Signal, signals: readonly Signal[]): readonly string[] {
  const { wayDown, missing } = signal
  return [
    `  ${spokenReason(signal, signals)}`,
    ...(isEased(signal, signals) ? [] : [`    What brings it down: ${wayDown.words}`]),
    ...(missing.length === 0 ? [] : [`    Not known: ${missing.join('; ')}.`]),
  ]
}

function planInWords({ advice, routine }: Prescription): readonly string[] {
  return [
    'To do:',
    ...advice.map((line) => `  ${line}`),
    ...(routine ?? []).map((item) => `    ${item.name}: ${item.dose}`),
  ]
}
