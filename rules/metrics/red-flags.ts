import type { CheckIn, RedFlag } from '../model/check-in.ts'
import type { Metrics } from '../model/metrics.ts'

/** Which warning signs stand. Only "I have been seen" ends one; a later "none of these" does not. */
export function redFlagsOf(checkIns: readonly CheckIn[]): Metrics['redFlags'] {
  const standing = checkIns.reduce<readonly RedFlag[]>(
    (signs, checkIn) => [...new Set([...(checkIn.cleared ? [] : signs), ...checkIn.redFlags])],
    [],
  )
  const answered = checkIns.some((checkIn) => checkIn.noRedFlags || checkIn.redFlags.length > 0)
  return { answered, standing }
}
