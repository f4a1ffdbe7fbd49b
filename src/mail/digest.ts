import type { Week } from '../../rules/model/metrics.ts'
import type { Units } from '../../rules/model/units.ts'
import { describeWeeklyDistance, weeklyDistanceChart } from '../pictures/weekly-distance.ts'
import { CHART_WIDTH, type Chart, mailChart } from './charts.ts'
import type { DigestInput } from './digest-input.ts'
import { digestText } from './digest-text.ts'
import { type DigestView, digestView } from './digest-view.ts'
import { ifTheyBegin } from './if-they-begin.ts'
import { renderPage } from './layout.ts'
import type { Letter } from './letter.ts'
import { figures, rows, steps } from './lists.ts'
import { button, calmButton, heading, note, paragraph, pill, title } from './parts.ts'
import { HOW_COUNTED, RECORD_HEADING } from './scorecard.ts'
import { capitalised, duration, headDay, numberWord } from './words.ts'

export type { DataHealth, DigestInput, DigestLinks, FirstOver } from './digest-input.ts'

/** Fewer weeks make no picture. */
const FEWEST_WEEKS = 3

/**
 * The weekly letter: what the week held against the one before, how far the next run may go, and what is
 * worth knowing. A week without runs, or one nothing is known of, gets a short one.
 */
export async function digestLetter(input: DigestInput): Promise<Letter> {
  const { runner, assessment, week, links } = input
  const view = digestView(input)
  const weeks = assessment.weeks.filter((each) => each.starts <= week)
  const chart = view.kind === 'running' ? await weeksChart(weeks, runner.units) : null
  const sections = view.kind === 'running' ? longForm(view, weeks, chart, runner.units) : shortForm(view)
  const { subject, preview } = view
  const html = await renderPage({
    subject,
    preview,
    date: headDay(assessment.day),
    sections: sections.filter((section) => section !== ''),
    small: view.small,
  })
  return {
    kind: 'digest',
    subject,
    preview,
    html,
    text: digestText(view, chart === null ? [] : weeks, runner.units),
    attachments: chart?.attachments ?? [],
    unsubscribeUrl: links.stopDigest,
  }
}

async function weeksChart(weeks: readonly Week[], units: Units): Promise<Chart | null> {
  if (weeks.filter((week) => week.distanceMetres !== null).length < FEWEST_WEEKS) return null
  return mailChart('weekly-distance', describeWeeklyDistance(weeks, units), (theme) =>
    weeklyDistanceChart({ weeks, units, width: CHART_WIDTH, theme }),
  )
}

function longForm(
  view: DigestView,
  weeks: readonly Week[],
  chart: Chart | null,
  units: Units,
): readonly string[] {
  return [
    pill(view.light) +
      title(view.title) +
      figures(view.figures.slice(0, 3)) +
      figures(view.figures.slice(3), 3) +
      remarks(view),
    orders(view),
    chart === null ? '' : drawn(weeks, chart, units),
    next(view),
    asked(view),
    routine(view),
    checkIn(view),
    view.noticed.length === 0 ? '' : heading('What we noticed') + steps(view.noticed),
    worthKnowing(view),
    looks(view),
    record(view),
    note('The rest is on your page.', null, '0') + button(view.button),
    view.namesEmergencies ? ifTheyBegin() : '',
  ]
}

function shortForm(view: DigestView): readonly string[] {
  const words = view.words === null ? '' : paragraph(view.words)
  const firstOver = view.firstOver === null ? '' : paragraph(view.firstOver)
  return [
    pill(view.light) + title(view.title) + words + firstOver + remarks(view) + button(view.button),
    orders(view),
    checkIn(view),
    looks(view),
    view.namesEmergencies ? ifTheyBegin() : '',
  ]
}

function remarks({ remarks: sentences }: DigestView): string {
  return sentences.map((sentence) => note(sentence)).join('')
}

function looks({ toLookAt }: DigestView): string {
  if (toLookAt.length === 0) return ''
  return heading('What Limber knows') + toLookAt.map(({ text, link }) => note(text, link)).join('')
}

function record({ scorecard }: DigestView): string {
  return scorecard === null ? '' : heading(RECORD_HEADING) + paragraph(scorecard) + note(HOW_COUNTED)
}

function orders({ orders: sentences }: DigestView): string {
  return sentences.length === 0 ? '' : heading('What to do') + steps(sentences)
}

function next({ nextHeading, next: items, firstOver, room }: DigestView): string {
  if (items.length === 0 && room === null) return ''
  return (
    heading(nextHeading) +
    (items.length === 0 ? '' : rows(items)) +
    (firstOver === null ? '' : paragraph(firstOver, '8px 0 0')) +
    (room === null ? '' : note(room, null, '8px 0 0'))
  )
}

function asked({ asksFirst }: DigestView): string {
  if (asksFirst === null) return ''
  return (
    heading('Before the routine, one question') +
    note(
      'There are ten signs that need a person first. Answer whether one is true for you, and the routine follows.',
    ) +
    calmButton(asksFirst)
  )
}

function routine({ routine: content }: DigestView): string {
  if (content === null) return ''
  const items = content.items.map((item) => ({
    title: item.name,
    note: item.dose,
    value: duration(item.seconds),
  }))
  return heading(content.title) + note(content.often) + rows(items)
}

function checkIn({ checkIn: link }: DigestView): string {
  if (link === null) return ''
  return (
    heading('How do you feel, from 0 to 10?') +
    note('Your own report tells more than any load number we compute.') +
    calmButton(link)
  )
}

function drawn(weeks: readonly Week[], chart: Chart, units: Units): string {
  const unit = units === 'mi' ? 'Miles' : 'Kilometres'
  return (
    heading(`${capitalised(numberWord(weeks.length))} weeks`) +
    note(`${unit} a week. The dotted line is 20 % over the highest of the four weeks before.`) +
    chart.mjml
  )
}

function worthKnowing({ held, shoes }: DigestView): string {
  const list = [...held, ...shoes]
  return list.length === 0 ? '' : heading('Worth knowing') + rows(list)
}
