import type { CheckIn, RedFlag } from '../model/check-in.ts'
import type { Metrics } from '../model/metrics.ts'

/** Which warning signs stand. Only "I have been seen" ends one; a later "none of these" does not. */
export function redFlagsOf(checkIns: readonly CheckIn[]): Metrics['redFlags'] {
  const told = checkIns.filter((checkIn) => checkIn.cleared || checkIn.redFlags.length > 0)
  const standing = told.reduce<readonly RedFlag[]>(
    (signs, checkIn) => [...new Set([...(checkIn.cleared ? [] : signs), ...checkIn.redFlags])],
    [],
  )
  const answers = checkIns.filter((checkIn) => checkIn.noRedFlags || checkIn.redFlags.length > 0)
  return { answered: answers.length > 0, answeredOn: answers.at(-1)?.day ?? null, standing }
}
