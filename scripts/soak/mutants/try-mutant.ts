/** One mutant, read as an import would read it. */
import { CONTEXT, readAsImport, sourcesOf } from '../reading.ts'
import { faultsOf } from './finding-faults.ts'
import type { Mutant } from './mutant.ts'

export interface Verdict {
  readonly number: number
  readonly seed: string
  readonly isDetected: boolean
  /** Of the processor, so that a busy machine makes no fault. */
  readonly seconds: number
  readonly faults: readonly string[]
}

export async function tryMutant({ number, seed, files }: Mutant): Promise<Verdict> {
  const before = process.cpuUsage()
  const told = await readAsImport(sourcesOf(files)).catch((error: unknown) => fellOver(error))
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if ('stack' in told) return { number, seed, isDetected: false, seconds, faults: [told.stack] }
  const faults = told.findings.flatMap((finding) => faultsOf(finding, CONTEXT.now))
  return { number, seed, isDetected: told.isDetected, seconds, faults }
}

function fellOver(error: unknown): { readonly stack: string } {
  return { stack: `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` }
}
