import { join } from 'node:path'
import type { Config } from './config.ts'

/** What is on, what is off, and how to switch it on; a line each. */
export function whatIsOn(config: Config, address: string): readonly string[] {
  const isPostgres = config.databaseUrl.startsWith('postgres')
  return [
    `Limber is running at ${address}`,
    isPostgres ? '  database   on: Postgres' : `  database   on: SQLite, ${config.databaseUrl}`,
    config.smtpUrl === null
      ? `  mail       captured in ${join(config.dataDir, 'mail')}; set LIMBER_SMTP_URL to send it`
      : '  mail       on: SMTP',
    `  inbox      on: drop a Garmin export into ${join(config.dataDir, 'inbox', '<address>')}`,
    config.strava === null
      ? '  strava     off; set STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET to switch it on'
      : `  strava     on: ${config.baseUrl}/connect/strava`,
    `  sign-up    ${config.signUp}: set LIMBER_SIGN_UP to open, invite or closed`,
  ]
}
