import { describe, expect, it } from 'vitest'
import { CommandError, inHouse, UsageError, type World } from '../../src/commands/command.ts'
import { mailCommand } from '../../src/commands/mail.ts'
import { runnerCommand } from '../../src/commands/runner.ts'
import { readConfig } from '../../src/config.ts'
import { createWeb } from '../../src/web/server.ts'
import { manualClock } from '../support/clock.ts'
import { temporaryFolder } from '../support/folder.ts'
import { NOON, storeRunner } from '../support/stored.ts'

async function aWorld() {
  const printed: string[] = []
  const world: World = {
    config: readConfig({ LIMBER_DATA_DIR: await temporaryFolder(), LIMBER_BASE_URL: 'https://run.example' }),
    runtime: manualClock(NOON).runtime,
    print: (text) => void printed.push(text),
    tell: () => undefined,
  }
  await inHouse(world, ({ db }) => storeRunner(db))
  const mail = async (...words: readonly string[]) => {
    await mailCommand.run(words, world)
    return printed.splice(0)
  }
  const runners = async (...words: readonly string[]) => {
    await runnerCommand.run(['list', ...words], world)
    return printed.splice(0).join('\n')
  }
  return { world, mail, runners }
}

describe('limber mail', () => {
  it('stops an address, lists it with the reason, and lets it go again', async () => {
    const { mail, runners } = await aWorld()
    expect(await mail('stopped')).toEqual(['Every address gets its letters.'])
    await mail('stop', 'Ada@limber.example', '--because', 'asked by telephone')
    expect(await mail('stopped')).toEqual(['ada@limber.example  since 2026-11-21  asked by telephone'])
    expect(JSON.parse((await mail('stopped', '--json')).join(''))).toEqual([
      {
        ...{ address: 'ada@limber.example', reason: 'asked by telephone' },
        stoppedAt: '2026-11-21T12:00:00Z',
      },
    ])
    expect(await runners()).toContain('no letters: asked by telephone')
    expect(JSON.parse(await runners('--json'))).toMatchObject([{ lettersStopped: 'asked by telephone' }])
    await mail('resume', 'ADA@limber.example')
    expect(await mail('stopped')).toEqual(['Every address gets its letters.'])
    expect(JSON.parse(await runners('--json'))).toMatchObject([{ lettersStopped: null }])
  })

  it('refuses an address that is nobody’s, and to resume what runs', async () => {
    const { mail } = await aWorld()
    await expect(mail('stop', 'bo@limber.example')).rejects.toThrow(CommandError)
    await expect(mail('resume', 'ada@limber.example')).rejects.toThrow(/was not stopped/)
  })

  it.each([[], ['start'], ['stop'], ['stop', 'a@b.example', 'c@d.example'], ['toString']])(
    'is not written as %j',
    async (...words) => {
      const { mail } = await aWorld()
      await expect(mail(...words)).rejects.toThrow(UsageError)
    },
  )

  it('prints the address that the server answers at', async () => {
    const { world, mail } = await aWorld()
    const [url = ''] = await mail('hook')
    expect(url).toMatch(/^https:\/\/run\.example\/hooks\/mail\/[\w-]{43}$/)
    await inHouse(world, async ({ db, seal }) => {
      const { config, runtime } = world
      const web = createWeb({
        ...{ db, seal, config, runtime, strava: null, guestId: null, mailCaptured: false },
        ...{ request: async () => undefined, nudge: () => undefined, log: () => undefined },
      })
      const body = JSON.stringify({ address: 'ada@limber.example', kind: 'bounce' })
      expect((await web.request(url, { method: 'POST', body })).status).toBe(200)
    })
    expect(await mail('stopped')).toEqual(['ada@limber.example  since 2026-11-21  a letter came back'])
  })
})
