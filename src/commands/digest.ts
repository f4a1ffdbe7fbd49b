import { writeFile } from 'node:fs/promises'
import { letterByKey } from '../../db/letters.ts'
import { inTransaction } from '../../db/open.ts'
import { addDays, dayInZone, type LocalDay, startOfWeek } from '../../rules/model/day.ts'
import type { Lane } from '../../rules/model/history.ts'
import type { House } from '../house.ts'
import { digestKey } from '../jobs/digest-due.ts'
import { post } from '../jobs/outbox.ts'
import { composeDigest } from '../jobs/write-digest.ts'
import type { Letter } from '../mail/letter.ts'
import { selfContained } from '../mail/self-contained.ts'
import {
  type Command,
  CommandError,
  inHouse,
  namedRunner,
  readDay,
  readWords,
  required,
  UsageError,
  type World,
} from './command.ts'
import { doNow, withJobs } from './jobs.ts'

export const digestCommand: Command = {
  usage: ['limber digest --runner E [--week DATE] [--out FILE | --send]'],
  run: async (words, world) => {
    const { values } = readWords(words, {
      runner: { type: 'string' },
      week: { type: 'string' },
      out: { type: 'string' },
      send: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    if (values.out !== undefined && values.send) throw new UsageError('--out or --send, not both.')
    const holding = values.week === undefined ? null : readDay(values.week, '--week')
    await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      const lastWeek = addDays(dayInZone(world.runtime.now(), runner.zone), -7)
      const week = startOfWeek(holding ?? lastWeek, runner.weekStart)
      const { letter, drawnFrom } = await composeDigest(runner, week, { ...house, ...world })
      if (values.send) {
        if (runner.email === null) throw new CommandError('This runner has no address to send to.')
        await send({ letter, drawnFrom }, { id: runner.id, email: runner.email }, week, house, world)
      } else if (values.out === undefined) {
        world.print(`Subject: ${letter.subject}\n\n${letter.text}`)
      } else {
        await writeFile(values.out, values.out.endsWith('.txt') ? letter.text : selfContained(letter))
        world.print(`Written: ${values.out}`)
      }
    })
  },
}

async function send(
  written: { readonly letter: Letter; readonly drawnFrom: Lane },
  to: { readonly id: string; readonly email: string },
  week: LocalDay,
  house: House,
  world: World,
): Promise<void> {
  const { db } = house
  const dedupeKey = digestKey(to.id, week)
  if (await letterByKey(db, dedupeKey))
    throw new CommandError(`The digest of that week was written to ${to.email} before.`)
  await withJobs(house, world, async (context) => {
    await inTransaction(db, (trx) =>
      post(trx, { ...written, to: to.email, runnerId: to.id, dedupeKey }, context),
    )
    const letterId = (await letterByKey(db, dedupeKey))?.id ?? ''
    await doNow('deliver-mail', letterId, context)
    const sent = await letterByKey(db, dedupeKey)
    if (!sent?.place) throw new CommandError('The letter waits in the outbox: it could not be sent now.')
    world.print(`Sent to ${to.email}: ${sent.place}`)
  })
}
