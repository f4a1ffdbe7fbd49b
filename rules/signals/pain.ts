import type { BodyArea } from '../model/check-in.ts'
import type { LocalDay } from '../model/day.ts'
import type { Situation } from '../model/situation.ts'
import { amberTold, redTold } from './pain-told.ts'
import { highest, type PainTrends, painTrends, RECENT_DAYS } from './pain-trends.ts'
import type { Seen, SignalRule } from './signal.ts'

/** The pain-monitoring trials were of the Achilles tendon and the knee. */
const STUDIED: readonly (BodyArea | null)[] = ['knee', 'ankle', 'calf']

/** Only red says what to do: beside a red signal an amber one's advice would contradict it. */
const REST = ' Please rest from running and see a doctor or a physiotherapist.'

/** `value` is the pain, the rise in it, or the days it has lasted; `threshold` is what that is held against. */
export const pain: SignalRule = {
  id: 'pain',
  title: 'Pain',
  reference: 'Silbernagel 2007, AJSM 35:897 (Achilles tendon); Esculier, PMC4702381 (knee)',
  grade: 'B',
  historyDays: 0,
  leavesOpen:
    'It knows only the numbers you tell, not what causes them; none of them has been tested for the back.',
  sees: (situation) => seen(trendsOf(situation), situation.day),
  evaluate: (situation) => {
    const trends = trendsOf(situation)
    const worst = highest(trends.recent, (report) => report.pain)
    if (worst === null) return null
    const red = redTold(trends)
    const told = red ?? amberTold(trends)
    if (told === null) return null
    const level = red ? 'red' : 'amber'
    return {
      id: 'pain',
      level,
      value: told.value,
      threshold: told.threshold,
      reason: told.reason + (red ? REST : ''),
      evidence:
        'Trials let people train on with pain up to 5 of 10 at the Achilles tendon, and up to 2 at the knee. ' +
        'No such number was tested for the back. This is not a diagnosis.',
      grade: STUDIED.includes(worst.area) ? 'B' : 'X',
      subject: `${level}:${told.day}`,
      wayDown: { words: told.wayDown, metres: null },
    }
  },
}

function trendsOf({ day, metrics }: Situation): PainTrends {
  return painTrends(metrics.wellbeing.pain, day)
}

function seen({ recent, rise, lasting }: PainTrends, day: LocalDay): Seen {
  const worst = highest(recent, (report) => report.pain)
  const untold = RECENT_DAYS - recent.length
  // of today's run the next morning is still to come
  const mornings = recent.filter((report) => report.day < day)
  const silent = mornings.filter((report) => report.morningRise === null).length
  return {
    facts: {
      worstPain: worst?.pain ?? null,
      worstDay: worst?.day ?? null,
      morningRise: highest(recent, (report) => report.morningRise)?.morningRise ?? null,
      riseOverThreeReports: rise?.points ?? null,
      lastingDays: lasting?.days ?? null,
    },
    missing: [
      ...(untold === 0 ? [] : [`your pain on ${untold} of the last ${RECENT_DAYS} days`]),
      ...(silent === 0
        ? []
        : [`the next morning, beside the run, of ${silent} of ${mornings.length} reports`]),
      ...(worst && worst.pain > 0 && worst.area === null ? ['where it hurts'] : []),
    ],
  }
}
