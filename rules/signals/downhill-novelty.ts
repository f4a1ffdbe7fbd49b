import { addDays, dayInWords, daysBetween, lastOf } from '../model/day.ts'
import { runsWithin } from '../model/run.ts'
import type { Situation } from '../model/situation.ts'
import type { SessionDescent } from '../model/terrain.ts'
import { KNOWN_SHARE, REFERENCE_DAYS } from '../model/thresholds.ts'
import { daysMissing, runsMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

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
  leavesOpen:
    'It does not know how fast you went down or on what ground, and reviews of trail running found no link of descent with injuries.',
  sees: lookedAt,
  evaluate: (situation) => {
    const descents = recentDescents(situation).filter(isNew)
    const [most, lastDay] = [steepest(descents), lastOf(descents.map((descent) => descent.day))]
    if (most === null || lastDay === null) return null
    const { steepDescentMetres, before } = most
    const threshold = Math.max(LEAST_METRES, NEW_RATIO * before.metres)
    return {
      id: 'downhill-novelty',
      level: 'amber',
      value: steepDescentMetres,
      threshold,
      reason:
        `${Math.round(steepDescentMetres)} m down steep slopes in one run; ` +
        `${inWords(before.metres)} in the 30 days before. Keep the next two to three days easy and flat.`,
      evidence:
        'In ten runners, running down a slope of 16 % raised the impact at each step by 54 % and the braking by 73 %. ' +
        'Reviews of injuries in trail running found no link with descent. ' +
        'How much is new to your legs is our own reading; nobody has tested it.',
      grade: 'C',
      subject: most.runIds.join(','),
      wayDown: {
        words:
          `It is over on ${dayInWords(addDays(lastDay, EASY_DAYS + 1))}; ` +
          `after that stay under ${Math.round(threshold)} m down steep slopes in one run.`,
        metres: threshold,
      },
    }
  },
}

type Compared = SessionDescent & {
  readonly steepDescentMetres: number
  readonly before: { readonly metres: number }
}

function recentDescents({ day, metrics }: Situation): readonly SessionDescent[] {
  return metrics.elevation.descents.filter((descent) => daysBetween(descent.day, day) <= EASY_DAYS)
}

function isNew(descent: SessionDescent): descent is Compared {
  const { steepDescentMetres, before } = descent
  if (steepDescentMetres === null || before === null || before.metres === null) return false
  if (before.knownShare < KNOWN_SHARE) return false
  return steepDescentMetres >= LEAST_METRES && steepDescentMetres > NEW_RATIO * before.metres
}

function steepest<D extends SessionDescent>(descents: readonly D[]): D | null {
  return descents.reduce<D | null>(
    (most, each) =>
      most !== null && (most.steepDescentMetres ?? 0) >= (each.steepDescentMetres ?? 0) ? most : each,
    null,
  )
}

function inWords(metres: number): string {
  const whole = Math.round(metres)
  return whole === 0 ? 'there was no such descent' : `the most of one run was ${whole} m`
}

function lookedAt(situation: Situation): Seen {
  const { day, history } = situation
  const recent = recentDescents(situation)
  const descent = steepest(recent.filter(isNew)) ?? steepest(recent)
  const from = addDays(descent?.day ?? day, 1 - REFERENCE_DAYS)
  return {
    facts: {
      runOn: descent?.day ?? null,
      steepDescentMetres: descent?.steepDescentMetres ?? null,
      mostSteepDescentBeforeMetres: descent?.before?.metres ?? null,
      knownShareBefore: descent?.before?.knownShare ?? null,
    },
    missing: [
      ...daysMissing(history, from, day, `the ${daysBetween(from, day) + 1} days looked at`),
      ...runsMissing('slopes', runsWithin(history.runs, from, day), (run) => run.steepDescentMetres !== null),
    ],
  }
}
