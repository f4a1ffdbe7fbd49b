/** Damage to what a zip says of itself: its directory, its headers, its names. */
import type { Chance } from '../chance.ts'
import { type Spoil, withWritten } from './spoil-bytes.ts'

interface Field {
  readonly at: number
  readonly bytes: number
}

/** Numbers of a record by their distance from its signature. */
interface Layout {
  readonly signature: number
  readonly fields: readonly (readonly [offset: number, bytes: number])[]
  /** Where the name begins and where its length stands; none for the end record. */
  readonly name: readonly [offset: number, lengthAt: number] | null
}

const LAYOUTS: readonly Layout[] = [
  {
    signature: 0x04034b50,
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [10, 4],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
    name: [30, 26],
  },
  {
    signature: 0x02014b50,
    fields: [
      ...([
        [4, 2],
        [6, 2],
        [8, 2],
        [10, 2],
        [12, 4],
        [16, 4],
        [20, 4],
        [24, 4],
        [28, 2],
      ] as const),
      ...([
        [30, 2],
        [32, 2],
        [34, 2],
        [36, 2],
        [38, 4],
        [42, 4],
      ] as const),
    ],
    name: [46, 28],
  },
  {
    signature: 0x06054b50,
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
    name: null,
  },
]

const NAMES = [
  ...['../', '/', '..\\', 'C:\\', '\0', './', '....//', '\n', 'é', '\u202E', 'a.zip', 'activities.csv'],
  ...['__MACOSX/', '.', '😀', 'DI_CONNECT/', 'x.fit', '%2e%2e%2f'],
]

export const SPOIL_ZIP: readonly Spoil[] = [
  inNumber((_, field, chance) => Array.from({ length: field.bytes }, () => chance.pick([0, 0, 0xff, 0x7f]))),
  inNumber((bytes, field, chance) => {
    const value = readNumber(bytes, field) + chance.pick([-1, 1, 2, -4, 16, 256])
    return Array.from({ length: field.bytes }, (_, byte) => (value >> (8 * byte)) & 0xff)
  }),
  inNumber((bytes, field, chance) => {
    const other = chance.pick(placesIn(bytes).numbers)
    return [...bytes.subarray(other.at, other.at + field.bytes)]
  }),
  // the way of packing, in both headers
  (bytes, _from, chance) => {
    const method = chance.pick([0, 1, 6, 9, 12, 14, 93, 99, 0xff])
    return placesIn(bytes).methods.reduce((spoilt, at) => withWritten(spoilt, at, [method, 0]), bytes)
  },
  (bytes, _from, chance) => {
    const { names } = placesIn(bytes)
    if (names.length === 0) return bytes
    const name = chance.pick(names)
    return withWritten(bytes, name.at, [...Buffer.from(chance.pick(NAMES)).subarray(0, name.bytes)])
  },
]

function inNumber(written: (bytes: Uint8Array, field: Field, chance: Chance) => readonly number[]): Spoil {
  return (bytes, _from, chance) => {
    const { numbers } = placesIn(bytes)
    if (numbers.length === 0) return bytes
    const field = chance.pick(numbers)
    return withWritten(bytes, field.at, written(bytes, field, chance))
  }
}

function readNumber(bytes: Uint8Array, { at, bytes: count }: Field): number {
  let value = 0
  for (let byte = count - 1; byte >= 0; byte--) value = (value << 8) | (bytes[at + byte] ?? 0)
  return value
}

interface Places {
  readonly numbers: readonly Field[]
  readonly names: readonly Field[]
  readonly methods: readonly number[]
}

/** Every record by its signature, wherever it stands: a zip inside a stored entry shows its own. */
function placesIn(bytes: Uint8Array): Places {
  const numbers: Field[] = []
  const names: Field[] = []
  const methods: number[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (bytes[at] !== 0x50) continue
    const layout = LAYOUTS.find(({ signature }) => signature === view.getUint32(at, true))
    if (layout === undefined) continue
    numbers.push(...layout.fields.map(([offset, count]) => ({ at: at + offset, bytes: count })))
    if (layout.name === null) continue
    const [offset, lengthAt] = layout.name
    names.push({ at: at + offset, bytes: readNumber(bytes, { at: at + lengthAt, bytes: 2 }) })
    methods.push(at + (offset === 30 ? 8 : 10))
  }
  return { numbers, names, methods }
}
