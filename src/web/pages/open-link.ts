import type { Context } from 'hono'
import { findRunner, type StoredRunner } from '../../../db/runners.ts'
import { linkSpentAt } from '../../../db/sessions.ts'
import { dayInZone, type Instant, type LocalDay } from '../../../rules/model/day.ts'
import { LetterLink } from '../../links.ts'
import { hashOf } from '../../seal.ts'
import type { WebPorts } from '../ports.ts'

/** A link from a letter that is genuine and in time, and whose it is. */
export interface OpenLink {
  readonly link: LetterLink
  readonly runner: StoredRunner
  /** By what a link that works once is remembered; the token itself is stored nowhere. */
  readonly idHash: string
  readonly expiresAt: Instant
  /** The day in the course of which it stops working. */
  readonly until: LocalDay
  /** When it acted, if it works once and did. */
  readonly spentAt: Instant | null
}

/** Null when it is forged, past its time, or its runner is gone: nobody can tell which. */
export async function openLink(ports: WebPorts, context: Context): Promise<OpenLink | null> {
  const token = context.req.param('token') ?? ''
  const sealed = ports.seal.open('letter', token, ports.runtime.now())
  const parsed = LetterLink.safeParse(sealed?.payload)
  if (sealed === null || !parsed.success) return null
  const runner = await findRunner(ports.db, parsed.data.runnerId)
  if (!runner) return null
  const idHash = hashOf(token)
  return {
    ...{ link: parsed.data, runner, idHash, expiresAt: sealed.expiresAt },
    until: dayInZone(sealed.expiresAt, runner.zone),
    spentAt: await linkSpentAt(ports.db, idHash),
  }
}
