/** What a file is, told by how it begins; names and extensions are never asked. */
import { isFitAt } from './fit/container.ts'
import { decodeText } from './text.ts'

export type Content = 'fit' | 'gpx' | 'tcx' | 'xml' | 'zip' | 'empty' | 'other'

/** 4 KiB see past any comment before the first element. */
export const HEAD_BYTES = 4096

/** `head`: the first unpacked bytes of a file; no more than HEAD_BYTES of them are looked at. */
export function contentOf(head: Uint8Array): Content {
  if (head.length === 0) return 'empty'
  if (isFitAt(head, 0)) return 'fit'
  if (isZipHead(head)) return 'zip'
  const root = rootElement(head)
  if (root === null) return 'other'
  if (root === 'gpx') return 'gpx'
  return root === 'trainingcenterdatabase' ? 'tcx' : 'xml'
}

/** Whether it is one of the formats Limber reads a recording from. */
export function isRecording(head: Uint8Array): boolean {
  return ['fit', 'gpx', 'tcx'].includes(contentOf(head))
}

/** Whether bytes begin as a zip does, with an entry or, when it is empty, with the end record. */
export function isZipHead([p, k, third, fourth]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}

/** An Amazfit writes "gp" before the declaration. */
const STRAY_CHARACTERS = /^[^<]{0,8}(?=<\?xml\s)/

/** The first element's name without its prefix, lower case; null when the bytes are no XML. */
export function rootElement(head: Uint8Array): string | null {
  const text = decodeText(head.subarray(0, HEAD_BYTES)).replace(STRAY_CHARACTERS, '')
  const before = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>\s*)*/i
  const rest = text.slice(before.exec(text)?.[0].length ?? 0)
  const name = /^<([\p{L}_][\p{L}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{N}_.-]*)/u.exec(rest)?.[2]
  return name?.toLowerCase() ?? null
}
