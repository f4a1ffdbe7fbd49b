/** One loose FIT file → what it says of its runner's runs and other activities. */
import { createHash } from 'node:crypto'
import { dayAtOffset, dayInZone, type LocalDay } from '../../rules/model/day.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import type { Track } from '../../rules/model/track.ts'
import { figuresOf } from '../../rules/track/figures.ts'
import { movingSecondsOf } from '../../rules/track/way.ts'
import type { Finding } from '../connector.ts'
import { type FitReading, readFit } from './fit.ts'
import { isIndoor, isRun, surfaceOf } from './sport.ts'

/** Faster than the fastest hundred metres ever run (10.4 m/s), with room for a bad start of the clock. */
const FASTEST_METRES_PER_SECOND = 12

const AGAIN = 'Export the original from your watch or app again.'

/** `zone` is the runner's, for recordings that do not say their own offset. */
export function fitFindings(bytes: Uint8Array, file: string, zone: string): readonly Finding[] {
  const reading = readFit(bytes)
  if (reading.kind === 'not-an-activity') return [{ kind: 'passed-over', file }]
  if (reading.kind === 'unreadable') return [refusal(file, `${reading.reason} ${AGAIN}`)]
  // the change between two parts of a triathlon is no activity
  const tracks = reading.tracks.filter((track) => track.sport !== 'transition' && !isEmpty(track))
  if (tracks.length === 0) return [refusal(file, `The recording is empty: no distance, no time. ${AGAIN}`)]
  const ids = idsOf(bytes)
  return tracks.map((track) =>
    isRun(track.sport, track.subSport)
      ? runFinding(track, { bytes, file, zone, notes: reading.notes, id: ids.run() })
      : activityFinding(track, { bytes, file, zone, notes: reading.notes, id: ids.other() }),
  )
}

type Activity = Extract<FitReading, { readonly kind: 'activity' }>

interface Origin {
  readonly bytes: Uint8Array
  readonly file: string
  readonly zone: string
  readonly notes: Activity['notes']
  readonly id: string
}

/** The first run of a file goes by the hash of its bytes, so that the same file is known again under any name. */
function idsOf(bytes: Uint8Array): { readonly run: () => string; readonly other: () => string } {
  const hash = createHash('sha256').update(bytes).digest('hex')
  let runs = 0
  let others = 0
  return {
    run: () => (++runs === 1 ? hash : `${hash}#${runs}`),
    other: () => `${hash}#a${++others}`,
  }
}

function isEmpty({ totals, samples }: Track): boolean {
  return samples.length === 0 && !totals.distanceMetres && !totals.timerSeconds && !totals.elapsedSeconds
}

function runFinding(track: Track, origin: Origin): Finding {
  const { file, id, notes, bytes } = origin
  const figures = figuresOf(track, dayOf(track, origin.zone), {
    indoor: isIndoor(track.sport, track.subSport) || isWithoutPlace(track),
    surface: surfaceOf(track.sport, track.subSport),
    title: null,
  })
  if (figures === null) {
    return refusal(
      file,
      `The file does not say how far or how long this run was. Add it in your app, then: ${AGAIN}`,
    )
  }
  if (isTooFast(figures)) return refusal(file, tooFastReason(figures))
  return {
    kind: 'run',
    source: 'file',
    externalId: id,
    file,
    notes,
    figures,
    shoeExternalIds: [],
    original: id.includes('#') ? null : { bytes, extension: 'fit' },
  }
}

/** A watch that saw neither the sky nor a hill was under a roof. */
function isWithoutPlace({ samples, totals }: Track): boolean {
  return samples.length > 0 && samples.every((sample) => sample.latitude === null) && !totals.ascentMetres
}

function isTooFast({ distanceMetres, movingSeconds }: RunFigures): boolean {
  return distanceMetres > FASTEST_METRES_PER_SECOND * movingSeconds
}

function tooFastReason({ day, distanceMetres, movingSeconds }: RunFigures): string {
  const kilometres = (distanceMetres / 1000).toFixed(1)
  const minutes = (movingSeconds / 60).toFixed(1)
  return (
    `The run of ${day} says ${kilometres} km in ${minutes} minutes, faster than anyone runs. ` +
    'If it was a ride or a drive, change its sport in your app and export it again.'
  )
}

function activityFinding(track: Track, { file, id, notes, zone }: Origin): Finding {
  const seconds = track.totals.timerSeconds ?? movingSecondsOf(track.samples) ?? track.totals.elapsedSeconds
  if (seconds === null) return refusal(file, `The file does not say how long this activity was. ${AGAIN}`)
  const unnamed =
    track.sport === null ? ['The file does not name its sport, so it is not counted as a run.'] : []
  return {
    kind: 'activity',
    source: 'file',
    externalId: id,
    file,
    notes: [...notes, ...unnamed],
    activity: {
      day: dayOf(track, zone),
      startedAt: track.startedAt,
      type: typeOf(track),
      minutes: seconds / 60,
    },
  }
}

/** Sports that say little by themselves: "training" is strength or yoga only by its second name. */
const VAGUE: ReadonlySet<string> = new Set(['generic', 'training', 'fitness_equipment'])

function typeOf({ sport, subSport }: Track): string {
  const second = subSport === 'generic' ? null : subSport
  if (sport === null) return second ?? 'unknown'
  return VAGUE.has(sport) ? (second ?? sport) : sport
}

function dayOf({ startedAt, utcOffsetSeconds }: Track, zone: string): LocalDay {
  return utcOffsetSeconds === null ? dayInZone(startedAt, zone) : dayAtOffset(startedAt, utcOffsetSeconds)
}

function refusal(file: string, reason: string): Finding {
  return { kind: 'refused', file, reason }
}
