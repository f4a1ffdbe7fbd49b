import type { Context } from 'hono'
import { findRunner, type StoredRunner } from '../../../db/runners.ts'
import { dayInZone, type LocalDay } from '../../../rules/model/day.ts'
import { LetterLink } from '../../links.ts'
import type { WebPorts } from '../ports.ts'

/** A link from a letter that still works, and whose it is. */
export interface OpenLink {
  readonly link: LetterLink
  readonly runner: StoredRunner
  /** The day in the course of which it stops working. */
  readonly until: LocalDay
}

/** Null when it is forged, past its time, or its runner is gone. */
export async function openLink(ports: WebPorts, context: Context): Promise<OpenLink | null> {
  const sealed = ports.seal.open('letter', context.req.param('token') ?? '', ports.runtime.now())
  const parsed = LetterLink.safeParse(sealed?.payload)
  if (sealed === null || !parsed.success) return null
  const runner = await findRunner(ports.db, parsed.data.runnerId)
  return runner && { link: parsed.data, runner, until: dayInZone(sealed.expiresAt, runner.zone) }
}
