/** Names what a file is that holds no recording, so that the runner knows what to hand in instead. */
import { contentOf, HEAD_BYTES, rootElement } from './content.ts'
import { decodeText } from './text.ts'

const INSTEAD = 'Export the activity as FIT, GPX or TCX.'

/** Whole sentences; `bytes` is the unpacked file, or its first 4 KiB. */
export function foreignReason(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES)
  switch (contentOf(head)) {
    case 'empty':
      return `The file is empty. ${INSTEAD}`
    case 'zip':
      return zipReason(head)
    case 'xml':
      return `${xmlReason(rootElement(head))} ${INSTEAD}`
    default:
      return packedReason(head) ?? `${otherReason(head)} ${INSTEAD}`
  }
}

/** What else is a zip by its nature shows in the name of its first entry. */
function zipReason(head: Uint8Array): string {
  const start = Buffer.from(head).toString('latin1')
  if (/\.kml/i.test(start)) return `This is KMZ, a drawing for maps. ${INSTEAD}`
  if (start.includes('[Content_Types].xml')) return `This is a document of an office program. ${INSTEAD}`
  return 'This is a zip under another name. Hand it in on its own.'
}

/** What other XML is, by its first element. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['kml', 'This is KML, a drawing for maps.'],
  ['html', 'This is a web page, not a recording; a download may have gone wrong.'],
  ['pwx', "This is PWX, TrainingPeaks' own format."],
  ['fitnessworkbook', 'This is a logbook of SportTracks.'],
  ['sml', "This is SML, Suunto's own format."],
  ['polar-exercise-data', "This is an export of Polar's older website."],
])

function xmlReason(root: string | null): string {
  return ROOTS.get(root ?? '') ?? 'This is XML, but neither GPX nor TCX.'
}

/** How files packed in ways Limber does not unpack begin, in Latin-1. */
const PACKED: Readonly<Record<string, string>> = {
  '\x1f\x8b': 'gzip in several layers',
  BZh: 'bzip2',
  'Rar!': 'RAR',
  "7z\xbc\xaf'\x1c": '7-Zip',
  '\xfd7zXZ\0': 'XZ',
  '\x28\xb5\x2f\xfd': 'Zstandard',
}

function packedReason(head: Uint8Array): string | null {
  const start = startOf(head)
  const found = Object.entries(PACKED).find(([mark]) => start.startsWith(mark))
  return found === undefined
    ? null
    : `This is packed with ${found[1]}. Unpack it and hand in the files, or pack them as a zip.`
}

const KINDS: readonly (readonly [mark: string, what: string])[] = [
  ['%PDF', 'This is a PDF.'],
  ['\x89PNG', 'This is a picture.'],
  ['\xff\xd8\xff', 'This is a picture.'],
  ['GIF8', 'This is a picture.'],
  ['SQLite format 3', 'This is a database of an app.'],
  ['[Params]', "This is HRM, the format of Polar's older software."],
]

function otherReason(head: Uint8Array): string {
  const start = startOf(head)
  const known = KINDS.find(([mark]) => start.startsWith(mark))
  if (known !== undefined) return known[1]
  const text = decodeText(head)
  // control characters: what apps and watches write for themselves is no text
  if (/[^\P{Cc}\s]/u.test(text)) return 'This is no recording Limber knows.'
  if (/^\s*[{[]/.test(text)) return 'This is JSON, and not of a kind Limber knows.'
  return isTable(text) ? 'This is a table, and not of a kind Limber knows.' : 'This is text, not a recording.'
}

/** A character a byte. */
function startOf(head: Uint8Array): string {
  return Buffer.from(head.subarray(0, 16)).toString('latin1')
}

/** Two lines with the same three or more cells; prose has a comma here and there. */
function isTable(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\r\n|\r|\n/)
  return [',', ';', '\t'].some((sign) => {
    const cells = first.split(sign).length
    return cells >= 3 && second.split(sign).length >= cells
  })
}
