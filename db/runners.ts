import type { Selectable } from 'kysely'
import type { Instant, LocalDay, Weekday } from '../rules/model/day.ts'
import type { MailChoices, Runner } from '../rules/model/runner.ts'
import type { Units } from '../rules/model/units.ts'
import type { Db } from './open.ts'
import type { RunnersTable } from './schema.ts'

type Row = Selectable<RunnersTable>

/** A runner as stored: the noun of the rules, and what only the house needs. */
export interface StoredRunner extends Runner {
  readonly confirmedAt: Instant | null
  /** Hours of the day, 0–23, in the runner's zone, between which no letter comes unasked; null: none. */
  readonly quietHours: { readonly from: number; readonly to: number } | null
  readonly pause: Pause | null
  /** The last day without alerts; a warning sign is answered all the same. */
  readonly snoozedUntil: LocalDay | null
}

/** Days, both included, without letters that come unasked; only a warning sign is answered. */
export interface Pause {
  readonly from: LocalDay
  readonly until: LocalDay
  readonly because: 'travel' | 'illness' | 'other'
}

export type NewRunner = Pick<Runner, 'id' | 'email' | 'name' | 'zone' | 'units'> & {
  readonly createdAt: Instant
  readonly confirmedAt: Instant | null
}

/** Adds a runner; throws the engine's unique error when the address is taken. */
export async function addRunner(db: Db, runner: NewRunner): Promise<void> {
  await db
    .insertInto('runners')
    .values({
      id: runner.id,
      email: runner.email?.toLowerCase() ?? null,
      name: runner.name,
      zone: runner.zone,
      units: runner.units,
      week_start: 1,
      equipment: '[]',
      mail_alerts: 1,
      mail_digest: 1,
      confirmed_at: runner.confirmedAt,
      created_at: runner.createdAt,
    })
    .execute()
}

/** What may be set of a runner, one entry a key given. */
export type RunnerChange = Partial<
  Omit<Runner, 'id' | 'email' | 'mail'> & Pick<StoredRunner, 'quietHours' | 'pause' | 'snoozedUntil'>
> & { readonly mail?: Partial<MailChoices> }

export async function changeRunner(db: Db, id: string, change: RunnerChange): Promise<void> {
  const { weekStart, birthYear, restingPulse, maximumPulse, equipment, mail, quietHours, pause } = change
  const set = {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.zone !== undefined && { zone: change.zone }),
    ...(change.units !== undefined && { units: change.units }),
    ...(weekStart !== undefined && { week_start: weekStart }),
    ...(birthYear !== undefined && { birth_year: birthYear }),
    ...(change.sex !== undefined && { sex: change.sex }),
    ...(restingPulse !== undefined && { resting_pulse: restingPulse }),
    ...(maximumPulse !== undefined && { maximum_pulse: maximumPulse }),
    ...(equipment !== undefined && { equipment: JSON.stringify(equipment) }),
    ...(change.history !== undefined && { history: change.history }),
    ...(change.defaultShoeId !== undefined && { default_shoe_id: change.defaultShoeId }),
    ...(change.usualWeekMetres !== undefined && { usual_week_metres: change.usualWeekMetres }),
    ...(change.longestRunMetres !== undefined && { longest_run_metres: change.longestRunMetres }),
    ...(change.sittingHours !== undefined && { sitting_hours: change.sittingHours }),
    ...(mail !== undefined && mailColumns(mail)),
    ...(quietHours !== undefined && {
      quiet_from: quietHours?.from ?? null,
      quiet_to: quietHours?.to ?? null,
    }),
    ...(pause !== undefined && {
      paused_from: pause?.from ?? null,
      paused_until: pause?.until ?? null,
      pause_reason: pause?.because ?? null,
    }),
    ...(change.snoozedUntil !== undefined && { snoozed_until: change.snoozedUntil }),
  }
  if (Object.keys(set).length === 0) return
  await db.updateTable('runners').set(set).where('id', '=', id).execute()
}

function mailColumns({ alerts, digest, checkIns, news }: Partial<MailChoices>) {
  return {
    ...(alerts !== undefined && { mail_alerts: alerts ? 1 : 0 }),
    ...(digest !== undefined && { mail_digest: digest ? 1 : 0 }),
    ...(checkIns !== undefined && { mail_check_ins: checkIns ? 1 : 0 }),
    ...(news !== undefined && { mail_news: news ? 1 : 0 }),
  }
}

export async function confirmRunner(db: Db, id: string, now: Instant): Promise<void> {
  await db
    .updateTable('runners')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Gives an address to a runner who has none or an unconfirmed one; false when there is no such runner. */
export async function giveAddress(db: Db, id: string, email: string): Promise<boolean> {
  const row = await db
    .updateTable('runners')
    .set({ email: email.toLowerCase() })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Removes a runner with every row that is the runner's. */
export async function removeRunner(db: Db, id: string): Promise<void> {
  const address = db
    .selectFrom('runners')
    .select((row) => row.ref('email').$notNull().as('email'))
    .where('id', '=', id)
  await db.deleteFrom('stopped_addresses').where('address', 'in', address).execute()
  await db.deleteFrom('runners').where('id', '=', id).execute()
}

/** By address (any case), by id, or by `strava:` and the athlete's id. */
export async function findRunner(db: Db, who: string): Promise<StoredRunner | null> {
  if (who.startsWith('strava:')) return runnerOfAthlete(db, who.slice('strava:'.length))
  const row = await db
    .selectFrom('runners')
    .selectAll()
    .where((where) => where.or([where('email', '=', who.toLowerCase()), where('id', '=', who)]))
    .executeTakeFirst()
  return row ? toRunner(row) : null
}

async function runnerOfAthlete(db: Db, athleteId: string): Promise<StoredRunner | null> {
  const row = await db
    .selectFrom('runners')
    .innerJoin('strava_accounts', 'strava_accounts.runner_id', 'runners.id')
    .selectAll('runners')
    .where('strava_accounts.athlete_id', '=', athleteId)
    .executeTakeFirst()
  return row ? toRunner(row) : null
}

export async function listRunners(db: Db): Promise<readonly StoredRunner[]> {
  const rows = await db.selectFrom('runners').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(toRunner)
}

function toRunner(row: Row): StoredRunner {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    zone: row.zone,
    units: row.units as Units,
    weekStart: row.week_start as Weekday,
    birthYear: row.birth_year,
    sex: row.sex as Runner['sex'],
    restingPulse: row.resting_pulse,
    maximumPulse: row.maximum_pulse,
    equipment: JSON.parse(row.equipment) as string[],
    history: row.history,
    defaultShoeId: row.default_shoe_id,
    usualWeekMetres: row.usual_week_metres,
    longestRunMetres: row.longest_run_metres,
    sittingHours: row.sitting_hours,
    mail: {
      alerts: row.mail_alerts === 1,
      digest: row.mail_digest === 1,
      checkIns: row.mail_check_ins === 1,
      news: row.mail_news === 1,
    },
    confirmedAt: row.confirmed_at as Instant | null,
    quietHours:
      row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
    pause: pauseOf(row),
    snoozedUntil: row.snoozed_until as LocalDay | null,
  }
}

function pauseOf({ paused_from, paused_until, pause_reason }: Row): Pause | null {
  if (paused_from === null || paused_until === null) return null
  return {
    from: paused_from as LocalDay,
    until: paused_until as LocalDay,
    because: pause_reason as Pause['because'],
  }
}
