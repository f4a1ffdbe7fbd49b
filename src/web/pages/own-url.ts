import { dayInZone } from '../../../rules/model/day.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { type LetterLink, letterUrl } from '../../links.ts'
import type { WebPorts } from '../ports.ts'

/** The page behind a letter's button, for the same button on a page: one form, one way to act. */
export function ownUrl(ports: WebPorts, runner: Runner, act: LetterLink['act']): string {
  const now = ports.runtime.now()
  const link = { runnerId: runner.id, day: dayInZone(now, runner.zone), act }
  // without the base: the page may be open under another name of this machine
  return letterUrl(ports.seal, '', link, now)
}
