/** `/hooks/mail/<secret>`: a mailbox or a mail service says that letters came back, or were not wanted. */
import type { Context } from 'hono'
import { z } from 'zod'
import { type Db, inTransaction } from '../../../db/open.ts'
import { findRunner } from '../../../db/runners.ts'
import { stopAddress } from '../../../db/stopped-addresses.ts'
import type { WebPorts } from '../ports.ts'
import { showNotFound } from './errors.ts'

const Returned = z.object({
  address: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  kind: z.enum(['bounce', 'complaint']),
  reason: z.string().default(''),
})
type Returned = z.infer<typeof Returned>

const Call = z.union([Returned.transform((one) => [one]), z.array(Returned).max(500)])

const WORDS: Readonly<Record<Returned['kind'], string>> = {
  bounce: 'a letter came back',
  complaint: 'a letter was reported as unwanted',
}
const LONGEST_REASON = 300

/** One or several, as JSON or as a form. Addresses that are nobody's here are passed over without a word. */
export async function takeReturns(ports: WebPorts, context: Context): Promise<Response> {
  if (!ports.seal.isMailHookSecret(context.req.param('secret') ?? '')) return showNotFound(context)
  const call = Call.safeParse(await bodyOf(context))
  if (!call.success) return context.json({ error: USAGE }, 400)
  await inTransaction(ports.db, async (trx) => {
    for (const returned of call.data) await stop(ports, trx, returned)
  })
  return context.body(null, 200)
}

const USAGE = 'Post { "address", "kind": "bounce" or "complaint", "reason"? }, or a list of these.'

/** Null when it cannot be read. */
async function bodyOf(context: Context): Promise<unknown> {
  const body = await context.req.text()
  const isForm = context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') === true
  if (isForm) return Object.fromEntries(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

async function stop({ config, runtime, log }: WebPorts, trx: Db, returned: Returned): Promise<void> {
  const { address, kind } = returned
  const runner = await findRunner(trx, address)
  if (!runner && address !== config.operatorEmail?.toLowerCase()) return
  await stopAddress(trx, { address, reason: reasonOf(returned), stoppedAt: runtime.now() })
  const whose = runner ? `runner ${runner.id}` : 'the operator'
  log(`the address of ${whose} gets no more letters until it is confirmed again: ${WORDS[kind]}`)
}

/** Servers like to repeat the address; it stands beside these words already. */
function reasonOf({ address, kind, reason }: Returned): string {
  const said = reason
    .replaceAll(new RegExp(RegExp.escape(address), 'gi'), '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON)
  return said === '' ? WORDS[kind] : `${WORDS[kind]}: ${said}`
}
