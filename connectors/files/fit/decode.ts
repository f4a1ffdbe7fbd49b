/** Walks through the messages of one part of a FIT file and hands on the few that Limber reads. */
import type { Part } from './container.ts'
import { LAYOUTS, type Layout } from './messages.ts'
import { type Plan, planOf, readText, readValues } from './plan.ts'

/**
 * Called for each message of interest. `values` holds raw numbers by slot, NaN for "no value", and is used
 * again for the next message: copy what must last. Returning 'stop' leaves the rest of the part unread.
 */
export type Visit = (layout: Layout, values: Float64Array, text: string | null) => 'stop' | undefined

/** Whole: read to the end. Cut: the last message is not all there. Damaged: a message nobody announced. */
export type Ending = 'whole' | 'cut' | 'damaged' | 'stopped'

const COMPRESSED = 0x80
const DEFINITION = 0x40
const DEVELOPER_FIELDS = 0x20
const FIXED_DEFINITION_BYTES = 5

const BY_MESSAGE: ReadonlyMap<number, Layout> = new Map(LAYOUTS.map((layout) => [layout.message, layout]))

export function decodePart(view: DataView, part: Part, visit: Visit): Ending {
  const plans: (Plan | undefined)[] = new Array(16).fill(undefined)
  let clock = Number.NaN
  let at = part.start
  while (at < part.end) {
    const head = view.getUint8(at)
    if ((head & (COMPRESSED | DEFINITION)) === DEFINITION) {
      const size = definitionSize(view, at, part.end)
      if (size === null || at + size > part.end) return 'cut'
      const plan = planOf(view, at, (head & DEVELOPER_FIELDS) !== 0, BY_MESSAGE)
      plans[head & 0x0f] = plan
      at += size
      continue
    }
    const compressed = (head & COMPRESSED) !== 0
    const plan = plans[compressed ? (head >> 5) & 3 : head & 0x0f]
    if (plan === undefined) return 'damaged'
    const body = at + 1
    at = body + plan.size
    if (at > part.end) return 'cut'
    if (plan.timestampAt !== null) {
      const stamp = view.getUint32(body + plan.timestampAt, plan.littleEndian)
      if (stamp !== 0xffff_ffff) clock = stamp
    } else if (compressed) {
      clock = advance(clock, head & 0x1f)
    }
    if (plan.layout === null) continue
    readValues(view, body, plan)
    if (compressed && plan.timestampAt === null) plan.values[0] = clock
    if (visit(plan.layout, plan.values, readText(view, body, plan)) === 'stop') return 'stopped'
  }
  return 'whole'
}

/** Bytes of the definition at `at`, or null when the file ends before it says. */
function definitionSize(view: DataView, at: number, end: number): number | null {
  const fieldsAt = at + 1 + FIXED_DEFINITION_BYTES
  if (fieldsAt > end) return null
  const developerAt = fieldsAt + 3 * view.getUint8(at + FIXED_DEFINITION_BYTES)
  if ((view.getUint8(at) & DEVELOPER_FIELDS) === 0) return developerAt - at
  if (developerAt >= end) return null
  return developerAt + 1 + 3 * view.getUint8(developerAt) - at
}

/** The next moment whose last five bits are `offset`; a compressed header carries only those. */
function advance(clock: number, offset: number): number {
  return clock + ((offset - (clock & 0x1f)) & 0x1f)
}
