import type { Insertable, Selectable } from 'kysely'
import type { OtherActivity } from '../rules/model/activity.ts'
import type { Instant, LocalDay } from '../rules/model/day.ts'
import type { Lane } from '../rules/model/history.ts'
import type { ClimbOrigin, PulseSeconds, Run, RunFigures, Split } from '../rules/model/run.ts'
import type { Source } from '../rules/model/source.ts'
import { groundOf, type SurfaceClass, type SurfaceMetres } from '../rules/model/surface.ts'
import type { Db } from './open.ts'
import type { RunsTable } from './schema.ts'

/** A field that another record than the counting one tells; records are named `<source>:<external id>`. */
export interface ToldBy {
  readonly field: string
  readonly by: string
  readonly reason: string
}

export interface StoredRun extends Run {
  readonly runnerId: string
  /** The record whose figures count. */
  readonly recordId: string
  /** The runner chose the pair; no record overrules that. */
  readonly shoeByRunner: boolean
  /** What the runner said was underfoot; `surface` is then all of it, whatever the records tell. */
  readonly surfaceByRunner: SurfaceClass | null
  /** How hard the runner said it was; `perceivedExertion` is then this, whatever the device says. */
  readonly exertionByRunner: number | null
  readonly toldBy: readonly ToldBy[]
}

export interface NewRun {
  readonly id: string
  readonly runnerId: string
  readonly recordId: string
  readonly source: Source
  readonly figures: RunFigures
  readonly shoeId: string | null
  readonly toldBy: readonly ToldBy[]
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

/** The runner's own word on which pair a run was made in. */
export async function chooseShoe(db: Db, runId: string, shoeId: string | null): Promise<void> {
  await db.updateTable('runs').set({ shoe_id: shoeId, shoe_by_runner: 1 }).where('id', '=', runId).execute()
}

/** The runner's own word on what was underfoot; null takes it back, and the records are believed again. */
export async function tagSurface(db: Db, runId: string, surface: SurfaceClass | null): Promise<void> {
  await db.updateTable('runs').set({ surface_by_runner: surface }).where('id', '=', runId).execute()
}

/** The runner's own word on how hard a run was, 0–10; it goes before what the device says. */
export async function tellExertion(db: Db, runId: string, exertion: number): Promise<void> {
  await db.updateTable('runs').set({ exertion_by_runner: exertion }).where('id', '=', runId).execute()
}

/** Takes a pair that is gone off every run. */
export async function takeOffShoe(db: Db, shoeId: string): Promise<void> {
  await db
    .updateTable('runs')
    .set({ shoe_id: null, shoe_by_runner: 0 })
    .where('shoe_id', '=', shoeId)
    .execute()
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

export async function removeActivity(db: Db, recordId: string): Promise<void> {
  await db.deleteFrom('activities').where('record_id', '=', recordId).execute()
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
  const rows = await query.orderBy('started_at').orderBy('type').orderBy('minutes').execute()
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
    ascent_from: figures.ascentFrom,
    descent_from: figures.descentFrom,
    steep_descent_metres: figures.steepDescentMetres,
    steep_ascent_metres: figures.steepAscentMetres,
    grade_adjusted_metres: figures.gradeAdjustedMetres,
    minetti_metres: figures.minettiMetres,
    surface: JSON.stringify(figures.surface),
    indoor: figures.indoor ? 1 : 0,
    average_pulse: figures.averagePulse,
    maximum_pulse: figures.maximumPulse,
    average_cadence: figures.averageCadence,
    splits: JSON.stringify(figures.splits),
    pulse_seconds: JSON.stringify(figures.pulseSeconds),
    perceived_exertion: figures.perceivedExertion,
    assumed_by: figures.assumedBy,
    title: figures.title,
    shoe_id: run.shoeId,
    told_by: JSON.stringify(run.toldBy),
  }
}

function toRun(row: Selectable<RunsTable>): StoredRun {
  const surfaceByRunner = row.surface_by_runner as SurfaceClass | null
  return {
    id: row.id,
    runnerId: row.runner_id,
    recordId: row.record_id,
    source: row.source as Source,
    day: row.day as LocalDay,
    startedAt: row.started_at as Instant,
    distanceMetres: row.distance_metres,
    movingSeconds: row.moving_seconds,
    elapsedSeconds: row.elapsed_seconds,
    ascentMetres: row.ascent_metres,
    descentMetres: row.descent_metres,
    ascentFrom: row.ascent_from as ClimbOrigin | null,
    descentFrom: row.descent_from as ClimbOrigin | null,
    steepDescentMetres: row.steep_descent_metres,
    steepAscentMetres: row.steep_ascent_metres,
    gradeAdjustedMetres: row.grade_adjusted_metres,
    minettiMetres: row.minetti_metres,
    surface: groundOf(surfaceByRunner, row.distance_metres, JSON.parse(row.surface) as SurfaceMetres),
    indoor: row.indoor === 1,
    averagePulse: row.average_pulse,
    maximumPulse: row.maximum_pulse,
    averageCadence: row.average_cadence,
    splits: JSON.parse(row.splits) as readonly Split[],
    pulseSeconds: JSON.parse(row.pulse_seconds) as PulseSeconds,
    perceivedExertion: row.exertion_by_runner ?? row.perceived_exertion,
    assumedBy: row.assumed_by as RunFigures['assumedBy'],
    title: row.title,
    shoeId: row.shoe_id,
    shoeByRunner: row.shoe_by_runner === 1,
    surfaceByRunner,
    exertionByRunner: row.exertion_by_runner,
    toldBy: toldBeside(row, JSON.parse(row.told_by) as readonly ToldBy[]),
  }
}

/** No record tells what the runner told. */
function toldBeside(row: Selectable<RunsTable>, toldBy: readonly ToldBy[]): readonly ToldBy[] {
  const own = [
    ...(row.surface_by_runner === null ? [] : ['surface']),
    ...(row.exertion_by_runner === null ? [] : ['perceivedExertion']),
  ]
  return toldBy.filter(({ field }) => !own.includes(field))
}
