/** What only the runner can say of runs: what was underfoot, and in which pair. No record overrules it. */
import { type Db, inTransaction } from '../../db/open.ts'
import { chooseShoe, findRun, tagSurface } from '../../db/runs.ts'
import type { SurfaceClass } from '../../rules/model/surface.ts'
import { OverruleError, type OverrulePorts } from './overrule.ts'

type TellingPorts = Pick<OverrulePorts, 'db' | 'request'>

/** "All of this was on …"; null takes it back. An OverruleError names a run that is none, and nothing is changed. */
export function tellSurface(
  runnerId: string,
  runIds: readonly string[],
  surface: SurfaceClass | null,
  ports: TellingPorts,
): Promise<void> {
  return tellOfRuns(runnerId, runIds, (trx, id) => tagSurface(trx, id, surface), ports)
}

/** "These were in this pair." An OverruleError names a run that is none, and nothing is changed. */
export function tellShoe(
  runnerId: string,
  runIds: readonly string[],
  shoeId: string,
  ports: TellingPorts,
): Promise<void> {
  return tellOfRuns(runnerId, runIds, (trx, id) => chooseShoe(trx, id, shoeId), ports)
}

async function tellOfRuns(
  runnerId: string,
  runIds: readonly string[],
  tell: (trx: Db, runId: string) => Promise<void>,
  { db, request }: TellingPorts,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const id of runIds) {
      if ((await findRun(trx, id))?.runnerId !== runnerId) {
        throw new OverruleError(`There is no run "${id}". limber runs --runner E --json shows the ids.`)
      }
      await tell(trx, id)
    }
    await request(trx, { name: 'assess-runner', key: runnerId, payload: { runnerId } })
  })
}
