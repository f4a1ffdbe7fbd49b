/** The command line: finds the command, runs it, turns what went wrong into words and an exit code. */
import { ConfigError, loadConfig } from '../config.ts'
import { systemRuntime } from '../runtime.ts'
import { assessCommand } from './assess.ts'
import { checkInCommand } from './check-in.ts'
import { type Command, CommandError, UsageError } from './command.ts'
import { demoCommand } from './demo.ts'
import { digestCommand } from './digest.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { runnerCommand } from './runner.ts'
import { runsCommand } from './runs.ts'
import { startCommand } from './start.ts'
import { stravaCommand } from './strava.ts'
import { syncCommand } from './sync.ts'

const COMMANDS: readonly Command[] = [
  startCommand,
  demoCommand,
  runnerCommand,
  importCommand,
  runsCommand,
  assessCommand,
  checkInCommand,
  digestCommand,
  syncCommand,
  stravaCommand,
  migrateCommand,
]

const HELP = [
  'Limber: mobility that follows your running.',
  '',
  ...COMMANDS.flatMap((each) => each.usage),
].join('\n')

process.exitCode = await main(process.argv.slice(2))

/** 0 done, 1 failed, 2 wrong usage. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${HELP}\n`)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((each) => each.name === name)
  if (!command) {
    tell(`There is no command "${name}".\n\n${HELP}`)
    return 2
  }
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
