import { html } from 'hono/html'
import type { Assessment, Level } from '../../../rules/model/assessment.ts'
import type { Signal, SignalLevel } from '../../../rules/model/signal.ts'
import { unbroken } from '../../../rules/model/units.ts'
import { SIGNALS } from '../../../rules/signals/index.ts'
import { isForLetters } from '../../../rules/signals/signal.ts'
import { type Html, type IconName, icon } from '../icons.ts'

const TITLES: Readonly<Record<Level, string>> = {
  'warming-up': 'What we noticed',
  green: 'What we noticed',
  return: 'Why build back',
  amber: 'Why amber',
  red: 'Why red',
  'red-flag': 'What you told us',
}

const MARKS: Readonly<Record<SignalLevel, { readonly shape: IconName; readonly tone: string }>> = {
  info: { shape: 'ring', tone: 'accent' },
  amber: { shape: 'triangle', tone: 'amber' },
  red: { shape: 'octagonBar', tone: 'red' },
  'red-flag': { shape: 'octagon', tone: 'red' },
}

/** Each reason in numbers, and under it what stands behind it and what does not. */
export function showReasons(assessment: Assessment): Html | null {
  const { level, missingSince } = assessment
  const signals = assessment.signals.filter(isForLetters)
  if (signals.length === 0) return null
  // with days missing there is no light, so nothing is said to be its reason
  const title = missingSince === null ? TITLES[level] : TITLES.green
  return html`<section class="card" id="why" aria-labelledby="why-title"><h2 id="why-title">${title}</h2>
<ol class="list">${signals.map(reason)}</ol></section>`
}

function reason(signal: Signal): Html {
  const { shape, tone } = MARKS[signal.level]
  const title = SIGNALS.find((rule) => rule.id === signal.id)?.title ?? signal.id
  return html`<li><span class="glyph ${tone}">${icon(shape)}</span><div class="grow"><strong>${title}</strong>
<p class="small">${unbroken(signal.reason)}</p><p class="xs">${unbroken(signal.evidence)}</p></div></li>`
}
