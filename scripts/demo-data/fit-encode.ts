/**
 * FIT messages → bytes. Just enough of the format to write what a watch writes: a header, a definition where
 * the fields of a message change, the messages, and a checksum.
 */

/** How many bytes a value takes, and its number in the FIT profile. */
const BASE_TYPES = {
  enum: { number: 0x00, size: 1, noValue: 0xff },
  uint8: { number: 0x02, size: 1, noValue: 0xff },
  uint16: { number: 0x84, size: 2, noValue: 0xffff },
  sint32: { number: 0x85, size: 4, noValue: 0x7fff_ffff },
  uint32: { number: 0x86, size: 4, noValue: 0xffff_ffff },
  uint32z: { number: 0x8c, size: 4, noValue: 0 },
  string: { number: 0x07, size: 20, noValue: 0 },
} as const

export interface FitField {
  readonly number: number
  readonly type: keyof typeof BASE_TYPES
  /** Null writes the type's "no value". */
  readonly value: number | string | null
}

export interface FitMessage {
  readonly message: number
  readonly fields: readonly FitField[]
}

export interface FitLayout {
  /** Most watches write little endian, some big. */
  readonly bigEndian?: boolean
  /** Puts the last five bits of the time into the header of a record, as small watches do to save space. */
  readonly compressedTimestamps?: boolean
  /** Adds two bytes of an app's own to each record, as Stryd does. */
  readonly developerFields?: boolean
}

export const TIMESTAMP = 253
export const RECORD = 20

// field 0 of developer 0, two bytes
const DEVELOPER_FIELD = [0, 2, 0]
const HEADER_BYTES = 14

export function encodeFit(messages: readonly FitMessage[], layout: FitLayout = {}): Uint8Array {
  const data: number[] = []
  let defined = ''
  let clock: number | null = null
  for (const { message, fields } of messages) {
    const stamp = fields.find((field) => field.number === TIMESTAMP)?.value
    const time = typeof stamp === 'number' ? stamp : null
    const short = isShort(layout, message, time, clock)
    const kept = short ? fields.filter((field) => field.number !== TIMESTAMP) : fields
    const definition = definitionOf(message, kept, layout)
    // one local type is enough: it is defined anew whenever the fields change
    if (definition.join() !== defined) data.push(...definition)
    defined = definition.join()
    data.push(short ? 0x80 | ((time ?? 0) & 0x1f) : 0, ...kept.flatMap((field) => bytesOf(field, layout)))
    if (hasDeveloperField(message, layout)) data.push(0x2a, 0x2a)
    clock = time ?? clock
  }
  return wrapped(data)
}

/** Five bits reach 31 seconds from the time before. */
function isShort(layout: FitLayout, message: number, time: number | null, clock: number | null): boolean {
  if (layout.compressedTimestamps !== true || message !== RECORD || time === null || clock === null)
    return false
  return time >= clock && time - clock < 32
}

function hasDeveloperField(message: number, layout: FitLayout): boolean {
  return layout.developerFields === true && message === RECORD
}

function definitionOf(message: number, fields: readonly FitField[], layout: FitLayout): readonly number[] {
  const developer = hasDeveloperField(message, layout)
  return [
    developer ? 0x60 : 0x40,
    0,
    layout.bigEndian === true ? 1 : 0,
    ...integer(message, 2, layout),
    fields.length,
    ...fields.flatMap(({ number, type }) => [number, BASE_TYPES[type].size, BASE_TYPES[type].number]),
    ...(developer ? [1, ...DEVELOPER_FIELD] : []),
  ]
}

function bytesOf({ type, value }: FitField, layout: FitLayout): readonly number[] {
  const { size, noValue } = BASE_TYPES[type]
  if (typeof value !== 'string') return integer(value ?? noValue, size, layout)
  const text = new Uint8Array(size)
  // the last byte stays zero and ends the text
  new TextEncoder().encodeInto(value, text.subarray(0, size - 1))
  return [...text]
}

function integer(value: number, size: number, { bigEndian = false }: FitLayout): readonly number[] {
  const littleEndian = Array.from({ length: size }, (_, byte) => (Math.round(value) >> (8 * byte)) & 0xff)
  return bigEndian ? littleEndian.reverse() : littleEndian
}

function wrapped(data: readonly number[]): Uint8Array {
  const start = [
    HEADER_BYTES,
    0x20,
    ...integer(2132, 2, {}),
    ...integer(data.length, 4, {}),
    0x2e,
    0x46,
    0x49,
    0x54,
  ]
  const header = [...start, ...integer(checksum(start), 2, {})]
  return Uint8Array.from([...header, ...data, ...integer(checksum([...header, ...data]), 2, {})])
}

/** CRC-16/ARC: reflected polynomial 0xA001. */
function checksum(bytes: readonly number[]): number {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xa001 : sum >>> 1
  }
  return sum
}
