/** Zips written by hand, byte for byte as their specification has them, and as hostile as a test needs them. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface RawEntry {
  /** Written as it is. */
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  /** 8, deflated, unless this says otherwise; anything but 8 is written unpacked. */
  readonly method?: number
  /** General purpose flags: 1 encrypted, 0x800 the name is UTF-8. */
  readonly flags?: number
  readonly crc32?: number
  /** Place of another entry's local header that the directory points to; then none of its own is written. */
  readonly at?: number
  /** What the directory says it unpacks to. */
  readonly size?: number
  /** Sizes and place in 64 bits. */
  readonly zip64?: boolean
}

/** `zip64`: the end of the directory is written in 64 bits too. */
export function rawZip(entries: readonly RawEntry[], zip64 = false): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = packedOf(entry)
    directory.push(directoryEntry(entry, packed, entry.at ?? offset))
    if (entry.at !== undefined) continue
    const local = Buffer.concat([localHeader(entry, packed), packed])
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...locals, listed, endOf(entries.length, listed.length, offset, zip64)])
}

function packedOf({ bytes, method = 8 }: RawEntry): Buffer {
  return method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes)
}

function nameOf({ name }: RawEntry): Buffer {
  return Buffer.from(name)
}

function localHeader(entry: RawEntry, packed: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeShared(header, 4, entry)
  writeSizes(header, 14, entry, packed)
  header.writeUInt16LE(nameOf(entry).length, 26)
  return Buffer.concat([header, nameOf(entry)])
}

const FULL = 0xffff_ffff

function directoryEntry(entry: RawEntry, packed: Buffer, at: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  writeShared(header, 6, entry)
  writeSizes(header, 16, entry, packed)
  header.writeUInt16LE(nameOf(entry).length, 28)
  header.writeUInt32LE(at, 42)
  if (entry.zip64 !== true) return Buffer.concat([header, nameOf(entry)])
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(header.readUInt32LE(24)), 4)
  extra.writeBigUInt64LE(BigInt(packed.length), 12)
  extra.writeBigUInt64LE(BigInt(at), 20)
  for (const field of [20, 24, 42]) header.writeUInt32LE(FULL, field)
  header.writeUInt16LE(extra.length, 30)
  return Buffer.concat([header, nameOf(entry), extra])
}

/** Version, flags and method stand in both headers, two bytes further on in the second. */
function writeShared(header: Buffer, from: number, { flags = 0, method = 8 }: RawEntry): void {
  header.writeUInt16LE(45, from)
  header.writeUInt16LE(flags, from + 2)
  header.writeUInt16LE(method, from + 4)
  // 2024-01-01 as a DOS date
  header.writeUInt16LE(((2024 - 1980) << 9) | (1 << 5) | 1, from + 8)
}

function writeSizes(header: Buffer, from: number, entry: RawEntry, packed: Buffer): void {
  const bytes = Buffer.from(entry.bytes)
  header.writeUInt32LE(entry.crc32 ?? crc32(bytes), from)
  header.writeUInt32LE(packed.length, from + 4)
  header.writeUInt32LE(entry.size ?? bytes.length, from + 8)
}

function endOf(count: number, length: number, at: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(zip64 ? 0xffff : count, 8)
  end.writeUInt16LE(zip64 ? 0xffff : count, 10)
  end.writeUInt32LE(zip64 ? FULL : length, 12)
  end.writeUInt32LE(zip64 ? FULL : at, 16)
  if (!zip64) return end
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(at), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(at + length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator, end])
}
