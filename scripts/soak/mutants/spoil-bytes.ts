/** Damage that knows nothing of formats. */
import type { Chance } from '../chance.ts'

/** One way to spoil a file; `from` is the first byte it may touch. */
export type Spoil = (bytes: Uint8Array, from: number, chance: Chance) => Uint8Array

/** What a number field is not made for. */
const EXTREMES = [
  [0],
  [0xff],
  [0x7f],
  [0x80],
  [0, 0],
  [0xff, 0xff],
  [0xff, 0x7f],
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0x80],
  [0xfe, 0xff, 0xff, 0xff],
]

export const SPOIL_BYTES: readonly Spoil[] = [
  (bytes, from, chance) =>
    withHits(bytes, from, chance, 1 + chance.below(8), (byte) => byte ^ (1 << chance.below(8))),
  (bytes, from, chance) => withHits(bytes, from, chance, 1 + chance.below(16), () => chance.below(256)),
  (bytes, from, chance) => withWritten(bytes, place(bytes, from, chance), chance.pick(EXTREMES)),
  cutShort,
  blockRemoved,
  blockTwice,
  blocksSwapped,
  blockCopied,
]

export function withWritten(bytes: Uint8Array, at: number, written: readonly number[]): Uint8Array {
  const spoilt = Uint8Array.from(bytes)
  spoilt.set(written.slice(0, Math.max(0, spoilt.length - at)), Math.min(at, spoilt.length))
  return spoilt
}

/** A place at or behind `from`; the start of what has no such place. */
export function place(bytes: Uint8Array, from: number, chance: Chance): number {
  return bytes.length > from ? from + chance.below(bytes.length - from) : 0
}

function withHits(
  bytes: Uint8Array,
  from: number,
  chance: Chance,
  hits: number,
  changed: (byte: number) => number,
): Uint8Array {
  const spoilt = Uint8Array.from(bytes)
  for (let hit = 0; hit < hits && spoilt.length > 0; hit++) {
    const at = place(spoilt, from, chance)
    spoilt[at] = changed(spoilt[at] ?? 0)
  }
  return spoilt
}

function cutShort(bytes: Uint8Array, from: number, chance: Chance): Uint8Array {
  return bytes.subarray(0, place(bytes, from, chance))
}

interface Block {
  readonly start: number
  readonly end: number
}

/** Mostly short: long ones leave nothing to read. */
function block(bytes: Uint8Array, from: number, chance: Chance): Block {
  const start = place(bytes, from, chance)
  const most = Math.max(1, chance.oneIn(4) ? bytes.length - start : 64)
  return { start, end: Math.min(bytes.length, start + 1 + chance.below(most)) }
}

function blockRemoved(bytes: Uint8Array, from: number, chance: Chance): Uint8Array {
  const { start, end } = block(bytes, from, chance)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
}

function blockTwice(bytes: Uint8Array, from: number, chance: Chance): Uint8Array {
  const { start, end } = block(bytes, from, chance)
  const copies = Array.from({ length: 2 + chance.below(8) }, () => bytes.subarray(start, end))
  return Buffer.concat([bytes.subarray(0, start), ...copies, bytes.subarray(end)])
}

function blocksSwapped(bytes: Uint8Array, from: number, chance: Chance): Uint8Array {
  const [one, other] = [block(bytes, from, chance), block(bytes, from, chance)]
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const middle = Math.min(first.end, second.start)
  return Buffer.concat([
    bytes.subarray(0, first.start),
    bytes.subarray(second.start, second.end),
    bytes.subarray(middle, second.start),
    bytes.subarray(first.start, middle),
    bytes.subarray(second.end),
  ])
}

function blockCopied(bytes: Uint8Array, from: number, chance: Chance): Uint8Array {
  const { start, end } = block(bytes, 0, chance)
  return withWritten(bytes, place(bytes, from, chance), [
    ...bytes.subarray(start, Math.min(end, start + 4096)),
  ])
}
