import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ByteSource } from '../connectors/connector.ts'
import { makeZip } from '../scripts/demo-data/zip.ts'
import { openDeliveries, openSpool } from '../src/delivery.ts'
import { temporaryFolder } from './support/folder.ts'

async function deliveriesOf(...paths: readonly string[]) {
  const { deliveries, close } = await openDeliveries(paths)
  onTestFinished(close)
  return deliveries
}

const namesOf = (files: readonly ByteSource[] = []) => files.map((file) => file.name)
const text = async (bytes: Promise<Uint8Array>) => Buffer.from(await bytes).toString()

describe('what is handed in', () => {
  it('is one delivery for all loose files, and one for each zip and folder', async () => {
    const folder = await temporaryFolder()
    const [one, two, zip, log] = ['one.fit', 'two.fit', 'export.zip', 'log'].map((name) => join(folder, name))
    if (!one || !two || !zip || !log) throw new Error('no paths')
    await writeFile(one, '1')
    await writeFile(two, '2')
    await writeFile(zip, await makeZip([{ name: 'a.json', bytes: '[]' }]))
    await mkdir(join(log, 'deeper'), { recursive: true })
    await writeFile(join(log, 'deeper', 'b.fit'), 'b')
    await writeFile(join(log, 'a.fit'), 'a')
    const deliveries = await deliveriesOf(one, zip, log, two)
    expect(deliveries.map(({ files }) => namesOf(files))).toEqual([
      ['export.zip'],
      ['a.fit', join('deeper', 'b.fit')],
      ['one.fit', 'two.fit'],
    ])
  })

  it('is known as a zip by its first bytes, not by its name', async () => {
    const folder = await temporaryFolder()
    const named = join(folder, 'not-a.zip')
    const unnamed = join(folder, 'export')
    await writeFile(named, 'text')
    await writeFile(unnamed, await makeZip([{ name: 'a.json', bytes: '[]' }]))
    const deliveries = await deliveriesOf(named, unnamed)
    expect(deliveries.map(({ files }) => namesOf(files))).toEqual([['export'], ['not-a.zip']])
  })

  it('leaves hidden files and links out of a folder', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, '.hidden'), 'x')
    await writeFile(join(folder, 'run.fit'), 'x')
    await symlink('/etc/hostname', join(folder, 'link.fit'))
    const [delivery] = await deliveriesOf(folder)
    expect(namesOf(delivery?.files)).toEqual(['run.fit'])
  })

  it('is read in any order, and ends where the file ends', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'run.fit')
    await writeFile(path, '0123456789')
    await utimes(path, new Date(5000), new Date(5000))
    const [delivery] = await deliveriesOf(path)
    const file = delivery?.files[0]
    if (!file) throw new Error('nothing was opened')
    expect([file.name, file.size, file.modifiedAt]).toEqual(['run.fit', 10, 5000])
    expect(await text(file.read(6, 3))).toBe('678')
    expect(await text(file.read(0, 3))).toBe('012')
    expect(await text(file.read(8, 100))).toBe('89')
    expect(await text(file.read(10, 5))).toBe('')
  })

  it('is read right by several at once when it is large', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'large.fit')
    const bytes = Buffer.alloc(5 * 1024 * 1024)
    for (let at = 0; at + 4 <= bytes.length; at += 4) bytes.writeUInt32LE(at, at)
    await writeFile(path, bytes)
    const [delivery] = await deliveriesOf(path)
    const offsets = [0, 4_000_000, 1024, 5_000_000]
    const read = await Promise.all(offsets.map((offset) => delivery?.files[0]?.read(offset, 4)))
    expect(read.map((part) => Buffer.from(part ?? []).readUInt32LE())).toEqual(offsets)
  })

  it('must be there', async () => {
    await expect(openDeliveries(['/nowhere/run.fit'])).rejects.toThrow(/ENOENT.*\/nowhere\/run\.fit/)
  })
})

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part)
}

describe('the spool of an import', () => {
  it('keeps a stream so that it can be read in any order, and writes under no name of the stream’s', async () => {
    const dataDir = await temporaryFolder()
    const { spool, folder, remove } = await openSpool(dataDir, 'ada')
    const file = await spool('../../evil.fit', chunks('abc', 'def'))
    expect([file.name, file.size]).toEqual(['../../evil.fit', 6])
    expect(await text(file.read(2, 3))).toBe('cde')
    expect(await readdir(folder)).toEqual(['0'])
    await remove()
    expect(await readdir(join(dataDir, 'spool'))).toEqual([])
  })

  it('begins empty, whatever an import that died left there', async () => {
    const dataDir = await temporaryFolder()
    await (await openSpool(dataDir, 'ada')).spool('a', chunks('a'))
    const bobs = await openSpool(dataDir, 'bob')
    await bobs.spool('b', chunks('b'))
    const { folder } = await openSpool(dataDir, 'ada')
    expect(await readdir(folder)).toEqual([])
    expect(await readdir(bobs.folder)).toHaveLength(1)
  })
})
