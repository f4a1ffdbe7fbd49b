/** The worker's year: it looks at odd minutes, is started anew now and then, and sometimes there are two of it. */
import { changeRunner } from '../../../db/runners.ts'
import { addSpan } from '../../../db/spans.ts'
import { dueWork } from '../../../db/work.ts'
import {
  addDays,
  dayInZone,
  type Instant,
  instant,
  type LocalDay,
  toIso,
  weekday,
} from '../../../rules/model/day.ts'
import { seededChance } from '../../../scripts/soak/chance.ts'
import type { JobContext } from '../../../src/jobs/job.ts'
import { doWork } from '../../../src/worker.ts'
import { aHouse, type TestHouse } from '../house-of-tests.ts'
import { ran, told } from '../runs-of-ada.ts'
import { storeRunner } from '../stored.ts'
import { ASLEEP, BEGINS, ENDS, FIRST_RUN, HAPPENINGS, type Happening, zoneAt } from './calendar.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

export async function livedYear(): Promise<TestHouse> {
  const house = await aHouse({ now: toIso(BEGINS), runner: false })
  await storeRunner(house.db, { confirmedAt: BEGINS, createdAt: BEGINS })
  const chance = seededChance(2026)
  await known(house, dayInZone(BEGINS, 'Europe/Berlin'))
  for (const happening of HAPPENINGS.filter(({ at }) => at < BEGINS)) await takeIn(happening, house)
  await judged(house)
  let left = HAPPENINGS.filter(({ at }) => at >= BEGINS && at <= ENDS)
  for (const moment of moments(left, chance)) {
    house.clock.set(moment)
    await known(house, dayInZone(moment, zoneAt(moment)))
    for (const happening of left.filter(({ at }) => at <= moment)) {
      await takeIn(happening, house)
      await judged(house)
    }
    left = left.filter(({ at }) => at > moment)
    // a process that was started anew holds nothing from before: all it knows is in the tables
    const processes = chance.oneIn(4) ? [newProcess(house), newProcess(house)] : [newProcess(house)]
    await Promise.all(processes.map(work))
  }
  return house
}

/** When the worker looks: a few times a day, every ten minutes around seven on Mondays, when something comes. */
function moments(
  happenings: readonly Happening[],
  chance: ReturnType<typeof seededChance>,
): readonly Instant[] {
  const days = Array.from({ length: Math.ceil((ENDS - BEGINS) / DAY_MS) + 1 }, (_, index) =>
    addDays(dayInZone(BEGINS, 'UTC'), index),
  )
  const minutes = days.flatMap((day) => {
    const midnight = Date.parse(day)
    const usual = [60, 540, 780, 1350].map((minute) => minute + chance.below(60))
    const early = weekday(day) === 1 ? [...tens(290, 10, chance), ...tens(650, 4, chance)] : []
    return [...usual, ...early].map((minute) =>
      instant(midnight + minute * MINUTE_MS + chance.below(MINUTE_MS)),
    )
  })
  const awake = (moment: number) => ASLEEP.every(({ from, until }) => moment < from || until <= moment)
  const all = [...minutes, ...happenings.map(({ at }) => at), ...ASLEEP.map(({ until }) => until)]
  return all.filter((moment) => BEGINS < moment && moment <= ENDS && awake(moment)).toSorted((a, b) => a - b)
}

/** Minutes of a day, ten apart and each off by less than that. */
function tens(from: number, count: number, chance: ReturnType<typeof seededChance>): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + 10 * index + chance.below(10))
}

function newProcess({ context }: TestHouse): JobContext {
  return { ...context, signal: new AbortController().signal }
}

async function work(context: JobContext): Promise<void> {
  await context.request(context.db, { name: 'plan-day', key: 'all', payload: {} })
  for (;;) {
    const due = await dueWork(context.db, context.runtime.now(), 100)
    if (due.length === 0) return
    for (const id of due) await doWork(id, context)
  }
}

async function judged({ context }: TestHouse): Promise<void> {
  await context.request(context.db, { name: 'assess-runner', key: 'ada', payload: { runnerId: 'ada' } })
}

async function takeIn({ run, told: answer, changed }: Happening, { db }: TestHouse): Promise<void> {
  if (run) await ran(db, run.day, run.kilometres)
  if (answer) await told(db, answer.day, answer.checkIn)
  if (changed) await changeRunner(db, 'ada', changed)
}

/** A listing tells of every day until now. */
async function known({ db }: TestHouse, day: LocalDay): Promise<void> {
  await db.deleteFrom('spans').where('runner_id', '=', 'ada').execute()
  await addSpan(db, {
    ...{ id: 'span-1', runnerId: 'ada', importId: 'import-1', source: 'garmin_export' },
    span: { from: FIRST_RUN, to: day },
  })
}
