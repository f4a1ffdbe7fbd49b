import { EMERGENCY_FLAGS, RED_FLAG_WORDS, RED_FLAGS, type RedFlag } from '../../rules/model/check-in.ts'

/** The ten signs that need a person, in two tiers, and what each tier asks for. */

export const EMERGENCY_NUMBERS = 'your emergency number (112, 999, 911)'

export function isEmergency(flag: RedFlag): boolean {
  return EMERGENCY_FLAGS.includes(flag)
}

export function wordsOf(flags: readonly RedFlag[]): readonly string[] {
  return flags.map((flag) => RED_FLAG_WORDS[flag])
}

export const EMERGENCY_SIGNS: readonly RedFlag[] = RED_FLAGS.filter(isEmergency)
export const URGENT_SIGNS: readonly RedFlag[] = RED_FLAGS.filter((flag) => !isEmergency(flag))

/** The end of every letter about pain. */
export const IF_THEY_BEGIN = {
  title: 'If any of these begins',
  lead: `Go to an emergency department now or call ${EMERGENCY_NUMBERS}:`,
} as const

/** Over each tier where a letter asks about them. */
export const ASK = {
  title: 'Before the routine, one question',
  lead: 'Is any of these true for you? Each is a reason to see a person before any exercise. Answer on the page, and the routine follows.',
  emergency: `For any of these, go to an emergency department now or call ${EMERGENCY_NUMBERS}:`,
  urgent: 'For any of these, see a doctor in the next days:',
} as const
