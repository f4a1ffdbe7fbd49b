/**
 * XML as a stream of opened and closed elements, and the only home of its parser. Recordings are XML in name: apps
 * leave ampersands bare, begin with blanks, lie about the encoding and stop in the middle. What is there is told.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { textIn } from './text.ts'

/** Told names without their prefix and in lower case. May throw an `XmlRefusal`, which ends the reading. */
export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  /** `text` is what stands directly before the end tag, trimmed: all of it in an element without children. */
  close(name: string, text: string, parent: string | null): void
}

export type XmlEnding =
  | { readonly kind: 'whole' }
  /** The file ends before its elements do. */
  | { readonly kind: 'cut' }
  /** Some of it is no XML; the visitor was told what could be made out. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'refused'; readonly reason: string }

/** Why a file is not read to its end: a whole sentence with what to do. */
export class XmlRefusal extends Error {
  override readonly name = 'XmlRefusal'
}

const MIB = 1024 ** 2
/** A day of recording once a second is 30 MiB of GPX. */
const MOST_BYTES = 64 * MIB
/** A track point's pulse lies 7 deep. */
const MOST_DEPTH = 64
/** Of one text, and of all attributes of one element. */
const MOST_CHARACTERS = 64 * 1024
/** Behind this many faults nothing is read that can be trusted, and each costs as much as a point. */
const MOST_FAULTS = 10_000

const AGAIN = 'Export the original from your watch or app again.'

/** Tells the visitor of each element. Never throws but what the visitor throws beside an `XmlRefusal`. */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): XmlEnding {
  if (bytes.byteLength > MOST_BYTES) {
    return refusal(`The file is larger than ${MOST_BYTES / MIB} MiB: no recording is. ${AGAIN}`)
  }
  const progress: Progress = { events: 0, faults: 0, damaging: 0 }
  const elements: string[] = []
  const parser = parserFor(visitor, elements, progress)
  try {
    let silent = 0
    for (const text of withAmpersandsMarked(textIn(bytes))) {
      const { events } = progress
      parser.write(text)
      if (progress.faults > MOST_FAULTS) return { kind: 'damaged' }
      // inside a comment, a name or rules of its own the parser tells nothing until their end
      silent = progress.events === events ? silent + text.length : 0
      if (silent > MOST_CHARACTERS) throw tooLong('a text')
    }
  } catch (error) {
    if (error instanceof XmlRefusal) return refusal(error.message)
    throw error
  }
  if (progress.damaging > 0) return { kind: 'damaged' }
  // the parser is not closed: it would report elements as ended that the file does not end
  return { kind: elements.length > 0 ? 'cut' : 'whole' }
}

interface Progress {
  /** Elements begun and texts told. */
  events: number
  faults: number
  /** Faults that leave a gap. */
  damaging: number
}

/** `elements` holds the open ones, the innermost last. */
function parserFor(visitor: XmlVisitor, elements: string[], progress: Progress): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let text = ''
  let attributeCharacters = 0
  const addText = (piece: string) => {
    progress.events++
    text += piece
    if (text.length > MOST_CHARACTERS) throw tooLong('a text')
  }
  parser.on('error', ({ message }) => {
    progress.faults++
    if (!HARMLESS.test(message)) progress.damaging++
  })
  parser.on('doctype', () => {
    throw new XmlRefusal(`The file brings its own XML rules (DOCTYPE), which no recording needs. ${AGAIN}`)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('attribute', ({ name, value }) => {
    attributeCharacters += name.length + value.length
    if (attributeCharacters > MOST_CHARACTERS) throw tooLong('an attribute')
  })
  parser.on('opentag', (tag) => {
    progress.events++
    if (elements.length >= MOST_DEPTH) {
      throw new XmlRefusal(
        `The file nests elements more than ${MOST_DEPTH} deep: no recording does. ${AGAIN}`,
      )
    }
    const name = localName(tag.name)
    elements.push(name)
    text = ''
    attributeCharacters = 0
    visitor.open(name, attributesOf(tag))
  })
  parser.on('closetag', () => {
    const name = elements.pop()
    if (name === undefined) return
    const told = unmarked(text).trim()
    text = ''
    visitor.close(name, told, elements.at(-1) ?? null)
  })
  return parser
}

/** Faults behind which the parser takes the text as it stands. */
const HARMLESS =
  /disallowed character\.|undefined entity|character entity|duplicate attribute|XML declaration|outside of root|only one root/

function tooLong(what: string): XmlRefusal {
  return new XmlRefusal(`The file holds ${what} longer than ${MOST_CHARACTERS / 1024} KiB. ${AGAIN}`)
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function attributesOf({ attributes }: SaxesTagPlain): ReadonlyMap<string, string> {
  const named = Object.entries(attributes)
  if (named.length === 0) return NO_ATTRIBUTES
  return new Map(named.map(([name, value]) => [localName(name), unmarked(value)]))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** No character of any alphabet, so that it stands for what the parser must not see. */
const MARK = '\uFDD0'
const MARKS = /\uFDD0/g
const BARE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,31});)/gi
const LONGEST_REFERENCE = 34

/** At a bare "&", as in a name "Track & Field", the parser swallows all up to the next ";". */
function* withAmpersandsMarked(pieces: Iterable<string>): Iterable<string> {
  let held = ''
  for (const piece of pieces) {
    const text = held + piece
    const last = text.lastIndexOf('&')
    // whether it is bare may stand in the next piece
    const end = last >= 0 && text.length - last < LONGEST_REFERENCE ? last : text.length
    held = text.slice(end)
    yield text.slice(0, end).replace(BARE, MARK)
  }
  yield held.replace(BARE, MARK)
}

function unmarked(text: string): string {
  return text.includes(MARK) ? text.replace(MARKS, '&') : text
}

function refusal(reason: string): XmlEnding {
  return { kind: 'refused', reason }
}
