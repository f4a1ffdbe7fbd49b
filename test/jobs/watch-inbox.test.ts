import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listRuns } from '../../db/runs.ts'
import { instant } from '../../rules/model/day.ts'
import { makeGarminExport } from '../../scripts/fixtures/make-garmin-export.ts'
import { systemRuntime } from '../../src/runtime.ts'
import { at } from '../support/history.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { runFile } from '../support/recordings.ts'

const RUN = runFile(at('2026-11-21T07:05:00Z'))
const ADA = 'ada@limber.example'

/** Files lie there since the real now; the house's clock stands so many seconds after it. */
async function inbox(files: Readonly<Record<string, Uint8Array | string>>, secondsLater = 60, address = ADA) {
  const house = await aHouse()
  const folder = join(house.config.dataDir, 'inbox', address)
  await mkdir(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  house.clock.set(instant(systemRuntime.now() + secondsLater * 1000))
  return { house, folder }
}

const namesIn = async (folder: string) => (await readdir(folder)).sort()
const runsOf = async (house: TestHouse) => (await listRuns(house.db, 'ada')).length

async function resultIn(folder: string): Promise<unknown> {
  const name = (await readdir(join(folder, 'done'))).find((each) => each.endsWith('result.json'))
  return JSON.parse(await readFile(join(folder, 'done', name ?? 'no result'), 'utf8'))
}

describe('the inbox', () => {
  it('is made when it is not there', async () => {
    const house = await aHouse()
    await house.run('watch-inbox')
    expect(await readdir(join(house.config.dataDir, 'inbox'))).toEqual([])
  })

  it('takes what was dropped in, puts it aside and says what came of it', async () => {
    const { house, folder } = await inbox({ 'run.fit': RUN, 'export.zip': await makeGarminExport() })
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(['done'])
    const stamp = String.raw`\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?Z`
    expect(await namesIn(join(folder, 'done'))).toEqual([
      expect.stringMatching(new RegExp(`^${stamp} export\\.zip$`)),
      expect.stringMatching(new RegExp(`^${stamp} result\\.json$`)),
      expect.stringMatching(new RegExp(`^${stamp} run\\.fit$`)),
    ])
    expect(await resultIn(folder)).toMatchObject({
      reports: [{ runs: { superseded: 0 } }, { runs: { added: 1 }, refused: [] }],
    })
    expect(await runsOf(house)).toBeGreaterThan(1)
  })

  it('does not take the same again the next time', async () => {
    const { house, folder } = await inbox({ 'run.fit': RUN })
    await house.run('watch-inbox')
    await house.run('watch-inbox')
    expect(await readdir(join(folder, 'done'))).toHaveLength(2)
    expect(house.lines).toEqual(['inbox: 1 dropped in, 1 new runs, 0 files refused'])
  })

  it('leaves what may still be growing', async () => {
    const { house, folder } = await inbox({ 'run.fit': RUN }, 4)
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(['run.fit'])
    house.clock.set(instant(systemRuntime.now() + 60_000))
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(['done'])
  })

  it('leaves names of unfinished downloads, and hidden ones', async () => {
    const names = ['.hidden', 'a.part', 'b.crdownload', 'c.TMP', 'd.download', 'e.partial']
    const { house, folder } = await inbox(Object.fromEntries(names.map((name) => [name, RUN])))
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(names)
    expect(await runsOf(house)).toBe(0)
  })

  it('takes a folder whole, when nothing in it was touched for a moment', async () => {
    const { house, folder } = await inbox({})
    const file = join(folder, 'watch', 'deeper', 'run.fit')
    await mkdir(join(folder, 'watch', 'deeper'), { recursive: true })
    await writeFile(file, RUN)
    const now = systemRuntime.now() / 1000
    await utimes(file, now + 60, now + 60)
    house.clock.set(instant((now + 63) * 1000))
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(['watch'])
    house.clock.set(instant((now + 66) * 1000))
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(['done'])
    expect(await runsOf(house)).toBe(1)
  })

  it('leaves the folder of an address that is nobody’s', async () => {
    const { house, folder } = await inbox({ 'run.fit': RUN }, 60, 'bob@limber.example')
    await house.run('watch-inbox')
    expect(await namesIn(folder)).toEqual(['run.fit'])
  })

  it('puts aside what nobody can read, with the reason', async () => {
    const { house, folder } = await inbox({ 'notes.txt': 'nothing to run' })
    await house.run('watch-inbox')
    expect(await resultIn(folder)).toMatchObject({ reports: [{ refused: [{ file: 'notes.txt' }] }] })
    expect(house.lines).toEqual(['inbox: 1 dropped in, 0 new runs, 1 files refused'])
  })

  it('names no file and no runner to the operator', async () => {
    const { house } = await inbox({ 'knee-pain.fit': RUN })
    await house.run('watch-inbox')
    expect(house.lines.join('\n')).not.toMatch(/knee|ada/)
  })

  it('leaves everything where it is when the program stops in the middle', async () => {
    const { house, folder } = await inbox({ 'run.fit': RUN })
    house.stop()
    await expect(house.run('watch-inbox')).rejects.toThrow(/abort/i)
    expect(await namesIn(folder)).toEqual(['run.fit'])
  })
})
