import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../connectors/connector.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { singleFiles } from '../../../connectors/files/single-files.ts'
import { instant } from '../../../rules/model/day.ts'
import { reasonToSkip, sampleBytes } from './samples.ts'

const missing = reasonToSkip()

async function findingOf(path: string): Promise<Finding | undefined> {
  const context = {
    ...{ zone: 'Europe/Berlin', now: instant(Date.UTC(2026, 10, 23)), units: null, sport: null },
    spool: () => Promise.reject(new Error('nothing to spool')),
  }
  const files = [sourceOfBytes(path, sampleBytes(path), null)]
  const [first] = await Array.fromAsync(singleFiles.read({ files }, context))
  return first
}

describe.skipIf(missing !== null)('a real recording that names no sport', () => {
  // metres and seconds as the list of samples has them
  it.each([
    ['strava-export/gz/trackeR__20170708-154835-Run.gpx.gz', 'name', 14_793, 5234],
    ['gpx/garminrust__test.gpx', 'pace', 5071, 1451],
    ['gpx/runalyze__15031801.gpx', 'pace', 7775, 2255],
    ['gpx/runalyze__standard.gpx', 'pace', 6004, 2306],
  ])('is a run: %s, by its %s', async (path, assumedBy, metres, seconds) => {
    const run = await findingOf(path)
    expect(run).toMatchObject({ kind: 'run', original: { extension: 'gpx' }, figures: { assumedBy } })
    if (run?.kind !== 'run') return
    expect(Math.abs(run.figures.distanceMetres - metres)).toBeLessThan(0.01 * metres)
    expect(Math.abs(run.figures.movingSeconds - seconds)).toBeLessThan(0.01 * seconds)
  })

  it.each([
    ['strava-export/gz/trackeR__20170709-151453-Ride.gpx.gz', 'cycling'],
    ['gpx/workoutizer__Emosson_Dinosaur_Hike.gpx', 'hiking'],
    ['gpx/gpxpy__around-visnjan-with-car.gpx', 'unknown'],
    ['fit/muktihari__WithGearChangeData.fit', 'unknown'],
  ])('is another activity: %s', async (path, type) => {
    expect(await findingOf(path)).toMatchObject({ kind: 'activity', activity: { type } })
  })
})
