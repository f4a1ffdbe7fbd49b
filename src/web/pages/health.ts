import type { Context } from 'hono'
import { countWork } from '../../../db/work.ts'
import type { WebPorts } from '../ports.ts'

/** For whoever watches over the machine: is it up, and is work piling up? */
export async function showHealth(ports: WebPorts, context: Context): Promise<Response> {
  const mail = ports.mailCaptured ? 'captured' : 'smtp'
  try {
    return context.json({ ok: true, database: 'ok', work: await countWork(ports.db), mail })
  } catch {
    // the answer itself is the report; a log line a probe would only fill the log
    return context.json({ ok: false, database: 'unreachable', work: null, mail }, 503)
  }
}
