import type { RunnerChange } from '../../db/runners.ts'
import type { StoredShoe } from '../../db/shoes.ts'
import type { Weekday } from '../../rules/model/day.ts'
import type { Units } from '../../rules/model/units.ts'
import { UsageError } from './command.ts'
import { readDistance } from './distances.ts'
import { readPause, readQuietHours, readSnooze } from './letter-settings.ts'
import { namedShoe } from './named-shoe.ts'

/** What one KEY=VALUE changes. */
export type Setting = RunnerChange

interface Background {
  /** For distances written without a unit. */
  readonly units: Units
  readonly shoes: readonly StoredShoe[]
}

type Reader = (value: string, background: Background, key: string) => Setting

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const READERS: Readonly<Record<string, Reader>> = {
  name: (name) => ({ name }),
  zone: (zone) => ({ zone: readZone(zone) }),
  units: (units) => ({ units: oneOf(units, ['km', 'mi'], 'units') }),
  weekstart: (value) => ({ weekStart: readWeekday(value) }),
  birthyear: (value) => ({ birthYear: wholeNumber(value, 1900, 2100, 'birth-year') }),
  sex: (value) => ({ sex: oneOf(value, ['f', 'm'], 'sex') }),
  restingpulse: (value) => ({ restingPulse: wholeNumber(value, 25, 120, 'resting-pulse') }),
  maximumpulse: (value) => ({ maximumPulse: wholeNumber(value, 100, 240, 'maximum-pulse') }),
  equipment: (value) => ({
    equipment: value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  }),
  history: (history) => ({ history }),
  defaultshoe: (value, { shoes }) => ({ defaultShoeId: namedShoe(shoes, value).id }),
  usualweek: (value, { units }) => ({ usualWeekMetres: readDistance(value, units, 'usual-week') }),
  longestrun: (value, { units }) => ({ longestRunMetres: readDistance(value, units, 'longest-run') }),
  sittinghours: (value) => ({ sittingHours: readHours(value, 'sitting-hours') }),
  mailalerts: (value) => ({ mail: { alerts: onOrOff(value, 'mail-alerts') } }),
  maildigest: (value) => ({ mail: { digest: onOrOff(value, 'mail-digest') } }),
  mailcheckins: (value) => ({ mail: { checkIns: onOrOff(value, 'mail-check-ins') } }),
  mailnews: (value) => ({ mail: { news: onOrOff(value, 'mail-news') } }),
  quiethours: readQuietHours,
  pause: readPause,
  snooze: readSnooze,
}

/** What `none` takes back. Of earlier injuries "none" is an answer, and stays. */
const NOT_TOLD: Readonly<Record<string, Setting>> = {
  birthyear: { birthYear: null },
  sex: { sex: null },
  restingpulse: { restingPulse: null },
  maximumpulse: { maximumPulse: null },
  defaultshoe: { defaultShoeId: null },
  usualweek: { usualWeekMetres: null },
  longestrun: { longestRunMetres: null },
  sittinghours: { sittingHours: null },
  quiethours: { quietHours: null },
  pause: { pause: null },
  snooze: { snoozedUntil: null },
}

/** Other ways to write a key. */
const ALIASES: Readonly<Record<string, string>> = {
  timezone: 'zone',
  maxpulse: 'maximumpulse',
  alerts: 'mailalerts',
  digest: 'maildigest',
  checkins: 'mailcheckins',
  news: 'mailnews',
}

export const SETTING_KEYS =
  'name, zone, units, week-start, birth-year, sex, resting-pulse, maximum-pulse, equipment, history, default-shoe, usual-week, longest-run, sitting-hours, mail-alerts, mail-digest, mail-check-ins, mail-news, quiet-hours, pause, snooze'

/** Reads one setting; `week-start`, `week_start` and `weekStart` are one key. A UsageError names what it takes. */
export function readSetting(
  key: string,
  value: string,
  background: Background = { units: 'km', shoes: [] },
): Setting {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '')
  const name = ALIASES[plain] ?? plain
  const reader = READERS[name]
  if (!reader) throw new UsageError(`There is no setting "${key}". There is: ${SETTING_KEYS}.`)
  const taken = value.toLowerCase() === 'none' ? NOT_TOLD[name] : undefined
  return taken ?? reader(value, background, key)
}

function readZone(zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch {
    throw new UsageError(`"${zone}" is not a time zone; write it as Europe/Berlin.`)
  }
}

function readWeekday(value: string): Weekday {
  const byName = WEEKDAYS.findIndex((name) => value.length >= 2 && name.startsWith(value.toLowerCase())) + 1
  const day = byName || Number(value)
  if (!Number.isInteger(day) || day < 1 || day > 7)
    throw new UsageError(`week-start "${value}" is not a day of the week; write monday or sunday.`)
  return day as Weekday
}

function wholeNumber(value: string, least: number, most: number, key: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`${key} "${value}" is not a whole number from ${least} to ${most}.`)
  return number
}

/** Of a day, by the half. */
function readHours(value: string, key: string): number {
  const hours = Number(value)
  if (value.trim() === '' || !Number.isInteger(2 * hours) || hours < 0 || hours > 24)
    throw new UsageError(`${key} "${value}" is not a number of hours from 0 to 24; write it as 7 or 7.5.`)
  return hours
}

function oneOf<const T extends string>(value: string, choices: readonly T[], key: string): T {
  const choice = choices.find((each) => each === value.toLowerCase())
  if (choice === undefined) throw new UsageError(`${key} "${value}" must be ${choices.join(' or ')}.`)
  return choice
}

function onOrOff(value: string, key: string): boolean {
  return oneOf(value, ['on', 'off'], key) === 'on'
}
