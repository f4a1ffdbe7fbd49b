import { findRunner } from '../../db/runners.ts'
import { listStopped, resumeAddress, stopAddress } from '../../db/stopped-addresses.ts'
import { toIso } from '../../rules/model/day.ts'
import type { House } from '../house.ts'
import { mailHookUrl } from '../links.ts'
import { type Command, CommandError, inHouse, readWords, toJson, UsageError, type World } from './command.ts'

const MOST_LISTED = 1000

export const mailCommand: Command = {
  usage: [
    'limber mail hook                        the address at which others tell of letters that came back',
    'limber mail stopped [--json]            addresses that get no more letters, and why',
    'limber mail stop ADDRESS [--because WORDS]',
    'limber mail resume ADDRESS',
  ],
  run: async ([action, ...words], world) => {
    const act = action !== undefined && Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (!act) throw new UsageError('mail hook, stopped, stop or resume?')
    await inHouse(world, (house) => act(words, house, world))
  },
}

type Action = (words: readonly string[], house: House, world: World) => Promise<void>

const ACTIONS: Readonly<Record<string, Action>> = { hook, stopped, stop, resume }

async function hook(_words: readonly string[], { seal }: House, { config, print }: World): Promise<void> {
  print(mailHookUrl(seal, config.baseUrl))
}

async function stopped(words: readonly string[], { db }: House, { print }: World): Promise<void> {
  const { values } = readWords(words, { json: { type: 'boolean', default: false } })
  const all = await listStopped(db, MOST_LISTED)
  if (values.json) return print(toJson(all.map((each) => ({ ...each, stoppedAt: toIso(each.stoppedAt) }))))
  if (all.length === 0) return print('Every address gets its letters.')
  for (const { address, reason, stoppedAt } of all)
    print(`${address}  since ${toIso(stoppedAt).slice(0, 10)}  ${reason}`)
}

async function stop(
  words: readonly string[],
  { db }: House,
  { config, runtime, print }: World,
): Promise<void> {
  const { values, positionals } = readWords(words, { because: { type: 'string' } })
  const address = onlyAddress(positionals)
  const isKnown =
    (await findRunner(db, address))?.email === address || config.operatorEmail?.toLowerCase() === address
  if (!isKnown) throw new CommandError(`No runner has the address ${address}; nothing goes there.`)
  const reason = values.because ?? 'stopped by the operator'
  await stopAddress(db, { address, reason, stoppedAt: runtime.now() })
  print(`${address} gets no more letters, but for the link to sign in; using that starts them again.`)
}

async function resume(words: readonly string[], { db }: House, { print }: World): Promise<void> {
  const address = onlyAddress(readWords(words, {}).positionals)
  if (!(await resumeAddress(db, address))) throw new CommandError(`${address} was not stopped.`)
  print(`${address} gets letters again, from the next one on.`)
}

function onlyAddress(words: readonly string[]): string {
  const [address, ...rest] = words
  if (address === undefined || rest.length > 0) throw new UsageError('Say one address.')
  return address.toLowerCase()
}
