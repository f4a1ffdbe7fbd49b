/** What stands when several imports tell of one thing, and what is left when one of them is undone. */
import type { Db } from '../../db/open.ts'
import { addTelling, type Telling, type ToldKind, tellingsOf } from '../../db/tellings.ts'
import { isRunContent, originalIn } from './record-content.ts'
import type { Outcome, TakeInContext } from './take-in.ts'

/** What an import says of a thing, heard beside what other imports said. */
export interface Heard {
  /** The content that stands. */
  readonly stands: string
  /** Keeps the words, and returns what they meant: what was said before a break is meant as it was then. */
  note(outcome: Outcome): Promise<Outcome>
}

/** A sync has no import: its words always stand, and only the last ones. */
export async function hear(
  trx: Db,
  subjectId: string,
  content: string,
  { importId, heard, runtime }: TakeInContext,
  kind: ToldKind = 'record',
): Promise<Heard> {
  if (importId === null) return { stands: content, note: async (outcome) => outcome }
  const before = await tellingsOf(trx, kind, subjectId)
  const own = before.find((telling) => telling.importId === importId)
  const toldAt = own?.toldAt ?? runtime.now()
  const told = { importId, toldAt, content }
  const isFromBeforeABreak = own !== undefined && !heard.has(subjectId)
  // a delivery may hold a thing twice: the first word counts, unless it said less
  const ownWords = own === undefined ? [told] : isFromBeforeABreak ? [told, own] : [own, told]
  const words = standing(ownWords) ?? content
  heard.add(subjectId)
  return {
    stands: standing([{ ...told, content: words }, ...before.filter((telling) => telling !== own)]) ?? words,
    note: async (outcome) => {
      await addTelling(trx, { importId, kind, subjectId, toldAt, content: words, outcome })
      return isFromBeforeABreak ? (own.outcome as Outcome) : outcome
    },
  }
}

type Words = Pick<Telling, 'importId' | 'toldAt' | 'content'>

/**
 * Run or not as the newest telling says; of those that say the same, one with the recording stands before one that
 * only sums it up, and the newest before older ones. Null when nothing is told.
 */
export function standing(tellings: readonly Words[]): string | null {
  const [newest] = tellings.toSorted(newestFirst)
  if (newest === undefined) return null
  const alike = tellings.filter(({ content }) => isRunContent(content) === isRunContent(newest.content))
  const [first] = alike.toSorted((a, b) => Number(hasTrack(b)) - Number(hasTrack(a)) || newestFirst(a, b))
  return first?.content ?? null
}

function newestFirst(a: Words, b: Words): number {
  return b.toldAt - a.toldAt || b.importId.localeCompare(a.importId)
}

function hasTrack({ content }: Words): boolean {
  return originalIn(content) !== null
}
