/** Brings a database file up to date in a process of its own, and says which steps it took. */
import { migrate, openDatabase } from '../../db/open.ts'

const db = openDatabase(process.argv[2] ?? '')
const steps = await migrate(db)
await db.destroy()
console.log(steps.join(','))
