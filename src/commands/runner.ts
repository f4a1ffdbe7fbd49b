import { z } from 'zod'
import { exportRunner } from '../../db/export.ts'
import type { Db } from '../../db/open.ts'
import {
  addRunner,
  changeRunner,
  findRunner,
  listRunners,
  type RunnerChange,
  type StoredRunner,
} from '../../db/runners.ts'
import { listShoes } from '../../db/shoes.ts'
import { findStopped } from '../../db/stopped-addresses.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Units } from '../../rules/model/units.ts'
import { openInbox } from '../inbox.ts'
import { changing } from './changing.ts'
import {
  type Command,
  CommandError,
  inHouse,
  namedRunner,
  readWords,
  required,
  toJson,
  UsageError,
  type World,
} from './command.ts'
import { eraseRunnerCommand } from './erase.ts'
import { readSetting } from './runner-settings.ts'

export const runnerCommand: Command = {
  usage: [
    'limber runner add --email E [--name N] [--timezone Z] [--units km|mi]',
    'limber runner set --runner E KEY=VALUE…',
    'limber runner list [--json]',
    'limber runner export --runner E              all that is kept of a runner, as JSON',
    'limber runner erase --runner E [--yes]      all of it, for good; asks first',
  ],
  run: async ([action, ...words], world) => {
    if (action === 'add') return add(words, world)
    if (action === 'set') return set(words, world)
    if (action === 'list') return list(words, world)
    if (action === 'export') return exportAll(words, world)
    if (action === 'erase') return eraseRunnerCommand(words, world)
    throw new UsageError(
      action === undefined ? 'runner add, set, list, export or erase?' : `runner does not know "${action}".`,
    )
  },
}

async function add(words: readonly string[], world: World): Promise<void> {
  const { values } = readWords(words, {
    email: { type: 'string' },
    name: { type: 'string' },
    timezone: { type: 'string', default: Temporal.Now.timeZoneId() },
    units: { type: 'string', default: 'km' },
    json: { type: 'boolean', default: false },
  })
  const email = required(values.email, '--email')
  if (!z.email().safeParse(email).success) throw new UsageError(`--email "${email}" is not an address.`)
  const { zone } = readSetting('zone', values.timezone)
  const { units } = readSetting('units', values.units)
  await inHouse(world, async ({ db }) => {
    if (await findRunner(db, email)) throw new CommandError(`There is a runner ${email} already.`)
    const id = world.runtime.newId()
    const now = world.runtime.now()
    await addRunner(db, {
      ...{
        id,
        email,
        name: values.name ?? null,
        zone: zone ?? 'UTC',
        units: units ?? ('km' satisfies Units),
      },
      ...{ createdAt: now, confirmedAt: now },
    })
    const inbox = await openInbox(world.config.dataDir, email)
    if (values.json) world.print(toJson({ id, email }))
    else
      world.print(
        `Added ${email} (${id}).\nDrop an export or a recording into ${inbox}, or: limber import PATH --runner ${email}`,
      )
  })
}

async function set(words: readonly string[], world: World): Promise<void> {
  const { values, positionals } = readWords(words, { runner: { type: 'string' } })
  const who = required(values.runner, '--runner')
  if (positionals.length === 0) throw new UsageError('Say what to set, as KEY=VALUE.')
  await inHouse(world, async (house) => {
    const runner = await namedRunner(house, who)
    const shoes = await listShoes(house.db, runner.id)
    let change: RunnerChange = {}
    let mail = runner.mail
    for (const pair of positionals) {
      const at = pair.indexOf('=')
      if (at < 1) throw new UsageError(`"${pair}" is not KEY=VALUE.`)
      const setting = readSetting(pair.slice(0, at), pair.slice(at + 1), { units: runner.units, shoes })
      mail = { ...mail, ...setting.mail }
      change = { ...change, ...setting, mail }
    }
    refusePulses({ ...runner, ...change })
    await changing(house, world, runner.id, (trx) => changeRunner(trx, runner.id, change))
    world.print(`Set for ${runner.email ?? runner.id}: ${positionals.join(', ')}`)
  })
}

async function exportAll(words: readonly string[], world: World): Promise<void> {
  const { values } = readWords(words, { runner: { type: 'string' } })
  const who = required(values.runner, '--runner')
  await inHouse(world, async (house) => {
    const { id } = await namedRunner(house, who)
    world.print(toJson(await exportRunner(house.db, id)))
  })
}

/** Load is counted between the two. */
function refusePulses({ restingPulse, maximumPulse }: Pick<Runner, 'restingPulse' | 'maximumPulse'>): void {
  if (restingPulse === null || maximumPulse === null || restingPulse < maximumPulse) return
  throw new UsageError(
    `resting-pulse ${restingPulse} is not below maximum-pulse ${maximumPulse}; set the one that is wrong, or none.`,
  )
}

async function list(words: readonly string[], world: World): Promise<void> {
  const { values } = readWords(words, { json: { type: 'boolean', default: false } })
  await inHouse(world, async ({ db }) => {
    const runners = await withStopped(db, await listRunners(db))
    if (values.json) return world.print(toJson(runners))
    if (runners.length === 0) return world.print('No runner yet. Add one: limber runner add --email ADDRESS')
    for (const { id, email, name, zone, units, lettersStopped } of runners) {
      const letters = lettersStopped === null ? '' : `no letters: ${lettersStopped}`
      const parts = [email ?? '(no address)', name ?? '', zone, units, id, letters]
      world.print(parts.filter((part) => part !== '').join('  '))
    }
  })
}

/** Beside each runner why the address gets no letters any more; null while it does. */
async function withStopped(db: Db, runners: readonly StoredRunner[]) {
  const stopped = runners.map(({ email }) => (email === null ? null : findStopped(db, email)))
  const reasons = (await Promise.all(stopped)).map((each) => each?.reason ?? null)
  return runners.map((runner, index) => ({ ...runner, lettersStopped: reasons[index] ?? null }))
}
