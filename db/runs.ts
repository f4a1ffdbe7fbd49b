import type { Insertable, Selectable } from 'kysely'
import type { OtherActivity } from '../rules/model/activity.ts'
import type { Instant, LocalDay } from '../rules/model/day.ts'
import type { Lane } from '../rules/model/history.ts'
import type { Run, RunFigures } from '../rules/model/run.ts'
import type { Source } from '../rules/model/source.ts'
import type { SurfaceMetres } from '../rules/model/surface.ts'
import type { Db } from './open.ts'
import type { RunsTable } from './schema.ts'

export interface StoredRun extends Run {
  /** The record whose figures count. */
  readonly recordId: string
}

export interface NewRun {
  readonly id: string
  readonly runnerId: string
  readonly recordId: string
  readonly source: Source
  readonly figures: RunFigures
  readonly shoeId: string | null
}

export async function addRun(db: Db, run: NewRun): Promise<void> {
  await db
    .insertInto('runs')
    .values({ id: run.id, runner_id: run.runnerId, ...countingColumns(run) })
    .execute()
}

/** Lets another record count for the run, or the same one with new figures. */
export async function recountRun(db: Db, run: Omit<NewRun, 'runnerId'>): Promise<void> {
  await db.updateTable('runs').set(countingColumns(run)).where('id', '=', run.id).execute()
}

/** Says which pair a run was made in. */
export async function giveShoe(db: Db, runId: string, shoeId: string): Promise<void> {
  await db.updateTable('runs').set({ shoe_id: shoeId }).where('id', '=', runId).execute()
}

export async function removeRun(db: Db, id: string): Promise<void> {
  await db.deleteFrom('runs').where('id', '=', id).execute()
}

export async function findRun(db: Db, id: string): Promise<StoredRun | null> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toRun(row) : null
}

/** Sorted by start. Days are inclusive. */
export async function listRuns(
  db: Db,
  runnerId: string,
  range: { readonly from?: LocalDay | undefined; readonly to?: LocalDay | undefined } = {},
): Promise<readonly StoredRun[]> {
  let query = db.selectFrom('runs').selectAll().where('runner_id', '=', runnerId)
  if (range.from !== undefined) query = query.where('day', '>=', range.from)
  if (range.to !== undefined) query = query.where('day', '<=', range.to)
  const rows = await query.orderBy('started_at').orderBy('id').execute()
  return rows.map(toRun)
}

/** Runs that start between two moments, both included. */
export async function runsStarting(
  db: Db,
  runnerId: string,
  from: Instant,
  to: Instant,
): Promise<readonly StoredRun[]> {
  const rows = await db
    .selectFrom('runs')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .where('started_at', '>=', from)
    .where('started_at', '<=', to)
    .orderBy('started_at')
    .execute()
  return rows.map(toRun)
}

export async function saveActivity(
  db: Db,
  entry: {
    readonly runnerId: string
    readonly recordId: string
    readonly source: Source
    readonly activity: OtherActivity
  },
): Promise<void> {
  const { activity } = entry
  const values = {
    day: activity.day,
    started_at: activity.startedAt,
    type: activity.type,
    minutes: activity.minutes,
  }
  await db
    .insertInto('activities')
    // one activity a record, so the record's id serves
    .values({
      id: entry.recordId,
      record_id: entry.recordId,
      runner_id: entry.runnerId,
      source: entry.source,
      ...values,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Sorted by start; of one lane, or of both when none is named. */
export async function listActivities(
  db: Db,
  runnerId: string,
  lane?: Lane,
): Promise<readonly OtherActivity[]> {
  let query = db
    .selectFrom('activities')
    .select(['day', 'started_at', 'type', 'minutes'])
    .where('runner_id', '=', runnerId)
  if (lane !== undefined) query = query.where('source', lane === 'strava_api' ? '=' : '!=', 'strava_api')
  const rows = await query.orderBy('started_at').execute()
  return rows.map((row) => ({
    day: row.day as LocalDay,
    startedAt: row.started_at as Instant,
    type: row.type,
    minutes: row.minutes,
  }))
}

function countingColumns(run: Omit<NewRun, 'runnerId'>): Omit<Insertable<RunsTable>, 'id' | 'runner_id'> {
  const { figures } = run
  return {
    record_id: run.recordId,
    source: run.source,
    day: figures.day,
    started_at: figures.startedAt,
    distance_metres: figures.distanceMetres,
    moving_seconds: figures.movingSeconds,
    elapsed_seconds: figures.elapsedSeconds,
    ascent_metres: figures.ascentMetres,
    descent_metres: figures.descentMetres,
    steep_descent_metres: figures.steepDescentMetres,
    surface: JSON.stringify(figures.surface),
    indoor: figures.indoor ? 1 : 0,
    average_pulse: figures.averagePulse,
    maximum_pulse: figures.maximumPulse,
    title: figures.title,
    shoe_id: run.shoeId,
  }
}

function toRun(row: Selectable<RunsTable>): StoredRun {
  return {
    id: row.id,
    recordId: row.record_id,
    source: row.source as Source,
    day: row.day as LocalDay,
    startedAt: row.started_at as Instant,
    distanceMetres: row.distance_metres,
    movingSeconds: row.moving_seconds,
    elapsedSeconds: row.elapsed_seconds,
    ascentMetres: row.ascent_metres,
    descentMetres: row.descent_metres,
    steepDescentMetres: row.steep_descent_metres,
    surface: JSON.parse(row.surface) as SurfaceMetres,
    indoor: row.indoor === 1,
    averagePulse: row.average_pulse,
    maximumPulse: row.maximum_pulse,
    title: row.title,
    shoeId: row.shoe_id,
  }
}
