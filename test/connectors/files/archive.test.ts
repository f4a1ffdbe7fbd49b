import { describe, expect, it } from 'vitest'
import type { ByteSource, Spool } from '../../../connectors/connector.ts'
import { type ArchiveMember, isZip, openArchive } from '../../../connectors/files/archive.ts'
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../../../connectors/files/archive-limits.ts'
import { type Member, membersOf, openDelivery } from '../../../connectors/files/members.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { instant } from '../../../rules/model/day.ts'
import { makeZip, type ZipEntry } from '../../../scripts/demo-data/zip.ts'
import { rawZip } from './raw-zip.ts'

const MIB = 1024 ** 2

/** Keeps what is spooled in memory and tells under which names. */
function memorySpool(): { readonly spool: Spool; readonly names: string[] } {
  const names: string[] = []
  const spool: Spool = async (name, bytes) => {
    names.push(name)
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    return sourceOfBytes(name, Buffer.concat(parts), null)
  }
  return { spool, names }
}

async function zipped(...entries: readonly ZipEntry[]): Promise<ByteSource> {
  return sourceOfBytes('export.zip', await makeZip(entries), null)
}

async function membersIn(source: ByteSource, limits?: ArchiveLimits): Promise<readonly ArchiveMember[]> {
  return Array.fromAsync((await openArchive(source, memorySpool().spool, limits)).members())
}

async function firstOf(source: ByteSource, limits?: ArchiveLimits): Promise<ArchiveMember> {
  const [member] = await membersIn(source, limits)
  if (member === undefined) throw new Error('the archive is empty')
  return member
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

async function walked(...files: readonly ByteSource[]): Promise<readonly Member[]> {
  return Array.fromAsync(membersOf({ files }, memorySpool().spool))
}

/** Writes `value` over the 32 bits at `offset` behind every occurrence of a record's signature. */
function patched(
  zip: Uint8Array,
  signature: number,
  offset: number,
  write: (view: DataView, at: number) => void,
): Buffer {
  const copy = Buffer.from(zip)
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength)
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === signature) write(view, at + offset)
  }
  return copy
}

const CENTRAL_ENTRY = 0x02014b50

describe('an archive', () => {
  it('lists its files with names, unpacked sizes and times, and leaves directories out', async () => {
    const source = await zipped(
      { name: 'a/', bytes: '' },
      { name: 'a/one.txt', bytes: 'one', modifiedAt: Date.UTC(2024, 4, 6, 7, 8, 10) },
      { name: 'two.txt', bytes: 'twotwo', packed: false },
    )
    const members = await membersIn(source)
    expect(members.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'a/one.txt', size: 3 },
      { name: 'two.txt', size: 6 },
    ])
    expect(members[0]?.modifiedAt).toBe(1_714_979_290_000)
  })

  it('gives the bytes of packed and of stored files', async () => {
    const [one, two] = await membersIn(
      await zipped({ name: '1', bytes: 'packed' }, { name: '2', bytes: 'stored', packed: false }),
    )
    expect(text((await one?.bytes()) ?? new Uint8Array())).toBe('packed')
    expect(text((await two?.bytes()) ?? new Uint8Array())).toBe('stored')
  })

  it('reads 3,000 files while its directory is still being listed', async () => {
    const entries = Array.from({ length: 3000 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: `file ${index}`,
    }))
    const archive = await openArchive(await zipped(...entries), memorySpool().spool)
    let count = 0
    for await (const member of archive.members()) {
      expect(text(await member.bytes())).toBe(`file ${member.name.replace('.txt', '')}`)
      count += 1
    }
    expect(count).toBe(3000)
  })

  it('is known by its first bytes, not by its name', async () => {
    expect(await isZip(await zipped({ name: 'a', bytes: 'a' }))).toBe(true)
    expect(await isZip(await zipped())).toBe(true)
    expect(await isZip(sourceOfBytes('run.zip', Buffer.from('PK, not quite'), null))).toBe(false)
    expect(await isZip(sourceOfBytes('empty.zip', new Uint8Array(), null))).toBe(false)
  })

  it.each([
    ['../../evil.fit', 'evil.fit'],
    ['a/../../evil.fit', 'a/evil.fit'],
    ['..\\evil.fit', 'evil.fit'],
    ['C:\\evil.fit', 'evil.fit'],
    ['/etc/evil.fit', 'etc/evil.fit'],
  ])('refuses %s, which points outside, and reads the rest', async (name, shown) => {
    const source = sourceOfBytes(
      'x.zip',
      rawZip([
        { name, bytes: 'a' },
        { name: 'b.fit', bytes: 'b' },
      ]),
      null,
    )
    const [evil, good] = await membersIn(source)
    expect(evil?.name).toBe(shown)
    await expect(evil?.bytes()).rejects.toMatchObject({ what: 'outside' })
    await expect(evil?.open()).rejects.toMatchObject({ what: 'outside' })
    expect(text((await good?.bytes()) ?? new Uint8Array())).toBe('b')
    expect((await walked(source)).map((member) => [member.kind, member.path])).toEqual([
      ['unreadable', `x.zip/${shown}`],
      ['file', 'x.zip/b.fit'],
    ])
  })

  it('reads names in CP437, in UTF-8 that says so and in UTF-8 that does not', async () => {
    const entries = [
      { name: Uint8Array.of(0x94, 0x2e, 0x66, 0x69, 0x74), bytes: '' },
      { name: 'löpning.fit', bytes: '', flags: 0x800 },
      { name: 'běh.fit', bytes: '' },
    ]
    const members = await membersIn(sourceOfBytes('x.zip', rawZip(entries), null))
    expect(members.map((member) => member.name)).toEqual(['ö.fit', 'löpning.fit', 'běh.fit'])
  })

  it('reads two files of one name', async () => {
    const entries = [
      { name: 'a.fit', bytes: 'one' },
      { name: 'a.fit', bytes: 'two' },
    ]
    const members = await membersIn(sourceOfBytes('x.zip', rawZip(entries), null))
    expect(await Promise.all(members.map(async (member) => text(await member.bytes())))).toEqual([
      'one',
      'two',
    ])
  })

  it('is read in 64 bits', async () => {
    const entries = [
      { name: 'a.fit', bytes: 'one', zip64: true },
      { name: 'b.fit', bytes: 'two', zip64: true, method: 0 },
    ]
    const members = await membersIn(sourceOfBytes('x.zip', rawZip(entries, true), null))
    expect(await Promise.all(members.map(async (member) => text(await member.bytes())))).toEqual([
      'one',
      'two',
    ])
    expect(members.map((member) => member.size)).toEqual([3, 3])
  })

  it('says how many entries it has', async () => {
    const source = await zipped({ name: 'a/', bytes: '' }, { name: 'a/one.txt', bytes: 'one' })
    expect((await openArchive(source, memorySpool().spool)).entries).toBe(2)
  })

  it('knows content that does not fit its checksum, and gives it all the same', async () => {
    const entries = [
      { name: 'a', bytes: 'right' },
      { name: 'b', bytes: 'wrong', crc32: 1 },
    ]
    const members = await membersIn(sourceOfBytes('x.zip', rawZip(entries), null))
    const contents = await Promise.all(members.map((member) => member.bytes()))
    expect(contents.map(text)).toEqual(['right', 'wrong'])
    expect(members.map((member, index) => member.isIntact(contents[index] ?? new Uint8Array()))).toEqual([
      true,
      false,
    ])
  })

  it.each([
    [9, 'Deflate64'],
    [14, 'LZMA'],
    [93, 'Zstandard'],
    [77, 'method 77'],
  ])('names the way of packing it does not know: %i', async (method, name) => {
    const member = await firstOf(sourceOfBytes('x.zip', rawZip([{ name: 'a', bytes: 'a', method }]), null))
    await expect(member.bytes()).rejects.toThrow(`It is packed with ${name}, which Limber does not unpack.`)
  })

  it('says so when it is cut short', async () => {
    const whole = await makeZip([{ name: 'a.txt', bytes: 'a'.repeat(500) }])
    const cut = sourceOfBytes('x.zip', whole.subarray(0, whole.length - 30), null)
    await expect(openArchive(cut, memorySpool().spool)).rejects.toThrow(
      'The zip ends in the middle: its list of files is missing. Download it again.',
    )
  })

  it('says so when a file in it is damaged', async () => {
    const zip = Buffer.from(await makeZip([{ name: 'a', bytes: Buffer.from('abcdefgh'.repeat(40)) }]))
    // the deflated bytes begin after the local header of 30 bytes, the name and the time's extra field
    zip.fill(0xff, 30 + 1 + zip.readUInt16LE(28), 30 + 1 + zip.readUInt16LE(28) + 8)
    const member = await firstOf(sourceOfBytes('x.zip', zip, null))
    await expect(member.bytes()).rejects.toMatchObject({ name: 'ArchiveError', what: 'damaged' })
  })

  it('says so when a file in it is encrypted, and still lists it', async () => {
    const zip = await makeZip([{ name: 'secret.fit', bytes: 'a'.repeat(50) }])
    const encrypted = patched(zip, CENTRAL_ENTRY, 8, (view, at) =>
      view.setUint16(at, view.getUint16(at, true) | 1, true),
    )
    const member = await firstOf(sourceOfBytes('x.zip', encrypted, null))
    expect(member.name).toBe('secret.fit')
    await expect(member.bytes()).rejects.toThrow(/encrypted/)
    await expect(member.open()).rejects.toThrow(/encrypted/)
  })

  it('says so when its list of files is encrypted too', async () => {
    const zip = rawZip([{ name: 'secret.fit', bytes: 'a', flags: 0x41 }])
    await expect(membersIn(sourceOfBytes('x.zip', zip, null))).rejects.toMatchObject({ what: 'encrypted' })
  })
})

describe('the limits of an archive', () => {
  const limits = { ...ARCHIVE_LIMITS, entryBytes: MIB, totalBytes: 3 * MIB, nestedBytes: 2 * MIB }
  const ofDelivery = { ...limits, totalBytes: 99 * MIB, totalRatioFromBytes: 3 * MIB, totalRatio: 4 }
  const noise = (bytes: number) =>
    Buffer.from(Array.from({ length: bytes }, (_, at) => (at * 7919 + (at >> 5)) & 255))

  it('stop a file that unpacks to more than one file may have', async () => {
    const member = await firstOf(await zipped({ name: 'big', bytes: Buffer.alloc(MIB + 1) }), limits)
    await expect(member.bytes()).rejects.toThrow('It has more than 1 MiB, the most Limber reads of one file.')
  })

  it('count what comes out, not what the directory promises', async () => {
    const zip = await makeZip([{ name: 'big', bytes: Buffer.alloc(MIB + 1) }])
    const lying = patched(zip, CENTRAL_ENTRY, 24, (view, at) => view.setUint32(at, 10, true))
    const member = await firstOf(sourceOfBytes('x.zip', lying, null), limits)
    expect(member.size).toBe(10)
    await expect(member.bytes()).rejects.toThrow(/too many bytes/)
  })

  it('stop a bomb by its ratio long before it is unpacked', async () => {
    const bomb = await zipped({ name: 'bomb', bytes: Buffer.alloc(64 * MIB) })
    let taken = 0
    const spool: Spool = async (name, bytes) => {
      for await (const part of bytes) taken += part.byteLength
      return sourceOfBytes(name, new Uint8Array(), null)
    }
    const [member] = await Array.fromAsync((await openArchive(bomb, spool)).members())
    await expect(member?.open()).rejects.toThrow(/more than 200 times its 6\d{4} bytes/)
    expect(taken).toBe(0)
    await expect(member?.bytes()).rejects.toMatchObject({ what: 'ratio' })
  })

  it('leave a small file with a high ratio alone', async () => {
    const member = await firstOf(await zipped({ name: 'zeroes', bytes: Buffer.alloc(MIB) }))
    expect((await member.bytes()).byteLength).toBe(MIB)
  })

  it('stop at the total over all files', async () => {
    const member = await firstOf(await zipped({ name: 'one', bytes: noise(MIB), packed: false }), limits)
    for (const _ of [1, 2, 3]) await member.bytes()
    await expect(member.bytes()).rejects.toThrow('All of it unpacks to more than 3 MiB')
  })

  it('stop at a multiple of what was handed in, which small deliveries may exceed', async () => {
    const one = { name: 'one', bytes: noise(MIB), packed: false }
    // 1 MiB handed in: 4 MiB may come out of it
    const large = await firstOf(await zipped(one), ofDelivery)
    for (const _ of [1, 2, 3, 4]) await large.bytes()
    await expect(large.bytes()).rejects.toThrow('All of it unpacks to more than 4 MiB')
    // some hundred KiB: 3 MiB may
    const small = await firstOf(await zipped({ name: 'one', bytes: Buffer.alloc(MIB) }), ofDelivery)
    for (const _ of [1, 2, 3]) await small.bytes()
    await expect(small.bytes()).rejects.toThrow('All of it unpacks to more than 3 MiB')
  })

  it('end the walk once the delivery has given all it may', async () => {
    const entries = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, bytes: noise(MIB), packed: true }))
    const opened = openDelivery({ files: [await zipped(...entries)] }, memorySpool().spool, {
      ...ofDelivery,
      totalRatio: 0,
    })
    const found: string[] = []
    for await (const member of opened.members()) {
      if (member.kind !== 'file') continue
      found.push(
        await member.bytes().then(
          () => 'read',
          (error: Error) => error.message.slice(0, 18),
        ),
      )
    }
    expect(found).toEqual(['read', 'read', 'read', 'All of it unpacks '])
  })

  it('stop at files that share their bytes', async () => {
    const kernel = { name: 'kernel', bytes: noise(100_000), method: 0 }
    const copies = Array.from({ length: 50 }, (_, index) => ({ ...kernel, name: `copy ${index}`, at: 0 }))
    const source = sourceOfBytes('x.zip', rawZip([kernel, ...copies]), null)
    await expect(membersIn(source)).rejects.toThrow('The files in the zip overlap')
  })

  it('stop at the number of files', async () => {
    const source = await zipped({ name: '1', bytes: '' }, { name: '2', bytes: '' }, { name: '3', bytes: '' })
    await expect(membersIn(source, { ...limits, entries: 2 })).rejects.toThrow('It holds more than 2 files')
    expect(await membersIn(source, { ...limits, entries: 3 })).toHaveLength(3)
  })

  it('stop a stored zip in the zip that is too large', async () => {
    const source = await zipped({ name: 'inner.zip', bytes: noise(2 * MIB + 1), packed: false })
    await expect((await firstOf(source, limits)).open()).rejects.toThrow('It has more than 2 MiB')
  })
})

describe('a zip in a zip', () => {
  const inner = () => makeZip([{ name: 'run.fit', bytes: 'the run' }])

  it('is read in place when it is stored', async () => {
    const { spool, names } = memorySpool()
    const outer = await zipped(
      { name: 'first', bytes: 'x'.repeat(1000) },
      { name: 'in.zip', bytes: await inner(), packed: false },
    )
    const [, member] = await Array.fromAsync((await openArchive(outer, spool)).members())
    const opened = await member?.open()
    expect(names).toEqual([])
    expect(opened?.name).toBe('in.zip')
    // not a byte of what follows it
    const size = opened?.size ?? 0
    expect(await opened?.read(size - 3, 100)).toHaveLength(3)
    expect(await opened?.read(size + 3, 100)).toHaveLength(0)
    expect(opened?.size).toBe((await inner()).byteLength)
    const deep = await Array.fromAsync((await openArchive(opened ?? outer, spool)).members())
    expect(deep.map((file) => file.name)).toEqual(['run.fit'])
    expect(text((await deep[0]?.bytes()) ?? new Uint8Array())).toBe('the run')
  })

  it('is spooled when it is packed, under a name that is not its own', async () => {
    const { spool, names } = memorySpool()
    const outer = await zipped({ name: 'someone@example.invalid.zip', bytes: await inner() })
    const found = await Array.fromAsync(membersOf({ files: [outer] }, spool))
    expect(names).toEqual(['inner.zip'])
    expect(found.map((member) => member.path)).toEqual(['export.zip/someone@example.invalid.zip/run.fit'])
  })

  it('is spooled once however often the delivery is walked', async () => {
    const { spool, names } = memorySpool()
    const opened = openDelivery({ files: [await zipped({ name: 'in.zip', bytes: await inner() })] }, spool)
    await Array.fromAsync(opened.members())
    expect(await Array.fromAsync(opened.members())).toHaveLength(1)
    expect(names).toHaveLength(1)
  })

  it('is not opened when the walk is told not to enter it', async () => {
    const { spool, names } = memorySpool()
    const outer = await zipped({ name: 'in.zip', bytes: await inner() }, { name: 'a.json', bytes: '[]' })
    const found = await Array.fromAsync(
      openDelivery({ files: [outer] }, spool).members((path) => !path.endsWith('/in.zip')),
    )
    expect(found.map((member) => member.path)).toEqual(['export.zip/a.json'])
    expect(names).toEqual([])
  })

  it('is looked into two zips deep and named beyond', async () => {
    const second = await makeZip([{ name: 'run.fit', bytes: 'deep' }])
    const third = await makeZip([
      { name: 'b.zip', bytes: second, packed: false },
      { name: 'two.fit', bytes: '2' },
    ])
    const found = await walked(await zipped({ name: 'a.zip', bytes: third }))
    expect(found).toEqual([
      {
        kind: 'unreadable',
        path: 'export.zip/a.zip/b.zip',
        archive: 'export.zip',
        reason: 'This zip lies in a zip in a zip. Unpack the outer one and hand in what it holds.',
      },
      expect.objectContaining({ kind: 'file', path: 'export.zip/a.zip/two.fit', depth: 2 }),
    ])
  })

  it('is told apart from another of the same name', async () => {
    const files = await Promise.all(['one', 'two'].map((bytes) => makeZip([{ name: 'run.fit', bytes }])))
    const outer = rawZip(files.map((bytes) => ({ name: 'in.zip', bytes })))
    const found = await walked(sourceOfBytes('x.zip', outer, null))
    const contents = found.map(async (member) => (member.kind === 'file' ? text(await member.bytes()) : ''))
    expect(await Promise.all(contents)).toEqual(['one', 'two'])
  })

  it('that is damaged does not keep its neighbours from being read', async () => {
    const outer = await zipped({ name: 'bad.zip', bytes: 'PK' }, { name: 'good.txt', bytes: 'good' })
    const found = await walked(outer)
    expect(found.map((member) => [member.kind, member.path])).toEqual([
      ['unreadable', 'export.zip/bad.zip'],
      ['file', 'export.zip/good.txt'],
    ])
  })
})

describe('a delivery', () => {
  it('says of each file which zip it came in, and whether it was alone there', async () => {
    const inner = await makeZip([{ name: 'run.fit', bytes: 'a' }])
    const found = await walked(
      sourceOfBytes('loose.fit', Buffer.from('a'), null),
      await zipped({ name: 'b.fit', bytes: 'b' }, { name: 'in.zip', bytes: inner }),
    )
    expect(
      found.map((member) => member.kind === 'file' && [member.path, member.archive, member.isAlone]),
    ).toEqual([
      ['loose.fit', null, false],
      ['export.zip/b.fit', 'export.zip', false],
      ['export.zip/in.zip/run.fit', 'export.zip', true],
    ])
  })

  it('says so when a zip in it is empty', async () => {
    expect(await walked(await zipped())).toMatchObject([{ kind: 'unreadable', reason: 'The zip is empty.' }])
  })

  it('gives the same files as a folder and as a zip', async () => {
    const folder = await walked(
      sourceOfBytes('a\\one.txt', Buffer.from('one'), instant(5)),
      sourceOfBytes('two.txt', Buffer.from('two'), null),
    )
    expect(folder.map((member) => [member.path, member.kind === 'file' && member.depth])).toEqual([
      ['a/one.txt', 0],
      ['two.txt', 0],
    ])
    const zip = await walked(
      await zipped({ name: 'a/one.txt', bytes: 'one' }, { name: 'two.txt', bytes: 'two' }),
    )
    expect(zip.map((member) => member.path)).toEqual(['export.zip/a/one.txt', 'export.zip/two.txt'])
    const [one] = folder
    expect(one?.kind === 'file' ? text(await one.bytes()) : '').toBe('one')
  })
})
