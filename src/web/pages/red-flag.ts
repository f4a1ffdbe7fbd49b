import { html } from 'hono/html'
import { EMERGENCY_FLAGS, RED_FLAG_WORDS, type RedFlag } from '../../../rules/model/check-in.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { type Html, icon } from '../icons.ts'
import { lightOf, showLight } from '../parts/light.ts'
import type { WebPorts } from '../ports.ts'
import { within } from '../words.ts'
import type { Outcome } from './link-page.ts'
import { ownUrl } from './own-url.ts'

const ORDERS = {
  emergency: {
    order: 'Please go to an emergency department now.',
    why: 'This needs a doctor today, not exercises. Your routine and your plan are paused.',
    how: 'Call your emergency number (112, 999, 911) or go straight there. Let somebody else drive.',
    ask: 'I need to be checked today.',
    others: 'Go just as fast for any of these',
  },
  urgent: {
    order: 'Please see a doctor in the next days.',
    why: 'This needs a doctor, not exercises. Your routine and your plan are paused.',
    how: 'Call your doctor’s practice as soon as it opens. If it becomes worse quickly, call your emergency number (112, 999, 911).',
    ask: 'I would like to be examined in the next days.',
    others: 'Go to an emergency department at once for any of these',
  },
} as const

/** What a warning sign that was ticked behind a link leads to. */
export function answerSigns(ports: WebPorts, runner: Runner, signs: readonly RedFlag[]): Outcome {
  return { kind: 'done', title: 'Please read this', body: showRedFlag(ports, runner, signs) }
}

/** The one page that gives an order: no routine, no running number, no reassurance. */
export function showRedFlag(ports: WebPorts, runner: Runner, standing: readonly RedFlag[]): Html {
  const tier = standing.some((flag) => EMERGENCY_FLAGS.includes(flag)) ? 'emergency' : 'urgent'
  const words = ORDERS[tier]
  return html`<div class="stack">
<section class="hero red">${showLight(lightOf('red-flag'))}
<h1>${words.order}</h1>
<p class="lead">${words.why}</p>
<p class="small">${words.how}</p></section>
${standing.length > 0 && told(standing, words.ask)}
<section class="card"><h2>${words.others}</h2>
<ul class="list">${EMERGENCY_FLAGS.filter((flag) => !standing.includes(flag)).map(sign)}</ul></section>
${seen(ports, runner)}
</div>`
}

function told(standing: readonly RedFlag[], ask: string): Html {
  const signs = standing.map((flag) => within(RED_FLAG_WORDS[flag])).join('; ')
  return html`<section class="card"><h2>What you told us</h2><ul class="list">${standing.map(sign)}</ul></section>
<section class="card"><h2>What you can say</h2><p>“I run, and this is true for me: ${signs}. ${ask}”</p></section>`
}

function sign(flag: RedFlag): Html {
  return html`<li><span class="glyph red">${icon('octagon')}</span><div class="grow">${RED_FLAG_WORDS[flag]}</div></li>`
}

/** The button works without a session too, because the page may have come from a letter. */
function seen(ports: WebPorts, runner: Runner): Html {
  return html`<section class="card"><h2>Been seen already?</h2>
<p class="muted">When a professional says that you may move again, tell us, and we start gently. If you ticked a sign by mistake, the same button takes it back.</p>
<form method="post" action="${ownUrl(ports, runner, 'seen')}"><button class="btn secondary">I have been seen</button></form></section>`
}
