import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '../db/open.ts'
import type { Config } from './config.ts'
import type { Runtime } from './runtime.ts'
import { createSeal, createVault, type Seal, type Vault } from './seal.ts'

/** What commands and the server share: the data folder, the database brought up to date, the seal. */
export interface House {
  readonly db: Database
  readonly seal: Seal
  readonly vault: Vault
  close(): Promise<void>
}

const OWNER_ONLY = 0o700

/** Opens the house; makes the data folder, the secret and the tables when they are not there yet. */
export async function openHouse(config: Config, runtime: Runtime): Promise<House> {
  mkdirSync(config.dataDir, { recursive: true, mode: OWNER_ONLY })
  const secret = config.secret ?? ownSecret(config.dataDir, runtime)
  const db = openDatabase(config.databaseUrl)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    seal: createSeal(secret),
    vault: createVault(secret, runtime.randomBytes),
    close: () => db.destroy(),
  }
}

/** The secret made at the first start. Linked into place whole, so that two first starts agree on one. */
function ownSecret(dataDir: string, runtime: Runtime): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    const draft = join(dataDir, `.secret-${runtime.newId()}`)
    writeFileSync(draft, Buffer.from(runtime.randomBytes(32)).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}
