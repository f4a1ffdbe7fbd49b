import { addDays, dayInWords } from '../model/day.ts'
import type { IntensityMetrics } from '../model/effort.ts'
import {
  FASTER_THAN_USUAL,
  HARD_PAIR_DAYS,
  INTENSITY_DAYS,
  MOST_HARD_SHARE,
  ZONE_3,
} from '../model/thresholds.ts'
import { formatPercent } from '../model/units.ts'
import { missingForIntensity } from './missing-for-intensity.ts'
import type { SignalRule } from './signal.ts'

/**
 * `value` is the hard share of the last 21 days; where that is not too much and two hard days came together, the
 * number of these. It informs and never lifts the light: 70 % of the maximum pulse is reached in most running of most
 * people, and nobody has shown where too much begins.
 */
export const intensity: SignalRule = {
  id: 'intensity',
  title: 'Much hard running',
  reference:
    'Lövdal 2021, IJSPP 16:1522, doi 10.1123/ijspp.2020-0518, data of 74 elite runners, re-analysed; what counts as hard is our own reading',
  grade: 'C',
  historyDays: INTENSITY_DAYS,
  leavesOpen:
    'It does not know how hard a run felt or where your own thresholds are, and nobody has shown where too much hard running begins.',
  sees: (situation) => {
    const { by, hardShare, hardRuns, hardPair } = situation.metrics.intensity
    return {
      facts: { by, hardShare, hardRuns: hardRuns.length, hasHardPair: hardPair !== null },
      missing: missingForIntensity(situation),
    }
  },
  evaluate: ({ runner, day, metrics }) => {
    const { hardShare, hardPair, by } = metrics.intensity
    const isMuch = hardShare !== null && hardShare > MOST_HARD_SHARE
    if (!isMuch && hardPair === null) return null
    const share = isMuch ? [shareInWords(hardShare, by, runner.maximumPulse)] : []
    return {
      id: 'intensity',
      level: 'info',
      ...(isMuch ? { value: hardShare, threshold: MOST_HARD_SHARE } : { value: 2, threshold: 2 }),
      reason: [...share, ...pairInWords(hardPair), 'Make one of the next hard runs an easy one.'].join(' '),
      evidence:
        'In a re-analysis of 74 elite runners, more of the running in higher zones went with somewhat more injuries. ' +
        'It was not reviewed, and nobody has shown where too much begins.',
      grade: 'C',
      subject: isMuch ? day : (hardPair ?? []).map((run) => run.runId).join(','),
      wayDown: { words: wayOut(isMuch, hardPair), metres: null },
    }
  },
}

function shareInWords(share: number, by: IntensityMetrics['by'], maximumPulse: number | null): string {
  if (by === 'pulse') {
    const beats = maximumPulse === null ? '' : ` (${Math.ceil(ZONE_3 * maximumPulse)} beats and more)`
    return `${formatPercent(share)} of your running time of the last ${INTENSITY_DAYS} days was in zone 3 and above${beats}.`
  }
  const faster = formatPercent(FASTER_THAN_USUAL - 1)
  return `${formatPercent(share)} of your distance of the last ${INTENSITY_DAYS} days was more than ${faster} faster than usual.`
}

function pairInWords(pair: IntensityMetrics['hardPair']): readonly string[] {
  if (pair === null) return []
  return [`The runs of ${dayInWords(pair[0].day)} and ${dayInWords(pair[1].day)} were both hard.`]
}

function wayOut(isMuch: boolean, pair: IntensityMetrics['hardPair']): string {
  const share = `A share of ${formatPercent(MOST_HARD_SHARE)} or less in ${INTENSITY_DAYS} days`
  if (pair === null) return `${share} ends it.`
  const over = dayInWords(addDays(pair[0].day, HARD_PAIR_DAYS))
  return isMuch ? `${share} ends it; the two hard days count until ${over}.` : `It is over on ${over}.`
}
