import type { CheckIn } from '../model/check-in.ts'
import { daysBetween, type LocalDay } from '../model/day.ts'
import type { Signal } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import type { SurfaceClass } from '../model/surface.ts'
import type { SurfaceMetrics } from '../model/terrain.ts'
import { KNOWN_SHARE } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'
import type { SignalRule } from './signal.ts'

/** A class that grows by 40 points, to 10 km a week or more, is a change (our own reading). */
const RISE = 0.4
const RISE_LEAST_METRES = 10_000
/** In doubles 0.6 − 0.2 is a hair under 0.4. */
const HAIR = 1e-9

/** More than this on hard ground is worth a word to those who hurt (our own reading). */
const MOSTLY_HARD = 0.9
const PAIN = 3
const PAIN_DAYS = 7

const GROUND: Readonly<Record<SurfaceClass, string>> = {
  paved: 'paved ground',
  track: 'the track',
  treadmill: 'the treadmill',
  compacted: 'gravel and firm paths',
  soft: 'grass and dirt',
  technical_trail: 'rocky trails',
}

/** `value` is a share or its growth: hard ground ÷ known metres in pain, a class's growth else. */
export const surfaceChange: SignalRule = {
  id: 'surface-change',
  title: 'Other ground than usual',
  reference:
    'Mitchell 2023, Sports Biomech, doi 10.1080/14763141.2023.2236058; Tessutti 2012, J Sports Sci 30:1545',
  grade: 'C',
  historyDays: 28,
  evaluate: (situation) => hardGroundInPain(situation) ?? newGround(situation),
}

function hardGroundInPain({ day, history, metrics }: Situation): Signal | null {
  const { fourWeeks, hardShare } = metrics.surface
  const pain = worstPain(history.checkIns, day)
  if (fourWeeks === null || hardShare === null || fourWeeks.knownShare < KNOWN_SHARE) return null
  if (hardShare <= MOSTLY_HARD || pain === null || pain < PAIN) return null
  return {
    id: 'surface-change',
    level: 'info',
    value: hardShare,
    threshold: MOSTLY_HARD,
    reason:
      `${formatPercent(hardShare)} of your last 28 days was on paved ground, and you told us of pain (${pain} of 10). ` +
      'Move one or two runs to grass or dirt, and leave rocky trails for now.',
    evidence:
      'In 47 runners grass lowered the peak pressure under the heel by 9 to 17 % against asphalt. ' +
      'Whether softer ground means fewer injuries is not known, nor is anything about back pain.',
    grade: 'C',
    subject: `hard-ground:${day}`,
  }
}

/** The day's worst, or what was told of it in parts; null when nothing was. */
function worstPain(checkIns: readonly CheckIn[], day: LocalDay): number | null {
  const told = checkIns
    .filter((checkIn) => daysBetween(checkIn.day, day) < PAIN_DAYS)
    .flatMap(({ pain, painDuring, painAfter, painNextMorning }) =>
      [pain, painDuring, painAfter, painNextMorning].filter((each) => each !== null),
    )
  return told.length === 0 ? null : Math.max(...told)
}

function newGround({ runner, day, metrics }: Situation): Signal | null {
  const rise = largestRise(metrics.surface)
  if (rise === null) return null
  return {
    id: 'surface-change',
    level: 'info',
    value: rise.growth,
    threshold: RISE,
    reason:
      `${formatPercent(rise.share)} of your last seven days was on ${GROUND[rise.surface]} ` +
      `(${formatDistance(rise.metres, runner.units)}), and ${formatPercent(rise.share - rise.growth)} of the three weeks before. ` +
      'Keep the next runs there short and easy.',
    evidence:
      'In 25 studies with 492 runners softer ground lowered the shock at the shin and left the force of the step as it was. ' +
      'That a sudden change of ground matters is our own reading; nobody has tested it.',
    grade: 'C',
    subject: `${rise.surface}:${day}`,
  }
}

interface Rise {
  readonly surface: SurfaceClass
  /** Of the week's known metres. */
  readonly share: number
  /** What the share grew by. */
  readonly growth: number
  readonly metres: number
}

function largestRise({ week, change }: SurfaceMetrics): Rise | null {
  if (week === null || change === null) return null
  const rises = Object.entries(change).map(([name, growth]) => {
    const surface = name as SurfaceClass
    const metres = week.metres[surface] ?? 0
    return { surface, growth, metres, share: metres / week.knownMetres }
  })
  return rises
    .filter(({ growth, metres }) => growth >= RISE - HAIR && metres >= RISE_LEAST_METRES)
    .reduce<Rise | null>((most, each) => (most !== null && most.growth >= each.growth ? most : each), null)
}
