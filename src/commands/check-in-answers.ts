import { BODY_AREAS, type CheckIn, NOTHING_TOLD, RED_FLAGS } from '../../rules/model/check-in.ts'
import { oneOf, readDay, readWords, required, UsageError } from './command.ts'
import { readHealthAnswers } from './health-answers.ts'

const FEEDBACK = ['done', 'too-hard', 'hurt'] as const

const OPTIONS = {
  runner: { type: 'string' },
  date: { type: 'string' },
  pain: { type: 'string' },
  during: { type: 'string' },
  after: { type: 'string' },
  morning: { type: 'string' },
  area: { type: 'string' },
  'red-flag': { type: 'string', multiple: true },
  'no-red-flags': { type: 'boolean', default: false },
  cleared: { type: 'boolean', default: false },
  feedback: { type: 'string' },
  'health-problem': { type: 'string' },
  fatigue: { type: 'string' },
  'warm-up': { type: 'string' },
} as const

/** Who answers, and what; a UsageError names the option that is missing or not understood. */
export function readCheckIn(words: readonly string[]): { readonly who: string; readonly checkIn: CheckIn } {
  const { values } = readWords(words, OPTIONS)
  const warmUp = oneOf(values['warm-up'], ['yes', 'no'], '--warm-up')
  const who = required(values.runner, '--runner')
  const checkIn: CheckIn = {
    day: readDay(required(values.date, '--date'), '--date'),
    pain: upToTen(values.pain, '--pain'),
    painDuring: upToTen(values.during, '--during'),
    painAfter: upToTen(values.after, '--after'),
    painNextMorning: upToTen(values.morning, '--morning'),
    area: oneOf(values.area, BODY_AREAS, '--area'),
    redFlags: (values['red-flag'] ?? []).flatMap((flag) => oneOf(flag, RED_FLAGS, '--red-flag') ?? []),
    noRedFlags: values['no-red-flags'],
    cleared: values.cleared,
    feedback: oneOf(values.feedback, FEEDBACK, '--feedback'),
    health: readHealthAnswers(values['health-problem'], '--health-problem'),
    fatigue: upToTen(values.fatigue, '--fatigue'),
    warmedUp: warmUp === null ? null : warmUp === 'yes',
  }
  if (checkIn.noRedFlags && checkIn.redFlags.length > 0)
    throw new UsageError('--no-red-flags and --red-flag contradict each other.')
  if (tellsNothing(checkIn))
    throw new UsageError('Say what there is to tell, as in --pain 2 or --feedback done.')
  return { who, checkIn }
}

function tellsNothing({ day: _, ...told }: CheckIn): boolean {
  return JSON.stringify({ ...NOTHING_TOLD, ...told }) === JSON.stringify(NOTHING_TOLD)
}

function upToTen(value: string | undefined, option: string): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (value.trim() === '' || !Number.isInteger(number) || number < 0 || number > 10)
    throw new UsageError(`${option} "${value}" is not a whole number from 0 to 10.`)
  return number
}
