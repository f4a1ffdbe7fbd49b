import { addCheckIn } from '../../db/check-ins.ts'
import { inTransaction } from '../../db/open.ts'
import { BODY_AREAS, type CheckIn, RED_FLAGS } from '../../rules/model/check-in.ts'
import { requesting } from '../work-request.ts'
import { type Command, inHouse, namedRunner, readDay, readWords, required, UsageError } from './command.ts'

const FEEDBACK = ['done', 'too-hard', 'hurt'] as const

export const checkInCommand: Command = {
  usage: [
    'limber check-in --runner E --date D [--pain N] [--during N] [--after N] [--morning N] [--area A]',
    '                [--red-flag F]… [--no-red-flags] [--cleared] [--feedback done|too-hard|hurt]',
  ],
  run: async (words, world) => {
    const { values } = readWords(words, {
      runner: { type: 'string' },
      date: { type: 'string' },
      pain: { type: 'string' },
      during: { type: 'string' },
      after: { type: 'string' },
      morning: { type: 'string' },
      area: { type: 'string' },
      'red-flag': { type: 'string', multiple: true, default: [] },
      'no-red-flags': { type: 'boolean', default: false },
      cleared: { type: 'boolean', default: false },
      feedback: { type: 'string' },
    })
    const who = required(values.runner, '--runner')
    const checkIn: CheckIn = {
      day: readDay(required(values.date, '--date'), '--date'),
      pain: painOf(values.pain, '--pain'),
      painDuring: painOf(values.during, '--during'),
      painAfter: painOf(values.after, '--after'),
      painNextMorning: painOf(values.morning, '--morning'),
      area: values.area === undefined ? null : oneOf(values.area, BODY_AREAS, '--area'),
      redFlags: values['red-flag'].map((flag) => oneOf(flag, RED_FLAGS, '--red-flag')),
      noRedFlags: values['no-red-flags'],
      cleared: values.cleared,
      feedback: values.feedback === undefined ? null : oneOf(values.feedback, FEEDBACK, '--feedback'),
    }
    if (checkIn.noRedFlags && checkIn.redFlags.length > 0)
      throw new UsageError('--no-red-flags and --red-flag contradict each other.')
    await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      await inTransaction(house.db, async (trx) => {
        const madeAt = world.runtime.now()
        await addCheckIn(trx, { id: world.runtime.newId(), runnerId: runner.id, madeAt, checkIn })
        await requesting(world.runtime)(trx, {
          name: 'assess-runner',
          key: runner.id,
          payload: { runnerId: runner.id },
        })
      })
      world.print(`Noted for ${checkIn.day}.`)
    })
  },
}

function painOf(value: string | undefined, option: string): number | null {
  if (value === undefined) return null
  const pain = Number(value)
  if (value.trim() === '' || !Number.isInteger(pain) || pain < 0 || pain > 10)
    throw new UsageError(`${option} "${value}" is not a whole number from 0 to 10.`)
  return pain
}

function oneOf<T extends string>(value: string, choices: readonly T[], option: string): T {
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw new UsageError(`${option} "${value}" is not one of: ${choices.join(', ')}.`)
  return choice
}
