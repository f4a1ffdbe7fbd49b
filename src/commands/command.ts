import { type ParseArgsConfig, parseArgs } from 'node:util'
import { findRunner, listRunners, type StoredRunner } from '../../db/runners.ts'
import { type LocalDay, localDay } from '../../rules/model/day.ts'
import type { Config } from '../config.ts'
import { type House, openHouse } from '../house.ts'
import type { Runtime } from '../runtime.ts'

/** One word of the command line and what it does. */
export interface Command {
  /** How it is written, one line each form. */
  readonly usage: readonly string[]
  run(words: readonly string[], world: World): Promise<void>
}

/** What a command may touch. */
export interface World {
  readonly config: Config
  readonly runtime: Runtime
  /** The answer, on standard output. */
  readonly print: (text: string) => void
  /** Progress and remarks, on standard error. */
  readonly tell: (line: string) => void
}

/** The command was not written as it must be: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command was understood and could not be done, for a reason the user can mend: exit 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Splits words into options and the rest; a UsageError names what is not understood. */
export function readWords<T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is missing.`)
  return value
}

/** One of the words an option takes, or null when it was not given. */
export function oneOf<T extends string>(
  value: string | undefined,
  allowed: readonly T[],
  option: string,
): T | null {
  if (value === undefined) return null
  const word = allowed.find((each) => each === value)
  if (word === undefined) throw new UsageError(`${option} "${value}" is not one of: ${allowed.join(', ')}.`)
  return word
}

export function readDay(text: string, option: string): LocalDay {
  try {
    return localDay(text)
  } catch {
    throw new UsageError(`${option} "${text}" is not a day; write it as 2026-11-23.`)
  }
}

/** Runs `work` with the house open, and closes it whatever happens. */
export async function inHouse<T>(world: World, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(world.config, world.runtime)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** The runner named by an address or an id; a CommandError says whom there is instead. */
export async function namedRunner({ db }: House, who: string): Promise<StoredRunner> {
  const runner = await findRunner(db, who)
  if (runner) return runner
  const known = (await listRunners(db)).map((each) => each.email ?? each.id)
  throw new CommandError(
    known.length === 0
      ? `There is no runner "${who}", nor any other yet. Add one: limber runner add --email ADDRESS`
      : `There is no runner "${who}". There is: ${known.join(', ')}`,
  )
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
