import type { AlertChart } from './alert-chart.ts'
import type { AlertView, Routine } from './alert-view.ts'
import { ifTheyBeginText } from './if-they-begin.ts'
import { barLines, columns, linkLines, part, prose, textLetter } from './text.ts'
import { ASK, EMERGENCY_SIGNS, URGENT_SIGNS, wordsOf } from './warning-signs.ts'
import { duration } from './words.ts'

/** The alert for reading without pictures: the same words and numbers in the same order. */
export function alertText(view: AlertView, chart: AlertChart | null): string {
  const number = view.number === null ? '' : `${view.number.caption}:  ${view.number.amount}`
  const stop = view.stopRules.length === 0 ? '' : prose(view.stopRules.join(' '))
  const parts = [
    part(view.light.word, [number, prose(view.sentence), linkLines([view.button])]),
    part('What to do', view.plan.length === 0 ? [] : [bullets(view.plan), view.routine === null ? stop : '']),
    view.asksFirst ? questions(view) : '',
    part('What changed', [
      ...(chart === null ? [] : [chart.textCaption, barLines(chart.bars)]),
      ...view.also.map(prose),
    ]),
    view.routine === null ? '' : routine(view.routine, stop),
    view.feedback === null
      ? ''
      : part(view.feedback.title, [
          'One tap. What comes next follows from it.',
          linkLines(view.feedback.links),
        ]),
    part('How sure is this?', [...view.sure.map(prose), linkLines([view.why])]),
    view.namesEmergencies ? ifTheyBeginText() : '',
  ]
  return textLetter(parts, [...view.small.paragraphs.map(prose), linkLines(view.small.links)])
}

function bullets(sentences: readonly string[]): string {
  return columns(sentences.map((sentence) => ['-', sentence]))
}

function questions({ button }: AlertView): string {
  return part(ASK.title, [
    prose(ASK.lead),
    prose(ASK.emergency),
    bullets(wordsOf(EMERGENCY_SIGNS)),
    prose(ASK.urgent),
    bullets(wordsOf(URGENT_SIGNS)),
    linkLines([button]),
  ])
}

function routine({ title, kit, items, link }: Routine, stop: string): string {
  const list = items.map((item, index) => {
    const head = `${index + 1}. ${item.name}, ${item.dose}, ${duration(item.seconds)}`
    return [
      prose(head),
      columns([
        [' ', item.how],
        [' ', `Stop if ${item.stop}.`],
      ]),
    ].join('\n')
  })
  return part(title, [prose(kit), linkLines([link]), ...list, stop])
}
