/** Bytes → text, for formats that only claim to be UTF-8. */
import { isUtf8 } from 'node:buffer'

const CHUNK_BYTES = 64 * 1024

/** What a file says or, failing that, what its bytes allow: UTF-16 by its mark or its zeros, UTF-8, else Latin-1. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** The same text in pieces, so that no second copy of a large file is held. Characters are never split. */
export function* textIn(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let from = 0; from < bytes.byteLength; from += CHUNK_BYTES) {
    yield decoder.decode(bytes.subarray(from, from + CHUNK_BYTES), { stream: true })
  }
  yield decoder.decode()
}

/** A label for `TextDecoder`, which also drops the byte order mark. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // text begins with an ASCII character: where its other byte is zero, two bytes make one
  if (first === 0 && second !== 0) return 'utf-16be'
  if (first !== 0 && second === 0) return 'utf-16le'
  return declaredEncoding(bytes) ?? (isUtf8(withoutHalfCharacter(bytes)) ? 'utf-8' : 'windows-1252')
}

/** The encoding an XML declaration names, unless it is UTF-8 by name only. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  const label = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]?.toLowerCase()
  // two-byte encodings have been told by their bytes; a declaration read byte by byte contradicts itself
  if (label === undefined || label.startsWith('utf')) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** A file cut short may end inside a character, which makes none of the others Latin-1. */
function withoutHalfCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.byteLength
  while (bytes.byteLength - end < 3 && (bytes[end - 1] ?? 0) >= 0x80) end--
  return bytes.subarray(0, end)
}

/** A word or a name from a file as it may be kept and shown: on one line, without what no one can see, and short. */
export function plainText(text: string, longest = LONGEST_NAME): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return visible.length > longest ? `${visible.slice(0, longest).trimEnd()}…` : visible
}

/** Titles run to 100 letters; a sentence may stand in a name by mistake. */
const LONGEST_NAME = 200
