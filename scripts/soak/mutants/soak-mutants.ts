/** The whole herd, with its report. */
import { availableParallelism } from 'node:os'
import { tableOf } from '../table.ts'
import { type Herd, type HerdReport, tryHerd } from './herd.ts'
import { mutantOf } from './mutant.ts'
import { sampleSeeds } from './samples.ts'
import { generatedSeeds } from './seeds.ts'
import { tryMutant, type Verdict } from './try-mutant.ts'

/** Over all formats. */
const WHOLE_COUNT = 50_000
const SILENCE_MS = 10_000
/** No file of a few kilobytes may hold an import up for longer. */
const LONGEST_SECONDS = 2
const MOST_MIB = 300
const LEAST_DETECTED = 0.5

export interface MutantChoices {
  /** Null: the whole herd. */
  readonly count: number | null
  /** The number of one mutant to try again. */
  readonly only: number | null
  /** A folder of further seeds. */
  readonly samples: string | null
}

/** Tells every fault as it is found, a table at the end, and returns how many faults there were. */
export async function soakMutants(choices: MutantChoices, tell: (line: string) => void): Promise<number> {
  if (choices.only !== null) return tryOne(choices.only, choices.samples, tell)
  const herd = {
    ...{ count: choices.count ?? WHOLE_COUNT, workers: availableParallelism() },
    ...{ silenceMs: SILENCE_MS, samples: choices.samples },
  }
  const report = await tryHerd(herd, ({ number, seed, faults }) => {
    for (const fault of faults) tell(`mutant ${number}, ${seed}: ${fault}`)
  })
  tell(inTable(report))
  const all = [...slowFaults(report), ...herdFaults(herd, report)]
  for (const fault of all) tell(fault)
  return all.length + report.verdicts.reduce((sum, { faults }) => sum + faults.length, 0)
}

/** What is wrong with the herd as a whole. */
export function herdFaults({ count }: Herd, { verdicts, peakMiB }: HerdReport): readonly string[] {
  const share = detectedShare(verdicts)
  return [
    ...(verdicts.length === count ? [] : [`${verdicts.length} mutants were tried where ${count} were due`]),
    ...(share >= LEAST_DETECTED ? [] : [`only ${percent(share)} of the mutants were taken for their format`]),
    ...(peakMiB <= MOST_MIB ? [] : [`a process took ${peakMiB.toFixed(0)} MiB, more than ${MOST_MIB}`]),
  ]
}

function slowFaults({ verdicts }: HerdReport): readonly string[] {
  const slow = verdicts.filter(({ seconds }) => seconds > LONGEST_SECONDS)
  return slow.map(({ number, seed, seconds }) => `mutant ${number}, ${seed}: took ${seconds.toFixed(1)} s`)
}

async function tryOne(number: number, samples: string | null, tell: (line: string) => void): Promise<number> {
  const seeds = [...(await generatedSeeds()), ...(samples === null ? [] : sampleSeeds(samples))]
  const verdict = await tryMutant(await mutantOf(seeds, number))
  tell(JSON.stringify(verdict, null, 2))
  return verdict.faults.length
}

function inTable({ verdicts, peakMiB }: HerdReport): string {
  const bySeed = Map.groupBy(verdicts, ({ seed }) => seed)
  const rows = [...bySeed].map(([seed, group]) => rowOf(seed, group))
  const header = ['seed', 'mutants', 'detected', 'slowest', 'faults']
  const peak = `The largest process took ${peakMiB.toFixed(0)} MiB.`
  return `${tableOf([header, ...rows, rowOf('all', verdicts)])}\n${peak}`
}

function rowOf(name: string, verdicts: readonly Verdict[]): readonly string[] {
  const slowest = verdicts.reduce((most, { seconds }) => Math.max(most, seconds), 0)
  const faulty = verdicts.filter(({ faults }) => faults.length > 0).length
  const share = percent(detectedShare(verdicts))
  return [name, String(verdicts.length), share, `${(slowest * 1000).toFixed(0)} ms`, String(faulty)]
}

function detectedShare(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ isDetected }) => isDetected).length / verdicts.length
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
