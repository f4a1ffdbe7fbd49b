/** What an import comes to that nobody disturbs: the measure of those that were killed. */
import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDelivery } from './delivery.ts'
import { dumpOf } from './dump.ts'
import type { Counts } from './moments.ts'
import { limberSays } from './process.ts'

/** The report, the tables and files, the runs. */
export interface Outcome {
  readonly report: string
  readonly dump: readonly string[]
  readonly runs: string
}

export interface Reference {
  /** A data folder with the runner and nothing else. */
  readonly template: string
  /** Words of the command that imports the delivery. */
  readonly words: readonly string[]
  readonly counts: Counts
  readonly once: Outcome
  /** The same handed in a second time, for kills that come when all is done. */
  readonly twice: Outcome
}

const RUNNER = 'ada@example.invalid'

/** Imports a new delivery of about `runs` runs in a data folder below `folder`, twice. */
export async function makeReference(folder: string, runs: number): Promise<Reference> {
  const [template, clean, delivery] = ['template', 'clean', 'delivery'].map((name) => join(folder, name))
  if (!template || !clean || !delivery) throw new Error('no folders')
  await writeDelivery(delivery, runs)
  await mkdir(template)
  await limberSays(template, ['runner', 'add', '--email', RUNNER, '--timezone', 'Europe/Berlin'])
  await cp(template, clean, { recursive: true })
  const words = ['import', delivery, '--runner', RUNNER, '--units', 'km', '--json']
  const tell = join(folder, 'counts.json')
  const once = await outcomeOf(clean, await limberSays(clean, words, { tell }))
  const counts: Counts = JSON.parse(await readFile(tell, 'utf8'))
  const twice = await outcomeOf(clean, await limberSays(clean, words))
  return { template, words, counts, once, twice }
}

/** `report`: what the import said. */
export async function outcomeOf(dataDir: string, report: string): Promise<Outcome> {
  const runs = await limberSays(dataDir, ['runs', '--runner', RUNNER, '--json'])
  const { lines, named } = dumpOf(dataDir)
  return { report, dump: lines, runs: named(runs) }
}
