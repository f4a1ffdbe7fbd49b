import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInWords } from '../../rules/model/day.ts'
import type { Prescription } from '../../rules/model/prescription.ts'
import type { Signal } from '../../rules/model/signal.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { spokenReason } from '../../rules/signals/spoken.ts'

/** An assessment for a terminal: the light, its reasons, the next distance, what to do. */
export function assessmentInWords(assessment: Assessment, units: Units): string {
  const { signals, prescription, ceilingMetres, missingSince, level } = assessment
  const light = missingSince ? `not sure, nothing is known since ${missingSince}` : level
  return [
    `${dayInWords(assessment.day)}: ${light}`,
    ...signals.flatMap((signal) => signalInWords(signal, spokenReason(signal, signals))),
    ceilingMetres === null
      ? 'Next run: no distance to name.'
      : `Next run: up to ${formatDistance(ceilingMetres, units)} stays in range.`,
    ...(prescription ? planInWords(prescription) : []),
  ].join('\n')
}

/** `words` are its reason, or the fact alone where the body's own report asks for less than it would allow. */
function signalInWords({ reason, wayDown, missing }: Signal, words: string): readonly string[] {
  return [
    `  ${words}`,
    ...(words === reason ? [`    What brings it down: ${wayDown.words}`] : []),
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
