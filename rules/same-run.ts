/**
 * Which records tell of one run, and why. A pure function of the records and of what the runner said about them,
 * whatever the order they came in, so that it can be replayed, undone and overruled.
 */
import { type Instant, instant } from './model/day.ts'
import type { Source } from './model/source.ts'

/** One record as matching sees it. */
export interface RunTrace {
  /** A name that stays the same when the record comes again. */
  readonly name: string
  readonly startedAt: Instant
  readonly distanceMetres: number
  readonly movingSeconds: number
  readonly elapsedSeconds: number
  /** Of whom the record is; two of one source are told apart by the source itself. */
  readonly source: Source
  /** Read from a recording rather than from a line of a table or a form. */
  readonly isRecorded: boolean
  /** What the run goes by wherever it is told; two records that share one are one run. */
  readonly keys: readonly string[]
  /** The time of day is withheld, so the start says nothing. */
  readonly startIsHidden: boolean
  /** A wall clock without its zone: the start may be whole quarter hours off. */
  readonly zoneIsAssumed: boolean
}

/** The runner's word on two records: they are one run, or two. It stands above every rule. */
export interface Verdict {
  readonly one: string
  readonly other: string
  readonly are: 'one' | 'two'
}

/** Records of one run. */
export interface Cluster<T extends RunTrace> {
  readonly records: readonly T[]
  /** By record name: why it belongs to the others. A record alone has none. */
  readonly reasons: ReadonlyMap<string, string>
}

/** Nobody begins two runs at once, whatever distance was corrected or file cut short since. */
const SAME_START_SECONDS = 10
const START_SECONDS = 120
const SHARE = 0.03
const LEAST_METRES = 100
const LEAST_SECONDS = 60
/** Two outings can begin within two minutes, but not go on at the same time. */
const OVERLAP_SHARE = 0.5

/** Zones differ by whole quarter hours, up to 26 hours between the farthest. */
const QUARTER_SECONDS = 900
const WIDEST_ZONES_SECONDS = 26 * 3600
/** A start out of its zone says little, so all else has to fit closely: two laps of one loop must stay two. */
const CLOSE_START_SECONDS = 5
const CLOSE_SHARE = 0.005

/** How far apart the starts of two records of one run may be, for finding candidates. */
export const FARTHEST_START_MS = WIDEST_ZONES_SECONDS * 1000

/** Groups records into runs, each group and the groups themselves in order of start. */
export function clustersOf<T extends RunTrace>(
  records: readonly T[],
  verdicts: readonly Verdict[] = [],
): readonly Cluster<T>[] {
  const ordered = records.toSorted((a, b) => a.startedAt - b.startedAt || (a.name < b.name ? -1 : 1))
  const said = wordsOn(verdicts)
  const links = pairsOf(ordered).flatMap(([a, b]) => linkOf(a, b, said))
  const units = joined(
    ordered.map((record) => [record]),
    links.filter((link) => link.isCertain),
    (one, other) => !pairsBetween(one, other).some(([a, b]) => said(a, b) === 'two'),
  )
  const clusters = chained(units, links, said)
  return clusters.map((members) => ({
    records: members.toSorted((a, b) => ordered.indexOf(a) - ordered.indexOf(b)),
    reasons: reasonsIn(members, links),
  }))
}

/** Why two records tell of one run by themselves, or null when they do not. */
export function sameRunReason(a: RunTrace, b: RunTrace): string | null {
  return linkOf(a, b, () => null)[0]?.reason ?? null
}

interface Link<T extends RunTrace> {
  readonly a: T
  readonly b: T
  readonly reason: string
  /** By name or by the runner's word, rather than by nearness. */
  readonly isCertain: boolean
  /** 0: nothing lies between them; 3: at the edge in everything. */
  readonly distance: number
}

type Word = (a: RunTrace, b: RunTrace) => Verdict['are'] | null

function linkOf<T extends RunTrace>(a: T, b: T, said: Word): readonly Link<T>[] {
  const word = said(a, b)
  if (word === 'two') return []
  if (word === 'one') return [{ a, b, reason: 'you said so', isCertain: true, distance: 0 }]
  const key = a.keys.find((each) => b.keys.includes(each))
  if (key !== undefined) return [{ a, b, reason: reasonOfKey(key), isCertain: true, distance: 0 }]
  const near = nearness(a, b) ?? nearnessAcrossZones(a, b)
  return near === null ? [] : [{ a, b, ...near, isCertain: false }]
}

function reasonOfKey(key: string): string {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  if (kind === 'garmin') return `both are Garmin activity ${id}`
  if (kind === 'strava') return `both are Strava activity ${id}`
  return kind === 'bytes' ? 'the same file' : 'the same recording of the same watch'
}

interface Nearness {
  readonly reason: string
  readonly distance: number
}

/** Begun at once; or starts within two minutes, distances within 3 % or 100 m, times within 3 % or a minute. */
function nearness(a: RunTrace, b: RunTrace): Nearness | null {
  if (a.startIsHidden || b.startIsHidden) return null
  const { start, metres, seconds } = gapsOf(a, b)
  const isTogether = overlapSeconds(a, b) >= OVERLAP_SHARE * Math.min(a.elapsedSeconds, b.elapsedSeconds)
  if (!isTogether) return null
  const reason = `starts ${Math.round(start)} s, distances ${Math.round(metres)} m and times ${Math.round(seconds)} s apart`
  const most = {
    metres: Math.max(LEAST_METRES, SHARE * Math.max(a.distanceMetres, b.distanceMetres)),
    seconds: Math.max(LEAST_SECONDS, SHARE * Math.max(a.movingSeconds, b.movingSeconds)),
  }
  const distance = start / START_SECONDS + metres / most.metres + seconds / most.seconds
  if (beganAtOnce(a, b)) return { reason, distance }
  if (start > START_SECONDS || metres > most.metres || seconds > most.seconds) return null
  return { reason, distance }
}

/** Two lines typed in for one day may both say noon; otherwise nobody begins two runs at once. */
function beganAtOnce(a: RunTrace, b: RunTrace): boolean {
  const isTyped = a.source === b.source && !(a.isRecorded && b.isRecorded)
  return !isTyped && gapsOf(a, b).start <= SAME_START_SECONDS
}

/** The same wall clock told in another zone. */
function nearnessAcrossZones(a: RunTrace, b: RunTrace): Nearness | null {
  if (a.startIsHidden || b.startIsHidden || a.zoneIsAssumed === b.zoneIsAssumed) return null
  const { start, metres, seconds } = gapsOf(a, b)
  const shift = wholeQuarters(start)
  const rest = Math.abs(start - shift)
  if (start > WIDEST_ZONES_SECONDS || rest > CLOSE_START_SECONDS) return null
  const longer = Math.max(a.distanceMetres, b.distanceMetres)
  const slower = Math.max(a.movingSeconds, b.movingSeconds)
  if (metres > CLOSE_SHARE * longer || seconds > CLOSE_SHARE * slower) return null
  const hours = shift / 3600
  return {
    reason: `starts ${hours} h apart by the zone, distances ${Math.round(metres)} m and times ${Math.round(seconds)} s`,
    // a start in its own zone goes first
    distance: 3 + hours / 100,
  }
}

/** Whether two would be near in one zone: too little to make them one, but no reason against a run that has both. */
function mayBeNearInOneZone(a: RunTrace, b: RunTrace): boolean {
  if (a.zoneIsAssumed === b.zoneIsAssumed) return false
  const shift = wholeQuarters((b.startedAt - a.startedAt) / 1000)
  if (Math.abs(shift) > WIDEST_ZONES_SECONDS) return false
  return nearness({ ...a, startedAt: instant(a.startedAt + shift * 1000) }, b) !== null
}

function wholeQuarters(seconds: number): number {
  return Math.round(seconds / QUARTER_SECONDS) * QUARTER_SECONDS
}

function gapsOf(a: RunTrace, b: RunTrace) {
  return {
    start: Math.abs(a.startedAt - b.startedAt) / 1000,
    metres: Math.abs(a.distanceMetres - b.distanceMetres),
    // one source may count pauses where the other does not
    seconds: Math.min(
      Math.abs(a.movingSeconds - b.movingSeconds),
      Math.abs(a.elapsedSeconds - b.elapsedSeconds),
    ),
  }
}

function overlapSeconds(a: RunTrace, b: RunTrace): number {
  const endOf = (run: RunTrace) => run.startedAt / 1000 + run.elapsedSeconds
  return Math.min(endOf(a), endOf(b)) - Math.max(a.startedAt, b.startedAt) / 1000
}

/** Joins groups along links, nearest first, wherever `mayJoin` allows. */
function joined<T extends RunTrace>(
  groups: readonly (readonly T[])[],
  links: readonly Link<T>[],
  mayJoin: (one: readonly T[], other: readonly T[]) => boolean,
): readonly (readonly T[])[] {
  const groupOf = new Map(groups.flatMap((group) => group.map((record) => [record, group] as const)))
  for (const { a, b } of links.toSorted(nearestFirst)) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)]
    if (!one || !other || one === other || !mayJoin(one, other)) continue
    const both = [...one, ...other]
    for (const record of both) groupOf.set(record, both)
  }
  return [...new Set(groupOf.values())]
}

/**
 * Joins units of certain records by nearness. In a chain A–B–C the middle fits both ends; the three are one run
 * only when the ends fit each other too.
 */
function chained<T extends RunTrace>(
  units: readonly (readonly T[])[],
  links: readonly Link<T>[],
  said: Word,
): readonly (readonly T[])[] {
  const unitOf = new Map(units.flatMap((unit) => unit.map((record) => [record, unit] as const)))
  const linked = new Set(links.flatMap(({ a, b }) => [pairName(a.name, b.name)]))
  const touch = (one: readonly T[], other: readonly T[]) =>
    pairsBetween(one, other).some(
      ([a, b]) => linked.has(pairName(a.name, b.name)) || mayBeNearInOneZone(a, b),
    )
  const unitsIn = (group: readonly T[]) => new Set(group.map((record) => unitOf.get(record) ?? [record]))
  return joined(units, links, (one, other) => {
    if (pairsBetween(one, other).some(([a, b]) => said(a, b) === 'two')) return false
    return pairsBetween([...unitsIn(one)], [...unitsIn(other)]).every(([a, b]) => touch(a, b))
  })
}

function nearestFirst<T extends RunTrace>(one: Link<T>, other: Link<T>): number {
  const [a, b] = [pairName(one.a.name, one.b.name), pairName(other.a.name, other.b.name)]
  return one.distance - other.distance || (a < b ? -1 : 1)
}

/** For each record the link that holds it most firmly. */
function reasonsIn<T extends RunTrace>(
  members: readonly T[],
  links: readonly Link<T>[],
): ReadonlyMap<string, string> {
  const within = links.filter(({ a, b }) => members.includes(a) && members.includes(b)).toSorted(nearestFirst)
  return new Map(
    members.flatMap((record) => {
      const link = within.find(({ a, b }) => a === record || b === record)
      return link ? [[record.name, link.reason] as const] : []
    }),
  )
}

function wordsOn(verdicts: readonly Verdict[]): Word {
  const words = new Map(verdicts.map(({ one, other, are }) => [pairName(one, other), are]))
  return (a, b) => words.get(pairName(a.name, b.name)) ?? null
}

function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const))
}

function pairsBetween<T>(one: readonly T[], other: readonly T[]): readonly (readonly [T, T])[] {
  return one.flatMap((a) => other.map((b) => [a, b] as const))
}
