import type { Finding } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import type { SurfaceClass } from '../model/surface.ts'
import type { SurfaceMetrics } from '../model/terrain.ts'
import { HAIR } from '../model/thresholds.ts'
import { formatDistance, formatPercent } from '../model/units.ts'

/** A class that grows by 40 points, to 10 km a week or more, is a change (our own reading). */
const RISE = 0.4
const RISE_LEAST_METRES = 10_000

const GROUND: Readonly<Record<SurfaceClass, string>> = {
  paved: 'paved ground',
  track: 'the track',
  treadmill: 'the treadmill',
  compacted: 'gravel and firm paths',
  soft: 'grass and dirt',
  technical_trail: 'rocky trails',
}

/** `value` is what a class's share of the known metres grew by. */
export function newGround({ runner, day, metrics }: Situation): Finding | null {
  const rise = largest(risesOf(metrics.surface).filter(isChange))
  if (rise === null) return null
  const { surface, share, growth, metres } = rise
  return {
    id: 'surface-change',
    level: 'info',
    value: growth,
    threshold: RISE,
    reason:
      `${formatPercent(share)} of your last seven days was on ${GROUND[surface]} ` +
      `(${formatDistance(metres, runner.units)}), and ${formatPercent(share - growth)} of the three weeks before. ` +
      'Keep the next runs there short and easy.',
    evidence:
      'In 25 studies with 492 runners softer ground lowered the shock at the shin and left the force of the step as it was. ' +
      'That a sudden change of ground matters is our own reading; nobody has tested it.',
    grade: 'C',
    subject: `${surface}:${day}`,
    wayDown: {
      words: `Under ${formatDistance(RISE_LEAST_METRES, runner.units)} on ${GROUND[surface]} in seven days ends it.`,
      metres: RISE_LEAST_METRES,
    },
  }
}

/** A class of ground in the last seven days. */
export interface Rise {
  readonly surface: SurfaceClass
  /** Of the week's known metres. */
  readonly share: number
  /** What the share grew by. */
  readonly growth: number
  readonly metres: number
}

/** Of every class that occurs; empty where the change is unknown. */
export function risesOf({ week, change }: SurfaceMetrics): readonly Rise[] {
  if (week === null || change === null) return []
  return Object.entries(change).map(([name, growth]) => {
    const surface = name as SurfaceClass
    const metres = week.metres[surface] ?? 0
    return { surface, growth, metres, share: metres / week.knownMetres }
  })
}

export function largest(rises: readonly Rise[]): Rise | null {
  return rises.reduce<Rise | null>(
    (most, each) => (most !== null && most.growth >= each.growth ? most : each),
    null,
  )
}

function isChange({ growth, metres }: Rise): boolean {
  return growth >= RISE - HAIR && metres >= RISE_LEAST_METRES
}
