/** One import that is killed, perhaps more than once, and handed in again. */
import { cp, rm } from 'node:fs/promises'
import type { Chance } from '../chance.ts'
import { brokenPromises, type Differences, differences, endLeases, isFinished } from './dump.ts'
import { type Counts, KINDS, type Moment } from './moments.ts'
import { limber, limberSays } from './process.ts'
import { type Outcome, outcomeOf, type Reference } from './reference.ts'

export interface Trial {
  /** Where it was killed. */
  readonly moments: readonly Moment[]
  readonly faults: readonly string[]
}

/** Of one comparison: the first ones tell what is wrong. */
const MOST_DIFFERENCES = 5

/** One kill, at times two or three in a row; each kind has its turn. */
export function planOf(chance: Chance, counts: Counts, number: number): readonly Moment[] {
  const length = [1, 1, 2, 1, 3][number % 5] ?? 1
  const kinds = KINDS.filter((kind) => counts[kind] > 0)
  return Array.from({ length }, (_, index) => {
    const kind = kinds[(number + index) % kinds.length] ?? 'statement'
    return { kind, at: 1 + chance.below(counts[kind]) }
  })
}

/** In a new data folder, which is removed in the end. A moment that a resumed import never comes to is no kill. */
export async function tryOnce(
  reference: Reference,
  dataDir: string,
  planned: readonly Moment[],
): Promise<Trial> {
  await cp(reference.template, dataDir, { recursive: true })
  const moments: Moment[] = []
  const faults: string[] = []
  let report: string | null = null
  for (const moment of planned) {
    const { code, signal, said, complained } = await limber(dataDir, reference.words, moment)
    if (signal !== 'SIGKILL') {
      report = said
      if (code !== 0) faults.push(`the import ended with ${code ?? signal}: ${complained}`)
      break
    }
    moments.push(moment)
    endLeases(dataDir)
    faults.push(...brokenPromises(dataDir))
  }
  const expected = report === null && isFinished(dataDir) ? reference.twice : reference.once
  const end = await endOf(reference, dataDir, report)
  faults.push(...('fault' in end ? [end.fault] : unlike(expected, end)))
  await rm(dataDir, { recursive: true, force: true })
  return { moments, faults }
}

/** What the import comes to in the end, handed in once more unless it has told its report. */
async function endOf(
  { words }: Reference,
  dataDir: string,
  report: string | null,
): Promise<Outcome | { readonly fault: string }> {
  try {
    return await outcomeOf(dataDir, report ?? (await limberSays(dataDir, words)))
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** How an outcome differs from the one it should be, in words. */
export function unlike(expected: Outcome, found: Outcome): readonly string[] {
  return [
    ...someOf(differences(expected.report.split('\n'), found.report.split('\n')), 'report'),
    ...someOf(differences(expected.runs.split('\n'), found.runs.split('\n')), 'runs'),
    ...someOf(differences(expected.dump, found.dump), 'dump'),
  ]
}

function someOf({ missing, excess }: Differences, where: string): readonly string[] {
  return [...first(missing, `${where}: missing`), ...first(excess, `${where}: too much`)]
}

function first(lines: readonly string[], what: string): readonly string[] {
  const more = lines.length - MOST_DIFFERENCES
  const told = lines.slice(0, MOST_DIFFERENCES).map((line) => `${what}: ${line.trim()}`)
  return more > 0 ? [...told, `${what}: ${more} more lines`] : told
}
