import { latestFinishedImport } from '../../db/imports.ts'
import type { Db } from '../../db/open.ts'
import { recordsByRun } from '../../db/records.ts'
import { findAccount } from '../../db/strava-accounts.ts'
import { listVerdicts } from '../../db/verdicts.ts'
import { addDays, dayInZone, type Instant, type LocalDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import { type Run, runsWithin } from '../../rules/model/run.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { type Overlap, overlappingRuns } from '../../rules/overlapping-runs.ts'
import type { DataHealth } from '../mail/digest.ts'

/** What a digest says of the data of one week: when each source was read, and what needs a look. */
export async function dataHealth(
  db: Db,
  runner: Runner,
  history: History,
  week: LocalDay,
): Promise<DataHealth> {
  const account = await findAccount(db, runner.id)
  const imported = await latestFinishedImport(db, runner.id)
  const runs = runsWithin(history.runs, week, addDays(week, 6))
  const overlaps = overlappingRuns(runs)
  return {
    lastRead: {
      strava: latestDay([account?.listedAt, account?.lookedAt], runner.zone),
      files: latestDay([imported], runner.zone),
    },
    reconnect: account?.state === 'reconnect',
    runsWithoutShoe: withoutShoe(runs, history, runner),
    doubtfulPairs: overlaps.length === 0 ? 0 : (await undecided(db, runner.id, overlaps)).length,
  }
}

function latestDay(moments: readonly (Instant | null | undefined)[], zone: string): LocalDay | null {
  const latest = moments
    .filter((each) => each !== null && each !== undefined)
    .sort((a, b) => a - b)
    .at(-1)
  return latest === undefined ? null : dayInZone(latest, zone)
}

/** A pair that stands in for what names none leaves no question. */
function withoutShoe(
  runs: readonly Run[],
  { shoes }: History,
  { defaultShoeId }: Runner,
): DataHealth['runsWithoutShoe'] {
  const hasPairs = shoes.some((shoe) => shoe.retiredOn === null)
  if (!hasPairs || defaultShoeId !== null) return []
  const bare = runs.filter((run) => run.shoeId === null)
  return bare.map(({ id, day, distanceMetres }) => ({ id, day, metres: distanceMetres }))
}

/** Without those of which the runner has said that they are two. */
async function undecided(
  db: Db,
  runnerId: string,
  overlaps: readonly Overlap[],
): Promise<readonly Overlap[]> {
  const apart = (await listVerdicts(db, runnerId)).filter(({ are }) => are === 'two')
  const records = await recordsByRun(db, runnerId)
  const namesOf = ({ id }: Run) =>
    (records.get(id) ?? []).map(({ source, externalId }) => `${source}:${externalId}`)
  return overlaps.filter(([run, other]) => {
    const [ours, theirs] = [namesOf(run), namesOf(other)]
    return !apart.some(
      ({ one, other: two }) =>
        (ours.includes(one) && theirs.includes(two)) || (ours.includes(two) && theirs.includes(one)),
    )
  })
}
