import type { Week } from '../../rules/model/metrics.ts'
import { distanceNumber, type Units } from '../../rules/model/units.ts'
import { weekCeiling } from '../pictures/weekly-distance.ts'
import { weekBars } from './alert-chart.ts'
import type { ToLookAt } from './data-health.ts'
import type { DigestView } from './digest-view.ts'
import { RULES_LEAD } from './grounds.ts'
import { ifTheyBeginText } from './if-they-begin.ts'
import type { SmallPrint } from './layout.ts'
import type { Row } from './lists.ts'
import { HOW_COUNTED, RECORD_HEADING } from './scorecard.ts'
import { barLines, columns, linkLines, part, prose, textLetter } from './text.ts'
import { duration } from './words.ts'

/** The digest for reading without pictures. `weeks` is empty where the letter has no picture. */
export function digestText(view: DigestView, weeks: readonly Week[], units: Units): string {
  const parts = [
    part(view.light.word, [prose(view.title), ...opening(view)]),
    ...(view.kind === 'running' ? body(view, weeks, units) : [bulleted('What to do', view.orders)]),
    part('What Limber knows', view.toLookAt.map(look)),
    view.scorecard === null ? '' : part(RECORD_HEADING, [prose(view.scorecard), prose(HOW_COUNTED)]),
  ]
  const links = [view.button, ...(view.checkIn === null ? [] : [view.checkIn])]
  return textLetter(
    [...parts, linkLines(links), view.namesEmergencies ? ifTheyBeginText() : ''],
    [...rules(view.small), ...view.small.paragraphs.map(prose), linkLines(view.small.links)],
  )
}

function rules({ rules: links = [] }: SmallPrint): readonly string[] {
  return links.length === 0 ? [] : [RULES_LEAD, linkLines(links)]
}

function opening(view: DigestView): readonly string[] {
  if (view.kind !== 'running') return [view.words ?? '', view.firstOver ?? '', ...view.remarks].map(prose)
  const figures = view.figures.map(({ caption, amount, before }) => [caption, amount, `(${before})`])
  return [columns(figures), ...view.remarks.map(prose)]
}

function look({ text, link }: ToLookAt): string {
  return link === null ? prose(text) : `${prose(text)}\n${linkLines([link])}`
}

function body(view: DigestView, weeks: readonly Week[], units: Units): readonly string[] {
  const { routine, asksFirst } = view
  return [
    bulleted('What to do', view.orders),
    weeks.length === 0 ? '' : part('The last weeks', [weekLines(weeks, units)]),
    part(view.nextHeading, [listed(view.next), prose(view.firstOver ?? ''), prose(view.room ?? '')]),
    asksFirst === null ? '' : part('Before the routine, one question', [linkLines([asksFirst])]),
    routine === null
      ? ''
      : part(routine.title, [
          prose(routine.often),
          columns(routine.items.map((item) => [item.name, item.dose, duration(item.seconds)])),
        ]),
    bulleted('What we noticed', view.noticed),
    part('Worth knowing', [listed([...view.held, ...view.shoes])]),
    view.checkIn === null
      ? ''
      : part('How do you feel, from 0 to 10?', [
          prose('Your own report tells more than any load number we compute.'),
        ]),
  ]
}

function weekLines(weeks: readonly Week[], units: Units): string {
  const ceiling = weekCeiling(weeks.at(-1))
  const remark = ceiling === null ? undefined : `ceiling ${distanceNumber(ceiling, units)}`
  return barLines(weekBars(weeks, (week) => week.distanceMetres, units, remark))
}

function bulleted(heading: string, sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : part(heading, [columns(sentences.map((sentence) => ['-', sentence]))])
}

function listed(items: readonly Row[]): string {
  return columns(items.map(({ title, value, note }) => [title, value ?? '', note ?? '']))
}
