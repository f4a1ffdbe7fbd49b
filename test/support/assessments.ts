import { metricsOf } from '../../rules/metrics/metrics.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { Metrics, Session, ShoeWear, Week } from '../../rules/model/metrics.ts'
import type { Prescription, RoutineItem } from '../../rules/model/prescription.ts'
import type { Runner } from '../../rules/model/runner.ts'
import type { Signal } from '../../rules/model/signal.ts'
import { aHistory } from './history.ts'

/** Builders of finished assessments for letters and charts: a runner who ran 18.2 km on a Saturday. */

export const SATURDAY = localDay('2026-11-21')
export const DAY_MS = 86_400_000

export function aRunner(over: Partial<Runner> = {}): Runner {
  return {
    id: 'runner-1',
    email: 'ada@limber.example',
    name: 'Ada',
    zone: 'Europe/Berlin',
    units: 'km',
    weekStart: 1,
    birthYear: 1985,
    sex: 'f',
    restingPulse: null,
    maximumPulse: null,
    equipment: ['mat', 'strap'],
    history: null,
    defaultShoeId: null,
    usualWeekMetres: null,
    longestRunMetres: null,
    sittingHours: null,
    mail: { alerts: true, digest: true, checkIns: true, news: true },
    ...over,
  }
}

/** Kilometres of whole weeks, oldest first, the last one holding `SATURDAY`; null is an unknown week. */
export function weeksOf(kilometres: readonly (number | null)[]): readonly Week[] {
  const lastMonday = localDay('2026-11-16')
  return kilometres.map((distance, index) => {
    const before = kilometres.slice(Math.max(0, index - 4), index)
    const known = before.filter((value) => value !== null)
    return {
      starts: addDays(lastMonday, 7 * (index - kilometres.length + 1)),
      distanceMetres: distance === null ? null : distance * 1000,
      runs: distance === null ? null : distance === 0 ? 0 : 4,
      ascentMetres: distance === null ? null : distance * 10,
      descentMetres: distance === null ? null : distance * 9,
      longestMetres: distance === null ? null : Math.round(distance * 448),
      knownDays: distance === null ? 0 : 7,
      ceilingMetres: known.length < 4 ? null : Math.max(...known) * 1200,
    }
  })
}

export const SIXTEEN_WEEKS = weeksOf([
  24.6, 26.1, 27.8, 21.4, 28.2, 29.6, 30.3, 23.0, 30.9, 32.4, 33.0, 25.2, 33.6, 34.8, 35.1, 40.6,
])

export function aSession(
  over: Partial<Session> & { readonly day: LocalDay; readonly distanceMetres: number },
): Session {
  const longestBeforeMetres = over.longestBeforeMetres ?? null
  const ratio = longestBeforeMetres === null ? null : over.distanceMetres / longestBeforeMetres
  const isSpike = ratio !== null && ratio > 1.1
  const band =
    ratio === null ? null : ratio > 2 ? 'large' : ratio > 1.3 ? 'moderate' : isSpike ? 'small' : 'reference'
  return {
    band,
    isSpike,
    runIds: [`run-${over.day}`],
    startedAt: instant(Date.parse(over.day)),
    longestBeforeMetres,
    ratio,
    ...over,
  }
}

/** Ninety days, three runs a week, the longer one of each week growing; the last is 31 % over. */
export function ninetyDays(): readonly Session[] {
  const long = [9.1, 9.8, 10.4, 8, 10.9, 11.2, 11.9, 9, 12.1, 12.6, 13.2, 13.9, 12.4]
  const monday = localDay('2026-08-24')
  const plain = long.flatMap((distance, week) =>
    week === 12
      ? [
          { day: addDays(monday, 85), distance: 6.4 },
          { day: SATURDAY, distance: 18.2 },
        ]
      : [1, 3, 5].map((at, index) => ({
          day: addDays(monday, 7 * week + at),
          distance: [5.2, 6.8, distance][index] ?? 0,
        })),
  )
  return plain.map(({ day, distance }) => {
    const before = plain.filter((run) => run.day < day && run.day >= addDays(day, -30))
    const known = day >= addDays(monday, 30)
    const longest = known ? Math.max(...before.map((run) => run.distance)) * 1000 : null
    return aSession({ day, distanceMetres: distance * 1000, longestBeforeMetres: longest })
  })
}

export function aShoe(over: Partial<ShoeWear> = {}): ShoeWear {
  return {
    shoeId: 'shoe-1',
    name: 'Blue daily',
    distanceMetres: 410_300,
    assumedMetres: 0,
    metresPerDay: 3300,
    checkAtMetres: 482_803,
    orderAtMetres: 724_205,
    retireAtMetres: 804_672,
    daysToCheck: 22,
    daysToRetire: 120,
    daysToOrder: 95,
    surface: {},
    ageDays: null,
    retired: false,
    ...over,
  }
}

/** What is known of a runner of whom nothing is. */
const NOTHING_KNOWN = metricsOf(aRunner(), SATURDAY, aHistory())

export function someMetrics(over: Partial<Metrics> = {}): Metrics {
  return {
    ...NOTHING_KNOWN,
    knownDays: 110,
    knownUntil: SATURDAY,
    weeks: SIXTEEN_WEEKS,
    rolling: {
      metres: [40_600, 35_100, 34_800, 33_600, 25_200],
      runs: [4, 4, 4, 4, 3],
      weekOnWeek: 0.157,
      twoWeek: 0.167,
      overHighest: 0.157,
      highestMetres: 35_100,
    },
    sessions: ninetyDays(),
    longest30Metres: 18_200,
    accustomedMetres: 13_900,
    longest90Metres: 18_200,
    lastJumpOn: null,
    usualSpeed: 2.7,
    daysSinceRun: 0,
    cameBackOn: null,
    shoes: [aShoe()],
    redFlags: { answered: true, answeredOn: SATURDAY, standing: [] },
    ...over,
  }
}

export function aSignal(over: Partial<Signal> = {}): Signal {
  return {
    id: 'session-spike',
    level: 'amber',
    value: 1.309,
    threshold: 1.1,
    reason:
      'Your 18.2 km on Saturday is 31 % over your longest run of the last 30 days (13.9 km). Up to 15.3 km stays within 10 %.',
    evidence:
      'Among 5,205 runners, injuries were more common after a run this far over the usual: about 5 in 1,000 runs instead of 3. Higher than usual for you, and still small. It counts all running injuries, not one body part.',
    grade: 'A-',
    subject: `run-${SATURDAY}`,
    wayDown: { words: 'Up to 15.3 km stays within 10 %.', metres: 15_290 },
    missing: [],
    ...over,
  }
}

export function anItem(name: string, over: Partial<RoutineItem> = {}): RoutineItem {
  return {
    exerciseId: name.toLowerCase().replaceAll(' ', '-'),
    name,
    how: 'Move slowly and keep breathing.',
    dose: '2 × 30 s each side',
    sets: 2,
    reps: 1,
    holdSeconds: 30,
    sides: 2,
    seconds: 150,
    stop: 'anything tingles',
    equipment: ['mat'],
    ...over,
  }
}

export const ROUTINE: readonly RoutineItem[] = [
  anItem('Cat–cow', {
    dose: '10 slow reps',
    sets: 1,
    reps: 10,
    sides: 1,
    seconds: 50,
    how: 'On hands and knees, round the back, then let it sink, one breath each way.',
    stop: 'anything is felt down a leg',
  }),
  anItem('Half-kneeling hip-flexor stretch', {
    how: 'Tuck the tail under and lean forward until the front of the hip pulls.',
    stop: 'the front of the hip pinches',
  }),
  anItem('Lying hamstring stretch, with a strap', {
    equipment: ['mat', 'strap'],
    how: 'Lift the straight leg until the back of the thigh pulls, the other stays down.',
    stop: 'it tingles below the knee',
  }),
  anItem('Open book', {
    dose: '2 × 8 each side',
    reps: 8,
    seconds: 225,
    how: 'Lie on the side, knees bent; open the top arm and let the chest follow.',
    stop: 'the shoulder hurts',
  }),
  anItem('Curl-up', {
    dose: '6 × 8 s',
    reps: 6,
    sides: 1,
    seconds: 65,
    how: 'One knee bent, hands under the low back; lift head and shoulders a little.',
    stop: 'the neck strains',
  }),
  anItem('Side plank from the knees', {
    dose: '2 × 3 × 10 s each side',
    seconds: 180,
    how: 'Elbow under the shoulder; lift the hips into one line with the knees.',
    stop: 'the shoulder hurts',
  }),
  anItem('Bridge', {
    dose: '2 × 12',
    reps: 12,
    sides: 1,
    seconds: 145,
    how: 'Feet flat, lift the hips with the buttocks, lower slowly.',
    stop: 'the back cramps',
  }),
]

export function aPrescription(over: Partial<Prescription> = {}): Prescription {
  return {
    id: 'after-session-spike',
    because: ['session-spike'],
    title: 'Hips and trunk',
    minutes: 17,
    timesPerWeek: 3,
    weeks: 1,
    routine: ROUTINE,
    withheld: null,
    loadChange: 0,
    advice: [
      'Until Monday 23 November: rest, or 30 minutes very easy and flat.',
      'Three times this week: hips and trunk, 17 minutes.',
      'Until Sunday 29 November: no run longer than 15.3 km.',
      'This is about your running, not a diagnosis. If anything feels wrong, see a doctor or a physiotherapist.',
    ],
    stopRules: [
      'Stop if soreness passes 5 of 10, climbs by 2 and stays, or anything tingles or goes numb below the knee.',
    ],
    ...over,
  }
}

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  const metrics = over.metrics ?? someMetrics()
  return {
    day: SATURDAY,
    level: 'amber',
    levelBecause: 'session-spike: amber by itself.',
    levelBy: ['session-spike'],
    missingSince: null,
    weeks: metrics.weeks,
    metrics,
    signals: [aSignal()],
    ceilingMetres: 1520,
    ceilings: { longestRunMetres: 15_290, weekRoomMetres: 1520, returnMetres: null, painMetres: null },
    prescription: aPrescription(),
    ...over,
  }
}

export const WITHHELD: Partial<Prescription> = { routine: null, withheld: 'red-flag-questions' }
