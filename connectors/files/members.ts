/** A delivery as one flat stream of files, the same whether it came as a folder, a zip or zips in a zip. */
import type { Instant } from '../../rules/model/day.ts'
import type { ByteSource, Delivery, Spool } from '../connector.ts'
import { isZip, openMetered } from './archive.ts'
import {
  ARCHIVE_LIMITS,
  ArchiveError,
  type ArchiveLimits,
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
  readonly size: number
  readonly modifiedAt: Instant | null
  /** Read when asked for; an `ArchiveError` when it is damaged or beyond a limit. */
  bytes(): Promise<Uint8Array>
}

/** A zip that cannot be read, or from here on no longer. */
export interface UnreadableMember {
  readonly kind: 'unreadable'
  readonly path: string
  readonly reason: string
}

export type Member = FileMember | UnreadableMember

export interface OpenDelivery {
  /** Walks from the start; `enters` says which zips to look into, all of them by default. */
  members(enters?: (path: string) => boolean): AsyncIterable<Member>
}

interface Walk {
  readonly spool: Spool
  readonly meter: Meter
  readonly enters: (path: string) => boolean
  /** Inner zips by path, opened once however often the delivery is walked: a packed one costs a spooled copy. */
  readonly opened: Map<string, Promise<ByteSource>>
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
  return {
    async *members(enters = () => true) {
      const walk: Walk = { spool, meter: createMeter(limits), enters, opened }
      for (const file of delivery.files) yield* filesIn(file, file.name.replaceAll('\\', '/'), walk)
    },
  }
}

async function* filesIn(source: ByteSource, path: string, walk: Walk): AsyncIterable<Member> {
  if (await isZip(source)) {
    if (walk.enters(path)) yield* archived(source, path, 1, walk)
    return
  }
  const { size, modifiedAt } = source
  yield { kind: 'file', path, depth: 0, size, modifiedAt, bytes: () => wholeFile(source, walk.meter) }
}

async function wholeFile(source: ByteSource, meter: Meter): Promise<Uint8Array> {
  if (source.size > meter.limits.entryBytes) {
    throw new ArchiveError(
      'entry-bytes',
      `has ${source.size} bytes, more than the ${meter.limits.entryBytes} we read`,
    )
  }
  meter.countBytes(source.size)
  return allBytes(source)
}

async function* archived(source: ByteSource, path: string, depth: number, walk: Walk): AsyncIterable<Member> {
  try {
    const archive = await openMetered(source, walk.spool, walk.meter)
    for await (const entry of archive.members()) {
      const inner = `${path}/${entry.name}`
      if (!/\.zip$/i.test(entry.name)) {
        const { size, modifiedAt } = entry
        yield { kind: 'file', path: inner, depth, size, modifiedAt, bytes: () => entry.bytes() }
      } else if (walk.enters(inner)) {
        yield* nested(() => entry.open(), inner, depth + 1, walk)
      }
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    yield { kind: 'unreadable', path, reason: error.message }
  }
}

async function* nested(
  open: () => Promise<ByteSource>,
  path: string,
  depth: number,
  walk: Walk,
): AsyncIterable<Member> {
  const most = walk.meter.limits.depth
  if (depth > most) {
    yield { kind: 'unreadable', path, reason: `lies ${depth} zips deep; we look ${most} zips deep` }
    return
  }
  const source = walk.opened.get(path) ?? open()
  walk.opened.set(path, source)
  try {
    yield* archived(await source, path, depth, walk)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    yield { kind: 'unreadable', path, reason: error.message }
  }
}
