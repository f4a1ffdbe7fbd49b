import { addDays, dayInWords } from '../model/day.ts'
import type { ShoeBuild } from '../model/shoe.ts'
import type { Finding } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import type { BuildMetrics, NewBuild } from '../model/terrain.ts'
import { HAIR, KNOWN_SHARE, NEW_BUILD_DAYS, OTHER_BUILD_DAYS } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'
import { daysMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

/** A new build's share may grow by so much from one week to the next (our own reading). */
const RAMP = 0.1
/** A week in minimalist pairs above which more of the trial's runners hurt (Fuller 2017). */
const MOST_MINIMALIST_METRES = 35_000
/** A build is new for six weeks, after four in other ones. */
const LOOK_BACK_DAYS = NEW_BUILD_DAYS + OTHER_BUILD_DAYS

const SHOES: Readonly<Record<ShoeBuild, string>> = {
  minimalist: 'minimalist shoes',
  'low-drop': 'low-drop shoes',
  conventional: 'conventional shoes',
  maximal: 'maximal shoes',
}

const TRIAL =
  'In a trial of 61 runners 16 of 31 in minimalist shoes were injured, and 11 of 30 in conventional ones. ' +
  'Minimalist shoes went with more pain above 35 km a week, and with more injuries above 71 kg of body mass.'
const OWN_READING = 'That other builds matter, and the ramp of 10 points a week, are our own reading.'

/** `value` is what a new build's share grew by; where none grew too fast, the week's metres in minimalist pairs. */
export const shoeTransition: SignalRule = {
  id: 'shoe-transition',
  title: 'Shoes of another build',
  reference: 'Fuller 2017, AJSM, doi 10.1177/0363546516682497; the ramp is our own reading',
  grade: 'B',
  // for the metres of a week; a new build needs 70
  historyDays: 7,
  leavesOpen:
    'It does not know your body mass, which the trial turns on, nor what you wore before your first known run.',
  sees: lookedAt,
  evaluate: (situation) => newBuild(situation) ?? muchMinimalist(situation),
}

function newBuild({ runner, metrics }: Situation): Finding | null {
  const { week } = metrics.builds
  const grown = grownMost(metrics.builds)
  if (week === null || grown === null || growthOf(grown) <= RAMP + HAIR) return null
  const { build, firstRunOn, share, shareBefore } = grown
  const metres = roomIn(grown, week.distanceMetres)
  const worn = formatDistance(week.metres[build] ?? 0, runner.units)
  return {
    id: 'shoe-transition',
    level: 'info',
    value: growthOf(grown),
    threshold: RAMP,
    reason:
      `As far as we know you first wore ${SHOES[build]} on ${dayInWords(firstRunOn)}. They made ` +
      `${formatPercent(share)} of your last seven days (${worn}), and ${formatPercent(shareBefore)} of the seven before.`,
    evidence: `${TRIAL} ${OWN_READING}`,
    grade: 'B',
    subject: `${build}:${firstRunOn}`,
    wayDown: {
      words: `Up to ${formatDistance(metres, runner.units)} in ${SHOES[build]} in the next seven days keeps to the ramp.`,
      metres,
    },
  }
}

function muchMinimalist({ runner, day, metrics }: Situation): Finding | null {
  const metres = minimalistMetres(metrics.builds)
  if (metres === null || metres <= MOST_MINIMALIST_METRES) return null
  const most = formatDistance(MOST_MINIMALIST_METRES, runner.units)
  return {
    id: 'shoe-transition',
    level: 'info',
    value: metres,
    threshold: MOST_MINIMALIST_METRES,
    reason: `${formatDistance(metres, runner.units)} of your last seven days was in minimalist shoes: over ${most}.`,
    evidence: TRIAL,
    grade: 'B',
    subject: `much-minimalist:${day}`,
    wayDown: {
      words: `${most} or less in minimalist shoes in seven days ends it.`,
      metres: MOST_MINIMALIST_METRES,
    },
  }
}

const growthOf = ({ share, shareBefore }: NewBuild) => share - shareBefore

function grownMost({ newBuilds }: BuildMetrics): NewBuild | null {
  return newBuilds?.toSorted((a, b) => growthOf(b) - growthOf(a))[0] ?? null
}

/** What keeps to the ramp in a week as long as the last; of minimalist pairs never more than the other limit. */
function roomIn({ build, shareBefore }: NewBuild, weekMetres: number): number {
  const metres = (shareBefore + RAMP) * weekMetres
  return build === 'minimalist' ? Math.min(metres, MOST_MINIMALIST_METRES) : metres
}

/** Null where too little of the week is known. */
function minimalistMetres({ week }: BuildMetrics): number | null {
  return week === null || week.knownShare < KNOWN_SHARE ? null : (week.metres.minimalist ?? 0)
}

function lookedAt({ day, history, metrics }: Situation): Seen {
  const { week, weekBefore, runs, untoldRuns } = metrics.builds
  const grown = grownMost(metrics.builds)
  return {
    facts: {
      weekMetres: week?.distanceMetres ?? null,
      knownShare: week?.knownShare ?? null,
      knownShareBefore: weekBefore?.knownShare ?? null,
      minimalistMetres: minimalistMetres(metrics.builds),
      newBuild: grown?.build ?? null,
      firstRunOn: grown?.firstRunOn ?? null,
      share: grown?.share ?? null,
      shareBefore: grown?.shareBefore ?? null,
    },
    missing: [
      ...daysMissing(history, addDays(day, 1 - LOOK_BACK_DAYS), day, `the last ${LOOK_BACK_DAYS} days`),
      ...(untoldRuns === 0 ? [] : [`the build of ${untoldRuns} of ${runs === 1 ? '1 run' : `${runs} runs`}`]),
      'your body mass: we do not ask for it',
    ],
  }
}
