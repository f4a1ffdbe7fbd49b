/** A definition message turned once into a list of reads, so that each data message is only those reads. */
import type { Layout } from './messages.ts'

export interface Plan {
  /** Null: a message Limber does not read. */
  readonly layout: Layout | null
  /** Bytes of one data message behind its header byte. */
  readonly size: number
  readonly littleEndian: boolean
  /** Offset of the timestamp, which moves the clock of compressed headers whatever the message is. */
  readonly timestampAt: number | null
  readonly reads: readonly Read[]
  readonly text: { readonly offset: number; readonly size: number } | null
  /** The values of the message read last, by slot; NaN is "no value". */
  readonly values: Float64Array
}

interface Read {
  readonly offset: number
  readonly base: number
  readonly slot: number
}

const TIMESTAMP_FIELD = 253
const TEXT = 7

/** Bytes of one value by base type number (the low five bits); 0 stands for types that hold no number here. */
const BASE_SIZES: readonly number[] = [1, 1, 1, 2, 2, 4, 4, 0, 4, 8, 1, 2, 4, 1]

/** Reads the definition message whose header byte stands at `at`; the caller has checked that it is all there. */
export function planOf(
  view: DataView,
  at: number,
  hasDeveloperFields: boolean,
  layouts: ReadonlyMap<number, Layout>,
): Plan {
  const littleEndian = view.getUint8(at + 2) === 0
  const layout = layouts.get(view.getUint16(at + 3, littleEndian)) ?? null
  const count = view.getUint8(at + 5)
  const reads: Read[] = []
  let text: Plan['text'] = null
  let timestampAt: number | null = null
  let offset = 0
  for (let index = 0; index < count; index++) {
    const field = view.getUint8(at + 6 + 3 * index)
    const size = view.getUint8(at + 7 + 3 * index)
    const base = view.getUint8(at + 8 + 3 * index) & 0x1f
    if (field === TIMESTAMP_FIELD && size === 4) timestampAt = offset
    const slot = layout === null ? -1 : layout.fields.indexOf(field)
    const baseSize = BASE_SIZES[base] ?? 0
    // an array gives its first value; a size that does not fit its type gives none
    if (slot >= 0 && baseSize > 0 && size >= baseSize && size % baseSize === 0)
      reads.push({ offset, base, slot })
    if (layout !== null && field === layout.textField && base === TEXT) text = { offset, size }
    offset += size
  }
  const size = offset + (hasDeveloperFields ? developerBytes(view, at + 6 + 3 * count) : 0)
  const values = new Float64Array(layout === null ? 0 : layout.fields.length).fill(Number.NaN)
  return { layout, size, littleEndian, timestampAt, reads, text, values }
}

function developerBytes(view: DataView, at: number): number {
  const count = view.getUint8(at)
  let bytes = 0
  for (let index = 0; index < count; index++) bytes += view.getUint8(at + 2 + 3 * index)
  return bytes
}

/** Reads the wanted fields of the data message at `body` into the plan's values. */
export function readValues(view: DataView, body: number, plan: Plan): void {
  for (const read of plan.reads) {
    plan.values[read.slot] = readNumber(view, body + read.offset, read.base, plan.littleEndian)
  }
}

export function readText(view: DataView, body: number, plan: Plan): string | null {
  if (plan.text === null) return null
  const bytes = new Uint8Array(view.buffer, view.byteOffset + body + plan.text.offset, plan.text.size)
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)).trim() || null
}

/** One value of a FIT base type; NaN for the type's "no value". */
function readNumber(view: DataView, at: number, base: number, littleEndian: boolean): number {
  switch (base) {
    case 0x00: // enum
    case 0x02: // uint8
    case 0x0d: // byte
      return unless(view.getUint8(at), 0xff)
    case 0x01: // sint8
      return unless(view.getInt8(at), 0x7f)
    case 0x03: // sint16
      return unless(view.getInt16(at, littleEndian), 0x7fff)
    case 0x04: // uint16
      return unless(view.getUint16(at, littleEndian), 0xffff)
    case 0x05: // sint32
      return unless(view.getInt32(at, littleEndian), 0x7fff_ffff)
    case 0x06: // uint32
      return unless(view.getUint32(at, littleEndian), 0xffff_ffff)
    case 0x08: // float32
      return view.getFloat32(at, littleEndian)
    case 0x09: // float64
      return view.getFloat64(at, littleEndian)
    case 0x0a: // uint8z
      return unless(view.getUint8(at), 0)
    case 0x0b: // uint16z
      return unless(view.getUint16(at, littleEndian), 0)
    default: // uint32z
      return unless(view.getUint32(at, littleEndian), 0)
  }
}

function unless(value: number, noValue: number): number {
  return value === noValue ? Number.NaN : value
}
