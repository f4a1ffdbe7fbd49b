import type { History } from '../model/history.ts'
import type { ShoeWear } from '../model/metrics.ts'
import type { Runner } from '../model/runner.ts'
import type { Finding } from '../model/signal.ts'
import type { Situation } from '../model/situation.ts'
import { formatDistance, type Units } from '../model/units.ts'
import { runsMissing } from './missing.ts'
import type { Seen, SignalRule } from './signal.ts'

/** Six months: women whose shoes were four to six months old had more injuries. */
const OLD_DAYS = 183

/** `value` and `threshold` are metres, the pair's and those of the mark it has passed; or days, of a pair in use for long. */
export const shoeWear: SignalRule = {
  id: 'shoe-wear',
  title: 'Worn shoes',
  reference: 'Cook 1985, AJSM 13:248; van der Worp 2015, PLoS One 10:e0114937 (PMC4338213)',
  grade: 'C',
  historyDays: 0,
  leavesOpen:
    'It does not know how worn the pair really is, and the laboratory work behind it is on shoes that are no longer made.',
  sees: lookedAt,
  evaluate: (situation) => worn(situation) ?? old(situation),
}

/** What stands behind every word about worn shoes. */
export const SHOE_EVIDENCE =
  'Cushioning fades over 300 to 500 miles; a link to injuries was seen only in women whose shoes were four to six months old.'

function worn({ runner, metrics }: Situation): Finding | null {
  const pair = mostWorn(metrics.shoes.filter((shoe) => shoe.distanceMetres >= shoe.checkAtMetres))
  if (pair === null) return null
  const mark = passedMark(pair)
  return {
    id: 'shoe-wear',
    level: 'info',
    value: pair.distanceMetres,
    threshold: mark.metres,
    reason: `${pair.name}: ${formatDistance(pair.distanceMetres, runner.units)}. ${mark.advice}`,
    evidence: SHOE_EVIDENCE,
    grade: 'C',
    subject: `${pair.shoeId}:${mark.name}`,
    wayDown: { words: wayOut(mark.nextMetres, runner.units), metres: null },
  }
}

/** A pair with a rate is in regular use. */
function old({ metrics }: Situation): Finding | null {
  const inUse = metrics.shoes.filter((shoe) => !shoe.retired && shoe.metresPerDay !== null)
  const pair = inUse.reduce<ShoeWear | null>(
    (oldest, each) => ((each.ageDays ?? 0) > (oldest?.ageDays ?? 0) ? each : oldest),
    null,
  )
  if (pair === null || pair.ageDays === null || pair.ageDays < OLD_DAYS) return null
  return {
    id: 'shoe-wear',
    level: 'info',
    value: pair.ageDays,
    threshold: OLD_DAYS,
    reason: `${pair.name}: ${Math.floor(pair.ageDays / 30.4)} months in use. Look the soles and the cushioning over.`,
    evidence: SHOE_EVIDENCE,
    grade: 'C',
    subject: `${pair.shoeId}:age`,
    wayDown: {
      words: 'It stays until you retire the pair, or wear it less than 5 km in 56 days.',
      metres: null,
    },
  }
}

const wear = (shoe: ShoeWear) => shoe.distanceMetres / shoe.retireAtMetres

function mostWorn(shoes: readonly ShoeWear[]): ShoeWear | null {
  return shoes
    .filter((shoe) => !shoe.retired)
    .reduce<ShoeWear | null>((most, each) => (wear(each) > (most ? wear(most) : 0) ? each : most), null)
}

interface Mark {
  readonly name: string
  readonly metres: number
  readonly advice: string
  /** Null after the last. */
  readonly nextMetres: number | null
}

function passedMark({ distanceMetres, checkAtMetres, orderAtMetres, retireAtMetres }: ShoeWear): Mark {
  if (distanceMetres >= retireAtMetres)
    return { name: 'retire', metres: retireAtMetres, advice: 'Time to replace the pair.', nextMetres: null }
  if (distanceMetres >= orderAtMetres)
    return {
      name: 'order',
      metres: orderAtMetres,
      advice: 'Have the next pair ready.',
      nextMetres: retireAtMetres,
    }
  return {
    name: 'check',
    metres: checkAtMetres,
    advice: 'Look the soles and the cushioning over.',
    nextMetres: orderAtMetres,
  }
}

function wayOut(nextMetres: number | null, units: Units): string {
  const next = nextMetres === null ? '' : `; the next mark is at ${formatDistance(nextMetres, units)}`
  return `It stays until you retire the pair${next}.`
}

function lookedAt({ runner, history, metrics }: Situation): Seen {
  const pair = mostWorn(metrics.shoes)
  return {
    facts: {
      pairs: metrics.shoes.filter((shoe) => !shoe.retired).length,
      distanceMetres: pair?.distanceMetres ?? null,
      assumedMetres: pair?.assumedMetres ?? null,
      checkAtMetres: pair?.checkAtMetres ?? null,
      orderAtMetres: pair?.orderAtMetres ?? null,
      retireAtMetres: pair?.retireAtMetres ?? null,
      ageDays: pair?.ageDays ?? null,
    },
    missing: pair === null ? ['your shoes'] : [...pairMissing(runner, history), ...ageMissing(pair)],
  }
}

/** What names no pair counts for the default one from the day that pair began. */
function pairMissing({ defaultShoeId }: Runner, { runs, shoes }: History): readonly string[] {
  const since = shoes.find((shoe) => shoe.id === defaultShoeId)?.beganOn ?? null
  const counted = runs.filter((run) => since === null || since <= run.day)
  const standsIn = defaultShoeId === null ? '' : ': counted for your default one'
  return runsMissing('pair', counted, (run) => run.shoeId !== null).map((phrase) => `${phrase}${standsIn}`)
}

function ageMissing({ ageDays }: ShoeWear): readonly string[] {
  return ageDays === null ? ['when the pair began'] : []
}
