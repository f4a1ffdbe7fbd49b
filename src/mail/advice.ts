import type { Assessment } from '../../rules/model/assessment.ts'
import { EMERGENCY_REMINDER } from '../../rules/prescriptions/emergency-reminder.ts'

/** The advice, but for the signs that the end of the letter lists. */
export function adviceOf({ prescription }: Assessment): readonly string[] {
  return (prescription?.advice ?? []).filter((sentence) => sentence !== EMERGENCY_REMINDER)
}
