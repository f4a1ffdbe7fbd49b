/** Starts Limber: reads the environment, opens the doors, stops on a signal. */
import { createApp } from './app.ts'
import { type Config, loadConfig } from './config.ts'
import { whatIsOn } from './greeting.ts'
import { systemRuntime } from './runtime.ts'

/** Serves until SIGINT or SIGTERM. */
export async function serve(config: Config, options: { readonly guestId?: string } = {}): Promise<void> {
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const app = createApp(config, systemRuntime, { log, ...options })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const { address } = await app.start()
  for (const line of whatIsOn(config, address)) log(line)
  await stopped
  log('Stopping.')
  await app.stop()
}

if (import.meta.main) {
  await serve(loadConfig()).catch((error: unknown) => {
    process.stderr.write(
      `Limber could not start. ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exitCode = 1
  })
}
