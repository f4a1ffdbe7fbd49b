/** Kills imports at random moments, lets them be handed in again, and compares what is left with a clean one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededChance } from '../chance.ts'
import { tableOf } from '../table.ts'
import { type Counts, KINDS, type Moment } from './moments.ts'
import { makeReference, type Reference } from './reference.ts'
import { planOf, type Trial, tryOnce } from './trial.ts'

export interface KillChoices {
  readonly kills: number
  /** About so many runs are handed in. */
  readonly runs: number
  readonly seed: number
}

export const WHOLE_KILLS: KillChoices = { kills: 25, runs: 400, seed: 1 }

export interface KillReport {
  readonly trials: readonly Trial[]
  /** Moments of a clean run. */
  readonly counts: Counts
}

/** Tells every fault as it is found, a table at the end, and returns how many faults there were. */
export async function soakKills(choices: KillChoices, tell: (line: string) => void): Promise<number> {
  const report = await killImports(choices, ({ moments, faults }) => {
    for (const fault of faults) tell(`killed at ${inWords(moments)}: ${fault}`)
  })
  tell(inTable(report))
  return report.trials.reduce((sum, { faults }) => sum + faults.length, 0)
}

/** In a temporary folder, several imports side by side, until enough of them were killed. */
export async function killImports(
  choices: KillChoices,
  onTrial: (trial: Trial) => void,
): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'limber-kills-'))
  try {
    const reference = await makeReference(folder, choices.runs)
    return { counts: reference.counts, trials: await tryAll(reference, folder, choices, onTrial) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function tryAll(
  reference: Reference,
  folder: string,
  { kills, seed }: KillChoices,
  onTrial: (trial: Trial) => void,
): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  let [started, killed] = [0, 0]
  const lane = async () => {
    while (killed < kills) {
      const number = started++
      const chance = seededChance(seed * 1000 + number)
      const planned = planOf(chance, reference.counts, number).slice(0, kills - killed)
      killed += planned.length
      const trial = await tryOnce(reference, join(folder, `trial-${number}`), planned)
      killed -= planned.length - trial.moments.length
      trials.push(trial)
      onTrial(trial)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return trials
}

function inWords(moments: readonly Moment[]): string {
  return moments.map(({ kind, at }) => `${kind} ${at}`).join(', then ')
}

function inTable({ trials, counts }: KillReport): string {
  const rows = KINDS.map((kind) => {
    const hit = trials.filter(({ moments }) => moments.some((moment) => moment.kind === kind))
    const kills = trials.flatMap(({ moments }) => moments).filter((moment) => moment.kind === kind).length
    const faulty = hit.filter(({ faults }) => faults.length > 0).length
    return [kind, String(counts[kind]), String(kills), String(faulty)]
  })
  return tableOf([['moment', 'in a clean run', 'kills', 'imports spoilt'], ...rows])
}
