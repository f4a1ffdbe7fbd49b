import { openDeliveries } from '../delivery.ts'
import { type ImportPorts, importDelivery } from '../jobs/import-delivery.ts'
import { type ImportReport, together } from '../jobs/import-report.ts'
import { requesting } from '../work-request.ts'
import {
  type Command,
  CommandError,
  inHouse,
  namedRunner,
  oneOf,
  readWords,
  required,
  toJson,
  UsageError,
  type World,
} from './command.ts'

export const importCommand: Command = {
  usage: [
    'limber import PATH… --runner E [--json]     Garmin and Strava exports, FIT, GPX, TCX, Activities.csv',
    '             --units km|mi                  what a table counts in that does not say so',
    '             --sport run|other              what a recording is that names no sport',
  ],
  run: async (words, world) => {
    const { values, positionals } = readWords(words, {
      runner: { type: 'string' },
      units: { type: 'string' },
      sport: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    if (positionals.length === 0) throw new UsageError('Say which file or folder to import.')
    const word = {
      units: oneOf(values.units, ['km', 'mi'], '--units'),
      sport: oneOf(values.sport, ['run', 'other'], '--sport'),
    }
    const report = await importPaths(positionals, who, world, word)
    world.print(values.json ? toJson(report) : inWords(report))
  },
}

/** Imports what is at the paths, one after the other, as one report. */
export async function importPaths(
  paths: readonly string[],
  who: string,
  world: World,
  word: Pick<ImportPorts, 'units' | 'sport'> = { units: null, sport: null },
): Promise<ImportReport> {
  const { deliveries, close } = await openDeliveries(paths).catch((error: unknown) => {
    throw new CommandError(cannotRead(error))
  })
  try {
    return await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      const reports: ImportReport[] = []
      for (const delivery of deliveries) {
        reports.push(
          await importDelivery(delivery, runner, {
            ...{ db: house.db, runtime: world.runtime, dataDir: world.config.dataDir },
            ...word,
            signal: new AbortController().signal,
            request: requesting(world.runtime),
            onProgress: everyHundred(world.tell),
          }),
        )
      }
      return reports.reduce(together)
    })
  } finally {
    await close()
  }
}

function cannotRead(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `There is no file or folder "${path}".`
  if (code === 'EACCES') return `"${path}" may not be read by this user.`
  return `Cannot read what is to be imported: ${error.message}`
}

function everyHundred(tell: (line: string) => void): (stored: number) => void {
  let told = 0
  return (stored) => {
    if (stored < told + 100) return
    told = stored
    tell(`${stored} activities read`)
  }
}

function inWords({ files, runs, notRuns, refused, notes }: ImportReport): string {
  const counts = [
    `${runs.added} new ${runs.added === 1 ? 'run' : 'runs'}`,
    runs.updated > 0 && `${runs.updated} changed`,
    runs.unchanged > 0 && `${runs.unchanged} known already`,
    runs.superseded > 0 && `${runs.superseded} told twice`,
    runs.deleted > 0 && `${runs.deleted} left out because you deleted them`,
    notRuns > 0 && `${notRuns} other activities`,
  ].filter((part) => part !== false)
  return [
    `${counts.join(', ')} (${files} files).`,
    ...notes.map(({ file, note }) => `  ${file}: ${note}`),
    ...refused.map(({ file, reason }) => `  not read: ${file}: ${reason}`),
  ].join('\n')
}
