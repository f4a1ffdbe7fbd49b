import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findServer } from '../support/postgres.ts'
import { knownBinaries } from '../support/postgres-server.ts'

const BROKEN = { name: 'binaries nobody can run', folder: '/nowhere/bin' }
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('limber-postgres-'))

describe('a PostgreSQL for the tests', () => {
  it('is the next one when the first cannot be used, and says why', async () => {
    const found = await findServer(undefined, [BROKEN, ...knownBinaries()])
    if ('missing' in found) throw new Error(found.missing)
    expect(found.name).toMatch(/PostgreSQL.*; binaries nobody can run cannot be used: .*ENOENT/)
    const running = folders()
    await found.stop()
    expect(running.filter((name) => !folders().includes(name))).toHaveLength(1)
  })

  it('is missed, in words that help, when there is none', async () => {
    expect(await findServer(undefined, [BROKEN])).toEqual({
      missing: expect.stringMatching(/binaries nobody can run cannot be used.*TEST_DATABASE_URL/),
    })
    expect(await findServer('', [])).toEqual({ missing: expect.stringMatching(/No binaries were found/) })
  })

  it('is never another one than the one that was named', async () => {
    const found = await findServer('postgres://nobody@127.0.0.1:1/nothing', knownBinaries())
    expect(found).toEqual({ missing: expect.stringMatching(/TEST_DATABASE_URL does not answer/) })
  })
})
