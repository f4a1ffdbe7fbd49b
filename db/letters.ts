/** The outbox: finished letters, each written once. */
import type { Selectable } from 'kysely'
import type { Instant } from '../rules/model/day.ts'
import type { Lane } from '../rules/model/history.ts'
import type { Db } from './open.ts'
import type { LettersTable } from './schema.ts'

export interface StoredAttachment {
  readonly cid: string
  readonly filename: string
  readonly contentType: 'image/png'
  readonly content: Uint8Array
}

export interface NewLetter {
  readonly id: string
  readonly runnerId: string | null
  readonly kind: string
  readonly dedupeKey: string
  readonly recipient: string
  readonly subject: string
  readonly preview: string
  readonly html: string
  readonly text: string
  readonly attachments: readonly StoredAttachment[]
  readonly unsubscribeUrl: string | null
  readonly createdAt: Instant
  /** Whose rows it speaks of; 'files' when it is not said, as for letters that speak of none. */
  readonly drawnFrom?: Lane
}

export interface StoredLetter extends NewLetter {
  readonly sentAt: Instant | null
  readonly place: string | null
  /** It was overtaken while it waited, and stays unsent; null for all others. */
  readonly notSentBecause: string | null
}

/** A letter without its body, for lists. */
export type LetterLine = Pick<
  StoredLetter,
  'id' | 'runnerId' | 'kind' | 'recipient' | 'subject' | 'createdAt' | 'sentAt' | 'place' | 'notSentBecause'
>

/** Writes the letter; false when one with this key was written before. */
export async function writeLetter(db: Db, letter: NewLetter): Promise<boolean> {
  const row = await db
    .insertInto('letters')
    .values({
      id: letter.id,
      runner_id: letter.runnerId,
      kind: letter.kind,
      dedupe_key: letter.dedupeKey,
      recipient: letter.recipient,
      subject: letter.subject,
      preview: letter.preview,
      html: letter.html,
      text: letter.text,
      attachments: JSON.stringify(
        letter.attachments.map((part) => ({
          ...part,
          content: Buffer.from(part.content).toString('base64'),
        })),
      ),
      unsubscribe_url: letter.unsubscribeUrl,
      created_at: letter.createdAt,
      drawn_from: letter.drawnFrom ?? 'files',
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A letter by its once-only key: its id, and where it went. */
export async function letterByKey(
  db: Db,
  dedupeKey: string,
): Promise<{ readonly id: string; readonly place: string | null } | null> {
  const row = await db
    .selectFrom('letters')
    .select(['id', 'place'])
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst()
  return row ?? null
}

export async function loadLetter(db: Db, id: string): Promise<StoredLetter | null> {
  const row = await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toLetter(row) : null
}

export async function markSent(db: Db, id: string, sentAt: Instant, place: string): Promise<void> {
  await db.updateTable('letters').set({ sent_at: sentAt, place }).where('id', '=', id).execute()
}

/** Takes a letter that waits out of the post for good; it stays to be read, and its key stays used. */
export async function markNotSent(db: Db, id: string, because: string): Promise<void> {
  await db.updateTable('letters').set({ not_sent_because: because }).where('id', '=', id).execute()
}

/** Whether a newer letter of these kinds was written to the same runner, and not dropped itself. */
export async function isOvertaken(db: Db, letter: StoredLetter, kinds: readonly string[]): Promise<boolean> {
  if (kinds.length === 0) return false
  const row = await db
    .selectFrom('letters')
    .select('id')
    .where('runner_id', '=', letter.runnerId)
    .where('kind', 'in', kinds)
    .where('created_at', '>', letter.createdAt)
    .where('not_sent_because', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Newest first; of one runner, or of all for the operator's outbox. */
export async function listLetters(
  db: Db,
  runnerId: string | 'all',
  limit: number,
): Promise<readonly LetterLine[]> {
  let query = db
    .selectFrom('letters')
    .select(['id', 'runner_id', 'kind', 'recipient', 'subject', 'created_at', 'sent_at', 'place'])
    .select('not_sent_because')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
  if (runnerId !== 'all') query = query.where('runner_id', '=', runnerId)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    runnerId: row.runner_id,
    kind: row.kind,
    recipient: row.recipient,
    subject: row.subject,
    createdAt: row.created_at as Instant,
    sentAt: row.sent_at as Instant | null,
    place: row.place,
    notSentBecause: row.not_sent_because,
  }))
}

/** What was written to a runner and when, oldest first, without what stays unsent. */
export async function lettersWritten(
  db: Db,
  runnerId: string,
): Promise<readonly { readonly kind: string; readonly createdAt: Instant }[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['kind', 'created_at'])
    .where('runner_id', '=', runnerId)
    .where('not_sent_because', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ kind: row.kind, createdAt: row.created_at as Instant }))
}

/** When a letter was written, and under which key. */
export interface WrittenLetter {
  readonly createdAt: Instant
  readonly dedupeKey: string
}

/** The newest letter of a kind to a runner, without those that stay unsent. */
export async function lastLetter(db: Db, runnerId: string, kind: string): Promise<WrittenLetter | null> {
  return (await lastLetters(db, runnerId, kind, 1))[0] ?? null
}

/** The newest letters of a kind to a runner, newest first, without those that stay unsent. */
export async function lastLetters(
  db: Db,
  runnerId: string,
  kind: string,
  limit: number,
): Promise<readonly WrittenLetter[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['created_at', 'dedupe_key'])
    .where('runner_id', '=', runnerId)
    .where('kind', '=', kind)
    .where('not_sent_because', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ createdAt: row.created_at as Instant, dedupeKey: row.dedupe_key }))
}

/**
 * Takes the words out of letters that were drawn from the API, and says which captured files held them. Key and
 * time of sending stay, so that none is written again.
 */
export async function blankDrawnFromApi(
  db: Db,
  which: { readonly runnerId: string } | { readonly createdBefore: Instant },
): Promise<readonly string[]> {
  let query = db
    .updateTable('letters')
    .set({ subject: '', preview: '', html: '', text: '', attachments: '[]', unsubscribe_url: null })
    .where('drawn_from', '=', 'strava_api')
    .where('html', '!=', '')
  query =
    'runnerId' in which
      ? query.where('runner_id', '=', which.runnerId)
      : query.where('created_at', '<', which.createdBefore)
  const rows = await query.returning(['id', 'place', 'sent_at']).execute()
  // an empty letter is not sent
  const unsent = rows.filter((row) => row.sent_at === null).map((row) => row.id)
  if (unsent.length > 0)
    await db.deleteFrom('work').where('name', '=', 'deliver-mail').where('key', 'in', unsent).execute()
  return rows.flatMap(({ place }) => (place === null || place === 'smtp' ? [] : [place]))
}

/** Some of a runner's letters, without their words. */
export async function someLetters(
  db: Db,
  runnerId: string,
  limit: number,
): Promise<readonly Pick<StoredLetter, 'id' | 'kind' | 'createdAt' | 'place'>[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['id', 'kind', 'created_at', 'place'])
    .where('runner_id', '=', runnerId)
    .limit(limit)
    .execute()
  return rows.map(({ id, kind, created_at, place }) => ({
    ...{ id, kind, createdAt: created_at as Instant, place },
  }))
}

export async function removeLetters(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('letters').where('id', 'in', ids).execute()
}

/** Removes letters of a kind whose delivery is over, done or given up; returns how many. */
export async function removeDelivered(db: Db, kind: string): Promise<number> {
  const underWay = db
    .selectFrom('work')
    .select('key')
    .where('name', '=', 'deliver-mail')
    .where('parked_reason', 'is', null)
  const { numDeletedRows } = await db
    .deleteFrom('letters')
    .where('kind', '=', kind)
    .where((where) => where.or([where('sent_at', 'is not', null), where('id', 'not in', underWay)]))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function toLetter(row: Selectable<LettersTable>): StoredLetter {
  const parts = JSON.parse(row.attachments) as (Omit<StoredAttachment, 'content'> & { content: string })[]
  return {
    id: row.id,
    runnerId: row.runner_id,
    kind: row.kind,
    dedupeKey: row.dedupe_key,
    recipient: row.recipient,
    subject: row.subject,
    preview: row.preview,
    html: row.html,
    text: row.text,
    attachments: parts.map((part) => ({ ...part, content: Buffer.from(part.content, 'base64') })),
    unsubscribeUrl: row.unsubscribe_url,
    createdAt: row.created_at as Instant,
    drawnFrom: row.drawn_from as Lane,
    sentAt: row.sent_at as Instant | null,
    place: row.place,
    notSentBecause: row.not_sent_because,
  }
}
