import { daysBetween } from '../model/day.ts'
import type { SessionDescent } from '../model/terrain.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import type { SignalRule } from './signal.ts'

/** Less than this is a bridge or two, whatever came before (our own reading). */
const LEAST_METRES = 150
/** So many times the most of the 30 days before is new to the legs (our own reading). */
const NEW_RATIO = 1.5
/** The 48 to 72 hours that are to be easy, counted in whole days after the run. */
const EASY_DAYS = 2

/** `value` and `threshold` are metres of steep descent: the run's, and those above which it is new. */
export const downhillNovelty: SignalRule = {
  id: 'downhill-novelty',
  title: 'More downhill than usual',
  reference: 'Gottschall and Kram 2005, J Biomech 38:445, doi 10.1016/j.jbiomech.2004.04.023',
  grade: 'C',
  historyDays: 30,
  evaluate: ({ day, metrics }) => {
    const steepest = metrics.elevation.descents
      .filter((descent) => daysBetween(descent.day, day) <= EASY_DAYS)
      .filter(isNew)
      .reduce<Compared | null>(
        (most, each) => (most !== null && most.steepDescentMetres >= each.steepDescentMetres ? most : each),
        null,
      )
    if (steepest === null) return null
    const { steepDescentMetres, before } = steepest
    return {
      id: 'downhill-novelty',
      level: 'amber',
      value: steepDescentMetres,
      threshold: Math.max(LEAST_METRES, NEW_RATIO * before.metres),
      reason:
        `${Math.round(steepDescentMetres)} m down steep slopes in one run; ` +
        `${inWords(before.metres)} in the 30 days before. Keep the next two to three days easy and flat.`,
      evidence:
        'In ten runners, running down a slope of 16 % raised the impact at each step by 54 % and the braking by 73 %. ' +
        'Reviews of injuries in trail running found no link with descent. ' +
        'How much is new to your legs is our own reading; nobody has tested it.',
      grade: 'C',
      subject: steepest.runIds.join(','),
    }
  },
}

type Compared = SessionDescent & {
  readonly steepDescentMetres: number
  readonly before: { readonly metres: number }
}

function isNew(descent: SessionDescent): descent is Compared {
  const { steepDescentMetres, before } = descent
  if (steepDescentMetres === null || before === null || before.metres === null) return false
  if (before.knownShare < KNOWN_SHARE) return false
  return steepDescentMetres >= LEAST_METRES && steepDescentMetres > NEW_RATIO * before.metres
}

function inWords(metres: number): string {
  const whole = Math.round(metres)
  return whole === 0 ? 'there was no such descent' : `the most of one run was ${whole} m`
}
