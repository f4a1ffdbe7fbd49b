/** Hands in every bomb, and looks at how it is refused and how fast. */
import { BOMBS, type Bomb } from './bombs.ts'
import { readAsImport, sourcesOf } from './reading.ts'
import { tableOf } from './table.ts'

const LONGEST_SECONDS = 5

interface Blast {
  readonly what: string
  readonly reasons: readonly string[]
  readonly seconds: number
  readonly faults: readonly string[]
}

/** Tells every fault as it is found, a table at the end, and returns how many faults there were. */
export async function soakBombs(tell: (line: string) => void): Promise<number> {
  const blasts: Blast[] = []
  for (const bomb of BOMBS) {
    const blast = await setOff(bomb)
    for (const fault of blast.faults) tell(`${bomb.what}: ${fault}`)
    blasts.push(blast)
  }
  const rows = blasts.map(({ what, seconds, reasons }) => [what, `${seconds.toFixed(2)} s`, reasons[0] ?? ''])
  tell(tableOf([['bomb', 'read in', 'refused because'], ...rows]))
  return blasts.reduce((sum, { faults }) => sum + faults.length, 0)
}

async function setOff(bomb: Bomb): Promise<Blast> {
  const files = sourcesOf(await bomb.make())
  const before = performance.now()
  const { findings } = await readAsImport(files)
  const seconds = (performance.now() - before) / 1000
  const reasons = findings.flatMap((found) => (found.kind === 'refused' ? [found.reason] : []))
  const slow = seconds > LONGEST_SECONDS ? [`was read for ${seconds.toFixed(1)} s`] : []
  const isNamed = reasons.some((reason) => bomb.reason.test(reason))
  const vague = isNamed ? [] : [`is not refused for what it is: ${reasons.join(' ') || 'no refusal at all'}`]
  return { what: bomb.what, reasons, seconds, faults: [...slow, ...vague] }
}
