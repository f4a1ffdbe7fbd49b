import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { SchemaError } from '../db/open.ts'
import { readConfig } from '../src/config.ts'
import { openHouse } from '../src/house.ts'
import { manualClock } from './support/clock.ts'
import { temporaryFolder } from './support/folder.ts'
import { at } from './support/history.ts'
import { inProcess } from './support/node-process.ts'

const NOW = at('2026-11-21T17:00:00Z')
const EVENING = at('2026-11-21T20:00:00Z')

async function settings(more: Readonly<Record<string, string>> = {}) {
  const dataDir = join(await temporaryFolder(), 'data')
  return readConfig({ LIMBER_DATA_DIR: dataDir, ...more })
}

const open = (config: ReturnType<typeof readConfig>) => openHouse(config, manualClock(NOW).runtime)

describe('opening the house', () => {
  it('makes the data folder, the secret and the tables, for the owner alone', async () => {
    const config = await settings()
    const house = await open(config)
    expect(await house.db.selectFrom('runners').selectAll().execute()).toEqual([])
    await house.close()
    expect((await stat(config.dataDir)).mode & 0o777).toBe(0o700)
    expect((await stat(join(config.dataDir, 'secret'))).mode & 0o777).toBe(0o600)
    expect((await readFile(join(config.dataDir, 'secret'), 'utf8')).length).toBeGreaterThanOrEqual(43)
    expect((await readdir(config.dataDir)).sort()).toEqual(['limber.sqlite', 'secret'])
  })

  it('keeps its secret, so that links of before still open', async () => {
    const config = await settings()
    const before = await open(config)
    const token = before.seal.sign('letter', 'hello', EVENING)
    await before.close()
    const after = await open(config)
    expect(after.seal.open('letter', token, NOW)?.payload).toBe('hello')
    await after.close()
  })

  it('agrees on one secret when several processes open it at once', async () => {
    const config = await settings()
    const script = new URL('processes/seal-a-letter.ts', import.meta.url)
    const opening = Array.from({ length: 4 }, () => inProcess(script, [config.dataDir]))
    expect(new Set(await Promise.all(opening)).size).toBe(1)
    expect((await readdir(config.dataDir)).filter((name) => name.includes('secret'))).toEqual(['secret'])
  })

  it('takes the secret of the settings and writes none', async () => {
    const config = await settings({ LIMBER_SECRET: 's'.repeat(40) })
    const house = await open(config)
    await house.close()
    expect(await readdir(config.dataDir)).not.toContain('secret')
  })

  it('stays out of a database that a newer version wrote', async () => {
    const config = await settings()
    const house = await open(config)
    await sql`insert into kysely_migration (name, timestamp) values ('0042-later', '2027')`.execute(house.db)
    await house.close()
    await expect(open(config)).rejects.toThrow(SchemaError)
  })
})
