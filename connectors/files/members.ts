/** A delivery as one flat stream of files, the same whether it came as a folder, a zip or zips in a zip. */
import type { Instant } from '../../rules/model/day.ts'
import type { ByteSource, Delivery, Spool } from '../connector.ts'
import { type ArchiveMember, isZip, openMetered } from './archive.ts'
import {
  ARCHIVE_LIMITS,
  ArchiveError,
  type ArchiveLimits,
  assertSize,
  createMeter,
  type Meter,
} from './archive-limits.ts'
import { allBytes } from './random-access.ts'

/** One file. Zips do not show themselves, only what they hold, under their path. */
export interface FileMember {
  readonly kind: 'file'
  /** Names with `/` from the delivery inwards; may hold personal data. */
  readonly path: string
  /** Zips around it: 0 in a folder. */
  readonly depth: number
  /** The zip that was handed in and holds it; null for a loose file. */
  readonly archive: string | null
  /** The only entry of its zip. */
  readonly isAlone: boolean
  readonly size: number
  readonly modifiedAt: Instant | null
  /** Read when asked for; an `ArchiveError` when it is damaged or beyond a limit. */
  bytes(): Promise<Uint8Array>
  /** Whether what `bytes` gave is what was packed, by the checksum of its zip. */
  isIntact(bytes: Uint8Array): boolean
}

/** A zip that cannot be read, or from here on no longer; or a file in one that is not read by its nature. */
export interface UnreadableMember {
  readonly kind: 'unreadable'
  readonly path: string
  readonly archive: string
  /** Whole sentences for the runner. */
  readonly reason: string
}

export type Member = FileMember | UnreadableMember

export interface OpenDelivery {
  /**
   * Walks from the start; `enters` says which zips to look into, all of them by default. Ends when a limit of
   * the whole delivery is reached; whoever reached it has been told.
   */
  members(enters?: (path: string) => boolean): AsyncIterable<Member>
}

interface Walk {
  readonly spool: Spool
  readonly meter: Meter
  readonly enters: (path: string) => boolean
  /** Inner zips by their place, opened once however often the delivery is walked: a packed one costs a spooled copy. */
  readonly opened: Map<string, Promise<ByteSource>>
}

/** A zip on the way: its path, and its place, which tells apart what bears the same name. */
interface Place {
  readonly path: string
  /** Of the outermost zip. */
  readonly archive: string
  readonly place: string
  readonly depth: number
}

/** One walk over everything. */
export function membersOf(delivery: Delivery, spool: Spool): AsyncIterable<Member> {
  return openDelivery(delivery, spool).members()
}

/** For readers that walk more than once. Each walk counts against the limits anew. */
export function openDelivery(
  delivery: Delivery,
  spool: Spool,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): OpenDelivery {
  const opened = new Map<string, Promise<ByteSource>>()
  const handedIn = delivery.files.reduce((sum, file) => sum + file.size, 0)
  return {
    async *members(enters = () => true) {
      const walk: Walk = { spool, meter: createMeter(limits, handedIn), enters, opened }
      for (const [index, file] of delivery.files.entries()) {
        if (walk.meter.isSpent()) return
        const path = pathOf(file)
        yield* filesIn(file, { path, archive: path, place: String(index), depth: 1 }, walk)
      }
    },
  }
}

/** The path of a file handed in, with `/` whatever machine it came from. */
export function pathOf(file: ByteSource): string {
  return file.name.replaceAll('\\', '/')
}

async function* filesIn(source: ByteSource, at: Place, walk: Walk): AsyncIterable<Member> {
  if (await isZip(source)) {
    if (walk.enters(at.path)) yield* archived(source, at, walk)
    return
  }
  const { size, modifiedAt } = source
  yield {
    ...{ kind: 'file', path: at.path, depth: 0, archive: null, isAlone: false, size, modifiedAt },
    bytes: () => wholeFile(source, walk.meter),
    isIntact: () => true,
  }
}

async function wholeFile(source: ByteSource, meter: Meter): Promise<Uint8Array> {
  assertSize(source.size, source.size, meter.limits.entryBytes, meter.limits)
  meter.countBytes(source.size)
  return allBytes(source)
}

async function* archived(source: ByteSource, at: Place, walk: Walk): AsyncIterable<Member> {
  try {
    const archive = await openMetered(source, walk.spool, walk.meter)
    let count = 0
    for await (const entry of archive.members()) {
      if (walk.meter.isSpent()) return
      const path = `${at.path}/${entry.name}`
      const place = `${at.place}/${count++}`
      const inner = { ...at, path, place }
      if (entry.fault !== null) yield unreadable(inner, entry.fault)
      else if (!/\.zip$/i.test(entry.name)) yield fileIn(entry, inner, archive.entries === 1)
      else if (walk.enters(path)) {
        yield* nested(() => entry.open(), { ...inner, depth: at.depth + 1 }, walk)
      }
    }
    if (count === 0 && at.depth === 1)
      yield { kind: 'unreadable', path: at.path, archive: at.archive, reason: 'The zip is empty.' }
  } catch (error) {
    yield unreadable(at, error)
  }
}

function fileIn(entry: ArchiveMember, { path, archive, depth }: Place, isAlone: boolean): FileMember {
  const { size, modifiedAt } = entry
  return {
    ...{ kind: 'file', path, archive, depth, isAlone, size, modifiedAt },
    bytes: () => entry.bytes(),
    isIntact: (bytes) => entry.isIntact(bytes),
  }
}

async function* nested(open: () => Promise<ByteSource>, at: Place, walk: Walk): AsyncIterable<Member> {
  if (at.depth > walk.meter.limits.depth) {
    const reason = 'This zip lies in a zip in a zip. Unpack the outer one and hand in what it holds.'
    yield { kind: 'unreadable', path: at.path, archive: at.archive, reason }
    return
  }
  const source = walk.opened.get(at.place) ?? open()
  walk.opened.set(at.place, source)
  try {
    yield* archived(await source, at, walk)
  } catch (error) {
    yield unreadable(at, error)
  }
}

function unreadable({ path, archive }: Place, error: unknown): UnreadableMember {
  if (!(error instanceof ArchiveError)) throw error
  return { kind: 'unreadable', path, archive, reason: error.message }
}
