import type { LocalDay } from '../rules/model/day.ts'
import type { PlannedRun } from '../rules/model/planned-run.ts'
import type { Db } from './open.ts'

export async function addPlannedRun(db: Db, runnerId: string, plan: PlannedRun): Promise<void> {
  const { id, day, title } = plan
  await db
    .insertInto('planned_runs')
    .values({ id, runner_id: runnerId, day, distance_metres: plan.distanceMetres, title })
    .execute()
}

/** Sorted by day. */
export async function listPlannedRuns(db: Db, runnerId: string): Promise<readonly PlannedRun[]> {
  const rows = await db
    .selectFrom('planned_runs')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    day: row.day as LocalDay,
    distanceMetres: row.distance_metres,
    title: row.title,
  }))
}

/** False when the runner has no such plan. */
export async function removePlannedRun(db: Db, runnerId: string, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('planned_runs')
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
