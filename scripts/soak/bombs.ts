/** Files made to harm whoever opens them, each with what its refusal must name. */
import { constants, deflateRawSync } from 'node:zlib'
import { instant } from '../../rules/model/day.ts'
import { makeZip } from '../demo-data/zip.ts'
import { seededChance } from './chance.ts'
import type { NamedBytes } from './files/named-bytes.ts'
import { fitRun, gpx11, tcx } from './files/recordings.ts'
import { GARMIN_CSV_ENGLISH } from './files/tables.ts'
import { packedZip } from './packed-zip.ts'

export interface Bomb {
  readonly what: string
  /** What one of the reasons says. */
  readonly reason: RegExp
  make(): Promise<readonly NamedBytes[]>
}

const MIB = 1024 ** 2
const GIB = 1024 ** 3
const AT = instant(Date.UTC(2026, 7, 10, 5, 30))
const DEPTH = 300_000

export const BOMBS: readonly Bomb[] = [
  bomb('a zip that unpacks to 2 GB', /Larger than 64 MiB/, () => [
    { name: 'bomb.zip', bytes: packedZip([{ name: 'a.fit', packed: zeros(2 * GIB, ''), size: 2 * GIB }]) },
  ]),
  bomb('a zip that unpacks to 2 GB and says 1,000 bytes', /expected 1000\. got at least/, () => [
    { name: 'bomb.zip', bytes: packedZip([{ name: 'a.fit', packed: zeros(2 * GIB, ''), size: 1000 }]) },
  ]),
  bomb('a zip of which 2,000 entries share their bytes', /overlap/, () => [
    { name: 'bomb.zip', bytes: overlapping(2000) },
  ]),
  bomb('a zip in a zip in a zip', /lies in a zip in a zip/, async () => {
    const innermost = await makeZip([{ name: 'run.fit', bytes: fitRun(AT) }])
    const inner = await makeZip([{ name: 'innermost.zip', bytes: innermost }])
    return [{ name: 'outer.zip', bytes: await makeZip([{ name: 'inner.zip', bytes: inner }]) }]
  }),
  ...['../../run.fit', '/etc/run.fit', 'C:\\run.fit', '..\\run.fit'].map((name) =>
    bomb(`an entry named ${name}`, /points outside/, () => {
      const packed = deflateRawSync(fitRun(AT))
      return [{ name: 'outside.zip', bytes: packedZip([{ name, packed, size: fitRun(AT).length }]) }]
    }),
  ),
  bomb('a GPX of 300,000 elements in each other', /nests elements/, () => [
    { name: 'deep.gpx', bytes: deep(gpx11(AT), '<trkseg>') },
  ]),
  bomb('a TCX of 300,000 elements in each other', /nests elements/, () => [
    { name: 'deep.tcx', bytes: deep(tcx(AT), '<Track>') },
  ]),
  bomb('a GPX with a billion laughs', /DOCTYPE/, () => [
    { name: 'laughs.gpx', bytes: Buffer.from(laughing(gpx11(AT))) },
  ]),
  bomb('a FIT in gzip that unpacks to 1 GB', /Larger than 64 MiB/, () => [
    { name: 'bomb.fit.gz', bytes: gzipOf(zeros(GIB, fitRun(AT))) },
  ]),
  bomb('a GPX in gzip that unpacks to 1 GB', /Larger than 64 MiB/, () => [
    { name: 'bomb.gpx.gz', bytes: gzipOf(zeros(GIB, gpx11(AT))) },
  ]),
  bomb('10 MB of quotes', /This is text/, () => [{ name: 'quotes.csv', bytes: Buffer.alloc(10 * MIB, '"') }]),
  bomb('a table of Garmin with 10 MB of quotes', /Lines that cannot be read/, () => [
    { name: 'Activities.csv', bytes: quotesIn(GARMIN_CSV_ENGLISH) },
  ]),
]

function bomb(
  what: string,
  reason: RegExp,
  make: () => readonly NamedBytes[] | Promise<readonly NamedBytes[]>,
): Bomb {
  return { what, reason, make: async () => make() }
}

/** Raw deflate of `head` and then zeros up to `size`: one packed MiB of them again and again. */
function zeros(size: number, head: string | Uint8Array): Uint8Array {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH, level: 9 }
  const piece = deflateRawSync(Buffer.alloc(MIB), flushed)
  const pieces = Array.from({ length: size / MIB }, () => piece)
  return Buffer.concat([deflateRawSync(head, flushed), ...pieces, deflateRawSync('')])
}

/** Without a true checksum: nobody comes that far. */
function gzipOf(packed: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), packed, Buffer.alloc(8)])
}

/** What deflate makes nothing smaller of, so that no other limit is reached first. */
function overlapping(count: number): Uint8Array {
  const chance = seededChance(1)
  const bytes = Buffer.concat([fitRun(AT), Uint8Array.from({ length: 100_000 }, () => chance.below(256))])
  const first = { name: 'a.fit', packed: deflateRawSync(bytes), size: bytes.length }
  const others = Array.from({ length: count - 1 }, (_, index) => ({ ...first, name: `${index}.fit`, at: 0 }))
  return packedZip([first, ...others])
}

/** Never closed: a reader that only counts on the way back sees none of it. */
function deep(whole: string, element: string): Uint8Array {
  const at = whole.indexOf(element)
  return Buffer.from(whole.slice(0, at) + element.repeat(DEPTH) + whole.slice(at))
}

function laughing(whole: string): string {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  )
  const doctype = `<!DOCTYPE gpx [<!ENTITY l0 "lol">${entities.join('')}]>`
  return whole.replace('<gpx', `${doctype}<gpx`).replace('<name>', '<name>&l9;')
}

function quotesIn(table: string): Uint8Array {
  const header = table.slice(0, table.indexOf('\n') + 1)
  return Buffer.concat([Buffer.from(header), Buffer.alloc(10 * MIB, '"')])
}
