import { expect, it } from 'vitest'
import { endImport, latestFinishedImport } from '../../db/imports.ts'
import { lettersWritten, writeLetter } from '../../db/letters.ts'
import { instant } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'
import { NOON, storeImport, storeRunner } from '../support/stored.ts'

describeOnBoth('what a digest looks back on', (open) => {
  it('is each letter of the runner with its moment, the oldest first', async () => {
    const db = await open()
    await storeRunner(db)
    for (const [kind, at] of [
      ['digest', 2],
      ['alert', 1],
    ] as const)
      await letter(db, kind, instant(at))
    expect(await lettersWritten(db, 'ada')).toEqual([
      { kind: 'alert', createdAt: 1 },
      { kind: 'digest', createdAt: 2 },
    ])
    expect(await lettersWritten(db, 'bea')).toEqual([])
  })

  it('is the newest import that came to its end', async () => {
    const db = await open()
    await storeRunner(db)
    expect(await latestFinishedImport(db, 'ada')).toBeNull()
    await storeImport(db, 'one')
    await storeImport(db, 'two')
    await endImport(db, 'one', instant(NOON + 5), {})
    expect(await latestFinishedImport(db, 'ada')).toBe(NOON + 5)
  })
})

async function letter(db: Parameters<typeof writeLetter>[0], kind: string, createdAt: typeof NOON) {
  const words = { subject: '', preview: '', html: '', text: '', attachments: [], unsubscribeUrl: null }
  const to = { id: kind, runnerId: 'ada', kind, dedupeKey: kind, recipient: 'ada@limber.example' }
  await writeLetter(db, { ...words, ...to, createdAt })
}
