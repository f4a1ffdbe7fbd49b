/** Strava's real answers, as other people's projects have recorded them. Values were read off by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../connectors/strava/faults.ts'
import { readGear, readProfile } from '../../../connectors/strava/gear.ts'
import { parseJson } from '../../../connectors/strava/json.ts'
import { normalise, type StravaRecord, type StravaRun } from '../../../connectors/strava/normalise.ts'
import { StravaError } from '../../../connectors/strava/strava-error.ts'
import { readStreams, streamsToFigures } from '../../../connectors/strava/streams.ts'
import { readExchange, readRefresh } from '../../../connectors/strava/token-answers.ts'
import { readEvent, verifyHandshake } from '../../../connectors/strava/webhook.ts'
import { instant } from '../../../rules/model/day.ts'
import { about } from './support.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const SAMPLES = resolve(ROOT, process.env.LIMBER_SAMPLES ?? '../shared/samples', 'strava-json')
const absent = !existsSync(SAMPLES)
if (absent) console.warn(`Skipped: no Strava samples at ${SAMPLES}; LIMBER_SAMPLES says where they are.`)

const text = (path: string): string => readFileSync(join(SAMPLES, path), 'utf8')
const json = (path: string): unknown => parseJson(text(path))?.value

function records(path: string): readonly StravaRecord[] {
  const value = json(path)
  return (Array.isArray(value) ? value.flat() : [value]).map(normalise)
}

function run(path: string, id: string): StravaRun {
  const found = records(path).find((record) => record.externalId === id)
  if (found?.kind !== 'run') throw new Error(`${id} is ${JSON.stringify(found)}`)
  return found
}

function kinds(path: string): Readonly<Record<string, number>> {
  const counts = Map.groupBy(records(path), (record) => record.kind)
  return Object.fromEntries([...counts].map(([kind, found]) => [kind, found.length]))
}

describe.skipIf(absent)('real activities', () => {
  it.each([
    ['dblock/all_athlete_activities.00.json', { run: 30 }],
    ['dblock/all_athlete_activities.01.json', { run: 29, activity: 1 }],
    ['dblock/all_athlete_activities.02.json', { run: 30 }],
    ['dblock/all_athlete_activities.38.json', {}],
    ['connectstats-2014/strava_list_0_b.json', { run: 10, activity: 20 }],
    ['connectstats-2014/strava_list_0_merge.json', { run: 17, activity: 13 }],
    ['connectstats-2014/strava_list_1.json', { run: 13, activity: 17 }],
  ])('%s is read whole', (path, expected) => {
    expect(kinds(path)).toEqual(expected)
  })

  it('of 2025, in a list', () => {
    const { figures, ...record } = run('dblock/all_athlete_activities.00.json', '16195505756')
    expect(figures).toMatchObject({
      day: '2025-10-19',
      startedAt: Date.parse('2025-10-19T20:00:00Z'),
      distanceMetres: 6764.8,
      movingSeconds: 2151,
      elapsedSeconds: 2178,
      ascentMetres: 34,
      averagePulse: 146.8,
      maximumPulse: 162,
      title: 'Should Not Have',
    })
    expect([record.shoeExternalIds, record.keys]).toEqual([['g26020551'], ['strava:16195505756']])
  })

  it('a trail run', () => {
    expect(run('dblock/all_athlete_activities.00.json', '15878564739').figures).toMatchObject({
      distanceMetres: 24_301.2,
      ascentMetres: 461,
      surface: {},
      indoor: false,
    })
  })

  it('a marathon in full, recorded by another device', () => {
    const record = run('dblock/activity.json', '1946417534')
    expect([record.deviceName, record.shoeExternalIds]).toEqual(['Fitbit Ionic', ['g3423618']])
    expect(record.figures).toMatchObject({ day: '2018-11-04', distanceMetres: 42_268.1, ascentMetres: 270.9 })
    expect(JSON.stringify(record)).not.toContain('aayvFjz_cM')
  })

  it('of 2014: a treadmill, a morning across the sea, a flat run without altitude', () => {
    const path = 'connectstats-2014/strava_list_0_merge.json'
    expect(run(path, '172027930').figures).toMatchObject({
      indoor: true,
      ascentMetres: null,
      surface: { treadmill: 1158.2 },
    })
    expect(run(path, '172028061').figures.day).toBe('2014-07-28')
    expect(run(path, '176428319').figures).toMatchObject({ ascentMetres: 33.3, day: '2014-08-06' })
    expect(run(path, '176621938').figures.ascentMetres).toBe(null)
  })

  it('typed in by hand', () => {
    const value = json('elevate/5002496450.json')
    const activity =
      typeof value === 'object' && value !== null && 'activity' in value ? value.activity : null
    expect(normalise(activity)).toMatchObject({
      kind: 'run',
      deviceName: null,
      figures: { day: '2021-03-24', distanceMetres: 3500, movingSeconds: 1500, ascentMetres: null },
    })
    expect(records('stravalib/activity-manual.3.json')).toMatchObject([
      { kind: 'activity', activity: { type: 'hike', minutes: 645, day: '2013-11-17' } },
    ])
  })

  it('of a sport nobody knows', () => {
    expect(records('dreeve/spy_01_activity.json')).toMatchObject([
      { kind: 'activity', activity: { type: 'wrong' } },
    ])
    expect(records('dreeve/spy_03_activity.json')).toMatchObject([
      { kind: 'activity', activity: { type: 'virtual_ride' } },
    ])
  })

  it('name the activity of Garmin’s export that they came from', () => {
    const rows = text('CROSSWALK.shared.tsv').trimEnd().split('\n').slice(1)
    const found = rows.flatMap((row) => {
      const [path = '', , id, externalId = ''] = row.split('\t')
      const record = records(path.replace('strava-json/', '')).find((each) => each.externalId === id)
      return record?.kind === 'run' ? [[record.keys, id, externalId] as const] : []
    })
    expect(found.length).toBeGreaterThan(3)
    for (const [keys, id, externalId] of found) {
      const garmin = externalId.startsWith('garmin_push_') ? [`garmin:${externalId.slice(12)}`] : []
      expect(keys).toEqual([`strava:${id}`, ...garmin])
    }
  })
})

describe.skipIf(absent)('real answers beside activities', () => {
  it('streams of 2014, a list', () => {
    const streams = readStreams(json('connectstats-2014/strava_stream_140735593.json')) ?? {}
    expect(new Set(Object.keys(streams))).toEqual(
      new Set(['altitude', 'cadence', 'distance', 'heartrate', 'time', 'velocity_smooth']),
    )
    const { figures } = run('connectstats-2014/strava_list_0_merge.json', '176428319')
    const told = streamsToFigures({ ...figures, distanceMetres: 8995, ascentMetres: null }, streams)
    // it begins at 31.5 m and ends at 7.0 m
    expect(Math.abs((told.descentMetres ?? 0) - (told.ascentMetres ?? 0) - 24.5)).toBeLessThan(6)
    expect(told.steepDescentMetres).toBeLessThan(told.descentMetres ?? 0)
  })

  it('streams of today, one of them alone', () => {
    expect(readStreams(json('dblock/activity_streams.json'))?.distance).toHaveLength(13_129)
  })

  it('a pair of shoes, a bike, a profile', () => {
    expect(readGear(json('dblock/gear.00.json'))).toMatchObject({
      externalId: 'g3423618',
      shoe: { name: 'Adidas Supernova ST' },
      totalMetres: 966_309,
      isRetired: true,
    })
    expect(readGear(json('dreeve/spy_09_gear.json'))).toBe(null)
    const profile = readProfile(json('dblock/athlete.json'))
    expect(profile?.shoes?.map(({ totalMetres }) => totalMetres).slice(0, 3)).toEqual([
      452_834, 152_039, 336_329,
    ])
    expect(profile?.athlete).toEqual({
      id: '26462176',
      firstname: 'Daniel',
      lastname: 'Doubrovkine',
      sex: 'm',
    })
  })

  it('tokens', () => {
    const exchanged = readExchange(json('dblock/oauth__token_authorization_code.json'), about())
    expect(exchanged.athlete.id).toBe('12342176')
    expect(exchanged.tokens.expiresAt).toBe(instant(1_542_940_199_000))
    expect(readRefresh(json('dblock/oauth__token_refresh_token.json'), 'old', about())).toEqual({
      accessToken: 'new-access-token',
      refreshToken: 'new-refresh-token',
      expiresAt: 1_542_940_199_000,
    })
  })

  it.each([
    ['oauth__token_invalid_client', 400, 'wrong-client'],
    ['oauth__token_invalid_code', 400, 'code-refused'],
    ['not_found_error', 404, 'missing'],
    ['activity_with_ratelimit_exceeded', 429, 'rate-limited'],
  ])('%s', (name, status, kind) => {
    const error = faultOf({ status, headers: {}, body: text(`dblock/${name}.json`) }, about())
    expect(error instanceof StravaError ? error.kind : error).toBe(kind)
  })

  it('events of the webhook and its handshake', () => {
    const names = readdirSync(join(SAMPLES, 'webhook-events')).filter(
      (name) => !name.startsWith('verification'),
    )
    const events = names.map((name) => readEvent(text(`webhook-events/${name}`)))
    expect(events.length).toBeGreaterThan(2)
    expect(events).not.toContain(null)
    expect(readEvent(text('webhook-events/deauthorize.json'))).toMatchObject({
      ownerId: '42',
      subscriptionId: null,
      isDeauthorisation: true,
    })
    const query = JSON.parse(text('webhook-events/verification_query.json'))
    expect(verifyHandshake(query, 'STRAVA')).toEqual({ 'hub.challenge': '15f7d1a91c1f40' })
  })
})
