/**
 * Preloaded into a process (`node --import '…/die-at-mark.ts?moment=unmarked&at=7' …`): kills it before or behind the
 * statement that marks a letter as sent. Only what the driver of SQLite gives the process is wrapped.
 */
import SqliteDatabase from 'better-sqlite3'

const MARK = /^update "letters" set "sent_at"/
const told = new URL(import.meta.url).searchParams
const prepare = SqliteDatabase.prototype.prepare
let marks = 0

function marking<T>(execute: () => T): T {
  const isStruck = String(++marks) === told.get('at')
  if (isStruck && told.get('moment') === 'unmarked') process.kill(process.pid, 'SIGKILL')
  const result = execute()
  if (isStruck) process.kill(process.pid, 'SIGKILL')
  return result
}

Object.assign(SqliteDatabase.prototype, {
  prepare(this: SqliteDatabase.Database, source: string) {
    const statement: SqliteDatabase.Statement<unknown[]> = prepare.call(this, source)
    if (!MARK.test(source)) return statement
    const run = statement.run.bind(statement)
    const all = statement.all.bind(statement)
    return Object.assign(statement, {
      run: (...values: unknown[]) => marking(() => run(...values)),
      all: (...values: unknown[]) => marking(() => all(...values)),
    })
  },
})
