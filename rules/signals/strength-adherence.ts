import { addDays } from '../model/day.ts'
import { STRENGTH_DAYS, STRENGTH_GOAL } from '../model/thresholds.ts'
import { daysMissing } from './missing.ts'
import type { SignalRule } from './signal.ts'

const LEAST_A_WEEK = 2
const WEEKS = STRENGTH_DAYS / 7

/** `value` is strength sessions a week, mean of three. Silent for those who never tell of any. */
export const strengthAdherence: SignalRule = {
  id: 'strength-adherence',
  title: 'Strength in the week',
  reference: 'Leppänen 2024, BJSM 58:722, doi 10.1136/bjsports-2023-107926',
  grade: 'A',
  historyDays: STRENGTH_DAYS,
  leavesOpen:
    'It does not know of strength work that nobody told us of, which exercises it was, or whether it does anything for the back.',
  sees: ({ day, history, metrics }) => {
    const { sessionsAWeek, isTold } = metrics.strength
    return {
      facts: { sessionsAWeek: isTold ? sessionsAWeek : null, isTold },
      missing: [
        ...daysMissing(history, addDays(day, 1 - STRENGTH_DAYS), day, `the last ${STRENGTH_DAYS} days`),
        ...(isTold ? [] : ['your strength work']),
      ],
    }
  },
  evaluate: ({ day, metrics }) => {
    const { sessionsAWeek, isTold } = metrics.strength
    if (sessionsAWeek === null || !isTold || sessionsAWeek >= LEAST_A_WEEK) return null
    return {
      id: 'strength-adherence',
      level: 'info',
      value: sessionsAWeek,
      threshold: LEAST_A_WEEK,
      reason: `We know of ${sessionsAWeek.toFixed(1)} strength sessions a week over the last three weeks. The goal is ${STRENGTH_GOAL}.`,
      evidence:
        'In a trial of 325 new runners, those guided through a hip-and-core programme had fewer lower-limb injuries ' +
        '(0.66, from 0.45 to 0.97) than those who stretched. It says nothing about the back.',
      grade: 'A',
      subject: day,
      wayDown: {
        words: `${LEAST_A_WEEK * WEEKS} days with strength in ${STRENGTH_DAYS} end it; we know of ${Math.round(sessionsAWeek * WEEKS)}.`,
        metres: null,
      },
    }
  },
}
