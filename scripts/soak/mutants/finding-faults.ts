/** What a finding must never be, however spoilt the file it was read from. */
import type { ActivityRecord, Finding, RunRecord, ShoeRecord } from '../../../connectors/connector.ts'
import { type Instant, localDay } from '../../../rules/model/day.ts'

type Faults = readonly string[]

/** Nobody reads on; nor should a hostile file fill the report. */
const LONGEST_SENTENCE = 1000
const MS_PER_DAY = 86_400_000
const SOURCES: readonly string[] = ['strava_archive', 'garmin_export', 'file']

/** In words, none for a finding that can be stored and shown. `now`: the context's. */
export function faultsOf(finding: Finding, now: Instant): Faults {
  return [...valueFaults(finding, finding.kind), ...kindFaults(finding, now)]
}

function kindFaults(finding: Finding, now: Instant): Faults {
  switch (finding.kind) {
    case 'run':
      return runFaults(finding, now)
    case 'activity':
      return activityFaults(finding, now)
    case 'shoe':
      return [...oneOf('source', SOURCES, finding.source), ...shoeFaults(finding.record)]
    case 'span': {
      const { from, to } = finding.span
      const order = from > to ? [`the span ends on ${to} before it begins on ${from}`] : []
      return [
        ...oneOf('source', SOURCES, finding.source),
        ...dayFaults('from', from),
        ...dayFaults('to', to),
        ...order,
      ]
    }
    case 'passed-over':
      return wordFaults('file', finding.file)
    case 'refused':
      return [...wordFaults('file', finding.file), ...sentenceFaults('reason', finding.reason)]
    default:
      return [`no such finding: ${JSON.stringify(finding)}`]
  }
}

function runFaults({ figures, keys, original, shoeExternalIds, ...origin }: RunRecord, now: Instant): Faults {
  const { distanceMetres, movingSeconds, elapsedSeconds } = figures
  const numbers = { distanceMetres, movingSeconds, elapsedSeconds, ...figures.surface }
  const unknown = {
    ...{ ascentMetres: figures.ascentMetres, descentMetres: figures.descentMetres },
    ...{ steepDescentMetres: figures.steepDescentMetres, averagePulse: figures.averagePulse },
    ...{ maximumPulse: figures.maximumPulse, averageCadence: figures.averageCadence },
  }
  return [
    ...originFaults(origin),
    ...dayFaults('day', figures.day),
    ...momentFaults(figures.startedAt, origin, now),
    ...Object.entries({ ...numbers, ...unknown }).flatMap(([name, value]) => negativeFaults(name, value)),
    ...(distanceMetres === 0 && movingSeconds === 0 ? ['a run of no distance and no time'] : []),
    ...(figures.ascentMetres === null && figures.ascentFrom !== null ? ['no ascent, but its origin'] : []),
    ...(figures.descentMetres === null && figures.descentFrom !== null ? ['no descent, but its origin'] : []),
    ...figures.splits.flatMap((split) => [
      ...negativeFaults('metres of a split', split.metres),
      ...negativeFaults('seconds of a split', split.seconds),
      ...negativeFaults('pulse of a split', split.averagePulse),
    ]),
    ...keys.flatMap((key) => wordFaults('key', key)),
    ...shoeExternalIds.flatMap((id) => wordFaults('shoe id', id)),
    ...(original !== null && original.bytes.length === 0 ? ['an empty original'] : []),
  ]
}

function activityFaults({ activity, ...origin }: ActivityRecord, now: Instant): Faults {
  return [
    ...originFaults(origin),
    ...dayFaults('day', activity.day),
    ...momentFaults(activity.startedAt, origin, now),
    ...wordFaults('type', activity.type),
    ...negativeFaults('minutes', activity.minutes),
  ]
}

function shoeFaults({ externalId, shoe }: ShoeRecord): Faults {
  return [
    ...wordFaults('externalId', externalId),
    ...wordFaults('name', shoe.name),
    ...negativeFaults('startMetres', shoe.startMetres),
    ...negativeFaults('limitMetres', shoe.limitMetres),
    ...(shoe.beganOn === null ? [] : dayFaults('beganOn', shoe.beganOn)),
    ...(shoe.retiredOn === null ? [] : dayFaults('retiredOn', shoe.retiredOn)),
  ]
}

function originFaults(origin: Pick<RunRecord, 'source' | 'externalId' | 'file' | 'notes'>): Faults {
  return [
    ...oneOf('source', SOURCES, origin.source),
    ...wordFaults('externalId', origin.externalId),
    ...wordFaults('file', origin.file),
    ...origin.notes.flatMap((note) => sentenceFaults('note', note)),
  ]
}

function oneOf(name: string, allowed: readonly string[], value: string): Faults {
  return allowed.includes(value) ? [] : [`${name} "${value}" is none of ${allowed.join(', ')}`]
}

function wordFaults(name: string, value: unknown): Faults {
  return typeof value === 'string' && value.trim() !== ''
    ? []
    : [`${name} is empty: ${JSON.stringify(value)}`]
}

function sentenceFaults(name: string, value: unknown): Faults {
  if (typeof value !== 'string' || value.trim() === '') return wordFaults(name, value)
  if (/\bundefined\b|\[object /.test(value)) return [`${name} is no sentence: ${value}`]
  return value.length > LONGEST_SENTENCE
    ? [`${name} has ${value.length} letters: ${value.slice(0, 80)}…`]
    : []
}

function dayFaults(name: string, value: string): Faults {
  try {
    localDay(value)
    return []
  } catch {
    return [`${name} is no day: ${value}`]
  }
}

/** Postgres keeps whole milliseconds; nothing was recorded in days to come, unless a service says so and we say it too. */
function momentFaults(at: number, { notes }: Pick<RunRecord, 'notes'>, now: Instant): Faults {
  if (!Number.isInteger(at)) return [`it starts at no whole millisecond: ${at}`]
  const isSaid = notes.some((note) => note.includes('lies in the future'))
  return at > now + 2 * MS_PER_DAY && !isSaid
    ? [`it starts in days to come: ${new Date(at).toISOString()}`]
    : []
}

function negativeFaults(name: string, value: number | null | undefined): Faults {
  return typeof value === 'number' && value < 0 ? [`${name} is negative: ${value}`] : []
}

/** What JSON or Postgres cannot keep: numbers that are none, big integers, the zero character. */
function valueFaults(value: unknown, path: string): Faults {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? [] : [`${path} is ${value}`]
    case 'string':
      return value.includes('\0') ? [`${path} holds a zero character`] : []
    case 'object':
      // an original's bytes are kept as they are
      if (value === null || value instanceof Uint8Array) return []
      return Object.entries(value).flatMap(([name, part]) => valueFaults(part, `${path}.${name}`))
    case 'boolean':
    case 'undefined':
      return []
    default:
      return [`${path} is a ${typeof value}`]
  }
}
