/** The connectors that read what a runner hands in. */
import type { FileConnector } from './connector.ts'
import { singleFiles } from './files/single-files.ts'
import { garminAccountExport } from './garmin/account-export.ts'
import { garminActivitiesCsv } from './garmin/activities-csv.ts'
import { stravaArchive } from './strava-archive/archive.ts'

/** In this order: each claims its files from what those before it have left, and the last takes all that is left. */
export const FILE_CONNECTORS: readonly FileConnector[] = [
  stravaArchive,
  garminAccountExport,
  garminActivitiesCsv,
  singleFiles,
]
