import { assessRunner } from './assess-runner.ts'
import { deliverMail } from './deliver-mail.ts'
import type { Job } from './job.ts'
import { planDay } from './plan-day.ts'
import { watchInbox } from './watch-inbox.ts'
import { writeDigest } from './write-digest.ts'
import { writeSignIn } from './write-sign-in.ts'

/** Every job there is. */
export const JOBS: readonly Job[] = [assessRunner, deliverMail, planDay, watchInbox, writeDigest, writeSignIn]
