/** Builders of what the tables hold. */
import { beginImport, type ImportEntry } from '../../db/imports.ts'
import type { Db } from '../../db/open.ts'
import { addRecord, type RecordEntry } from '../../db/records.ts'
import { addRunner, type NewRunner } from '../../db/runners.ts'
import { addRun } from '../../db/runs.ts'
import { localDay } from '../../rules/model/day.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import { at } from './history.ts'

export const NOON = at('2026-11-21T12:00:00Z')

const START = at('2026-11-21T07:05:00Z')

export async function storeRunner(db: Db, over: Partial<NewRunner> = {}): Promise<string> {
  const runner: NewRunner = {
    id: 'ada',
    email: 'ada@limber.example',
    name: 'Ada',
    zone: 'Europe/Berlin',
    units: 'km',
    createdAt: NOON,
    confirmedAt: NOON,
    ...over,
  }
  await addRunner(db, runner)
  return runner.id
}

/** A run of 10 km in 50 minutes, as a watch tells it. */
export function figures(over: Partial<RunFigures> = {}): RunFigures {
  return {
    day: localDay('2026-11-21'),
    startedAt: START,
    distanceMetres: 10_012.5,
    movingSeconds: 3000.25,
    elapsedSeconds: 3060.5,
    ascentMetres: 120.5,
    descentMetres: 118,
    ascentFrom: 'device',
    descentFrom: 'device',
    steepDescentMetres: 14.25,
    steepAscentMetres: null,
    gradeAdjustedMetres: null,
    minettiMetres: null,
    pulseSeconds: [],
    perceivedExertion: null,
    surface: { compacted: 10_012.5 },
    indoor: false,
    averagePulse: 148.5,
    maximumPulse: 171,
    averageCadence: null,
    splits: [],
    assumedBy: null,
    title: 'Long run, hills',
    ...over,
  }
}

export function recordEntry(over: Partial<RecordEntry> = {}): RecordEntry {
  return {
    id: 'record-1',
    runnerId: 'ada',
    source: 'file',
    externalId: 'abc',
    fetchedAt: NOON,
    kind: 'run',
    startedAt: START,
    runId: 'run-1',
    content: '{"figures":1}',
    ...over,
  }
}

/** An import of Ada's that tells of what follows. */
export async function storeImport(db: Db, id = 'import-1', over: Partial<ImportEntry> = {}): Promise<void> {
  await beginImport(db, {
    id,
    runnerId: 'ada',
    connector: 'garmin',
    fingerprint: id,
    startedAt: NOON,
    ...over,
  })
}

/** A run and its record. */
export async function storeRun(
  db: Db,
  over: Partial<RunFigures> & { readonly id?: string; readonly runnerId?: string } = {},
): Promise<void> {
  const { id = 'run-1', runnerId = 'ada', ...changed } = over
  const recordId = `record of ${id}`
  await addRecord(db, recordEntry({ id: recordId, runnerId, externalId: id, runId: id }))
  await addRun(db, {
    ...{ id, runnerId, recordId, source: 'file' },
    ...{ figures: figures(changed), shoeId: null, toldBy: [] },
  })
}
