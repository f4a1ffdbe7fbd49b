/**
 * Tries mutants in a process of its own, one line of JSON for each and one with the peak of memory at the end.
 * Arguments: first number, the number after the last, the step, and a folder of further seeds or nothing.
 */
import { mutantOf } from './mutant.ts'
import { sampleSeeds } from './samples.ts'
import { generatedSeeds } from './seeds.ts'
import { tryMutant } from './try-mutant.ts'

const [from = '0', to = '0', step = '1', folder = ''] = process.argv.slice(2)
const seeds = [...(await generatedSeeds()), ...(folder === '' ? [] : sampleSeeds(folder))]
for (let number = Number(from); number < Number(to); number += Number(step)) {
  tell(await tryMutant(await mutantOf(seeds, number)))
}
tell({ peakMiB: process.resourceUsage().maxRSS / 1024 })

/** Pipes are written at once, so that the line is out when the next mutant brings the process down. */
function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
