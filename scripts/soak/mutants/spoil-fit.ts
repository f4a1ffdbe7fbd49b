/** Damage to a FIT file where it hurts: headers of messages, definitions, values, sizes and checksums. */
import type { Chance } from '../chance.ts'
import { type Spoil, withWritten } from './spoil-bytes.ts'

/** One message: where it begins, and where its definition's fields lie. */
interface Message {
  readonly at: number
  readonly end: number
  readonly isDefinition: boolean
  /** Of each field of a definition: number, size, base type. */
  readonly fieldsAt: number
  readonly fields: number
}

const DEFINITION_BYTES = 6
const FIELD_BYTES = 3

/** Walks the first part of a whole file; stops where it no longer adds up. */
function messagesOf(bytes: Uint8Array): readonly Message[] {
  const messages: Message[] = []
  const sizes = new Map<number, number>()
  const end = bytes.length - 2
  for (let at = bytes[0] ?? 0; at < end; ) {
    const header = bytes[at] ?? 0
    const message = header & 0x40 && !(header & 0x80) ? definitionAt(bytes, at) : dataAt(at, header, sizes)
    if (message === null || message.end > end) break
    if (message.isDefinition) sizes.set(header & 0x0f, dataBytes(bytes, message))
    messages.push(message)
    at = message.end
  }
  return messages
}

function definitionAt(bytes: Uint8Array, at: number): Message {
  const fields = bytes[at + 5] ?? 0
  const fieldsAt = at + DEFINITION_BYTES
  const own = fieldsAt + fields * FIELD_BYTES
  const hasDeveloperFields = ((bytes[at] ?? 0) & 0x20) !== 0
  const end = hasDeveloperFields ? own + 1 + (bytes[own] ?? 0) * FIELD_BYTES : own
  return { at, end, isDefinition: true, fieldsAt, fields }
}

function dataAt(at: number, header: number, sizes: ReadonlyMap<number, number>): Message | null {
  const size = sizes.get(header & 0x80 ? (header >> 5) & 0x03 : header & 0x0f)
  return size === undefined ? null : { at, end: at + 1 + size, isDefinition: false, fieldsAt: 0, fields: 0 }
}

function dataBytes(bytes: Uint8Array, { fieldsAt, fields, end }: Message): number {
  let size = 0
  for (let field = 0; field < fields; field++) size += bytes[fieldsAt + field * FIELD_BYTES + 1] ?? 0
  const developerAt = fieldsAt + fields * FIELD_BYTES
  for (let at = developerAt + 1; at < end; at += FIELD_BYTES) size += bytes[at + 1] ?? 0
  return size
}

/** The types of the profile, some of its sizes, and some that it does not know. */
const BASE_TYPES = [
  0x00, 0x01, 0x02, 0x83, 0x84, 0x85, 0x86, 0x07, 0x88, 0x89, 0x0a, 0x8b, 0x8c, 0x0d, 0x8e, 0x90, 0x55,
]
const SIZES = [0, 1, 2, 3, 4, 8, 20, 127, 255]
const MESSAGES = [0, 12, 18, 19, 20, 21, 34, 49, 101, 206, 207, 0xffff]
const VALUES = [0, 1, 0x7f, 0x80, 0xfe, 0xff]

export const SPOIL_FIT: readonly Spoil[] = [
  inDefinition((bytes, { fieldsAt, fields }, chance) => {
    const field = fieldsAt + chance.below(Math.max(1, fields)) * FIELD_BYTES
    const part = chance.below(3)
    const value = [chance.below(256), chance.pick(SIZES), chance.pick(BASE_TYPES)][part] ?? 0
    return withWritten(bytes, field + part, [value])
  }),
  inDefinition((bytes, { at }, chance) => withWritten(bytes, at + 5, [chance.below(256)])),
  inDefinition((bytes, { at }, chance) => {
    const message = chance.pick(MESSAGES)
    return withWritten(bytes, at + 3, [message & 0xff, message >> 8])
  }),
  inDefinition((bytes, { at }, chance) => withWritten(bytes, at + 2, [chance.below(3)])),
  inData((bytes, { at, end }, chance) => {
    const value = chance.pick(VALUES)
    const from = at + 1 + chance.below(Math.max(1, end - at - 1))
    return withWritten(bytes, from, Array<number>(Math.min(end - from, 1 + chance.below(4))).fill(value))
  }),
  // another local type, a definition where data was, a compressed time
  inData((bytes, { at }, chance) => withWritten(bytes, at, [chance.below(256)])),
  inAny((bytes, { at, end }) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])),
  inAny((bytes, { at, end }, chance) => {
    const copies = Array.from({ length: 1 + chance.below(50) }, () => bytes.subarray(at, end))
    return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)])
  }),
  inAny((bytes, message, chance, messages) => {
    const other = chance.pick(messages)
    const moved = bytes.subarray(other.at, other.end)
    return Buffer.concat([bytes.subarray(0, message.at), moved, bytes.subarray(message.at)])
  }),
  // the size of the data in the header
  (bytes, _from, chance) => withWritten(bytes, 4, [chance.below(256), chance.pick(VALUES), 0, 0]),
  (bytes, _from, chance) => withWritten(bytes, bytes.length - 2, [chance.below(256), chance.below(256)]),
]

type InMessage = (
  bytes: Uint8Array,
  message: Message,
  chance: Chance,
  messages: readonly Message[],
) => Uint8Array

function inDefinition(spoil: InMessage): Spoil {
  return among(({ isDefinition }) => isDefinition, spoil)
}

function inData(spoil: InMessage): Spoil {
  return among(({ isDefinition }) => !isDefinition, spoil)
}

function inAny(spoil: InMessage): Spoil {
  return among(() => true, spoil)
}

function among(isMeant: (message: Message) => boolean, spoil: InMessage): Spoil {
  return (bytes, _from, chance) => {
    const messages = messagesOf(bytes)
    const meant = messages.filter(isMeant)
    return meant.length === 0 ? bytes : spoil(bytes, chance.pick(meant), chance, messages)
  }
}
