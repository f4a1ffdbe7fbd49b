import { explain } from '../../rules/explain.ts'
import { forecast } from '../../rules/forecast.ts'
import { dayInZone, type LocalDay } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { loadHistory } from '../history.ts'
import { assessmentInWords } from './assess-words.ts'
import { type Command, inHouse, namedRunner, readDay, readWords, required, toJson } from './command.ts'
import { traceInWords } from './explain-words.ts'
import { forecastInWords } from './forecast-words.ts'

export const assessCommand: Command = {
  usage: ['limber assess --runner E [--date D] [--explain] [--json]'],
  run: async (words, world) => {
    const { values } = readWords(words, {
      runner: { type: 'string' },
      date: { type: 'string' },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const who = required(values.runner, '--runner')
    const date = values.date === undefined ? null : readDay(values.date, '--date')
    await inHouse(world, async (house) => {
      const runner = await namedRunner(house, who)
      const day = date ?? dayInZone(world.runtime.now(), runner.zone)
      const combine = world.config.strava?.combine ?? false
      const { history } = await loadHistory(house.db, runner.id, day, combine)
      const asked = { history, runner, day, isWhole: values.explain }
      world.print(values.json ? asJson(asked) : inWords(asked))
    })
  },
}

interface Asked {
  readonly history: History
  readonly runner: Runner
  readonly day: LocalDay
  /** With the whole trace. */
  readonly isWhole: boolean
}

function asJson({ history, runner, day, isWhole }: Asked): string {
  const { assessment, ...trace } = explain(history, runner, day)
  const ahead = forecast(history, runner, day)
  return toJson({ runner: runner.id, ...assessment, forecast: ahead, ...(isWhole ? { trace } : {}) })
}

function inWords({ history, runner, day, isWhole }: Asked): string {
  const { units } = runner
  const trace = explain(history, runner, day)
  const assessment = assessmentInWords(trace.assessment, units)
  if (!isWhole) return assessment
  const ahead = forecastInWords(forecast(history, runner, day), units)
  return [assessment, '', traceInWords(trace, units), '', ...ahead].join('\n')
}
