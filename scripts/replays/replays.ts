/**
 * How often the rules speak: `npm run replay [-- --seed N --runners N --noise N --samples DIR]`. Generated runners and one real
 * history are lived day by day; tables in Markdown. docs/replays.md holds those of one run and says what they show.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { madeUpRunners } from './made-up-runner.ts'
import { replay } from './replay.ts'
import { sampleHistory } from './sample-history.ts'
import { lightTable, loadTable, type Row, reasonTable, signalTable } from './tables.ts'
import { sumOf } from './tally.ts'

const USAGE = 'npm run replay [-- --seed N --runners N --noise N --samples DIR]'
const SEED = 1
const RUNNERS = 200
const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples')

process.exitCode = main(process.argv.slice(2))

/** 0 replayed, 2 wrong usage. */
function main(words: readonly string[]): number {
  const told = read(words)
  if (told === null) {
    console.error(USAGE)
    return 2
  }
  const kinds = kindRows(told)
  const all = { name: 'all generated', tally: sumOf(kinds.map(({ tally }) => tally)) }
  const real = sampleRows(told.samples)
  console.log(`${told.runners} generated runners, seed ${told.seed}, noise ${told.noise}\n`)
  const rows = [...kinds, all, ...real]
  const tables = [loadTable(rows), lightTable(rows), reasonTable(all), signalTable([all, ...real])]
  console.log(tables.join('\n\n'))
  return 0
}

interface Asked {
  readonly seed: number
  readonly runners: number
  /** Times the usual, of missed runs and of the spread of distances. */
  readonly noise: number
  readonly samples: string
}

function kindRows({ seed, runners, noise }: Asked): readonly Row[] {
  const replays = madeUpRunners(seed, runners, noise).map((each) => ({
    kind: each.kind,
    tally: replay(each),
  }))
  const byKind = Map.groupBy(replays, ({ kind }) => kind)
  return [...byKind].map(([name, ofKind]) => ({ name, tally: sumOf(ofKind.map(({ tally }) => tally)) }))
}

function sampleRows(folder: string): readonly Row[] {
  const sample = sampleHistory(folder)
  if (sample) return [{ name: sample.kind, tally: replay(sample) }]
  console.error(`left out: no sample history in ${folder}; name the samples' folder with --samples`)
  return []
}

/** Null where a word is not understood. */
function read(words: readonly string[]): Asked | null {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...words],
      options: { seed: text, runners: text, noise: text, samples: text },
    })
    return {
      seed: wholeNumber(values.seed) ?? SEED,
      runners: wholeNumber(values.runners) ?? RUNNERS,
      noise: wholeNumber(values.noise) ?? 1,
      samples: values.samples ?? SAMPLES,
    }
  } catch {
    return null
  }
}

function wholeNumber(word: string | undefined): number | null {
  if (word === undefined) return null
  if (!/^[1-9]\d{0,4}$/.test(word)) throw new RangeError(`"${word}" is no number from 1 to 99999`)
  return Number(word)
}
