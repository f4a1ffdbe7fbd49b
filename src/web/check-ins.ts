/** What a runner tells on a page becomes a check-in, and asks for a new look at the numbers. */
import { addCheckIn, listCheckIns } from '../../db/check-ins.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import { type CheckIn, NOTHING_TOLD } from '../../rules/model/check-in.ts'
import { dayInZone } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { WebPorts } from './ports.ts'

/** What was told, all but the day: that is the runner's today. */
export type Told = Partial<Omit<CheckIn, 'day'>>

/** Keeps what was told, in a transaction of its own. */
export async function tell(ports: WebPorts, runner: Runner, told: Told): Promise<void> {
  await inTransaction(ports.db, (trx) => keepTold(trx, ports, runner, told))
  ports.nudge()
}

/**
 * Keeps what was told, for the runner's today. The same words twice in a row on one day are one check-in:
 * a double tap or a reloaded page changes nothing.
 */
export async function keepTold(trx: Db, ports: WebPorts, runner: Runner, told: Told): Promise<void> {
  const { runtime } = ports
  const madeAt = runtime.now()
  const checkIn: CheckIn = { ...NOTHING_TOLD, ...told, day: dayInZone(madeAt, runner.zone) }
  const last = (await listCheckIns(trx, runner.id)).at(-1)
  if (last !== undefined && isSame(last, checkIn)) return
  await addCheckIn(trx, { id: runtime.newId(), runnerId: runner.id, madeAt, checkIn })
  await askForAssessment(trx, ports, runner)
}

/** The numbers are looked at again, for something the runner said. */
export function askForAssessment(trx: Db, ports: WebPorts, { id }: Pick<Runner, 'id'>): Promise<void> {
  return ports.request(trx, { name: 'assess-runner', key: id, payload: { runnerId: id } })
}

function isSame(one: CheckIn, other: CheckIn): boolean {
  const inOrder = (checkIn: CheckIn) => JSON.stringify(Object.entries(checkIn).sort())
  return inOrder(one) === inOrder(other)
}
