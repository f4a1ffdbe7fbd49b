import type { Assessment, Ceilings } from '../rules/model/assessment.ts'
import type { Instant, LocalDay } from '../rules/model/day.ts'
import type { Lane } from '../rules/model/history.ts'
import type { Signal } from '../rules/model/signal.ts'
import type { Db } from './open.ts'

/** Keeps the newest assessment of a runner's day. */
export async function saveAssessment(
  db: Db,
  entry: {
    /** Whose rows it was drawn from; the runner's files when it is not said. */
    readonly drawnFrom?: Lane
    /** Whether nothing can be said of it, for want of a light or of a runner who takes letters now; false if left out. */
    readonly goesUnsaid?: boolean
    readonly id: string
    readonly runnerId: string
    readonly madeAt: Instant
    readonly assessment: Assessment
  },
): Promise<void> {
  const { assessment } = entry
  const values = {
    drawn_from: entry.drawnFrom ?? 'files',
    made_at: entry.madeAt,
    level: assessment.level,
    went_unsaid: entry.goesUnsaid ? 1 : 0,
    body: JSON.stringify(assessment),
  }
  await db
    .insertInto('assessments')
    .values({ id: entry.id, runner_id: entry.runnerId, day: assessment.day, ...values })
    .onConflict((conflict) => conflict.columns(['runner_id', 'day']).doUpdateSet(values))
    .execute()
}

/** Removes what was drawn from the API: of one runner, or of all that was made before a moment. */
export async function removeDrawnFromApi(
  db: Db,
  which: { readonly runnerId: string } | { readonly madeBefore: Instant },
): Promise<void> {
  let query = db.deleteFrom('assessments').where('drawn_from', '=', 'strava_api')
  query =
    'runnerId' in which
      ? query.where('runner_id', '=', which.runnerId)
      : query.where('made_at', '<', which.madeBefore)
  await query.execute()
}

/** The assessment of the latest day; null before the first. */
export async function latestAssessment(db: Db, runnerId: string): Promise<Assessment | null> {
  const row = await db
    .selectFrom('assessments')
    .select('body')
    .where('runner_id', '=', runnerId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? whole(JSON.parse(row.body) as Assessment | OlderAssessment) : null
}

export interface JudgedDay {
  readonly assessment: Assessment
  /** Nothing could be said of it. */
  readonly wentUnsaid: boolean
}

/** The days from the last one before `day` on that could be told of, oldest first; all, where none could. */
export async function daysSinceHeard(db: Db, runnerId: string, day: LocalDay): Promise<readonly JudgedDay[]> {
  const heard = db
    .selectFrom('assessments')
    .select((row) => row.fn.max('day').as('day'))
    .where('runner_id', '=', runnerId)
    .where('day', '<', day)
    .where('went_unsaid', '=', 0)
  const rows = await db
    .selectFrom('assessments')
    .select(['body', 'went_unsaid'])
    .where('runner_id', '=', runnerId)
    .where((where) => where('day', '>=', where.fn.coalesce(heard, where.val(''))))
    .orderBy('day')
    .execute()
  return rows.map(({ body, went_unsaid }) => ({
    assessment: whole(JSON.parse(body) as Assessment | OlderAssessment),
    wentUnsaid: went_unsaid === 1,
  }))
}

/** Whether a runner was judged on a day or before it. */
export async function wasJudgedBy(db: Db, runnerId: string, day: LocalDay): Promise<boolean> {
  const row = await db
    .selectFrom('assessments')
    .select('id')
    .where('runner_id', '=', runnerId)
    .where('day', '<=', day)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the newest assessment of any day was made from one moment on and before another. */
export async function wasJudgedWithin(
  db: Db,
  runnerId: string,
  from: Instant,
  to: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('assessments')
    .select('id')
    .where('runner_id', '=', runnerId)
    .where('made_at', '>=', from)
    .where('made_at', '<', to)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** As they were written before signals told of their way down and of what they lacked. */
type OlderAssessment = Omit<Assessment, 'levelBecause' | 'levelBy' | 'ceilings' | 'signals'> & {
  readonly levelBecause?: string
  readonly levelBy?: Assessment['levelBy']
  readonly ceilings: Partial<Ceilings> & Omit<Ceilings, 'painMetres'>
  readonly signals: readonly (Omit<Signal, 'wayDown' | 'missing'> & Partial<Signal>)[]
}

/**
 * Fills what an older one lacks with nothing. It is not dropped: a runner without any counts as one without
 * runs, whom no night assesses anew, and a light that lasts would be written about as if it had risen.
 */
function whole(stored: Assessment | OlderAssessment): Assessment {
  const signals = stored.signals.map((signal) => ({
    wayDown: { words: '', metres: null },
    missing: [],
    ...signal,
  }))
  const ceilings = { painMetres: null, ...stored.ceilings }
  return { levelBecause: '', levelBy: [], ...stored, ceilings, signals }
}
