/** The connectors that read what a runner hands in. */
import type { FileConnector } from './connector.ts'
import { singleFiles } from './files/single-files.ts'
import { garminAccountExport } from './garmin/account-export.ts'

/** In this order: the first that recognises a delivery reads it, so those that take less come first. */
export const FILE_CONNECTORS: readonly FileConnector[] = [garminAccountExport, singleFiles]
