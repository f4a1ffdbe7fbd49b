/** The command line: finds the command, runs it, turns what went wrong into words and an exit code. */
import { ConfigError, loadConfig } from '../config.ts'
import { systemRuntime } from '../runtime.ts'
import { type Command, CommandError, UsageError } from './command.ts'

/** Each is loaded when it is named: none waits for, nor keeps in memory, what only others need. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  runner: async () => (await import('./runner.ts')).runnerCommand,
  import: async () => (await import('./import.ts')).importCommand,
  imports: async () => (await import('./imports.ts')).importsCommand,
  runs: async () => (await import('./runs.ts')).runsCommand,
  shoes: async () => (await import('./shoes.ts')).shoesCommand,
  assess: async () => (await import('./assess.ts')).assessCommand,
  'check-in': async () => (await import('./check-in.ts')).checkInCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  digest: async () => (await import('./digest.ts')).digestCommand,
  sync: async () => (await import('./sync.ts')).syncCommand,
  strava: async () => (await import('./strava.ts')).stravaCommand,
  mail: async () => (await import('./mail.ts')).mailCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
}

process.exitCode = await main(process.argv.slice(2))

/** 0 done, 1 failed, 2 wrong usage. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${await help()}\n`)
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    tell(`There is no command "${name}".\n\n${await help()}`)
    return 2
  }
  const command = await load()
  if (rest.includes('--help')) {
    process.stdout.write(`${command.usage.join('\n')}\n`)
    return 0
  }
  try {
    await command.run(rest, { config: loadConfig(), runtime: systemRuntime, print, tell })
    return 0
  } catch (error) {
    return explain(error, command)
  }
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return ['Limber: mobility that follows your running.', '', ...commands.flatMap((each) => each.usage)].join(
    '\n',
  )
}

function explain(error: unknown, command: Command): number {
  if (error instanceof UsageError) {
    tell(`${error.message}\n\n${command.usage.join('\n')}`)
    return 2
  }
  if (error instanceof ConfigError) {
    tell(error.message)
    return 2
  }
  // a stack is for our own faults; what a user can mend is said in words alone
  const isOurs = !(error instanceof CommandError) && error instanceof Error && !('code' in error)
  tell(isOurs ? `This should not have happened: ${error.stack ?? error.message}` : messageOf(error))
  return 1
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
