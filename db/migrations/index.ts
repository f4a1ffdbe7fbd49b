import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'

/** Every migration, in order. Forward only: a released one is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
}
