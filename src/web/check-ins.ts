/** What a runner tells on a page becomes a check-in, and asks for a new look at the numbers. */
import { addCheckIn, listCheckIns } from '../../db/check-ins.ts'
import { inTransaction } from '../../db/open.ts'
import { type CheckIn, NOTHING_TOLD } from '../../rules/model/check-in.ts'
import { dayInZone } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { WebPorts } from './ports.ts'

/**
 * Keeps what was told, for the runner's today. The same words twice in a row on one day are one check-in:
 * a double tap or a reloaded page changes nothing.
 */
export async function tell(
  ports: WebPorts,
  runner: Runner,
  told: Partial<Omit<CheckIn, 'day'>>,
): Promise<void> {
  const { runtime } = ports
  const madeAt = runtime.now()
  const checkIn: CheckIn = { ...NOTHING_TOLD, ...told, day: dayInZone(madeAt, runner.zone) }
  await inTransaction(ports.db, async (trx) => {
    const last = (await listCheckIns(trx, runner.id)).at(-1)
    if (last !== undefined && isSame(last, checkIn)) return
    await addCheckIn(trx, { id: runtime.newId(), runnerId: runner.id, madeAt, checkIn })
    await ports.request(trx, { name: 'assess-runner', key: runner.id, payload: { runnerId: runner.id } })
  })
  ports.nudge()
}

function isSame(one: CheckIn, other: CheckIn): boolean {
  const inOrder = (checkIn: CheckIn) => JSON.stringify(Object.entries(checkIn).sort())
  return inOrder(one) === inOrder(other)
}
