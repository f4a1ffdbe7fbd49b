/** However a store came to be, record by record, its runs are those of all its records seen at once. */
import { expect, it } from 'vitest'
import type { RunRecord } from '../../connectors/connector.ts'
import { type Database, inTransaction } from '../../db/open.ts'
import { findRecord, loadRecord } from '../../db/records.ts'
import { listRuns } from '../../db/runs.ts'
import { listVerdicts, saveVerdict } from '../../db/verdicts.ts'
import { instant } from '../../rules/model/day.ts'
import { clustersOf } from '../../rules/same-run.ts'
import { dropRecord } from '../../src/jobs/drop-record.ts'
import { readContent, traceOf } from '../../src/jobs/record-content.ts'
import { regroup } from '../../src/jobs/regroup.ts'
import { takeIn } from '../../src/jobs/take-in.ts'
import { manualClock } from '../support/clock.ts'
import { inMemory } from '../support/databases.ts'
import { figures, NOON, storeRunner } from '../support/stored.ts'

/** The same numbers for the same seed: a linear congruence. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const SOURCES = ['file', 'garmin_export', 'strava_archive'] as const
const { startedAt: START } = figures()
const { runtime } = manualClock(NOON)

/** Ten loops begun within five minutes, now and then far away, named or out of their zone: many are near. */
function someRecord(below: (limit: number) => number): RunRecord {
  const zones = below(6) === 0 ? 1 + below(3) : 0
  const days = below(8) === 0 ? 3 : 0
  const seconds = 300 + below(3) * 40
  const startedAt = instant(START + (below(40) * 8 + zones * 3600 + days * 86_400) * 1000)
  return {
    ...{
      kind: 'run',
      source: SOURCES[below(3)] ?? 'file',
      externalId: String(below(4)),
      file: 'x',
      notes: [],
    },
    ...{ shoeExternalIds: [], original: null, zoneIsAssumed: zones > 0 },
    keys: below(4) === 0 ? [`recording:${below(2)}`] : [],
    figures: figures({
      ...{ startedAt, distanceMetres: 900 + below(4) * 60 },
      ...{ movingSeconds: seconds, elapsedSeconds: seconds },
    }),
  }
}

async function someStep(db: Database, below: (limit: number) => number): Promise<void> {
  const finding = someRecord(below)
  const context = { runnerId: 'ada', newId: runtime.newId }
  await inTransaction(db, async (trx) => {
    const known = await findRecord(trx, 'ada', finding.source, finding.externalId)
    const other = await findRecord(trx, 'ada', SOURCES[below(3)] ?? 'file', String(below(4)))
    const choice = below(8)
    if (choice === 0 && known) await dropRecord(trx, known, context)
    else if (choice === 1 && known && other && known.id !== other.id) {
      const [one, two] = [known, other].map(({ source, externalId }) => `${source}:${externalId}`)
      const are = below(2) === 0 ? 'one' : 'two'
      await saveVerdict(trx, 'ada', { one: one ?? '', other: two ?? '', are }, runtime.now())
      await regroup(trx, [known, other], context)
    } else {
      const heard = new Set<string>()
      await takeIn(trx, { finding, kept: null }, { runnerId: 'ada', importId: null, heard, runtime })
    }
  })
}

/** As stored, and as all records together say. */
async function groups(db: Database) {
  const rows = await db.selectFrom('source_records').select(['id', 'run_id']).orderBy('id').execute()
  const traces = await Promise.all(
    rows.map(async ({ id, run_id }) => {
      const record = await loadRecord(db, id)
      if (!record) throw new Error(`record ${id} is gone`)
      return { ...traceOf(record, readContent(record.content)), runId: run_id }
    }),
  )
  const stored = [...Map.groupBy(traces, ({ runId }) => runId).values()]
  const together = clustersOf(traces, await listVerdicts(db, 'ada')).map(({ records }) => records)
  const named = (sets: readonly (readonly { readonly name: string }[])[]) =>
    sets
      .map((set) =>
        set
          .map(({ name }) => name)
          .toSorted()
          .join(' '),
      )
      .toSorted()
  return { stored: named(stored), together: named(together), runs: (await listRuns(db, 'ada')).length }
}

it.each(Array.from({ length: 12 }, (_, seed) => seed))('seed %i: thirty steps', async (seed) => {
  const db = await inMemory()
  await storeRunner(db)
  const below = numbersFrom(seed)
  for (let step = 1; step <= 30; step++) {
    await someStep(db, below)
    const { stored, together, runs } = await groups(db)
    expect(stored, `after step ${step}`).toEqual(together)
    expect(runs).toBe(together.length)
  }
})
