import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeGarminExport } from '../../scripts/fixtures/make-garmin-export.ts'
import { newPlace, type Place, type Server } from '../support/process.ts'

const ADDRESS = 'ada@limber.example'

let place: Place
let server: Server

beforeAll(async () => {
  place = await newPlace()
  server = await place.serve()
})

afterAll(async () => {
  await server.stop()
  await place.remove()
})

/** Every file of the data folder, with what lies in it. */
async function files(): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(place.dataDir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)))
}

describe('a runner erased by command, beside a running server', () => {
  it('leaves a receipt, and nothing else of the runner in any file', async () => {
    await place.limber('runner', 'add', '--email', ADDRESS)
    const exported = join(place.dataDir, 'export.zip')
    await writeFile(exported, await makeGarminExport())
    await place.limber('import', exported, '--runner', ADDRESS)
    const inbox = join(place.dataDir, 'inbox', ADDRESS)
    await mkdir(inbox, { recursive: true })
    await writeFile(join(inbox, 'later.fit'), 'not a run')
    await place.limber('digest', '--runner', ADDRESS, '--send')
    expect(await place.letters()).toHaveLength(1)
    const [before] = JSON.parse(await place.limber('runs', '--runner', ADDRESS, '--json')) as [{ id: string }]
    expect([...(await files()).keys()].some((path) => path.includes('originals'))).toBe(true)

    expect(await place.limber('runner', 'erase', '--runner', ADDRESS, '--yes')).toContain('Erased for good')
    const [receipt, ...others] = await place.lettersAtLeast(1)
    expect(receipt?.subject).toBe('Everything Limber held about you here is erased')
    expect(others).toEqual([])

    const left = await files()
    const kept = [...left.keys()].map((path) => path.slice(place.dataDir.length + 1))
    const expected = /^(secret|export\.zip|limber\.sqlite(-wal|-shm)?|mail\/[\w-]*-erased-\w+\.eml)$/
    expect(kept.filter((path) => !expected.test(path))).toEqual([])
    for (const [path, bytes] of left) expect([path, bytes.includes(before.id)]).toEqual([path, false])
    expect(await place.limber('runner', 'list')).toContain('No runner yet')
    expect(server.said()).not.toContain('given up')
  }, 90_000)
})
