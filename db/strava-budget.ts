import { locksRows } from './dialect.ts'
import { type Database, inTransaction } from './open.ts'

/**
 * Reads one application's budget, lets `decide` change it, and writes it back, in one transaction: two workers
 * never spend the same request. `decide` gets null before the first request.
 */
export function changeBudget<S, T>(
  db: Database,
  clientId: string,
  decide: (state: S | null) => { readonly state: S; readonly decision: T },
): Promise<T> {
  return inTransaction(db, async (trx) => {
    // the row must be there before it can be locked
    await trx
      .insertInto('strava_budget')
      .values({ client_id: clientId, state: 'null' })
      .onConflict((conflict) => conflict.column('client_id').doNothing())
      .execute()
    const row = await trx
      .selectFrom('strava_budget')
      .select('state')
      .where('client_id', '=', clientId)
      .$if(locksRows(trx), (query) => query.forUpdate())
      .executeTakeFirstOrThrow()
    const { state, decision } = decide(JSON.parse(row.state) as S | null)
    await trx
      .updateTable('strava_budget')
      .set({ state: JSON.stringify(state) })
      .where('client_id', '=', clientId)
      .execute()
    return decision
  })
}
