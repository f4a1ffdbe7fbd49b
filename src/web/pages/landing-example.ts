/** The letter shown on the first page, with made-up runs. */
import { html, raw } from 'hono/html'
import { addDays, instant, type LocalDay, localDay } from '../../../rules/model/day.ts'
import type { Session } from '../../../rules/model/metrics.ts'
import { SPIKE_RATIO } from '../../../rules/model/thresholds.ts'
import { longestRunChart } from '../../pictures/longest-run.ts'
import type { Html } from '../icons.ts'
import { lightOf, showLight } from '../parts/light.ts'

const DAY = localDay('2026-11-21')
const LONG_RUNS_KM = [9.2, 9.8, 10.4, 8, 10.8, 11.2, 11.9, 9.1, 12.1, 12.6, 13, 10.2, 13.2, 13.9, 12.4, 18.2]
const WEEKS_OF_30_DAYS = 4
const NEXT_METRES = 15_290

/** A long run each Saturday, each compared with the four before it. */
const SESSIONS: readonly Session[] = LONG_RUNS_KM.map((kilometres, index) => {
  const before = LONG_RUNS_KM.slice(Math.max(0, index - WEEKS_OF_30_DAYS), index)
  const longest = before.length < WEEKS_OF_30_DAYS ? null : Math.max(...before)
  return {
    runIds: [`example-${index}`],
    day: saturday(index),
    startedAt: instant(Date.parse(saturday(index))),
    distanceMetres: kilometres * 1000,
    longestBeforeMetres: longest === null ? null : longest * 1000,
    ratio: longest === null ? null : kilometres / longest,
    band: longest === null ? null : kilometres > longest * SPIKE_RATIO ? 'moderate' : 'reference',
    isSpike: longest !== null && kilometres > longest * SPIKE_RATIO,
  }
})

function saturday(index: number): LocalDay {
  return addDays(DAY, 7 * (index - LONG_RUNS_KM.length + 1))
}

const CHARTS = [300, 440].map((width) =>
  longestRunChart({
    sessions: SESSIONS,
    about: null,
    day: DAY,
    nextMetres: NEXT_METRES,
    units: 'km',
    width,
    theme: 'page',
  }),
)

export function exampleLetter(): Html {
  const [narrow = '', wide = ''] = CHARTS
  return html`<figure class="letter" aria-label="A letter, as an example">
<header><strong>18.2 km on Saturday: your plan until 29 November</strong>Limber, Saturday 21 November</header>
<div class="in"><p>${showLight(lightOf('amber'))}</p>
<p class="big"><span class="big-label">Next long run, up to</span>15.3<span class="unit">km</span></p>
<p>Your 18.2&nbsp;km today is <strong>31&nbsp;% over</strong> your longest run of the last 30 days (13.9&nbsp;km). Up to 15.3&nbsp;km stays within 10&nbsp;%.</p>
<div class="chart"><div class="for-narrow">${raw(narrow)}</div><div class="for-wide">${raw(wide)}</div></div></div>
</figure>`
}
