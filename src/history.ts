import { listCheckIns } from '../db/check-ins.ts'
import type { Db } from '../db/open.ts'
import { listPlannedRuns } from '../db/planned-runs.ts'
import { recordsOfSource } from '../db/records.ts'
import { listActivities, listRuns, type StoredRun } from '../db/runs.ts'
import { listShoes, type StoredShoe, shoeIdsBySource } from '../db/shoes.ts'
import { listSpans, type SourceSpan } from '../db/spans.ts'
import { joinSpans } from '../rules/metrics/known-days.ts'
import { addDays, daysBetween, type LocalDay } from '../rules/model/day.ts'
import type { History, Lane, Span } from '../rules/model/history.ts'
import type { Run, RunFigures } from '../rules/model/run.ts'
import type { Shoe } from '../rules/model/shoe.ts'
import { groundOf } from '../rules/model/surface.ts'
import { activitiesOnce } from '../rules/same-activity.ts'

/** Single files less than this far apart read as one log, and the newest speaks for as long after it. */
const LOOSE_FILES_DAYS = 14
/** The stretch by which lanes are compared: what the weekly rules look back over. */
const WINDOW_DAYS = 35

/** A history, and whose rows it is made of. */
export interface DrawnHistory {
  readonly history: History
  readonly drawnFrom: Lane
}

/**
 * What is known of a runner up to a day, from one lane: the runner's own files or Strava's API, whichever
 * covers the last weeks better. With `combine`, the operator's decision, they fill each other's gaps.
 */
export async function loadHistory(
  db: Db,
  runnerId: string,
  day: LocalDay,
  combine = false,
): Promise<DrawnHistory> {
  const [runs, shoes, checkIns, plannedRuns, spans, told] = await Promise.all([
    listRuns(db, runnerId),
    listShoes(db, runnerId),
    listCheckIns(db, runnerId),
    listPlannedRuns(db, runnerId),
    listSpans(db, runnerId),
    recordsOfSource(db, runnerId, 'strava_api'),
  ])
  const ofFiles = joinSpans(spans.filter((span) => span.source !== 'strava_api').map(knownStretch))
  const ofApi = joinSpans(spans.filter((span) => span.source === 'strava_api'))
  const hasApi = told.length > 0 || ofApi.length > 0
  const drawnFrom = hasApi && (combine || covers(ofApi, day) > covers(ofFiles, day)) ? 'strava_api' : 'files'
  if (combine && hasApi) {
    const activities = activitiesOnce(await listActivities(db, runnerId), runs)
    const all = joinSpans([...ofFiles, ...ofApi])
    const counted = withTotals(shoes, runs)
    return { history: { runs, activities, checkIns, plannedRuns, spans: all, shoes: counted }, drawnFrom }
  }
  const lane =
    drawnFrom === 'files'
      ? runs.filter((run) => run.source !== 'strava_api')
      : runsAsTold(runs, told, await shoeIdsBySource(db, runnerId, 'strava_api'))
  const activities = activitiesOnce(await listActivities(db, runnerId, drawnFrom), lane)
  return {
    history: {
      ...{
        runs: lane,
        activities,
        checkIns,
        plannedRuns,
        shoes: withTotals(shoesOf(drawnFrom, shoes), lane),
      },
      spans: drawnFrom === 'files' ? ofFiles : ofApi,
    },
    drawnFrom,
  }
}

/** An export tells of all days it covers; a runner who hands in file by file is taken to go on doing so. */
function knownStretch({ source, from, to }: SourceSpan): Span {
  return { from, to: source === 'file' ? addDays(to, LOOSE_FILES_DAYS) : to }
}

/** How many of the days up to `day` the spans cover. */
function covers(spans: readonly Span[], day: LocalDay): number {
  const from = addDays(day, 1 - WINDOW_DAYS)
  return spans.reduce((total, span) => {
    const first = span.from > from ? span.from : from
    const last = span.to < day ? span.to : day
    return total + Math.max(0, daysBetween(first, last) + 1)
  }, 0)
}

interface ToldRun {
  readonly figures: RunFigures
  readonly shoes?: readonly string[]
}

/** Runs as the API tells them, also where a file's record counts for the run. */
function runsAsTold(
  runs: readonly StoredRun[],
  told: readonly { readonly runId: string | null; readonly content: string }[],
  shoeIds: ReadonlyMap<string, string>,
): readonly Run[] {
  const byId = new Map(runs.map((run) => [run.id, run]))
  return told
    .flatMap(({ runId, content }): readonly Run[] => {
      const run = runId === null ? undefined : byId.get(runId)
      if (!run) return []
      const { figures, shoes = [] } = JSON.parse(content) as ToldRun
      // a pair that the runner's own files name is none of this lane; one that the runner names holds in both
      const own = shoes.map((externalId) => shoeIds.get(externalId)).find((id) => id !== undefined)
      const shoeId = run.source === 'strava_api' || run.shoeByRunner ? run.shoeId : (own ?? null)
      const surface = groundOf(run.surfaceByRunner, figures.distanceMetres, figures.surface)
      const perceivedExertion = run.exertionByRunner ?? figures.perceivedExertion
      return [{ ...figures, id: run.id, source: 'strava_api', shoeId, surface, perceivedExertion }]
    })
    .sort((a, b) => a.startedAt - b.startedAt)
}

function shoesOf(lane: Lane, shoes: readonly StoredShoe[]): readonly StoredShoe[] {
  return shoes.filter((shoe) => (shoe.source === 'strava_api') === (lane === 'strava_api'))
}

/** Where a source counts a pair itself, the pair began with that total less the runs we know of before it. */
function withTotals(shoes: readonly StoredShoe[], runs: readonly Run[]): readonly Shoe[] {
  return shoes.map(({ source: _, total, ...shoe }) => {
    if (total === null) return shoe
    const known = runs.filter((run) => run.shoeId === shoe.id && run.startedAt <= total.at)
    const metres = known.reduce((sum, run) => sum + run.distanceMetres, 0)
    // below zero where the source counts less than the runs say: its own total stands
    return { ...shoe, startMetres: total.metres - metres }
  })
}
