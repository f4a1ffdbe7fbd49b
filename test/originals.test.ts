import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepOriginal } from '../src/originals.ts'
import { temporaryFolder } from './support/folder.ts'

const BYTES = Buffer.from('abc')
// FIPS 180-2, appendix B.1
const HASH = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const ORIGINAL = { bytes: BYTES, extension: 'fit' } as const

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('the file of a run', () => {
  it('is kept under its hash, for its owner alone', async () => {
    const dataDir = await temporaryFolder()
    expect(await keepOriginal(dataDir, ORIGINAL, join(dataDir, 'draft'))).toEqual({
      hash: HASH,
      extension: 'fit',
      bytes: 3,
    })
    const path = join(dataDir, 'originals', 'ba', `${HASH}.fit`)
    expect(await readFile(path, 'utf8')).toBe('abc')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(dataDir, 'originals', 'ba'))).mode & 0o777).toBe(0o700)
  })

  it('is kept once, and nothing half-written beside it', async () => {
    const dataDir = await temporaryFolder()
    await keepOriginal(dataDir, ORIGINAL, join(dataDir, 'one'))
    const { mtimeMs } = await stat(join(dataDir, 'originals', 'ba', `${HASH}.fit`))
    await keepOriginal(dataDir, ORIGINAL, join(dataDir, 'two'))
    expect(await filesUnder(dataDir)).toEqual([`${HASH}.fit`])
    expect((await stat(join(dataDir, 'originals', 'ba', `${HASH}.fit`))).mtimeMs).toBe(mtimeMs)
  })

  it('is written anew over one that was cut short', async () => {
    const dataDir = await temporaryFolder()
    await mkdir(join(dataDir, 'originals', 'ba'), { recursive: true })
    const path = join(dataDir, 'originals', 'ba', `${HASH}.fit`)
    await writeFile(path, 'ab')
    await keepOriginal(dataDir, ORIGINAL, join(dataDir, 'draft'))
    expect(await readFile(path, 'utf8')).toBe('abc')
  })

  it('is one file when two keep it at once', async () => {
    const dataDir = await temporaryFolder()
    const bytes = Buffer.alloc(200_000, 7)
    await Promise.all(
      ['one', 'two', 'three'].map((draft) =>
        keepOriginal(dataDir, { bytes, extension: 'fit' }, join(dataDir, draft)),
      ),
    )
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(await filesUnder(dataDir)).toEqual([`${hash}.fit`])
  })
})
