/** Real activities that two services tell of, rides too: each pair is one, and no two others are. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { RunRecord } from '../../connectors/connector.ts'
import { readRecording } from '../../connectors/files/recording.ts'
import { findingsOf } from '../../connectors/files/recording-findings.ts'
import { parseJson } from '../../connectors/strava/json.ts'
import { normalise } from '../../connectors/strava/normalise.ts'
import { clustersOf, type RunTrace, sameRunReason } from '../../rules/same-run.ts'
import { contentOf, traceOf } from '../../src/jobs/record-content.ts'
import { at } from '../support/history.ts'
import { figures } from '../support/stored.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = resolve(ROOT, process.env.LIMBER_SAMPLES ?? '../shared/samples')
const absent = !existsSync(join(SAMPLES, 'strava-json'))
if (absent) console.warn(`Skipped: no samples at ${SAMPLES}; LIMBER_SAMPLES says where they are.`)

const CONTEXT = { zone: 'Europe/London', now: at('2026-11-23T12:00:00Z'), sport: null } as const

/** A row of the crosswalk: an activity of Strava's and what tells of it elsewhere. */
interface Pair {
  readonly list: string
  readonly strava: string
  /** A file, with `#` an activity in it. */
  readonly elsewhere: string
}

function crosswalk(): readonly Pair[] {
  const path = join(SAMPLES, 'strava-json', 'CROSSWALK.shared.tsv')
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    return { list: cell('json_file'), strava: cell('id'), elsewhere: cell('same_activity_as') }
  })
}

function bytesOf(path: string): Uint8Array {
  const bytes = readFileSync(join(SAMPLES, path))
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

function json(path: string): unknown {
  return parseJson(Buffer.from(bytesOf(path)).toString('utf8'))?.value
}

function traced(record: RunRecord): RunTrace {
  const { original } = record
  return traceOf(record, contentOf(record, original && { hash: '', extension: original.extension, bytes: 0 }))
}

/** All of a list, each as if it were a run: rides have starts, distances and times as well. */
function stravaTraces(list: string): readonly RunTrace[] {
  const activities = [json(list)].flat(2) as readonly Readonly<Record<string, unknown>>[]
  return activities.flatMap((activity) => {
    const record = normalise({ ...activity, type: 'Run', sport_type: 'Run' })
    return record.kind === 'run' ? [traced(record)] : []
  })
}

interface OldGarmin {
  readonly results: { readonly activities: readonly { readonly activity: OldActivity }[] }
}
interface OldActivity {
  readonly activityId: string | number
  readonly activitySummary: Readonly<Record<string, { readonly value: string; readonly uom: string }>>
}

/** The answer of Garmin's old web service: kilometres, seconds, starts in UTC. */
function garminTraces(path: string): readonly RunTrace[] {
  const { results } = json(path) as OldGarmin
  return results.activities.map(({ activity: { activityId, activitySummary: summary } }) => {
    const value = (name: string) => summary[name]?.value ?? ''
    expect(summary.SumDistance?.uom).toBe('kilometer')
    expect(summary.SumDuration?.uom).toBe('second')
    const told = {
      startedAt: at(value('BeginTimestamp')),
      distanceMetres: 1000 * Number(value('SumDistance')),
      movingSeconds: Number(value('SumDuration')),
      elapsedSeconds: Number(value('SumElapsedDuration')),
    }
    return traced({
      ...{ kind: 'run', source: 'garmin_export', externalId: String(activityId), file: path, notes: [] },
      ...{ shoeExternalIds: [], original: null, keys: [`garmin:${activityId}`], figures: figures(told) },
    })
  })
}

/** The recording as if it were a run's. */
function fileTraces(path: string): readonly RunTrace[] {
  const bytes = bytesOf(path)
  const reading = readRecording(bytes)
  if (reading.kind !== 'activity') throw new Error(`${path} is no activity`)
  const tracks = reading.tracks.map((track) => ({ ...track, sport: 'running', subSport: null }))
  return findingsOf({ ...reading, tracks }, bytes, path, CONTEXT).flatMap((finding) =>
    finding.kind === 'run' ? [traced(finding)] : [],
  )
}

interface Telling {
  readonly place: string
  readonly trace: RunTrace
}

function tellingsOf(pairs: readonly Pair[]): readonly Telling[] {
  const lists = [...new Set(pairs.map(({ list }) => list))]
  const files = [...new Set(pairs.map(({ elsewhere }) => elsewhere.split('#')[0] ?? ''))]
  return [
    ...lists.flatMap((place) => stravaTraces(place).map((trace) => ({ place, trace }))),
    ...files.flatMap((place) =>
      (place.endsWith('.json') ? garminTraces(place) : fileTraces(place)).map((trace) => ({ place, trace })),
    ),
  ]
}

function findIn(tellings: readonly Telling[], { strava, elsewhere }: Pair): readonly [RunTrace, RunTrace] {
  const [place, id] = elsewhere.split('#')
  const one = tellings.find(({ trace }) => trace.name === `strava_api:${strava}`)
  const other = tellings.find(
    (telling) =>
      telling.place === place && (id === undefined || telling.trace.name === `garmin_export:${id}`),
  )
  if (!one || !other) throw new Error(`${strava} or ${elsewhere} is not to be found`)
  return [one.trace, other.trace]
}

/** Every two names in one group. */
function couplesIn(traces: readonly RunTrace[]): readonly string[] {
  return clustersOf(traces)
    .flatMap(({ records }) =>
      records.flatMap((a, index) => records.slice(index + 1).map((b) => coupleOf(a, b))),
    )
    .toSorted()
}

function coupleOf(a: RunTrace, b: RunTrace): string {
  return [a.name, b.name].toSorted().join(' + ')
}

/**
 * In these lists the second of the start names an activity: Strava was sent some of them twice, by two apps, and
 * Garmin has more of them than the crosswalk, which goes by the id.
 */
function couplesByStart(traces: readonly RunTrace[]): readonly string[] {
  return traces
    .flatMap((a, index) => traces.slice(index + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => Math.abs(a.startedAt - b.startedAt) < 1500)
    .map(([a, b]) => coupleOf(a, b))
    .toSorted()
}

const withoutKeys = (trace: RunTrace): RunTrace => ({ ...trace, keys: [] })

describe.skipIf(absent)('activities of two services', () => {
  const pairs = absent ? [] : crosswalk()
  const tellings = tellingsOf(pairs)
  const traces = tellings.map(({ trace }) => trace)

  it.each(pairs)('$strava is one with $elsewhere, by its id and by nearness alone', (pair) => {
    const [one, other] = findIn(tellings, pair)
    expect(sameRunReason(one, other)).not.toBeNull()
    expect(sameRunReason(withoutKeys(one), withoutKeys(other))).toMatch(/^starts [01] s/)
    expect(couplesIn(traces)).toContain(coupleOf(one, other))
    expect(couplesIn(traces.map(withoutKeys))).toContain(coupleOf(one, other))
  })

  it('are never one with another activity', () => {
    expect(couplesIn(traces)).toEqual(couplesByStart(traces))
    expect(couplesIn(traces.map(withoutKeys))).toEqual(couplesByStart(traces))
  })
})

const LISTS = [
  ...['0_merge', '0_b', '1'].map((name) => `strava-json/connectstats-2014/strava_list_${name}.json`),
  ...['00', '01', '02'].map((page) => `strava-json/dblock/all_athlete_activities.${page}.json`),
  'strava-json/elevate/sample_activities.fixture.json',
]

it.skipIf(absent)(
  '229 activities of three athletes are each their own, but for three that Strava was sent twice',
  () => {
    const all = new Map(LISTS.flatMap(stravaTraces).map((trace) => [trace.name, trace]))
    expect(all.size).toBe(229)
    expect(couplesIn([...all.values()])).toEqual([
      'strava_api:168987523 + strava_api:176621726',
      'strava_api:173375465 + strava_api:176621756',
      'strava_api:173829275 + strava_api:176621938',
    ])
  },
)
