import { html } from 'hono/html'
import type { Assessment, Level } from '../../../rules/model/assessment.ts'
import type { Signal, SignalLevel } from '../../../rules/model/signal.ts'
import { unbroken } from '../../../rules/model/units.ts'
import { ruleOf } from '../../../rules/signals/rule-of.ts'
import type { SignalRule } from '../../../rules/signals/signal.ts'
import { hasLight, isEased, spokenReason, spokenSignals } from '../../../rules/signals/spoken.ts'
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

/** Each reason in numbers, what brings it down, what stands behind it and what that leaves open. */
export function showReasons(assessment: Assessment): Html | null {
  const signals = spokenSignals(assessment)
  if (signals.length === 0) return null
  // with days missing there is no light, so nothing is said to be its reason
  const title = hasLight(assessment) ? TITLES[assessment.level] : TITLES.green
  return html`<section class="card" id="why" aria-labelledby="why-title"><h2 id="why-title">${title}</h2>
<ol class="list">${signals.map((signal) => reason(signal, signals))}</ol></section>`
}

function reason(signal: Signal, signals: readonly Signal[]): Html {
  const { shape, tone } = MARKS[signal.level]
  const rule = ruleOf(signal.id)
  const title = rule?.title ?? signal.id
  return html`<li><span class="glyph ${tone}">${icon(shape)}</span><div class="grow"><strong>${title}</strong>
<p class="small">${unbroken(spokenReason(signal, signals))}</p>${!isEased(signal, signals) && wayDown(signal)}
<p class="xs">${unbroken(signal.evidence)}</p>${rule && leavesOpen(rule)}${lacking(signal)}
<a class="aside" href="/rules#${signal.id}">How this is counted<span class="hidden-visually">: ${title}</span></a></div></li>`
}

/** Older assessments hold none. */
function wayDown({ wayDown: { words } }: Signal): Html | null {
  if (words === '') return null
  return html`<p class="small"><b>What brings it down:</b> ${unbroken(words)}</p>`
}

function leavesOpen(rule: SignalRule): Html {
  return html`<p class="xs">${unbroken(rule.leavesOpen)}</p>`
}

function lacking({ missing }: Signal): Html | null {
  if (missing.length === 0) return null
  return html`<p class="xs"><b>What was missing:</b> ${unbroken(missing.join('; '))}.</p>`
}
