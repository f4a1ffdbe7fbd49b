/** One run from all records that tell of it: which one counts, and which fields another one tells better. */
import type { RunFigures } from './model/run.ts'
import type { Source } from './model/source.ts'
import { gradesOver } from './track/slopes.ts'

/** What one record tells, and what decides how far it is believed. */
export interface RunAccount {
  /** A name that stays the same when the record comes again. */
  readonly name: string
  readonly source: Source
  /** Of the file it was read from; null for a line of a table or a summary. */
  readonly format: 'fit' | 'tcx' | 'gpx' | null
  readonly figures: RunFigures
}

export interface MergedRun<A extends RunAccount> {
  /** The record whose distance, times and day these are. */
  readonly counting: A
  readonly figures: RunFigures
  /** Fields that another record tells, and why it does. */
  readonly toldBy: readonly ToldField[]
}

export interface ToldField {
  readonly field: keyof RunFigures
  /** Name of the record. */
  readonly by: string
  readonly reason: string
}

/** A watch writes more than a phone app, and a track more than a summary. */
const FORMATS = ['fit', 'tcx', 'gpx', null] as const
/** Where a runner corrects runs; loose files only tell what was recorded. */
const PLACES: readonly Source[] = ['garmin_export', 'strava_archive', 'file', 'manual', 'strava_api']
/** Where a runner gives names: Garmin's own is the name of a town. */
const NAMERS: readonly Source[] = ['strava_archive', 'garmin_export', 'file', 'manual', 'strava_api']

/** The same whatever the order; at least one account. Strava's API speaks only where no file does. */
export function mergeRun<A extends RunAccount>(accounts: readonly A[]): MergedRun<A> {
  const own = accounts.filter((account) => account.source !== 'strava_api')
  const heard = (own.length > 0 ? own : accounts).toSorted(mostBelievedFirst)
  const [counting] = heard
  if (counting === undefined) throw new RangeError('a run is told by at least one record')
  const fields = [
    ...climb(heard, 'ascentMetres', 'ascentFrom'),
    ...climb(heard, 'descentMetres', 'descentFrom'),
    ...firstKnown(heard, 'steepDescentMetres'),
    ...firstKnown(heard, 'steepAscentMetres'),
    ...gradeAdjusted(heard),
    ...firstKnown(heard, 'averagePulse'),
    ...firstKnown(heard, 'maximumPulse'),
    ...firstKnown(heard, 'averageCadence'),
    ...firstKnown(heard, 'perceivedExertion'),
    ...fromTrack(heard, 'splits'),
    ...fromTrack(heard, 'pulseSeconds'),
    ...surface(heard),
    ...sport(heard),
    ...title(heard),
  ]
  const better = fields.filter(({ by }) => by !== counting.name)
  return {
    counting,
    figures: { ...counting.figures, ...Object.fromEntries(better.map(({ field, value }) => [field, value])) },
    toldBy: better.flatMap(({ field, by, reason }) => (reason === null ? [] : [{ field, by, reason }])),
  }
}

/** A field's value, who tells it and why; without a reason it goes along with the field before it. */
interface Choice {
  readonly field: keyof RunFigures
  readonly value: unknown
  readonly by: string
  readonly reason: string | null
}

function mostBelievedFirst(a: RunAccount, b: RunAccount): number {
  const rank = ({ format, source }: RunAccount) => FORMATS.indexOf(format) * 10 + PLACES.indexOf(source)
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1)
}

/** Climbs of a device, of ours and of a service differ by half: the device's own before ours before a service's. */
function climb(
  heard: readonly RunAccount[],
  field: 'ascentMetres' | 'descentMetres',
  origin: 'ascentFrom' | 'descentFrom',
): readonly Choice[] {
  const known = heard.filter(({ figures }) => figures[field] !== null)
  const best = (['device', 'points', 'service'] as const).flatMap((from) =>
    known.filter(({ figures }) => figures[origin] === from),
  )[0]
  if (best === undefined) return []
  const { name: by, figures } = best
  const reason = figures[origin] === 'device' ? 'the watch’s own total' : 'no other record tells'
  return [
    { field, value: figures[field], by, reason },
    { field: origin, value: figures[origin], by, reason: null },
  ]
}

function firstKnown(
  heard: readonly RunAccount[],
  field:
    | 'steepDescentMetres'
    | 'steepAscentMetres'
    | 'averagePulse'
    | 'maximumPulse'
    | 'averageCadence'
    | 'perceivedExertion',
): readonly Choice[] {
  const first = heard.find(({ figures }) => figures[field] !== null)
  return first
    ? [{ field, value: first.figures[field], by: first.name, reason: 'no better record tells' }]
    : []
}

function fromTrack(heard: readonly RunAccount[], field: 'splits' | 'pulseSeconds'): readonly Choice[] {
  const first = heard.find(({ figures }) => figures[field].length > 0)
  return first ? [{ field, value: first.figures[field], by: first.name, reason: 'it has the track' }] : []
}

/** In shares of the distance that counts. */
function gradeAdjusted(heard: readonly RunAccount[]): readonly Choice[] {
  const first = heard.find(({ figures }) => figures.gradeAdjustedMetres !== null)
  const metres = heard[0]?.figures.distanceMetres
  if (first === undefined || metres === undefined) return []
  const by = first.name
  const { gradeAdjustedMetres, minettiMetres } = gradesOver(metres, first.figures)
  return [
    { field: 'gradeAdjustedMetres', value: gradeAdjustedMetres, by, reason: 'it has the track' },
    { field: 'minettiMetres', value: minettiMetres, by, reason: null },
  ]
}

/** In shares of the distance that counts. */
function surface(heard: readonly RunAccount[]): readonly Choice[] {
  const first = heard.find(({ figures }) => Object.keys(figures.surface).length > 0)
  const metres = heard[0]?.figures.distanceMetres
  if (first === undefined || metres === undefined) return []
  const share = first.figures.distanceMetres > 0 ? metres / first.figures.distanceMetres : 1
  const scaled = Object.entries(first.figures.surface).map(([each, value]) => [each, value * share])
  const value = Object.fromEntries(scaled)
  return [{ field: 'surface', value, by: first.name, reason: 'no better record tells' }]
}

/** One record that names the sport is enough. */
function sport(heard: readonly RunAccount[]): readonly Choice[] {
  const named = heard.find(({ figures }) => figures.assumedBy === null)
  return named ? [{ field: 'assumedBy', value: null, by: named.name, reason: 'it names the sport' }] : []
}

function title(heard: readonly RunAccount[]): readonly Choice[] {
  const named = NAMERS.flatMap((source) => heard.filter((account) => account.source === source))
  const first = named.find(({ figures }) => figures.title !== null)
  return first
    ? [{ field: 'title', value: first.figures.title, by: first.name, reason: 'the name given there' }]
    : []
}
