/** Zips written by hand, so that they can be what no honest packer writes. */

export interface PackedEntry {
  readonly name: string
  /** Raw deflate. */
  readonly packed: Uint8Array
  /** What headers and directory say it unpacks to. */
  readonly size: number
  /** Place of another entry's bytes, which this one claims for its own. */
  readonly at?: number
}

const DEFLATED = 8

export function packedZip(entries: readonly PackedEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    directory.push(directoryEntry(entry, entry.at ?? offset))
    if (entry.at !== undefined) continue
    const local = Buffer.concat([localHeader(entry), entry.packed])
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}

function localHeader(entry: PackedEntry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeShared(header, 4, entry)
  return Buffer.concat([header, Buffer.from(entry.name)])
}

function directoryEntry(entry: PackedEntry, at: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  writeShared(header, 6, entry)
  header.writeUInt32LE(at, 42)
  return Buffer.concat([header, Buffer.from(entry.name)])
}

/** From the version on both headers are alike up to the length of the name. */
function writeShared(header: Buffer, from: number, { name, packed, size }: PackedEntry): void {
  header.writeUInt16LE(20, from)
  header.writeUInt16LE(DEFLATED, from + 4)
  header.writeUInt32LE(packed.length, from + 14)
  header.writeUInt32LE(size, from + 18)
  header.writeUInt16LE(Buffer.byteLength(name), from + 22)
}
