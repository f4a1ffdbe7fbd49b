/** Writes rows as an import does, many short transactions one after the other, in a process of its own. */
import { addCheckIn } from '../../db/check-ins.ts'
import { inTransaction, openDatabase } from '../../db/open.ts'
import { instant, localDay } from '../../rules/model/day.ts'
import { aCheckIn } from '../support/history.ts'

const [file = '', prefix = '', count = '0', page = '1'] = process.argv.slice(2)
const db = openDatabase(file)
const day = localDay('2026-11-21')
for (let from = 0; from < Number(count); from += Number(page)) {
  await inTransaction(db, async (trx) => {
    // reads before it writes: a transaction that began as a reader could not wait for its turn
    await trx.selectFrom('check_ins').select('id').limit(1).execute()
    for (let index = from; index < Math.min(Number(count), from + Number(page)); index++) {
      const entry = { id: `${prefix}-${index}`, runnerId: 'ada', madeAt: instant(index) }
      await addCheckIn(trx, { ...entry, checkIn: aCheckIn(day) })
    }
  })
}
await db.destroy()
