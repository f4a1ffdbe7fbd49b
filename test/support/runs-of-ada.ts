/** Ada's stored weeks. */
import { addCheckIn } from '../../db/check-ins.ts'
import type { Database } from '../../db/open.ts'
import { addSpan } from '../../db/spans.ts'
import type { CheckIn } from '../../rules/model/check-in.ts'
import { addDays, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import { aCheckIn, at, span } from './history.ts'
import { NOON, storeRun } from './stored.ts'

/** A run at seven in the morning, UTC, of so many kilometres at 400 seconds each. */
export async function ran(db: Database, day: LocalDay, kilometres: number): Promise<void> {
  await storeRun(db, {
    ...{ id: `run-${day}`, day, startedAt: at(`${day}T07:00:00Z`), distanceMetres: kilometres * 1000 },
    ...{ movingSeconds: kilometres * 400, elapsedSeconds: kilometres * 400, surface: {}, title: null },
  })
}

/** Five kilometres every other day for twelve weeks until the day before `day`, all days up to it known. */
export async function steadyWeeks(db: Database, day: string): Promise<void> {
  const last = localDay(day)
  for (let before = 84; before >= 2; before -= 2) await ran(db, addDays(last, -before), 5)
  await addSpan(db, {
    ...{ id: 'span-1', runnerId: 'ada', importId: 'import-1', source: 'garmin_export' },
    span: span(addDays(last, -84), last),
  })
}

let checkIns = 0

export async function told(db: Database, day: string, over: Partial<CheckIn>): Promise<void> {
  const id = `check-in-${++checkIns}`
  await addCheckIn(db, {
    ...{ id, runnerId: 'ada', madeAt: instant(NOON + checkIns) },
    checkIn: aCheckIn(day, over),
  })
}
