import { describe, expect, it } from 'vitest'
import { mergeRun, type RunAccount } from '../../rules/merged-run.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import { figures } from '../support/stored.ts'

const NOTHING: Partial<RunFigures> = {
  ...{ ascentMetres: null, ascentFrom: null, descentMetres: null, descentFrom: null },
  ...{ steepDescentMetres: null, averagePulse: null, maximumPulse: null, averageCadence: null },
  ...{ steepAscentMetres: null, gradeAdjustedMetres: null, minettiMetres: null, pulseSeconds: [] },
  ...{ perceivedExertion: null, splits: [], surface: {}, title: null },
}

function account(
  name: string,
  over: Partial<Omit<RunAccount, 'name' | 'figures'>> = {},
  said: Partial<RunFigures> = {},
): RunAccount {
  return { name, source: 'file', format: null, ...over, figures: figures({ ...NOTHING, ...said }) }
}

/** The same in either order. */
function merged(...accounts: readonly RunAccount[]) {
  const result = mergeRun(accounts)
  expect(mergeRun(accounts.toReversed())).toEqual(result)
  return result
}

const tellers = (result: ReturnType<typeof merged>) =>
  Object.fromEntries(result.toldBy.map(({ field, by }) => [field, by]))

describe('the record that counts', () => {
  it.each([
    ['a watch before a phone', ['fit', 'gpx'], 'fit'],
    ['a TCX before a GPX', ['tcx', 'gpx'], 'tcx'],
    ['a track before a summary', ['gpx', null], 'gpx'],
  ] as const)('is that of %s', (_, formats, best) => {
    const accounts = formats.map((format) => account(String(format), { format }))
    expect(merged(...accounts).counting.name).toBe(best)
  })

  it('gives distance and times together, never a mixture', () => {
    const watch = account('watch', { format: 'fit' }, { distanceMetres: 10_000, movingSeconds: 3000 })
    const phone = account('phone', { format: 'gpx' }, { distanceMetres: 10_400, movingSeconds: 3200 })
    const { distanceMetres, movingSeconds } = merged(phone, watch).figures
    expect([distanceMetres, movingSeconds]).toEqual([10_000, 3000])
  })

  it('is the service’s copy of a recording where the runner corrected it there', () => {
    const loose = account('loose', { format: 'fit' }, { distanceMetres: 10_000 })
    const corrected = account(
      'corrected',
      { format: 'fit', source: 'garmin_export' },
      { distanceMetres: 9400 },
    )
    expect(merged(loose, corrected).figures.distanceMetres).toBe(9400)
  })

  it('is never Strava’s API beside a file, nor does it lend a field', () => {
    const api = account('api', { source: 'strava_api' }, { title: 'Lunch', averagePulse: 150 })
    const { counting, figures: told, toldBy } = merged(api, account('file'))
    expect([counting.name, told.title, told.averagePulse, toldBy]).toEqual(['file', null, null, []])
    expect(merged(api).figures).toMatchObject({ title: 'Lunch', averagePulse: 150 })
  })
})

describe('a field that another record tells better', () => {
  it('is taken from it, and says so', () => {
    const watch = account('watch', { format: 'fit' }, { averagePulse: 148 })
    const archive = account('archive', { source: 'strava_archive' }, { title: 'Hills', averagePulse: 149 })
    const result = merged(watch, archive)
    expect(result.figures).toMatchObject({ title: 'Hills', averagePulse: 148 })
    expect(result.toldBy).toEqual([{ field: 'title', by: 'archive', reason: 'the name given there' }])
  })

  it('of climbing is the watch’s own before what points give, and that before a service’s', () => {
    const points = account('phone', { format: 'gpx' }, { ascentMetres: 140, ascentFrom: 'points' })
    const device = account('table', {}, { ascentMetres: 109, ascentFrom: 'device' })
    const service = account(
      'service',
      { source: 'strava_archive' },
      { ascentMetres: 62, ascentFrom: 'service' },
    )
    expect(merged(points, device, service).figures).toMatchObject({ ascentMetres: 109, ascentFrom: 'device' })
    expect(merged(points, service).figures).toMatchObject({ ascentMetres: 140, ascentFrom: 'points' })
    expect(merged(account('watch', { format: 'fit' }), service).figures).toMatchObject({
      ...{ ascentMetres: 62, ascentFrom: 'service' },
    })
  })

  it('is a surface in shares of the distance that counts', () => {
    const watch = account('watch', { format: 'fit' }, { distanceMetres: 10_000 })
    const track = account('table', {}, { distanceMetres: 8000, surface: { track: 6000, paved: 2000 } })
    expect(merged(watch, track).figures.surface).toEqual({ track: 7500, paved: 2500 })
  })

  it('is the sport where one names it: nothing is assumed any more', () => {
    const gpx = account('gpx', { format: 'gpx' }, { assumedBy: 'pace' })
    expect(merged(gpx, account('table')).figures.assumedBy).toBeNull()
    expect(merged(gpx).figures.assumedBy).toBe('pace')
  })

  it('are the splits of the best record that has a track', () => {
    const splits = [{ metres: 1000, seconds: 300, averagePulse: null }]
    const result = merged(
      account('watch', { format: 'fit' }),
      account('phone', { format: 'gpx' }, { splits }),
    )
    expect(result.figures.splits).toEqual(splits)
    expect(tellers(result)).toEqual({ splits: 'phone' })
  })

  it('is what slopes cost in shares of the distance that counts', () => {
    const watch = account('watch', { format: 'fit' }, { distanceMetres: 10_000 })
    const phone = account(
      'phone',
      { format: 'gpx' },
      { distanceMetres: 8000, gradeAdjustedMetres: 8800, minettiMetres: 8400, steepAscentMetres: 62 },
    )
    const result = merged(watch, phone)
    // 1.1 and 1.05 times as far; metres of altitude stay what they are
    expect(result.figures).toMatchObject({
      ...{
        distanceMetres: 10_000,
        gradeAdjustedMetres: 11_000,
        minettiMetres: 10_500,
        steepAscentMetres: 62,
      },
    })
    expect(tellers(result)).toEqual({ steepAscentMetres: 'phone', gradeAdjustedMetres: 'phone' })
  })

  it('is what slopes cost by one record, never a mixture', () => {
    const watch = account('watch', { format: 'fit' }, { gradeAdjustedMetres: 10_300, minettiMetres: 10_200 })
    const phone = account('phone', { format: 'gpx' }, { gradeAdjustedMetres: 10_900, minettiMetres: 10_800 })
    const { figures: told, toldBy } = merged(watch, phone)
    expect([told.gradeAdjustedMetres, told.minettiMetres, toldBy]).toEqual([10_300, 10_200, []])
  })

  it('are the seconds at each pulse of the best record that has a track', () => {
    const watch = account('watch', { format: 'fit' })
    const app = account('app', { format: 'tcx' }, { pulseSeconds: [[150, 2900]] })
    const phone = account('phone', { format: 'gpx' }, { pulseSeconds: [[120, 60]] })
    const result = merged(watch, app, phone)
    expect(result.figures.pulseSeconds).toEqual([[150, 2900]])
    expect(tellers(result)).toEqual({ pulseSeconds: 'app' })
  })

  it('is the exertion of whoever tells it, the best record first', () => {
    const watch = account('watch', { format: 'fit' })
    const garmin = account('garmin', { source: 'garmin_export' }, { perceivedExertion: 6 })
    const strava = account('strava', { source: 'strava_archive' }, { perceivedExertion: 8 })
    const result = merged(watch, strava, garmin)
    expect(result.figures.perceivedExertion).toBe(6)
    expect(tellers(result)).toEqual({ perceivedExertion: 'garmin' })
    expect(merged(watch, strava).figures.perceivedExertion).toBe(8)
    expect(merged(watch).figures.perceivedExertion).toBeNull()
  })
})
