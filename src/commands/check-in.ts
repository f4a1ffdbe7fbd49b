import { addCheckIn } from '../../db/check-ins.ts'
import { inTransaction } from '../../db/open.ts'
import { requesting } from '../work-request.ts'
import { readCheckIn } from './check-in-answers.ts'
import { type Command, inHouse, namedRunner } from './command.ts'

export const checkInCommand: Command = {
  usage: [
    'limber check-in --runner E --date D [--pain N] [--during N] [--after N] [--morning N] [--area A]',
    '                [--red-flag F]… [--no-red-flags] [--cleared] [--feedback done|too-hard|hurt]',
    '                [--health-problem Q1[,Q2,Q3,Q4]] [--fatigue N] [--warm-up yes|no]',
    '                --during, --after and --morning (the next one) are of the run of that date',
  ],
  run: async (words, world) => {
    const { who, checkIn } = readCheckIn(words)
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
