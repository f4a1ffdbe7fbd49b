import { describe, expect, it } from 'vitest'
import type { ByteSource, ReadContext } from '../../connectors/connector.ts'
import { sourceOfBytes } from '../../connectors/files/random-access.ts'
import { FILE_CONNECTORS } from '../../connectors/index.ts'
import { instant } from '../../rules/model/day.ts'
import { makeZip } from '../../scripts/demo-data/zip.ts'
import { makeGarminExport } from '../../scripts/fixtures/make-garmin-export.ts'

const CONTEXT: ReadContext = {
  zone: 'Europe/Berlin',
  now: instant(Date.UTC(2026, 10, 23)),
  units: null,
  sport: null,
  spool: async (name, bytes) => sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null),
}

function file(name: string, bytes: Uint8Array | string): ByteSource {
  return sourceOfBytes(name, Buffer.from(bytes), null)
}

const STRAVA_TABLE =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance\n' +
  '1,"Nov 1, 2026, 8:00:00 AM",Run,Run,,1800,5.0\n'
const GARMIN_TABLE =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2026-11-01 08:00:00,false,Run,5.00,300,00:30:00\n'

/** What each connector takes when those before it have taken theirs. */
async function sharedOut(files: readonly ByteSource[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const shares: Record<string, readonly string[]> = {}
  let left = files
  for (const connector of FILE_CONNECTORS) {
    const claimed = await connector.claims({ files: left }, CONTEXT)
    shares[connector.id] = claimed.map(({ name }) => name)
    left = left.filter((source) => !claimed.includes(source))
  }
  return { ...shares, left: left.map(({ name }) => name) }
}

describe('the connectors', () => {
  it('have ids of their own', () => {
    expect(new Set(FILE_CONNECTORS.map(({ id }) => id)).size).toBe(FILE_CONNECTORS.length)
  })

  it('share out a folder of everything between them', async () => {
    const files = [
      file('export.zip', await makeGarminExport()),
      file('strava.zip', await makeZip([{ name: 'activities.csv', bytes: STRAVA_TABLE }])),
      file('Activities.csv', GARMIN_TABLE),
      file('run.gpx', '<gpx></gpx>'),
      file('notes.txt', 'Tuesday: 8 km'),
    ]
    expect(await sharedOut(files)).toEqual({
      'strava-archive': ['strava.zip'],
      garmin: ['export.zip'],
      'garmin-activities-csv': ['Activities.csv'],
      'single-files': ['run.gpx', 'notes.txt'],
      left: [],
    })
  })
})
