import type { Assessment } from '../../rules/model/assessment.ts'
import { dayInWords, daysBetween, type LocalDay } from '../../rules/model/day.ts'
import type { Week } from '../../rules/model/metrics.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import type { DataHealth, DigestLinks } from './digest-input.ts'
import type { Link } from './parts.ts'
import { capitalised, counted, dayAndMonth, listed, numberWord } from './words.ts'

/** What of the data needs a look. Where nothing does, nothing is said. */

/** More are told by their number. */
const RUNS_NAMED = 2

export const NOTHING_TO_LOOK_AT: DataHealth = {
  lastRead: { strava: null, files: null },
  reconnect: false,
  runsWithoutShoe: [],
  doubtfulPairs: 0,
}

export interface ToLookAt {
  readonly text: string
  readonly link: Link | null
}

export function toLookAt(
  { reconnect, runsWithoutShoe, doubtfulPairs }: DataHealth,
  missing: string | null,
  links: DigestLinks,
  units: Units,
): readonly ToLookAt[] {
  return [
    ...(missing === null ? [] : [plain(missing)]),
    ...(reconnect
      ? [plain('Strava no longer lets us in. Connecting again takes one tap on your page.')]
      : []),
    ...(doubtfulPairs === 0 ? [] : [{ text: doubtful(doubtfulPairs), link: link('Look at them', links) }]),
    ...withoutShoe(runsWithoutShoe, links, units),
  ]
}

function plain(text: string): ToLookAt {
  return { text, link: null }
}

function link(label: string, { dashboard }: DigestLinks): Link {
  return { label, href: dashboard }
}

function doubtful(pairs: number): string {
  const what =
    pairs === 1 ? 'Two runs of the week overlap' : `${capitalised(numberWord(pairs))} pairs of runs overlap`
  return `${what} in time and count as separate runs. If they are the same one, the week reads too high.`
}

function withoutShoe(
  runs: DataHealth['runsWithoutShoe'],
  links: DigestLinks,
  units: Units,
): readonly ToLookAt[] {
  const named = runs.slice(0, RUNS_NAMED).map(({ id, day, metres }) => ({
    text: `${dayInWords(day)}, ${formatDistance(metres, units)}: no pair of shoes named.`,
    link: links.shoe === undefined ? null : { label: 'Name the pair', href: links.shoe(id) },
  }))
  const more = runs.length - named.length
  if (more === 0) return named
  const rest = `${capitalised(counted(more, 'more run'))} of the week ${more === 1 ? 'names' : 'name'} no pair.`
  return [...named, { text: rest, link: link('See them', links) }]
}

/** "Last read: Strava on 23 November, files on 12 November." Null where nothing ever was. */
export function lastReadInWords({ lastRead }: DataHealth): string | null {
  const on = (name: string, day: LocalDay | null) => (day === null ? [] : [`${name} on ${dayAndMonth(day)}`])
  const sources = [...on('Strava', lastRead.strava), ...on('files', lastRead.files)]
  return sources.length === 0 ? null : `Last read: ${listed(sources)}.`
}

/** Days of the week, or all since one, of which nothing is known; null where all are. */
export function missingDays({ missingSince, day }: Assessment, week: Week | null): string | null {
  if (missingSince !== null)
    return `Nothing is known since ${dayInWords(missingSince)}. Connect again or drop in an export, and the light comes back.`
  if (week === null) return null
  // A week that is still running misses only what lies behind it.
  const gone = Math.min(7, daysBetween(week.starts, day) + 1)
  if (week.knownDays >= gone) return null
  return `Only ${week.knownDays} of ${gone} days of the week are known; the figures are of those.`
}
