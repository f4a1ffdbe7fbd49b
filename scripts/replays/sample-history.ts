import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../../connectors/strava/normalise.ts'
import { NOTHING_TOLD } from '../../rules/model/check-in.ts'
import type { Run } from '../../rules/model/run.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Replayed } from './replay.ts'

/** Three pages of one runner's summaries: the only real ones at hand that are long enough to replay. */
const FOLDER = 'strava-json/dblock'
const PAGES = ['00', '01', '02'].map((page) => `all_athlete_activities.${page}.json`)

/** The runner behind the sample told us of nothing but runs. */
const RUNNER: Runner = {
  id: 'sample-runner',
  email: 'sample-runner@limber.example',
  name: null,
  zone: 'America/New_York',
  units: 'km',
  weekStart: 1,
  birthYear: null,
  sex: null,
  restingPulse: null,
  maximumPulse: null,
  equipment: [],
  history: null,
  defaultShoeId: null,
  usualWeekMetres: null,
  longestRunMetres: null,
  sittingHours: null,
  mail: { alerts: true, digest: true, checkIns: true, news: true },
}

/** From the first run to the last, days without one taken as days off; null where the samples are not at hand. */
export function sampleHistory(samples: string): Replayed | null {
  const folder = join(samples, FOLDER)
  if (!existsSync(folder)) return null
  const runs = PAGES.flatMap((page) => runsIn(join(folder, page))).toSorted(
    (a, b) => a.startedAt - b.startedAt,
  )
  const [first, last] = [runs.at(0)?.day, runs.at(-1)?.day]
  if (first === undefined || last === undefined) throw new Error(`there are no runs in ${folder}`)
  const history = {
    ...{ runs, activities: [], shoes: [], plannedRuns: [] },
    // answered on joining, so that a letter holds its routine
    checkIns: [{ ...NOTHING_TOLD, day: first, noRedFlags: true }],
    spans: [{ from: first, to: last }],
  }
  return { kind: 'sample history', runner: RUNNER, history, first, last }
}

function runsIn(file: string): readonly Run[] {
  const summaries: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(summaries)) throw new Error(`${file} is no list of activities`)
  return summaries.flatMap((summary) => {
    const record = normalise(summary)
    if (record.kind !== 'run') return []
    return [{ ...record.figures, id: record.externalId, source: record.source, shoeId: null }]
  })
}
