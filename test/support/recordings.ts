/** Files of watches, as small as they can be. */
import { type Instant, instant } from '../../rules/model/day.ts'
import { type FitSession, writeFit } from '../../scripts/demo-data/fit-writer.ts'

/** A run as a watch keeps it: 10 km in 50 minutes, unless `session` says otherwise. */
export function runFile(startedAt: Instant, session: Partial<FitSession> = {}): Uint8Array {
  const whole: FitSession = {
    ...{ startedAt, sport: 1, subSport: 0, distanceMetres: 10_000, timerSeconds: 3000, elapsedSeconds: 3000 },
    ...session,
  }
  const end = instant(startedAt + (whole.elapsedSeconds ?? 0) * 1000)
  return writeFit({
    createdAt: startedAt,
    serial: 3613943939,
    sessions: [whole],
    samples: [
      { at: startedAt, latitude: 47.5, longitude: 8.25, distanceMetres: 0 },
      { at: end, latitude: 47.51, longitude: 8.26, distanceMetres: whole.distanceMetres ?? 0 },
    ],
    utcOffsetSeconds: 3600,
  })
}
