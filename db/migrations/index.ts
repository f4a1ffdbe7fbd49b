import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as strava from './0002-strava.ts'
import * as imports from './0003-imports.ts'
import * as load from './0004-load.ts'
import * as told from './0005-told.ts'
import * as mail from './0006-mail.ts'

/** Every migration, in order. Forward only: a released one is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-strava': strava,
  '0003-imports': imports,
  '0004-load': load,
  '0005-told': told,
  '0006-mail': mail,
}
