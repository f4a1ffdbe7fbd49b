import { EMERGENCY_FLAGS, RED_FLAG_WORDS } from '../model/check-in.ts'

const SIGNS = EMERGENCY_FLAGS.map((flag) => {
  const words = RED_FLAG_WORDS[flag]
  return words.charAt(0).toLowerCase() + words.slice(1)
})

/** The signs that mean the same day, as a sentence of every advice on pain; letters list them at their end. */
export const EMERGENCY_REMINDER = `Go to an emergency department now for any of these: ${SIGNS.join('; ')}.`
