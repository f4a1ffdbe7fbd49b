/** Run or not: what the recording itself says, and what follows for one that names no sport. */
import type { RunFigures } from '../../rules/model/run.ts'
import type { Track } from '../../rules/model/track.ts'
import { averageSpeedOf, movesLikeARun } from '../../rules/track/pace.ts'
import type { ReadContext } from '../connector.ts'
import { isRun } from './sport.ts'
import { sportInName } from './sport-words.ts'

export interface TrackKind {
  readonly isRun: boolean
  /** "running", "cycling", "strength_training"; "unknown" when nothing tells. */
  readonly type: string
  readonly assumedBy: RunFigures['assumedBy']
  /** For the runner; null where the recording names its sport. */
  readonly note: string | null
}

/**
 * The runner's word first, then what the activity or its file is called, then how fast it moves. `file` is the
 * path it was handed in under.
 */
export function kindOf(track: Track, file: string, sport: ReadContext['sport']): TrackKind {
  if (isRun(track.sport, track.subSport)) return { ...RUN, assumedBy: null, note: null }
  if (track.sport !== null) return other(typeOf(track.sport, track.subSport), null)
  return byRunner(sport) ?? byName(track, file) ?? byPace(track)
}

const UNNAMED = 'The file names no sport'
const RUN = { isRun: true, type: 'running' }

function other(type: string, note: string | null): TrackKind {
  return { isRun: false, type, assumedBy: null, note }
}

function byRunner(sport: ReadContext['sport']): TrackKind | null {
  if (sport === null) return null
  return sport === 'run'
    ? { ...RUN, assumedBy: 'runner', note: `${UNNAMED}; taken for a run because you said so.` }
    : other('unknown', `${UNNAMED}; not counted as a run because you said so.`)
}

function byName(track: Track, file: string): TrackKind | null {
  for (const name of [track.name ?? '', titleOf(file)]) {
    const sport = sportInName(name)
    const note = `${UNNAMED}; taken for ${sport === 'running' ? 'a run' : sport} by its name, “${name}”`
    if (sport === 'running') return { ...RUN, assumedBy: 'name', note: `${note}${paceAfter(track)}.` }
    if (sport !== null) return other(sport, `${note}.`)
  }
  return null
}

function byPace(track: Track): TrackKind {
  if (!movesLikeARun(track)) {
    const note = 'The file does not name its sport, so it is not counted as a run.'
    return other(secondName(track.subSport) ?? 'unknown', note)
  }
  return { ...RUN, assumedBy: 'pace', note: `${UNNAMED}; taken for a run by its pace${paceOf(track)}.` }
}

/** The file's own name, without its folders and endings. */
function titleOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file
  return name.replace(/(?:\.(?:gz|fit|gpx|tcx))+$/i, '')
}

function paceAfter(track: Track): string {
  const pace = paceOf(track)
  return pace === '' ? '' : `, at a pace${pace}`
}

/** " of 5:12 /km"; empty when the pace is not known. */
function paceOf(track: Track): string {
  const speed = averageSpeedOf(track)
  if (!speed) return ''
  const seconds = Math.round(1000 / speed)
  return ` of ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} /km`
}

/** Sports that say little by themselves: "training" is strength or yoga only by its second name. */
const VAGUE: ReadonlySet<string> = new Set(['generic', 'training', 'fitness_equipment'])

function typeOf(sport: string, subSport: string | null): string {
  return VAGUE.has(sport) ? (secondName(subSport) ?? sport) : sport
}

function secondName(subSport: string | null): string | null {
  return subSport === 'generic' ? null : subSport
}
