import { type ImportLine, listImports } from '../../db/imports.ts'
import { toIso } from '../../rules/model/day.ts'
import type { ImportReport } from '../jobs/import-report.ts'
import { undoImport } from '../jobs/undo-import.ts'
import { requesting } from '../work-request.ts'
import {
  type Command,
  CommandError,
  inHouse,
  namedRunner,
  readWords,
  required,
  toJson,
  UsageError,
} from './command.ts'

export const importsCommand: Command = {
  usage: [
    'limber imports --runner E [--json]          what was imported, newest first',
    'limber imports undo ID|latest --runner E    takes back all that an import brought',
  ],
  run: async (words, world) => {
    const { values, positionals } = readWords(words, {
      runner: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    const [what, which, ...more] = positionals
    if (more.length > 0 || (what !== undefined && what !== 'undo'))
      throw new UsageError(`"${positionals.join(' ')}" is not understood.`)
    await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      const imports = await listImports(house.db, runner.id)
      if (what === undefined) {
        world.print(
          values.json ? toJson(imports.map(asJson)) : imports.map(inWords).join('\n') || 'None yet.',
        )
        return
      }
      const line = named(imports, required(which, 'undo ID'))
      await undoImport(line.id, runner.id, {
        ...{ db: house.db, runtime: world.runtime, dataDir: world.config.dataDir },
        signal: new AbortController().signal,
        request: requesting(world.runtime),
      })
      world.print(`Taken back: ${inWords(line)}`)
    })
  },
}

function named(imports: readonly ImportLine[], which: string): ImportLine {
  const line = which === 'latest' ? imports[0] : imports.find((each) => each.id === which)
  if (line) return line
  const known = imports.map((each) => each.id).join(', ')
  throw new CommandError(
    known === '' ? 'Nothing was imported yet.' : `There is no import "${which}". There is: ${known}`,
  )
}

function reportOf({ report }: ImportLine): ImportReport | null {
  return report === null ? null : (JSON.parse(report) as ImportReport)
}

function asJson({ startedAt, finishedAt, ...line }: ImportLine) {
  return {
    ...line,
    startedAt: toIso(startedAt),
    finishedAt: finishedAt === null ? null : toIso(finishedAt),
    report: reportOf(line as ImportLine),
  }
}

function inWords(line: ImportLine): string {
  const report = reportOf(line)
  const outcome =
    report === null
      ? 'broken off: import the same files again, or undo it'
      : `${report.runs.added} new runs of ${report.activities} activities, ${report.refused.length} files not read`
  return `${line.id}  ${toIso(line.startedAt)}  ${line.connector}  ${outcome}`
}
