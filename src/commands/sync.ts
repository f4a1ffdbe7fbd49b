import { listRunners } from '../../db/runners.ts'
import { findAccount } from '../../db/strava-accounts.ts'
import { requesting } from '../work-request.ts'
import { type Command, CommandError, inHouse, namedRunner, readWords, toJson } from './command.ts'
import { doNow, withJobs } from './jobs.ts'

interface Result {
  readonly runner: string
  readonly state: string
  readonly listedAt: number | null
  /** Whether the listing came to its end; the budget, or runners who are further behind, may have stopped it. */
  readonly isComplete: boolean
}

export const syncCommand: Command = {
  usage: ['limber sync [--runner E] [--json]          lists Strava anew, for one runner or all'],
  run: async (words, world) => {
    const { values } = readWords(words, {
      runner: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    await inHouse(world, async (house) => {
      if (world.config.strava === null)
        throw new CommandError('Strava is off: set STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET.')
      const runners =
        values.runner === undefined ? await listRunners(house.db) : [await namedRunner(house, values.runner)]
      const results: Result[] = []
      await withJobs(house, world, async (context) => {
        for (const { id } of runners) {
          if (!(await findAccount(house.db, id))) continue
          await requesting(world.runtime)(house.db, {
            name: 'sync-strava',
            key: id,
            payload: { runnerId: id },
          })
          await doNow('sync-strava', id, context)
          const account = await findAccount(house.db, id)
          if (!account) continue
          const isComplete = account.listing === null && account.listedAt !== null
          results.push({ runner: id, state: account.state, listedAt: account.listedAt, isComplete })
        }
      })
      if (values.json) return world.print(toJson(results))
      for (const { runner, state, isComplete } of results) {
        world.print(
          `${runner}: ${state}${isComplete ? '' : ', more to read; a running server goes on, or sync again'}`,
        )
      }
      if (results.length === 0) world.print('No runner is connected to Strava.')
    })
  },
}
