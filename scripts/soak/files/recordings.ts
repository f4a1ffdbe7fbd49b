/** Small whole recordings: a few minutes each, so that a mutation hits something. */
import { type Instant, instant } from '../../../rules/model/day.ts'
import { type FitActivity, type FitSample, type FitSession, writeFit } from '../../demo-data/fit-writer.ts'

const POINTS = 24
const STEP_SECONDS = 15
const SPEED = 2.8

export function fitRun(startedAt: Instant, more: Partial<FitActivity> = {}): Uint8Array {
  return writeFit({
    ...{ createdAt: startedAt, serial: 3_900_000_001, product: 'Soak', utcOffsetSeconds: 7200 },
    ...{ sport: { sport: 1, subSport: 0 }, laps: [startedAt], enhanced: true },
    timer: [
      { at: startedAt, running: true },
      { at: secondsAfter(startedAt, POINTS * STEP_SECONDS), running: false },
    ],
    samples: samplesFrom(startedAt),
    sessions: [sessionFrom(startedAt, 1)],
    ...more,
  })
}

/** A ride and a run in one file. */
export function fitMultisport(startedAt: Instant): Uint8Array {
  const second = secondsAfter(startedAt, POINTS * STEP_SECONDS)
  return fitRun(startedAt, {
    samples: [...samplesFrom(startedAt), ...samplesFrom(second)],
    sessions: [sessionFrom(startedAt, 2), sessionFrom(second, 1)],
    timer: [{ at: startedAt, running: true }],
  })
}

function samplesFrom(startedAt: Instant): readonly FitSample[] {
  return pointsFrom(startedAt).map(({ at, seconds, latitude, altitudeMetres, pulse }) => ({
    ...{ at, latitude, longitude: 11.6, altitudeMetres, pulse, cadencePerLeg: 84 },
    ...{ distanceMetres: seconds * SPEED, speedMetresPerSecond: SPEED },
  }))
}

function sessionFrom(startedAt: Instant, sport: number): FitSession {
  const seconds = POINTS * STEP_SECONDS
  return {
    ...{ startedAt, sport, subSport: 0, timerSeconds: seconds, elapsedSeconds: seconds + 9 },
    ...{ distanceMetres: seconds * SPEED, ascentMetres: 12, descentMetres: 9 },
    ...{ averagePulse: 148, maximumPulse: 166 },
  }
}

function pointsFrom(startedAt: Instant) {
  return Array.from({ length: POINTS }, (_, index) => {
    const seconds = index * STEP_SECONDS
    return {
      ...{ seconds, at: secondsAfter(startedAt, seconds) },
      latitude: 48.1 + (seconds * SPEED) / 111_195,
      altitudeMetres: 510 + 8 * Math.sin(index / 4),
      pulse: 120 + index,
    }
  })
}

export function gpx10(startedAt: Instant): string {
  const points = pointsFrom(startedAt).map(
    ({ at, latitude, altitudeMetres }) =>
      `<trkpt lat="${latitude.toFixed(7)}" lon="11.6"><ele>${altitudeMetres.toFixed(1)}</ele><time>${iso(at)}</time><speed>${SPEED}</speed></trkpt>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.0" creator="Soak" xmlns="http://www.topografix.com/GPX/1/0">\n<trk><name>Evening run</name><trkseg>\n${points.join('\n')}\n</trkseg></trk></gpx>\n`
}

export function gpx11(startedAt: Instant): string {
  const points = pointsFrom(startedAt).map(
    ({ at, latitude, altitudeMetres, pulse }) =>
      `<trkpt lat="${latitude.toFixed(7)}" lon="11.6"><ele>${altitudeMetres.toFixed(1)}</ele><time>${iso(at)}</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${pulse}</gpxtpx:hr><gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`,
  )
  const [first, second] = [points.slice(0, POINTS / 2), points.slice(POINTS / 2)]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Soak" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">\n<metadata><time>${iso(startedAt)}</time></metadata>\n<trk><name>Lauf am Fluß</name><type>running</type><trkseg>\n${first.join('\n')}\n</trkseg><trkseg>\n${second.join('\n')}\n</trkseg></trk></gpx>\n`
}

export function tcx(startedAt: Instant): string {
  const points = pointsFrom(startedAt).map(
    ({ at, seconds, latitude, altitudeMetres, pulse }) =>
      `<Trackpoint><Time>${iso(at)}</Time><Position><LatitudeDegrees>${latitude.toFixed(7)}</LatitudeDegrees><LongitudeDegrees>11.6</LongitudeDegrees></Position><AltitudeMeters>${altitudeMetres.toFixed(1)}</AltitudeMeters><DistanceMeters>${(seconds * SPEED).toFixed(2)}</DistanceMeters><HeartRateBpm><Value>${pulse}</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>${SPEED}</ns3:Speed><ns3:RunCadence>84</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>`,
  )
  const lap = `<Lap StartTime="${iso(startedAt)}"><TotalTimeSeconds>360.0</TotalTimeSeconds><DistanceMeters>1008.0</DistanceMeters><Calories>80</Calories><AverageHeartRateBpm><Value>131</Value></AverageHeartRateBpm><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>\n${points.join('\n')}\n</Track></Lap>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">\n<Activities><Activity Sport="Running"><Id>${iso(startedAt)}</Id>${lap}<Creator><Name>Soak</Name><UnitId>3900000001</UnitId></Creator></Activity></Activities></TrainingCenterDatabase>\n`
}

function iso(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString()
}

function secondsAfter(at: Instant, seconds: number): Instant {
  return instant(at + seconds * 1000)
}
