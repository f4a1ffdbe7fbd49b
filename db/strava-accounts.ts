/** Runners' accounts at Strava. Tokens arrive here sealed and leave sealed. */
import type { Selectable } from 'kysely'
import type { Instant } from '../rules/model/day.ts'
import type { Db } from './open.ts'
import type { StravaAccountsTable } from './schema.ts'

export interface SealedTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: Instant
}

export interface StravaAccount {
  readonly runnerId: string
  readonly athleteId: string
  readonly scopes: readonly string[]
  readonly tokens: SealedTokens
  /**
   * `reconnect`: Strava no longer lets us in; nothing is asked until the runner connects again. `leaving`: the
   * runner's data is going or gone, and only the permission is still to be given back.
   */
  readonly state: 'connected' | 'reconnect' | 'leaving'
  readonly connectedAt: Instant
  /** The runner was made from this athlete: the name is Strava's. */
  readonly madeRunner: boolean
  /** When the whole window was last listed to its end. */
  readonly listedAt: Instant | null
  /** When the newest page was last looked at. */
  readonly lookedAt: Instant | null
  readonly listing: Listing | null
}

/** A listing that is under way: where to go on after a crash. */
export interface Listing {
  /** Activities that start later are not part of it, so that new ones do not shift its pages. */
  readonly beganAt: Instant
  /** The next page to ask for, from 1. */
  readonly page: number
  /** Activities seen so far. */
  readonly seen: number
}

export async function connectAccount(
  db: Db,
  account: Pick<StravaAccount, 'runnerId' | 'athleteId' | 'scopes' | 'tokens' | 'connectedAt'> &
    Partial<Pick<StravaAccount, 'madeRunner'>>,
): Promise<void> {
  const values = {
    athlete_id: account.athleteId,
    scopes: account.scopes.join(','),
    ...tokenColumns(account.tokens),
    state: 'connected',
    connected_at: account.connectedAt,
  }
  await db
    .insertInto('strava_accounts')
    .values({
      runner_id: account.runnerId,
      ...values,
      listing_seen: 0,
      made_runner: account.madeRunner === true ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column('runner_id').doUpdateSet(values))
    .execute()
}

export async function findAccount(db: Db, runnerId: string): Promise<StravaAccount | null> {
  const row = await db
    .selectFrom('strava_accounts')
    .selectAll()
    .where('runner_id', '=', runnerId)
    .executeTakeFirst()
  return row ? toAccount(row) : null
}

export async function accountOfAthlete(db: Db, athleteId: string): Promise<StravaAccount | null> {
  const row = await db
    .selectFrom('strava_accounts')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  return row ? toAccount(row) : null
}

export async function listAccounts(db: Db): Promise<readonly StravaAccount[]> {
  const rows = await db.selectFrom('strava_accounts').selectAll().orderBy('connected_at').execute()
  return rows.map(toAccount)
}

export async function saveTokens(db: Db, runnerId: string, tokens: SealedTokens): Promise<void> {
  await db
    .updateTable('strava_accounts')
    .set(tokenColumns(tokens))
    .where('runner_id', '=', runnerId)
    .execute()
}

export async function markAccount(db: Db, runnerId: string, state: StravaAccount['state']): Promise<void> {
  await db.updateTable('strava_accounts').set({ state }).where('runner_id', '=', runnerId).execute()
}

/** Where a listing stands; null when it has come to its end. */
export async function saveListing(db: Db, runnerId: string, listing: Listing | null): Promise<void> {
  await db
    .updateTable('strava_accounts')
    .set({
      listing_began_at: listing?.beganAt ?? null,
      listing_page: listing?.page ?? null,
      listing_seen: listing?.seen ?? 0,
    })
    .where('runner_id', '=', runnerId)
    .execute()
}

/** When the next first listing goes on of those with fewer pages; null when none does until then that nobody is at. */
export async function firstListingBehind(db: Db, page: number, until: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom('work')
    .innerJoin('strava_accounts', 'strava_accounts.runner_id', 'work.key')
    .select('work.due_at')
    .where('work.name', '=', 'sync-strava')
    .where('work.due_at', '<=', until)
    .where('work.leased_until', 'is', null)
    .where('work.parked_reason', 'is', null)
    .where('strava_accounts.state', '=', 'connected')
    .where('strava_accounts.listed_at', 'is', null)
    .where((where) => where.or([where('listing_page', 'is', null), where('listing_page', '<', page)]))
    .orderBy('work.due_at')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.due_at as Instant) : null
}

export async function noteListed(db: Db, runnerId: string, at: Instant): Promise<void> {
  await db
    .updateTable('strava_accounts')
    .set({ listed_at: at, looked_at: at })
    .where('runner_id', '=', runnerId)
    .execute()
}

export async function noteLooked(db: Db, runnerId: string, at: Instant): Promise<void> {
  await db.updateTable('strava_accounts').set({ looked_at: at }).where('runner_id', '=', runnerId).execute()
}

export async function removeAccount(db: Db, runnerId: string): Promise<void> {
  await db.deleteFrom('strava_accounts').where('runner_id', '=', runnerId).execute()
}

function tokenColumns(tokens: SealedTokens) {
  return {
    sealed_access_token: tokens.accessToken,
    sealed_refresh_token: tokens.refreshToken,
    token_expires_at: tokens.expiresAt,
  }
}

function toAccount(row: Selectable<StravaAccountsTable>): StravaAccount {
  const { listing_began_at: beganAt, listing_page: page } = row
  return {
    runnerId: row.runner_id,
    athleteId: row.athlete_id,
    scopes: row.scopes.split(','),
    tokens: {
      accessToken: row.sealed_access_token,
      refreshToken: row.sealed_refresh_token,
      expiresAt: row.token_expires_at as Instant,
    },
    state: row.state as StravaAccount['state'],
    connectedAt: row.connected_at as Instant,
    madeRunner: row.made_runner === 1,
    listedAt: row.listed_at as Instant | null,
    lookedAt: row.looked_at as Instant | null,
    listing:
      beganAt === null || page === null
        ? null
        : { beganAt: beganAt as Instant, page, seen: row.listing_seen },
  }
}
