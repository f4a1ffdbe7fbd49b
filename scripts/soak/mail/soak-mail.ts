/** Kills the process that sends an outbox full of letters, at chosen moments of the dialogue, and counts what came. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededChance } from '../chance.ts'
import { tableOf } from '../table.ts'
import { copiesAt, faultsIn } from './judge.ts'
import { liveAndDie, sendTheRest } from './lives.ts'
import { fillOutbox, unmarked } from './outbox.ts'
import { type Arrived, openPostOffice } from './post-office.ts'
import { MOMENTS, type Strike } from './strikes.ts'

export interface MailChoices {
  readonly letters: number
  readonly kills: number
  readonly seed: number
  /** Whether the next process waits out the lease of the one that was killed, as it would in earnest. */
  readonly waitsForLeases: boolean
}

export const WHOLE_MAIL: MailChoices = { letters: 1000, kills: 25, seed: 1, waitsForLeases: true }

export interface MailReport {
  readonly strikes: readonly Strike[]
  readonly arrived: readonly Arrived[]
  readonly faults: readonly string[]
  readonly seconds: number
}

/** Tells every fault, a table at the end, and returns how many faults there were. */
export async function soakMail(choices: MailChoices, tell: (line: string) => void): Promise<number> {
  const report = await killSenders(choices)
  for (const fault of report.faults) tell(fault)
  tell(inTable(report))
  tell(
    `${choices.letters} letters in ${report.seconds.toFixed(1)} s, with ${choices.kills} kills and restarts`,
  )
  return report.faults.length
}

/** In a temporary folder: one process after the other, each killed but the last. */
export async function killSenders(choices: MailChoices): Promise<MailReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'limber-mail-'))
  const office = await openPostOffice()
  try {
    const ids = await fillOutbox(dataDir, choices.letters)
    const strikes = planOf(choices)
    const began = performance.now()
    const unkilled = await liveAndDie(dataDir, office, strikes, choices.waitsForLeases)
    const faults = [...unkilled, ...(await sendTheRest(dataDir, office, strikes.length))]
    const seconds = (performance.now() - began) / 1000
    const late = (await unmarked(dataDir, ids)).map((id) => `${id} is not marked as sent`)
    const { arrived } = office
    return { strikes, arrived, seconds, faults: [...faults, ...late, ...faultsIn(ids, arrived, strikes)] }
  } finally {
    await office.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Each moment has its turn. */
function planOf({ letters, kills, seed }: MailChoices): readonly Strike[] {
  const chance = seededChance(seed)
  const lettersInALife = Math.max(1, Math.floor(letters / (kills + 1)))
  return Array.from({ length: kills }, (_, index) => ({
    moment: MOMENTS[index % MOMENTS.length] ?? 'dot',
    at: 1 + chance.below(lettersInALife),
  }))
}

function inTable({ strikes, arrived }: MailReport): string {
  const copies = copiesAt(arrived, strikes)
  const rows = MOMENTS.map((moment) => [
    moment,
    String(strikes.filter((strike) => strike.moment === moment).length),
    String(copies.get(moment) ?? 0),
  ])
  return tableOf([['killed at', 'kills', 'second copies'], ...rows])
}
