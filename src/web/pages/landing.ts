import type { Context } from 'hono'
import { html } from 'hono/html'
import { type Html, icon } from '../icons.ts'
import { layout } from '../layout.ts'
import { bringRuns } from '../parts/bring-runs.ts'
import type { WebPorts } from '../ports.ts'
import { type Visitor, visitorOf } from '../session.ts'
import { exampleLetter } from './landing-example.ts'

export async function showLanding(ports: WebPorts, context: Context): Promise<Response> {
  const visitor = await visitorOf(ports, context)
  const body = html`<section class="landing-hero"><div>
<h1>When your running jumps, a routine lands in your inbox.</h1>
<p class="lead">Limber reads your runs from a Garmin export or from files. When one goes further than you are used to, it writes: what changed, 15 to 25 minutes on the mat, and the next distance that stays within 10&nbsp;%.</p>
<div class="btns">${wayIn(visitor)}<a class="btn secondary" href="#bring">Use a Garmin export</a></div>${stravaLine(ports)}
<p class="xs">Runs on this machine. No ads, no tracking, nobody else reads along.</p>
</div>${exampleLetter()}</section>
<section class="grid three" aria-label="How it works">${STEPS.map(step)}</section>
<section class="card section" id="bring"><h2>Bring your runs</h2>${bringRuns(visitor?.runner ?? null)}</section>
<section class="board section">${grounds()}${limits()}</section>`
  return context.html(layout({ title: 'Mobility that follows your running', visitor, body }))
}

function stravaLine({ strava }: WebPorts): Html | false {
  return (
    strava !== null &&
    html`<p><a href="/connect/strava">Connect Strava</a>, and runs arrive by themselves.</p>`
  )
}

function wayIn(visitor: Visitor | null): Html {
  return visitor
    ? html`<a class="btn primary" href="/dashboard">${icon('today')}Open today</a>`
    : html`<a class="btn primary" href="/sign-in">${icon('letters')}Sign in by mail</a>`
}

const STEPS = [
  {
    title: 'Reads',
    words: 'Distance, height and shoes, from every run. The same run from two places counts once.',
  },
  {
    title: 'Notices',
    words:
      'It learns your normal and speaks up when you leave it. With days missing it says so and gives no light.',
  },
  {
    title: 'Writes',
    words:
      'A plan for the week, a routine, and three buttons: done, too hard, it hurts. The next letter follows from them.',
  },
] as const

function step({ title, words }: (typeof STEPS)[number], index: number): Html {
  return html`<div class="card"><p class="eyebrow">${index + 1}</p><h2>${title}</h2><p class="muted">${words}</p></div>`
}

function grounds(): Html {
  return html`<div class="stack"><h2>What it rests on</h2>
<p>In 5,205 runners, injuries were more common after a run more than 10&nbsp;% longer than anything in the 30 days before. That is the rule Limber listens to first. Hip and trunk strength lowered injuries in new runners by about a third in a trial of 325.</p>
<p>The famous “10&nbsp;% a week” did not help when it was tested, so Limber shows it and stays quiet about it.</p></div>`
}

function limits(): Html {
  return html`<div class="card flat"><h2>What it is not</h2><ul class="bullets muted">
<li>Not a diagnosis, and not a doctor.</li>
<li>Not a promise: load explains a small part of injuries.</li>
<li>Not a coach. Your training plan stays yours.</li></ul></div>`
}
