/** Where the parts of a FIT file begin and end. One file can hold several parts, one behind the other. */

/** One header with its messages; offsets in bytes from the start of the file. */
export interface Part {
  readonly headerStart: number
  readonly start: number
  readonly end: number
  /** Complete: as long as its header says. Cut: the file ends before. Unfinished: the header says 0. */
  readonly state: 'complete' | 'cut' | 'unfinished'
}

const MINIMUM_HEADER = 12
const CHECKSUM_BYTES = 2
/** The longest chain seen has 4; a file of headers alone would make millions. */
const MOST_PARTS = 1000
// ".FIT" read as a little-endian number
const MARK = 0x54_49_46_2e

/** Whether a FIT header begins at `offset`; needs its first 12 bytes. */
export function isFitAt(bytes: Uint8Array, offset: number): boolean {
  if (bytes.byteLength < offset + MINIMUM_HEADER) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(offset + 8, true) === MARK && view.getUint8(offset) >= MINIMUM_HEADER
}

/** All parts in file order; empty when the bytes are no FIT at all. */
export function partsOf(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Part[] = []
  let offset = 0
  while (parts.length < MOST_PARTS && isFitAt(bytes, offset)) {
    const part = partAt(view, offset)
    parts.push(part)
    offset = part.end + CHECKSUM_BYTES
  }
  return parts
}

function partAt(view: DataView, headerStart: number): Part {
  const start = headerStart + view.getUint8(headerStart)
  const size = view.getUint32(headerStart + 4, true)
  // a watch that dies writes neither the size nor the checksum: all that follows is data
  if (size === 0) return { headerStart, start, end: view.byteLength, state: 'unfinished' }
  const end = start + size
  if (end > view.byteLength) return { headerStart, start, end: view.byteLength, state: 'cut' }
  return { headerStart, start, end, state: 'complete' }
}

/** CRC-16/ARC, reflected polynomial 0xA001: what one byte adds to the sum. */
const ONE_BYTE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xa001 : sum >>> 1
  return sum
})

/** What it adds when one more byte follows: two bytes a step halve the time. */
const BYTE_BEFORE = ONE_BYTE.map((sum) => (sum >>> 8) ^ (ONE_BYTE[sum & 0xff] ?? 0))

/** Whether the two bytes behind a complete part are the checksum of its header and data. */
export function checksumFits(bytes: Uint8Array, part: Part): boolean {
  const end = part.end + CHECKSUM_BYTES
  if (end > bytes.byteLength) return false
  let sum = 0
  let at = part.headerStart
  for (; at + 1 < end; at += 2) {
    const low = (sum ^ (bytes[at] ?? 0)) & 0xff
    const high = (sum >>> 8) ^ (bytes[at + 1] ?? 0)
    sum = (BYTE_BEFORE[low] ?? 0) ^ (ONE_BYTE[high] ?? 0)
  }
  if (at < end) sum = (sum >>> 8) ^ (ONE_BYTE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  // a sum taken over its own value is zero
  return sum === 0
}
