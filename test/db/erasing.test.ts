import { expect, it } from 'vitest'
import { saveAssessment } from '../../db/assessments.ts'
import { addCheckIn } from '../../db/check-ins.ts'
import { beginImport } from '../../db/imports.ts'
import { writeLetter } from '../../db/letters.ts'
import type { Database } from '../../db/open.ts'
import { noteOriginal } from '../../db/originals.ts'
import { addPlannedRun } from '../../db/planned-runs.ts'
import { nameRecord } from '../../db/records.ts'
import { saveActivity } from '../../db/runs.ts'
import { addSession } from '../../db/sessions.ts'
import { saveShoe } from '../../db/shoes.ts'
import { addSpan } from '../../db/spans.ts'
import { addTelling } from '../../db/tellings.ts'
import { addTombstone } from '../../db/tombstones.ts'
import { saveVerdict } from '../../db/verdicts.ts'
import { localDay } from '../../rules/model/day.ts'
import { anAssessment } from '../support/assessments.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aCheckIn, aShoe, span } from '../support/history.ts'
import { NOON, storeRun, storeRunner } from '../support/stored.ts'

const TABLES = [
  ...(['runners', 'imports', 'source_records', 'runs', 'activities', 'shoes', 'spans'] as const),
  ...(['record_keys', 'tellings', 'verdicts', 'tombstones'] as const),
  ...(['originals', 'check_ins', 'assessments', 'letters', 'sessions', 'planned_runs'] as const),
]

/** A row of a runner in every table that knows runners. */
async function storeAll(db: Database, id: string): Promise<void> {
  await storeRunner(db, { id, email: `${id}@limber.example` })
  const own = { id: `${id}-1`, runnerId: id }
  const times = { madeAt: NOON, createdAt: NOON }
  await beginImport(db, { ...own, connector: 'garmin', fingerprint: '', startedAt: NOON })
  await storeRun(db, own)
  await nameRecord(db, id, `record of ${id}-1`, ['bytes:a'])
  const telling = { kind: 'record', subjectId: `record of ${id}-1`, toldAt: NOON, content: '{}' } as const
  await addTelling(db, { ...telling, importId: `${id}-1`, outcome: 'added' })
  await saveVerdict(db, id, { one: 'file:a', other: 'file:b', are: 'two' }, NOON)
  await addTombstone(db, id, { source: 'file', externalId: 'c', trace: null }, NOON)
  const activity = { day: localDay('2026-11-20'), startedAt: NOON, type: 'cycling', minutes: 60 }
  await saveActivity(db, { runnerId: id, recordId: `${id}-ride`, source: 'file', activity })
  await saveShoe(db, { ...own, source: 'file', externalId: 'shoe', shoe: aShoe() })
  await addSpan(db, { ...own, importId: 'one', source: 'file', span: span('2026-11-01', '2026-11-21') })
  await noteOriginal(db, { runnerId: id, hash: 'hash', extension: 'fit', bytes: 1, recordId: `${id}-1` })
  await addCheckIn(db, { ...own, ...times, checkIn: aCheckIn('2026-11-21') })
  await saveAssessment(db, { ...own, ...times, assessment: anAssessment() })
  await writeLetter(db, {
    ...{ ...own, ...times, kind: 'alert', dedupeKey: id, recipient: `${id}@limber.example`, subject: '' },
    ...{ preview: '', html: '', text: '', attachments: [], unsubscribeUrl: null },
  })
  const plan = { id: `${id}-1`, day: localDay('2026-12-06'), distanceMetres: 21_100, title: null }
  await addPlannedRun(db, id, plan)
  await addSession(db, { idHash: `${id} session`, runnerId: id, now: NOON, expiresAt: NOON })
}

async function rowsOfEach(db: Database): Promise<readonly (readonly [string, number])[]> {
  const counted = TABLES.map(async (table) => {
    const rows = await db.selectFrom(table).selectAll().execute()
    return [table, rows.length] as const
  })
  return Promise.all(counted)
}

describeOnBoth('erasing a runner', (open) => {
  it('takes everything of that runner, and nothing of another', async () => {
    const db = await open()
    await storeAll(db, 'ada')
    await storeAll(db, 'bob')
    expect(await rowsOfEach(db)).toEqual(TABLES.map((table) => [table, 2]))
    await db.deleteFrom('runners').where('id', '=', 'ada').execute()
    expect(await rowsOfEach(db)).toEqual(TABLES.map((table) => [table, 1]))
    expect(await db.selectFrom('letters').select('runner_id').execute()).toEqual([{ runner_id: 'bob' }])
  })
})
