/** Reads and checks a DKIM signature (RFC 6376, relaxed over relaxed), apart from the library that writes it. */
import { createHash, createVerify, type KeyObject } from 'node:crypto'

/** The tags of the signature: `d`, `s`, `bh` and so on. */
export function readSignature(raw: Buffer): Readonly<Record<string, string>> {
  const field = headersOf(raw).find((header) => nameOf(header) === 'dkim-signature') ?? ''
  const tags = field.slice(field.indexOf(':') + 1).split(';')
  return Object.fromEntries(
    tags.map((tag) => [
      tag.slice(0, tag.indexOf('=')).trim(),
      tag.slice(tag.indexOf('=') + 1).replace(/\s/g, ''),
    ]),
  )
}

/** What `bh` must be for the body that arrived. */
export function bodyHashOf(raw: Buffer): string {
  const text = raw.toString('latin1')
  const body = text
    .slice(text.indexOf('\r\n\r\n') + 4)
    .replace(/[ \t]+/g, ' ')
    .replace(/ (?=\r\n)/g, '')
    .replace(/(\r\n)*$/, '\r\n')
  return createHash('sha256').update(body, 'latin1').digest('base64')
}

/** Whether the signature holds for the headers it names. */
export function isSignedBy(raw: Buffer, publicKey: KeyObject): boolean {
  const headers = headersOf(raw)
  const { h = '', b = '' } = readSignature(raw)
  const signed = h
    .split(':')
    .flatMap((name) => headers.findLast((each) => nameOf(each) === name.toLowerCase()) ?? [])
  const own = headers.find((header) => nameOf(header) === 'dkim-signature') ?? ''
  const unsigned = relaxed(own)
    .replace(/([;:\s]b=)[^;]*/, '$1')
    .trimEnd()
  const content = [...signed.map(relaxed), unsigned].join('\r\n')
  return createVerify('RSA-SHA256').update(content, 'latin1').verify(publicKey, b, 'base64')
}

function headersOf(raw: Buffer): readonly string[] {
  const text = raw.toString('latin1')
  return text.slice(0, text.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/)
}

function nameOf(header: string): string {
  return header.slice(0, header.indexOf(':')).trim().toLowerCase()
}

function relaxed(header: string): string {
  const value = header
    .slice(header.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${nameOf(header)}:${value}`
}
