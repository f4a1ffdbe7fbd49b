import { spokenSignals } from '../../rules/signals/spoken.ts'
import type { AlertChart } from './alert-chart.ts'
import { alertChart } from './alert-chart.ts'
import type { AlertInput } from './alert-input.ts'
import { alertPreview, alertSubject } from './alert-subject.ts'
import { alertText } from './alert-text.ts'
import { type AlertView, alertView, type Routine } from './alert-view.ts'
import { ifTheyBegin } from './if-they-begin.ts'
import { renderPage } from './layout.ts'
import type { Letter } from './letter.ts'
import { choices, rows, steps } from './lists.ts'
import { bigNumber, button, calmButton, heading, lead, note, pill } from './parts.ts'
import { ASK, EMERGENCY_SIGNS, URGENT_SIGNS, wordsOf } from './warning-signs.ts'
import { duration, headDay } from './words.ts'

export type { AlertInput, AlertLinks } from './alert-input.ts'

/**
 * The letter that goes out when something changed: the number for the next run, why, what to do about it
 * and the routine in full. Where the warning signs have not been answered, it asks them in place of the
 * routine. Throws when the assessment has no signal to lead with.
 */
export async function alertLetter(input: AlertInput): Promise<Letter> {
  const { runner, links } = input
  const assessment = { ...input.assessment, signals: spokenSignals(input.assessment) }
  const view = alertView(input)
  const chart = await alertChart(runner, assessment)
  const subject = alertSubject(runner, assessment)
  const preview = alertPreview(runner, assessment)
  const sections = [
    summary(view),
    plan(view),
    questions(view),
    changed(view, chart),
    routine(view.routine, view.stopRules),
    feedback(view),
    sure(view),
    view.namesEmergencies ? ifTheyBegin() : '',
  ]
  const html = await renderPage({
    subject,
    preview,
    date: headDay(assessment.day),
    sections: sections.filter((section) => section !== ''),
    small: view.small,
  })
  return {
    kind: 'alert',
    subject,
    preview,
    html,
    text: alertText(view, chart),
    attachments: chart?.picture.attachments ?? [],
    unsubscribeUrl: links.stop,
  }
}

function summary({ light, number, sentence, button: main }: AlertView): string {
  const figure = number === null ? '' : bigNumber(number.caption, number.amount)
  return pill(light) + figure + lead(sentence) + button(main)
}

function plan({ plan: sentences, routine: items, stopRules }: AlertView): string {
  if (sentences.length === 0) return ''
  // With a routine the stop rules stand under it, where they are needed.
  const stop = items === null && stopRules.length > 0 ? note(stopRules.join(' '), null, '12px 0 0') : ''
  return heading('What to do') + steps(sentences) + stop
}

function questions({ asksFirst, button: main }: AlertView): string {
  if (!asksFirst) return ''
  return (
    heading(ASK.title) +
    note(ASK.lead) +
    note(ASK.emergency, null, '10px 0 4px') +
    steps(wordsOf(EMERGENCY_SIGNS)) +
    note(ASK.urgent, null, '18px 0 4px') +
    steps(wordsOf(URGENT_SIGNS)) +
    calmButton(main)
  )
}

function changed({ also }: AlertView, chart: AlertChart | null): string {
  if (chart === null && also.length === 0) return ''
  const picture = chart === null ? '' : note(chart.caption) + chart.picture.mjml
  return heading('What changed') + picture + also.map((sentence) => note(sentence)).join('')
}

function routine(content: Routine | null, stopRules: readonly string[]): string {
  if (content === null) return ''
  const items = content.items.map((item, index) => ({
    title: `${index + 1}. ${item.name}`,
    note: `${item.dose}. ${item.how}`,
    aside: `Stop if ${item.stop}.`,
    value: duration(item.seconds),
  }))
  const stop = stopRules.length === 0 ? '' : note(stopRules.join(' '), null, '12px 0 0')
  return heading(content.title) + note(content.kit, content.link) + rows(items) + stop
}

function feedback({ feedback: asked }: AlertView): string {
  if (asked === null) return ''
  return (
    heading(asked.title) + note('One tap. What comes next follows from it.', null, '0') + choices(asked.links)
  )
}

function sure({ sure: paragraphs, why }: AlertView): string {
  const last = paragraphs.length - 1
  const notes = paragraphs.map((words, at) => (at < last ? note(words) : note(words, why, '0')))
  return heading('How sure is this?') + notes.join('')
}
