import type { Assessment } from '../../rules/model/assessment.ts'
import type { Session, Week } from '../../rules/model/metrics.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { SPIKE_RATIO } from '../../rules/model/thresholds.ts'
import { distanceNumber, type Units } from '../../rules/model/units.ts'
import { isToldByRunner } from '../../rules/signals/spoken.ts'
import { describeLongestRun, longestRunChart } from '../pictures/longest-run.ts'
import { describeWeeklyDistance, weekCeiling, weeklyDistanceChart } from '../pictures/weekly-distance.ts'
import { sessionOf } from './alert-subject.ts'
import { CHART_WIDTH, type Chart, mailChart } from './charts.ts'
import type { TextBar } from './text.ts'
import { shortDay } from './words.ts'

/** What changed, as a picture, with the same in words and as bars of text. */
export interface AlertChart {
  readonly caption: string
  readonly picture: Chart
  readonly textCaption: string
  readonly bars: readonly TextBar[]
}

const FEWEST_POINTS = 3
const WEEKS_IN_TEXT = 5

/** The picture for the signal that leads; null where one would show nothing, as of what the runner told. */
export async function alertChart({ units }: Runner, assessment: Assessment): Promise<AlertChart | null> {
  const [signal] = assessment.signals
  if (signal && isToldByRunner(signal)) return null
  const about = sessionOf(signal, assessment)
  if (about !== null && assessment.metrics.sessions.length >= FEWEST_POINTS)
    return runsChart(about, assessment, units)
  const known = assessment.weeks.filter((week) => week.distanceMetres !== null)
  if (signal?.id === 'shoe-wear' || known.length < FEWEST_POINTS) return null
  return weeksChart(assessment.weeks, units)
}

async function runsChart(about: Session, assessment: Assessment, units: Units): Promise<AlertChart> {
  const input = {
    sessions: assessment.metrics.sessions,
    about,
    day: assessment.day,
    nextMetres: assessment.ceilings.longestRunMetres,
    units,
  }
  const draw = (theme: 'light' | 'dark' | 'page'): string =>
    longestRunChart({ ...input, width: CHART_WIDTH, theme })
  const ceiling =
    about.longestBeforeMetres === null
      ? undefined
      : `ceiling was ${distanceNumber(about.longestBeforeMetres * SPIKE_RATIO, units)}`
  const upToRun = assessment.weeks.filter((week) => week.starts <= about.day)
  return {
    caption: 'Each dot is a run. The shaded part is within 10 % of your longest of the 30 days before.',
    picture: await mailChart('longest-run', describeLongestRun(input), draw),
    textCaption: 'Longest run of each week:',
    bars: weekBars(upToRun, (week) => week.longestMetres, units, ceiling),
  }
}

async function weeksChart(weeks: readonly Week[], units: Units): Promise<AlertChart> {
  const unit = units === 'mi' ? 'Miles' : 'Kilometres'
  const ceiling = weekCeiling(weeks.at(-1))
  return {
    caption: `${unit} a week. The dotted line is 20 % over the highest of the four weeks before.`,
    picture: await mailChart('weekly-distance', describeWeeklyDistance(weeks, units), (theme) =>
      weeklyDistanceChart({ weeks, units, width: CHART_WIDTH, theme }),
    ),
    textCaption: `${unit} of each week:`,
    bars: weekBars(
      weeks,
      (week) => week.distanceMetres,
      units,
      ceiling === null ? undefined : `ceiling ${distanceNumber(ceiling, units)}`,
    ),
  }
}

/** The last five weeks for the plain-text part; the last one carries the remark. */
export function weekBars(
  weeks: readonly Week[],
  metresOf: (week: Week) => number | null,
  units: Units,
  remark: string | undefined,
): readonly TextBar[] {
  const recent = weeks.slice(-WEEKS_IN_TEXT)
  return recent.map((week, index) => {
    const value = metresOf(week)
    const figure = value === null ? 'not known' : distanceNumber(value, units)
    const bar = { label: shortDay(week.starts), value, figure }
    return index === recent.length - 1 && remark !== undefined ? { ...bar, remark } : bar
  })
}
