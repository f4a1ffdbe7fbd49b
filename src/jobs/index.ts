import { assessRunner } from './assess-runner.ts'
import { deliverMail } from './deliver-mail.ts'
import { eraseRunner } from './erase-runner.ts'
import type { Job } from './job.ts'
import { leaveStrava } from './leave-strava.ts'
import { lookAtStrava } from './look-at-strava.ts'
import { planDay } from './plan-day.ts'
import { syncAll } from './plan-strava.ts'
import { stravaEvent } from './strava-event.ts'
import { refreshShoesJob } from './strava-shoes.ts'
import { syncStrava } from './sync-strava.ts'
import { watchInbox } from './watch-inbox.ts'
import { writeCheckIn } from './write-check-in.ts'
import { writeDigest } from './write-digest.ts'
import { writeImported } from './write-imported.ts'
import { writeShoes } from './write-shoes.ts'
import { writeSignIn } from './write-sign-in.ts'

/** Every job there is. */
export const JOBS: readonly Job[] = [
  assessRunner,
  deliverMail,
  eraseRunner,
  leaveStrava,
  lookAtStrava,
  planDay,
  refreshShoesJob,
  stravaEvent,
  syncAll,
  syncStrava,
  watchInbox,
  writeCheckIn,
  writeDigest,
  writeImported,
  writeShoes,
  writeSignIn,
]
