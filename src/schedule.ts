import cron from 'node-cron'

/** When something is nudged: a cron expression with seconds, in UTC. */
export interface Tick {
  readonly every: string
  readonly run: () => Promise<void>
}

/** Whether an expression of the operator's can be scheduled. */
export function isCron(expression: string): boolean {
  return cron.validate(expression)
}

/** Starts the ticks; each tick that fails says so and comes again. Returns how to stop them. */
export function startSchedule(ticks: readonly Tick[], log: (line: string) => void): () => Promise<void> {
  const tasks = ticks.map(({ every, run }) =>
    cron.schedule(
      every,
      () =>
        run().catch((error: unknown) =>
          log(`schedule: ${error instanceof Error ? error.message : String(error)}`),
        ),
      { timezone: 'UTC', noOverlap: true },
    ),
  )
  return async () => {
    for (const task of tasks) await task.destroy()
  }
}
