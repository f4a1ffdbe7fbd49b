import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { takeLease } from '../../db/leases.ts'
import { inTransaction, migrate, openDatabase } from '../../db/open.ts'
import { leaseWork, requestWork } from '../../db/work.ts'
import { instant } from '../../rules/model/day.ts'
import { temporaryFolder } from '../support/folder.ts'
import { inProcess } from '../support/node-process.ts'
import { storeRunner } from '../support/stored.ts'

const ROWS = 2000
const PAGE = 5
const script = new URL('../processes/write-rows.ts', import.meta.url)

async function openFile() {
  const file = join(await temporaryFolder(), 'limber.sqlite')
  const db = openDatabase(file)
  onTestFinished(() => db.destroy())
  await migrate(db)
  await storeRunner(db)
  return { file, db }
}

describe('one SQLite file with several writers', () => {
  it('takes short writes from the server while a command imports, and loses none', async () => {
    const { file, db } = await openFile()
    const importing = { over: false }
    const command = inProcess(script, [file, 'command', String(ROWS), String(PAGE)]).finally(() => {
      importing.over = true
    })
    let written = 0
    while (!importing.over) {
      const now = instant(written)
      const key = String(written++)
      await requestWork(db, { id: key, name: 'assess-runner', key, payload: {}, dueAt: now, now })
      await leaseWork(db, key, now, instant(written + 1))
      await inTransaction(db, (trx) => takeLease(trx, `lease-${key}`, 'server', now, instant(written + 1)))
      // lets the child's end be heard
      await new Promise((resolve) => setImmediate(resolve))
    }
    await command
    expect(await db.selectFrom('check_ins').select('id').execute()).toHaveLength(ROWS)
    expect(await db.selectFrom('work').select('id').execute()).toHaveLength(written)
    expect(await db.selectFrom('leases').select('name').execute()).toHaveLength(written)
    expect(written).toBeGreaterThan(20)
  })

  it('takes two imports at once', async () => {
    const { file, db } = await openFile()
    await Promise.all(
      ['one', 'two'].map((prefix) => inProcess(script, [file, prefix, String(ROWS / 2), String(PAGE)])),
    )
    expect(await db.selectFrom('check_ins').select('id').execute()).toHaveLength(ROWS)
  })
})
