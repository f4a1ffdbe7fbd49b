import { assess } from '../../rules/assess.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInWords, dayInZone } from '../../rules/model/day.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { loadHistory } from '../history.ts'
import { type Command, inHouse, namedRunner, readDay, readWords, required, toJson } from './command.ts'

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
      const assessment = assess(history, runner, day)
      if (values.json) world.print(toJson({ runner: runner.id, ...assessment }))
      else world.print(inWords(assessment, runner.units, values.explain))
    })
  },
}

function inWords(assessment: Assessment, units: Units, explain: boolean): string {
  const { signals, prescription, ceilingMetres, missingSince } = assessment
  const because = signals.flatMap((signal) => [
    `  ${signal.reason}`,
    ...(explain
      ? [
          `    ${signal.id}: ${signal.value.toFixed(2)} against ${signal.threshold.toFixed(2)}, grade ${signal.grade}`,
          `    ${signal.evidence}`,
        ]
      : []),
  ])
  return [
    `${dayInWords(assessment.day)}: ${missingSince ? `not sure, nothing is known since ${missingSince}` : assessment.level}`,
    ...because,
    ceilingMetres === null
      ? 'Next run: no distance to name.'
      : `Next run: up to ${formatDistance(ceilingMetres, units)} stays in range.`,
    ...(prescription ? ['To do:', ...prescription.advice.map((line) => `  ${line}`)] : []),
    ...(prescription?.routine ?? []).map((item) => `    ${item.name}: ${item.dose}`),
  ].join('\n')
}
