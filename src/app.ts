/** The composition root: everything is wired here, and every start leaves an undo. */
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { axiosSend, createHttp } from '../connectors/strava/send.ts'
import { type Config, ConfigError } from './config.ts'
import { type House, openHouse } from './house.ts'
import type { JobContext } from './jobs/job.ts'
import { openLanes } from './lanes.ts'
import { captureTransport, smtpTransport, type Transport } from './mail/transport.ts'
import type { Runtime } from './runtime.ts'
import { isCron, startSchedule } from './schedule.ts'
import { createStravaAccess, type StravaAccess } from './strava.ts'
import { createWeb } from './web/server.ts'
import { webStrava } from './web-strava.ts'
import { requesting } from './work-request.ts'
import { doWork } from './worker.ts'

export interface App {
  /** Opens the doors; resolves with the address that answers. */
  start(): Promise<{ readonly address: string }>
  /** Takes everything down in reverse order. */
  stop(): Promise<void>
}

export interface AppOptions {
  readonly log: (line: string) => void
  /** A sample runner whom visitors from this machine are signed in as; for the demo alone. */
  readonly guestId?: string | null
}

export function createApp(config: Config, runtime: Runtime, { log, guestId = null }: AppOptions): App {
  const undo: (() => Promise<void> | void)[] = []

  const start = async () => {
    if (config.syncCron !== null && !isCron(config.syncCron))
      throw new ConfigError(
        `LIMBER_SYNC_CRON "${config.syncCron}" is no cron expression; write it as "0 4 * * *".`,
      )
    const house = await openHouse(config, runtime)
    undo.push(house.close)
    const transport = openTransport(config)
    undo.push(transport.close)

    const lanes = openLanes({ db: house.db, runtime, log })
    const strava = openStrava(config, house, runtime)
    const stopping = new AbortController()
    const request = requesting(runtime)
    const nudge = () => void lanes.sweep().catch((error: unknown) => log(String(error)))
    const context: JobContext = {
      ...{ db: house.db, seal: house.seal, runtime, config, transport, log, request, nudge, strava },
      signal: stopping.signal,
    }
    lanes.start((id) => doWork(id, context))
    undo.push(async () => {
      stopping.abort()
      await lanes.stop()
    })

    const ask = (name: string) => request(house.db, { name, key: 'all', payload: {} }).then(nudge)
    undo.push(
      startSchedule(
        [
          { every: '*/20 * * * * *', run: () => lanes.sweep() },
          { every: '*/15 * * * * *', run: () => ask('watch-inbox') },
          { every: '0 */10 * * * *', run: () => ask('plan-day') },
          ...(config.syncCron === null ? [] : [{ every: config.syncCron, run: () => ask('sync-all') }]),
        ],
        log,
      ),
    )
    await ask('watch-inbox')
    await ask('plan-day')

    const web = createWeb({
      ...{ db: house.db, seal: house.seal, runtime, config, request, nudge, log, guestId },
      strava: strava && webStrava(strava),
      mailCaptured: config.smtpUrl === null,
    })
    const { address, close } = await listen(getRequestListener(web.fetch), config)
    undo.push(close)
    return { address }
  }

  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }

  return {
    start: async () => {
      try {
        return await start()
      } catch (error) {
        await stop()
        throw error
      }
    },
    stop,
  }
}

/** Strava, when the operator has an application there; over the one HTTP client of this program. */
export function openStrava(
  config: Config,
  { db, vault }: Pick<House, 'db' | 'vault'>,
  runtime: Runtime,
): StravaAccess | null {
  return (
    config.strava && createStravaAccess(config.strava, { db, vault, runtime, send: axiosSend(createHttp()) })
  )
}

/** SMTP when it is set; otherwise letters become files that can be opened. */
export function openTransport(config: Config): Transport {
  const { smtpUrl: url, mailFrom: from, mailPerMinute: perMinute, dkim } = config
  if (url !== null) return smtpTransport({ url, from, perMinute, dkim })
  const folder = join(config.dataDir, 'mail')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return captureTransport(folder, from)
}

function listen(
  handler: ReturnType<typeof getRequestListener>,
  { host, port }: Config,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer(handler)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const bound = server.address()
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port
      const shown = host.includes(':') ? `[${host}]` : host
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve({ address: `http://${shown}:${actual}`, close })
    })
  })
}
