/** `limber runner erase`: nothing goes before somebody has said so twice. */
import { createInterface } from 'node:readline/promises'
import { countKept, type KeptCounts } from '../../db/erasing.ts'
import { type Db, inTransaction } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { hastenWork } from '../../db/work.ts'
import type { House } from '../house.ts'
import { askToErase, type Erasure, erasuresUnderWay } from '../jobs/erase-runner.ts'
import { counted } from '../mail/words.ts'
import { requesting } from '../work-request.ts'
import {
  CommandError,
  inHouse,
  namedRunner,
  readWords,
  required,
  toJson,
  UsageError,
  type World,
} from './command.ts'
import { doNow, withJobs } from './jobs.ts'

/** Puts a question and returns what was typed; null where nobody can be asked. */
export type Ask = (question: string) => Promise<string | null>

export async function eraseRunnerCommand(
  words: readonly string[],
  world: World,
  ask: Ask = atTerminal,
): Promise<void> {
  const { values } = readWords(words, {
    runner: { type: 'string' },
    yes: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const who = required(values.runner, '--runner')
  await inHouse(world, async (house) => {
    const erasure =
      (await goneOnWith(who, house, world)) ?? (await begun(who, values.yes ? null : ask, house, world))
    const isDone = await carryOut(erasure, house, world)
    if (!isDone)
      throw new CommandError(
        'Nobody is found by that name any more, but not all of it has gone yet: something else is at work on it, or Strava does not answer. A running server goes on with it; so does this command, said again.',
      )
    const { counts, receiptTo } = erasure
    if (values.json) return world.print(toJson({ erased: counts, receipt: receiptTo !== null }))
    world.print(`Erased for good: ${inWords(counts)}.`)
    if (receiptTo !== null) world.print(`The server sends a receipt to ${receiptTo}.`)
  })
}

/** An erasing that was begun before and broke off. */
async function goneOnWith(who: string, { db }: House, { runtime }: World): Promise<Erasure | null> {
  const erasure = await named(who, db)
  if (erasure) await hastenWork(db, 'erase-runner', erasure.runnerId, runtime.now())
  return erasure
}

async function named(who: string, db: Db): Promise<Erasure | null> {
  const name = who.toLowerCase()
  const names = ({ runnerId, email, athleteId }: Erasure) => [runnerId, email, `strava:${athleteId}`]
  return (await erasuresUnderWay(db)).find((each) => names(each).includes(name)) ?? null
}

async function begun(who: string, ask: Ask | null, house: House, world: World): Promise<Erasure> {
  const { db } = house
  const { id, email } = await namedRunner(house, who)
  if (ask !== null) await makeSure(email ?? id, await countKept(db, id), ask)
  await inTransaction(db, async (trx) => {
    const runner = await findRunner(trx, id)
    if (runner) await askToErase(trx, runner, { ...world, request: requesting(world.runtime) })
  })
  const erasure = await named(id, db)
  if (!erasure) throw new CommandError(`${email ?? id} was erased by somebody else just now.`)
  return erasure
}

async function makeSure(name: string, counts: KeptCounts, ask: Ask): Promise<void> {
  const typed = await ask(
    `This erases ${inWords(counts)} and all else of ${name}. It cannot be taken back.\nType ${name} to go on: `,
  )
  if (typed === null)
    throw new UsageError('Erasing cannot be taken back. There is no terminal to ask at: say --yes.')
  if (typed.trim().toLowerCase() !== name.toLowerCase())
    throw new CommandError(`Nothing was erased: that was not ${name}.`)
}

/** False when something has to be waited for. */
async function carryOut({ runnerId }: Erasure, house: House, world: World): Promise<boolean> {
  await withJobs(house, world, (context) => doNow('erase-runner', runnerId, context))
  return (await named(runnerId, house.db)) === null
}

function inWords({ runs, files, letters }: KeptCounts): string {
  return `${counted(runs, 'run')}, ${counted(files, 'kept file')} and ${counted(letters, 'letter')}`
}

async function atTerminal(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}
